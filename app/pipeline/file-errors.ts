import { isVideoRefusal } from "../generation/quota.ts";
import type { ItemError, Move, Ports } from "./ports/index.ts";

/** A second upload may succeed where the first was damaged on the way; a third is of no use. */
export const MAX_FILE_ATTEMPTS = 2;

/** What Shopify's refusal of one file means for its generation. Our own copy of the video stays in every case. */
function endForFileError({ kind }: ItemError, move: Omit<Move, "to" | "reason">): Move {
  switch (kind) {
    case "product_gone":
      return { ...move, to: "canceled", reason: "product_deleted" };
    case "media_limit":
      return { ...move, to: "failed", reason: "media_limit" };
    case "video_quota":
    case "trial_store":
      return { ...move, to: "held", reason: kind };
    case "file_gone":
    case "file_locked":
    case "not_ready":
    case "refused":
      return { ...move, to: "failed", reason: "file_rejected" };
  }
}

/** Ends the rows whose files Shopify refused. Where it takes no more of this shop, nothing is sent any more either. */
export async function settleRefusals(
  ports: Ports,
  shop: string,
  refusals: readonly { error: ItemError; move: Omit<Move, "to" | "reason"> }[],
): Promise<void> {
  const moves = refusals.map(({ error, move }) => endForFileError(error, move));
  for (const { kind } of refusals.map(({ error }) => error)) {
    if (isVideoRefusal(kind)) {
      await ports.store.refuseVideos(shop, kind, ports.clock.now());
    }
  }
  await ports.store.move(shop, moves);
}
