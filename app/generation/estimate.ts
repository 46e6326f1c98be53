import type { WaitReason } from "./allowance.ts";
import { paceVideos, type Week } from "./quota.ts";

const MINUTE = 60_000;

/** Fewer finished videos than this say nothing about the next ones. */
export const LEAST_MEASURED = 5;

/** A rate is taken from videos that finished within this time: an hour ago RotateProduct may have been quicker. */
export const RATE_WINDOW_MS = 10 * MINUTE;

/** …and only from so many of them that one slow video does not turn it. */
const LEAST_FOR_RATE = 20;

/** How much faster or slower than measured the rest may be. */
const RATE_SPREAD = 0.25;

/** What a person can help, or what nobody knows the end of: while sending waits for it, no time is named. */
const ENDLESS_WAITS: readonly WaitReason[] = ["store_full", "confirming", "rotateproduct"];

/** How a shop's videos went lately. */
export interface Progress {
  /** From being paid to being finished, in ms, of the latest finished videos. */
  durationsMs: readonly number[];
  /** Videos that finished within `RATE_WINDOW_MS`, and the time between the first and the last of them in ms. */
  lately: { videos: number; spanMs: number };
}

export interface Forecast extends Progress {
  /** Videos that still have to be sent, those of earlier requests included. */
  unsent: number;
  /** Videos that are sent and not finished yet. */
  underWay: number;
  /** When the last of those was paid; null: not known yet. */
  lastPaidAt: Date | null;
  /** How many may be under way at a time, as downloads are measured to go. */
  capacity: number;
  /** What sending waits for; null when it does not. */
  waitsFor: WaitReason | null;
  week: Week;
}

/** When videos that move by themselves are likely to be finished: within a range of time, or by a day. */
export type Estimate = { kind: "within"; fromMs: number; toMs: number } | { kind: "by"; at: Date };

/**
 * Says when the rest is finished, from what was measured in this shop alone; null when that does not tell: nothing is
 * left to do, too little has finished yet, sending waits for something that has no known end, or the last videos take
 * longer than others did.
 */
export function estimateFinish(forecast: Forecast, now: Date): Estimate | null {
  const { unsent, underWay, waitsFor, week } = forecast;
  if (unsent + underWay === 0) return null;
  if (unsent > 0 && waitsFor !== null && ENDLESS_WAITS.includes(waitsFor)) return null;
  const { lastBy } = paceVideos({ videos: unsent, week, now });
  if (lastBy !== null) return { kind: "by", at: lastBy };
  return estimateByRate(forecast) ?? estimateByRounds(forecast, now);
}

/** In the middle of a large request the best witness is how fast it goes right now. */
function estimateByRate({ unsent, underWay, lately }: Forecast): Estimate | null {
  if (lately.videos < LEAST_FOR_RATE || lately.spanMs === 0) return null;
  const leftMs = ((unsent + underWay) * lately.spanMs) / (lately.videos - 1);
  return { kind: "within", fromMs: leftMs * (1 - RATE_SPREAD), toMs: leftMs * (1 + RATE_SPREAD) };
}

/** At its beginning: what is under way finishes as others did, and the rest follows in rounds. */
function estimateByRounds(forecast: Forecast, now: Date): Estimate | null {
  const { unsent, underWay, lastPaidAt, capacity, durationsMs } = forecast;
  if (durationsMs.length < LEAST_MEASURED) return null;
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const rounds = Math.max(1, Math.ceil((unsent + underWay) / Math.max(1, capacity)));
  // What is still to be sent starts anew; what is under way has some of its time behind it.
  const passedMs = unsent > 0 || lastPaidAt === null ? 0 : Math.max(0, now.getTime() - lastPaidAt.getTime());
  const toMs = rounds * quantile(sorted, 0.9) - passedMs;
  if (toMs < 0) return null;
  return { kind: "within", fromMs: Math.max(0, rounds * quantile(sorted, 0.5) - passedMs), toMs };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** An estimate in the words of a clock: no finer than it can be known. */
export interface RoundedRange {
  unit: "minute" | "hour";
  from: number;
  to: number;
}

/** "12 to 15 minutes", "2 to 3 hours": whole minutes at first, then steps of five, then hours. Never less than one. */
export function roundRange({ fromMs, toMs }: { fromMs: number; toMs: number }): RoundedRange {
  const unit = toMs > 90 * MINUTE ? "hour" : "minute";
  const unitMs = unit === "hour" ? 60 * MINUTE : MINUTE;
  const step = unit === "minute" && toMs > 15 * MINUTE ? 5 : 1;
  const round = (ms: number, whole: (value: number) => number) =>
    Math.max(step, whole(ms / unitMs / step) * step);
  return { unit, from: round(fromMs, Math.floor), to: round(toMs, Math.ceil) };
}
