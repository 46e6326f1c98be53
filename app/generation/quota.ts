import { addMs } from "./schedule.ts";

/** "Apps can create at most 1,000 videos per store per week" (Shopify's media limits). */
export const MAX_VIDEOS_PER_WEEK = 1_000;

export const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Files that this app asked Shopify to create within the last seven days, and what will ask for one. */
export interface WeekUsage {
  created: number;
  /** The oldest of them; null without any. */
  oldestAt: Date | null;
  /** Paid videos that are not at Shopify yet. */
  underWay: number;
}

/** What the app may still create within seven days, and when that grows. */
export function readWeek(
  { created, oldestAt, underWay }: WeekUsage,
  now: Date,
): { left: number; freesAt: Date } {
  return {
    left: Math.max(0, MAX_VIDEOS_PER_WEEK - created - underWay),
    freesAt: addMs(oldestAt ?? now, WEEK_MS),
  };
}

/** What Shopify will still host, with everything that is paid already and not there yet. */
export function countHostedLeft(hosted: number, max: number, underWay: number): number {
  return Math.max(0, max - hosted - underWay);
}
