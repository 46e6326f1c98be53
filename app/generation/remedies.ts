import type { Generation } from "./generation.ts";

/** What the app does when a person asks for it, for any number of generations at once. */
export const APP_REMEDIES = [
  "approve",
  "reject",
  /** Takes a rejection back: the video waits to be approved again. */
  "review_again",
  "resume",
  "check_again",
  "send_again",
  "publish_again",
  "cancel",
  /** Takes the video out of the product; the file is kept. */
  "remove",
  "put_back",
  /** Deletes the file of a removed video and our copy, for good. */
  "delete_file",
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
  missing = null,
  withdrawnAt = null,
}: Pick<Generation, "state" | "reason" | "videoBytes"> &
  Partial<Pick<Generation, "missing" | "withdrawnAt">>): readonly Remedy[] {
  switch (state) {
    case "queued":
      return ["cancel"];
    case "needs_review":
      return ["approve", "reject"];
    case "held":
      if (reason === "unconfirmed")
        return withdrawnAt === null ? ["check_again", "send_again", "cancel"] : ["check_again", "cancel"];
      if (reason === "stuck") return ["check_again", "cancel"];
      if (reason === "api_key" || reason === "budget") return ["resume", "open_settings", "cancel"];
      return ["resume", "cancel"];
    case "failed":
      // A video that is safe in our store is published again without a credit; anything else has to be made anew.
      return videoBytes === null || reason === "bad_video" ? ["make_again"] : ["publish_again"];
    case "canceled":
      if (reason === "product_deleted") return [];
      return reason === "rejected" && videoBytes !== null ? ["review_again", "make_again"] : ["make_again"];
    case "published":
      return missing === null ? ["remove"] : ["make_again"];
    case "removed": {
      const isLeft = missing !== "file" || videoBytes !== null;
      if (!isLeft) return ["make_again"];
      return missing === "product" ? ["delete_file"] : ["put_back", "make_again", "delete_file"];
    }
    case "confirming":
    case "processing":
    case "succeeded":
    case "collected":
    case "publishing":
    case "removing":
      return [];
  }
}

/** What is asked about once more: it takes something away, or may cost credits. */
export const ASKING_REMEDIES = [
  "reject",
  "send_again",
  "cancel",
  "remove",
  "delete_file",
] as const satisfies readonly AppRemedy[];

export type AskingRemedy = (typeof ASKING_REMEDIES)[number];

export function isAsking(remedy: Remedy): remedy is AskingRemedy {
  return (ASKING_REMEDIES as readonly Remedy[]).includes(remedy);
}

/** What takes something away: its button says so by its colour. */
const DESTRUCTIVE_REMEDIES: readonly Remedy[] = ["cancel", "reject", "remove", "delete_file"];

export function isDestructive(remedy: Remedy): boolean {
  return DESTRUCTIVE_REMEDIES.includes(remedy);
}

/** Remedies that the app does when a person asks; each of the others leads to another page. */
export function isAppRemedy(remedy: Remedy): remedy is AppRemedy {
  return (APP_REMEDIES as readonly Remedy[]).includes(remedy);
}
