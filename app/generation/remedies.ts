import type { Generation } from "./generation.ts";

/** What the app does when a person asks for it, for any number of generations at once. */
export const APP_REMEDIES = [
  "approve",
  "reject",
  "resume",
  "check_again",
  "send_again",
  "publish_again",
  "cancel",
] as const;

export const REMEDIES = [
  ...APP_REMEDIES,
  /** Plans a new generation of the same product; the merchant sees the cost before anything is sent. */
  "make_again",
  /** The cause lies in the RotateProduct connection, or in the budget. */
  "open_settings",
] as const;

export type AppRemedy = (typeof APP_REMEDIES)[number];
export type Remedy = (typeof REMEDIES)[number];

/**
 * What helps, the most helpful first; empty when nothing is needed or possible. Canceling is offered only where it
 * saves something: what RotateProduct is making is paid already.
 */
export function remediesOf({
  state,
  reason,
  videoBytes,
}: Pick<Generation, "state" | "reason" | "videoBytes">): readonly Remedy[] {
  switch (state) {
    case "queued":
      return ["cancel"];
    case "needs_review":
      return ["approve", "reject"];
    case "held":
      if (reason === "unconfirmed") return ["check_again", "send_again", "cancel"];
      if (reason === "stuck") return ["check_again", "cancel"];
      if (reason === "api_key" || reason === "budget") return ["resume", "open_settings", "cancel"];
      return ["resume", "cancel"];
    case "failed":
      // A video that is safe in our store is published again without a credit; anything else has to be made anew.
      return videoBytes === null || reason === "bad_video" ? ["make_again"] : ["publish_again"];
    case "canceled":
      return reason === "product_deleted" ? [] : ["make_again"];
    case "confirming":
    case "processing":
    case "succeeded":
    case "collected":
    case "publishing":
    case "published":
      return [];
  }
}
