import type { Settings } from "../settings.ts";
import type { Plan, Shop } from "../state.ts";

/** Points a second by plan: https://shopify.dev/docs/api/usage/limits#rate-limits */
const restoreRates: Record<Plan, number> = { BASIC: 100, GROW: 100, ADVANCED: 200, PLUS: 1000 };
const bucketSeconds = 20;

interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** The leaky bucket of one app in one shop, in points. */
export interface CostBucket {
  status(): ThrottleStatus;
  /** Takes the points if they are there. */
  take(points: number): boolean;
  /** Gives back what a query was asked for and did not cost. */
  giveBack(points: number): void;
}

export function createCostBucket(shop: Shop, settings: Settings, now: () => number): CostBucket {
  let available = Number.POSITIVE_INFINITY;
  let countedAt = now();

  function count(): ThrottleStatus {
    const restoreRate = settings.restoreRate ?? restoreRates[shop.plan];
    const maximumAvailable = restoreRate * bucketSeconds;
    const elapsedMs = Math.max(0, now() - countedAt);
    available = Math.min(maximumAvailable, available + (elapsedMs / 1000) * restoreRate);
    countedAt = now();
    return { maximumAvailable, currentlyAvailable: Math.floor(available), restoreRate };
  }

  return {
    status: count,
    take(points) {
      count();
      if (points > available) return false;
      available -= points;
      return true;
    },
    giveBack(points) {
      available += points;
    },
  };
}
