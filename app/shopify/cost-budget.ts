import type { Clock } from "../pipeline/ports/index.ts";

/** What a reply says about the shop's bucket of points, as `extensions.cost.throttleStatus`. */
export interface ThrottleStatus {
  /** Points the bucket holds when full. */
  maximumAvailable: number;
  currentlyAvailable: number;
  /** Points a second. */
  restoreRate: number;
}

/** How many points a shop has left, as far as this process can know: other processes draw on the same bucket. */
export interface CostBudget {
  /** Sets `points` aside. Returns the ms after which they will have flowed in: 0 when they are there. */
  reserve(points: number): number;
  /** Ends a reservation, with what the reply said, if it said anything. */
  release(points: number, status: ThrottleStatus | null): void;
}

/**
 * Remembers the last throttle status and lets it grow at the restore rate, so that a call which the shop cannot
 * afford waits here instead of being refused there. Before the first reply everything is affordable.
 */
export function createCostBudget(clock: Clock): CostBudget {
  let last: { status: ThrottleStatus; at: number } | null = null;
  let reserved = 0;

  return {
    reserve(points) {
      const others = reserved;
      reserved += points;
      if (last === null) return 0;
      const { maximumAvailable, currentlyAvailable, restoreRate } = last.status;
      const restored = ((clock.now().getTime() - last.at) / 1000) * restoreRate;
      const available = Math.min(maximumAvailable, currentlyAvailable + restored) - others;
      // A call dearer than the whole bucket waits for a full one and leaves the verdict to Shopify.
      const missing = Math.min(points, maximumAvailable) - available;
      return missing > 0 ? Math.ceil((missing / restoreRate) * 1000) : 0;
    },
    release(points, status) {
      reserved -= points;
      if (status !== null) last = { status, at: clock.now().getTime() };
    },
  };
}
