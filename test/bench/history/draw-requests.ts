import { addMs } from "../../../app/generation/schedule.ts";

const MONTHS = 14;
const MONTH_MS = 30.4 * 24 * 60 * 60_000;
/** The last click of the history is so old that what it started is under way. */
const YOUNGEST_MS = 90_000;

export interface DrawnRequest {
  at: Date;
  size: number;
}

/**
 * Clicks over fourteen months, oldest first: many small ones and a few large ones, one for 250 videos on average.
 *
 * @param random numbers in [0, 1)
 */
export function drawRequests(videos: number, now: Date, random: () => number): DrawnRequest[] {
  const count = Math.max(3, Math.round(videos / 250));
  const weights = Array.from({ length: count }, () => Math.exp(1.6 * drawNormal(random)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => Math.max(1, Math.floor((weight / total) * videos)));
  // The largest takes what rounding left, so that there are as many as asked for.
  const largest = sizes.indexOf(Math.max(...sizes));
  sizes[largest] = (sizes[largest] ?? 0) + videos - sizes.reduce((sum, size) => sum + size, 0);
  const times = sizes.map((_, index) => (index === 0 ? 0 : random())).toSorted((a, b) => b - a);
  const ages = times.map((age) => YOUNGEST_MS + age * MONTHS * MONTH_MS);
  return sizes.map((size, index) => ({ size, at: addMs(now, -(ages[index] ?? YOUNGEST_MS)) }));
}

/** Box and Muller's way. */
function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
