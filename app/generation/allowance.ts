import { costOf, countAffordable } from "./credits.ts";
import type { HeldReason } from "./generation.ts";
import type { VideoRefusal, Week } from "./quota.ts";

/** What has to be known before a video is paid for. Every number is of videos, but where it says credits. */
export interface Circumstances {
  isInstalled: boolean;
  /** A RotateProduct key is connected and accepted. */
  hasKey: boolean;
  /** Shopify said that it takes no more videos of this shop. */
  videosRefusedFor: VideoRefusal | null;
  /** There is no room for another video in our own store; looked at again at this time. */
  storeFullUntil: Date | null;
  /** Balance in credits; null before it is read. */
  credits: number | null;
  /** Credits that this month's budget leaves; null without a budget. */
  budgetLeft: number | null;
  /** What Shopify will still host for the shop; null where its limit is not known. */
  hostedLeft: number | null;
  /** What the app may still create in this shop within seven days, and when that grows. */
  week: Week;
  /** What can still be collected within its hour beside everything that is under way; looked at again then. */
  collectable: { left: number; until: Date };
}

/** What sending waits for by itself. */
export const WAIT_REASONS = [
  "weekly_limit",
  "collecting",
  "store_full",
  "confirming",
  "rotateproduct",
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** What a person can help, and sending stops for. */
export type HoldReason = Extract<HeldReason, "access" | "api_key" | VideoRefusal | "credits" | "budget">;

/** What becomes of the videos that may not be sent: they are held for the merchant, or wait in the queue. */
export type Rest = { kind: "hold"; reason: HoldReason } | { kind: "wait"; reason: WaitReason; until: Date };

export interface Allowance {
  /** How many may be sent now. */
  videos: number;
  /** What stops the others; null when nothing does. */
  rest: Rest | null;
}

/**
 * How many videos may be sent now, and what stops the others. The tightest limit decides; of equal ones the first,
 * which is the one that no other remedy helps against.
 */
export function allow(circumstances: Circumstances): Allowance {
  return findTightest(limitsIn(circumstances));
}

/**
 * How many videos a click may ask for, and what stops the others: what time helps against is no reason to refuse it.
 * What is queued already will take its part of every limit.
 */
export function allowClick(circumstances: Circumstances, queued: number): Allowance {
  return findTightest(limitsIn(reserve(circumstances, queued)).filter(({ rest }) => rest?.kind === "hold"));
}

/** What is left of the limits once `queued` videos were sent. */
export function reserve(circumstances: Circumstances, queued: number): Circumstances {
  const { credits, budgetLeft, hostedLeft, week } = circumstances;
  const less = (amount: number | null, by: number) => (amount === null ? null : Math.max(0, amount - by));
  return {
    ...circumstances,
    credits: less(credits, costOf(queued)),
    budgetLeft: less(budgetLeft, costOf(queued)),
    hostedLeft: less(hostedLeft, queued),
    week: { ...week, left: Math.max(0, week.left - queued) },
  };
}

function findTightest(limits: readonly Allowance[]): Allowance {
  const none: Allowance = { videos: Number.POSITIVE_INFINITY, rest: null };
  return limits.reduce((least, limit) => (limit.videos < least.videos ? limit : least), none);
}

function limitsIn(circumstances: Circumstances): Allowance[] {
  const { isInstalled, hasKey, videosRefusedFor, storeFullUntil } = circumstances;
  const { credits, budgetLeft, hostedLeft, week, collectable } = circumstances;
  const limits: Allowance[] = [];
  if (!isInstalled) limits.push(hold(0, "access"));
  if (!hasKey) limits.push(hold(0, "api_key"));
  if (videosRefusedFor !== null) limits.push(hold(0, videosRefusedFor));
  if (hostedLeft !== null) limits.push(hold(hostedLeft, "video_quota"));
  if (credits !== null) limits.push(hold(countAffordable(credits), "credits"));
  if (budgetLeft !== null) limits.push(hold(countAffordable(budgetLeft), "budget"));
  limits.push(wait(week.left, "weekly_limit", week.freesAt));
  if (storeFullUntil !== null) limits.push(wait(0, "store_full", storeFullUntil));
  limits.push(wait(collectable.left, "collecting", collectable.until));
  return limits;
}

function hold(videos: number, reason: HoldReason): Allowance {
  return { videos: Math.max(0, videos), rest: { kind: "hold", reason } };
}

function wait(videos: number, reason: WaitReason, until: Date): Allowance {
  return { videos: Math.max(0, videos), rest: { kind: "wait", reason, until } };
}
