import { allowClick, type Circumstances } from "./allowance.ts";
import type { Generation, HeldReason, State } from "./generation.ts";
import { isVideoRefusal } from "./quota.ts";
import { isBeingRemoved } from "./withdrawal.ts";

/** Why a video is held although nobody has to do anything: the reason may go away, and then it goes on. */
export const PASSING_REASONS = [
  "credits",
  "budget",
  "api_key",
  "access",
  "store_full",
  "video_quota",
  "trial_store",
] as const satisfies readonly HeldReason[];

/** The state in which a held row was interrupted, read from how far it had come. */
export function interruptedState(
  row: Pick<
    Generation,
    "fileIntentAt" | "collectedAt" | "succeededAt" | "remoteId" | "withdrawnAt" | "publishedAt" | "removedAt"
  >,
): State {
  if (isBeingRemoved(row)) return "removing";
  if (row.fileIntentAt !== null) return "publishing";
  if (row.collectedAt !== null) return "collected";
  if (row.succeededAt !== null) return "succeeded";
  return row.remoteId === null ? "queued" : "processing";
}

/** Shopify takes no videos, and this one is in our store already: trying it costs nothing. */
export function isTriable(row: Pick<Generation, "reason" | "collectedAt">): boolean {
  return isVideoRefusal(row.reason) && row.collectedAt !== null;
}

/**
 * Which held videos go on by themselves: those whose reason is gone. Of unpaid ones no more than can be sent, so that
 * they do not go to and fro. While Shopify takes no videos, one that is in our store already is tried: its success is
 * what lets the others go on.
 *
 * @param held oldest first; the app has access to the shop
 * @param queued how many wait to be sent already
 * @param mayTry false while it is known that Shopify would refuse that one, too
 */
export function selectResumable(
  held: readonly Generation[],
  circumstances: Circumstances,
  { queued, mayTry }: { queued: number; mayTry: boolean },
): Generation[] {
  const isRefused = circumstances.videosRefusedFor !== null;
  const tried = mayTry ? held.find(isTriable) : undefined;
  // Whatever else stops these is found out, and named, when they are to be sent; they take their part of the limits.
  const returns = ({ reason }: Generation) =>
    reason === "access" || (reason === "api_key" && circumstances.hasKey);
  const returning = held.filter((row) => returns(row) && row.remoteId === null).length;
  let sendable = allowClick(circumstances, queued + returning).videos;

  return held.filter((row) => {
    switch (row.reason) {
      case "access":
      case "api_key":
        return returns(row);
      case "store_full":
        return circumstances.storeFullUntil === null;
      case "video_quota":
      case "trial_store":
        if (isRefused) return row === tried;
        return row.remoteId !== null || sendable-- > 0;
      case "credits":
      case "budget":
        return sendable-- > 0;
      default:
        return false;
    }
  });
}
