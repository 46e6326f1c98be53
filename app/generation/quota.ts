import { addMs, hasPassed } from "./schedule.ts";

/** "Apps can create at most 1,000 videos per store per week" (Shopify's media limits). */
export const MAX_VIDEOS_PER_WEEK = 1_000;

export const WEEK_MS = 7 * 24 * 60 * 60_000;

/** How long a count of what Shopify hosts is relied on: counting costs a call for every 250 files. */
export const STANDING_MAX_AGE_MS = 10 * 60_000;

/** Files that this app asked Shopify to create within the last seven days, and what will ask for one. */
export interface WeekUsage {
  created: number;
  /** The oldest of them; null without any. */
  oldestAt: Date | null;
  /** Videos that are paid, or perhaps paid, and for which Shopify has not been asked for a file yet. */
  underWay: number;
}

/** What the app may still create within seven days, and when that grows. */
export interface Week {
  left: number;
  freesAt: Date;
}

export function readWeek({ created, oldestAt, underWay }: WeekUsage, now: Date): Week {
  return {
    left: Math.max(0, MAX_VIDEOS_PER_WEEK - created - underWay),
    freesAt: addMs(oldestAt ?? now, WEEK_MS),
  };
}

/** What Shopify will still host, with everything that is on its way there since it was counted. */
export function countHostedLeft(hosted: number, max: number, onTheWay: number): number {
  return Math.max(0, max - hosted - onTheWay);
}

/** How the weekly limit spreads a click over time. */
export interface Pace {
  /** Videos that may go at once. */
  now: number;
  /** …and those that follow by themselves. */
  later: number;
  /** When the last of those has gone; null when none is left for later. */
  lastBy: Date | null;
}

/**
 * Spreads videos over the weeks that Shopify's limit makes of them: "3,200 videos: 1,000 this week, the rest by 14
 * December". Whatever was created before now has left the window a week from now, so every full week has room for a
 * full thousand, whenever in it the room appears: the date is never too early, and exact for a window that is empty, or
 * was filled just now.
 */
export function paceVideos({ videos, week, now }: { videos: number; week: Week; now: Date }): Pace {
  const first = Math.min(videos, week.left);
  const later = videos - first;
  const weeks = Math.ceil(later / MAX_VIDEOS_PER_WEEK);
  return { now: first, later, lastBy: later === 0 ? null : addMs(now, weeks * WEEK_MS) };
}

/** Why Shopify takes no more videos of a shop, whichever they are. */
export const VIDEO_REFUSALS = ["video_quota", "trial_store"] as const;
export type VideoRefusal = (typeof VIDEO_REFUSALS)[number];

export function isVideoRefusal(reason: string | null): reason is VideoRefusal {
  return (VIDEO_REFUSALS as readonly (string | null)[]).includes(reason);
}

/** Shopify said that it takes no more videos of a shop, and what is known of the shop since. */
export interface Refusal {
  reason: VideoRefusal;
  at: Date;
}

/**
 * Whether a refusal is over without anybody having tried: a plan was taken, or there is room. Where Shopify's limit is
 * not known, it may have been the weekly one.
 */
export function isRefusalOver(
  { reason, at }: Refusal,
  { isTrial, hosted, hostedMax }: { isTrial: boolean; hosted: number; hostedMax: number | null },
  now: Date,
): boolean {
  if (reason === "trial_store") return !isTrial;
  return hostedMax === null ? hasPassed(now, at, WEEK_MS) : countHostedLeft(hosted, hostedMax, 0) > 0;
}
