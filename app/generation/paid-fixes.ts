import type { Kind } from "./bulk.ts";
import type { State } from "./generation.ts";
import { type AppRemedy, remediesOf } from "./remedies.ts";

/**
 * What brings a video that is paid for closer to its product, at no cost: the credits are spent already. Rejecting and
 * canceling bring nothing, sending and making again may cost.
 */
export const FIXES = [
  "publish_again",
  "resume",
  "check_again",
  "approve",
  "put_back",
] as const satisfies AppRemedy[];

export type Fix = (typeof FIXES)[number];

/** Neither in a product nor on the way there by themselves. */
export const STRANDED_STATES = [
  "held",
  "needs_review",
  "failed",
  "canceled",
  "removed",
] as const satisfies State[];

/** The fix of a paid video; null where none is free. */
export function fixOf({ hasVideo, ...kind }: Omit<Kind, "count">): Fix | null {
  const remedies = remediesOf({ ...kind, videoBytes: hasVideo ? 1 : null });
  return FIXES.find((fix) => remedies.includes(fix)) ?? null;
}

/** How many of the paid videos each fix is for, in the order of the fixes; without those that are for none. */
export function offerFixes(kinds: readonly Kind[]): { fix: Fix; count: number }[] {
  return FIXES.map((fix) => ({
    fix,
    count: kinds.filter((kind) => fixOf(kind) === fix).reduce((sum, { count }) => sum + count, 0),
  })).filter(({ count }) => count > 0);
}
