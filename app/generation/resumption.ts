import { type Circumstances, countSendable } from "./allowance.ts";
import type { Generation, HeldReason, State } from "./generation.ts";

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
  row: Pick<Generation, "fileIntentAt" | "collectedAt" | "succeededAt" | "remoteId">,
): State {
  if (row.fileIntentAt !== null) return "publishing";
  if (row.collectedAt !== null) return "collected";
  if (row.succeededAt !== null) return "succeeded";
  return row.remoteId === null ? "queued" : "processing";
}

/**
 * Which held videos go on by themselves: those whose reason is gone. Of unpaid ones no more than can be sent, so that
 * they do not go to and fro. While Shopify takes no videos, one that is in our store already is tried: it costs nothing,
 * and its success is what lets the others go on.
 *
 * @param held oldest first; the app has access to the shop
 * @param queued how many wait to be sent already
 */
export function selectResumable(
  held: readonly Generation[],
  circumstances: Circumstances,
  queued: number,
): Generation[] {
  const isRefused = circumstances.videosRefusedFor !== null;
  const probe = held.find((row) => row.reason === "video_quota" && row.collectedAt !== null);
  let sendable = Math.max(0, countSendable(circumstances) - queued);
  return held.filter((row) => {
    switch (row.reason) {
      case "access":
        return true;
      case "api_key":
        return circumstances.hasKey;
      case "store_full":
        return circumstances.storeFullUntil === null;
      case "video_quota":
      case "trial_store":
        if (isRefused) return row === probe;
        return row.remoteId !== null || sendable-- > 0;
      case "credits":
      case "budget":
        return sendable-- > 0;
      default:
        return false;
    }
  });
}
