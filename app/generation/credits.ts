/** RotateProduct's price of one video, in credits (their bulk-generate page). */
export const CREDITS_PER_VIDEO = 5;

export function costOf(videos: number): number {
  return videos * CREDITS_PER_VIDEO;
}

/** How many videos a balance in credits pays for. */
export function countAffordable(credits: number): number {
  return Math.max(0, Math.floor(credits / CREDITS_PER_VIDEO));
}

/** A budget is for a calendar month in UTC, wherever the merchant is: the same for every reader of a report. */
export function startOfMonth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
}

/** A balance read longer ago is read anew where money is decided on. */
const FRESH_MS = 60_000;

/**
 * @param readAt null: never read yet
 * @param spentAt when videos were last sent: a balance that was read before is too high
 */
export function isBalanceFresh(readAt: Date | null, spentAt: Date | null, now: Date): boolean {
  if (readAt === null || (spentAt !== null && spentAt >= readAt)) return false;
  return now.getTime() - readAt.getTime() < FRESH_MS;
}
