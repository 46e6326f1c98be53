import type { Generation } from "../generation/generation.ts";
import { findWayBack } from "../generation/withdrawal.ts";
import { type Decided, moveEach } from "./move-each.ts";
import type { Move, Ports } from "./ports/index.ts";

/** What a new file of our copy begins with. */
const ANEW = { attempts: 0, fileId: null, fileIntentAt: null, attachedAt: null } as const;

/**
 * Publishes failed generations again whose video is safe in our store. Costs no credits. A product that has another
 * video by now, or one in progress, is left out.
 */
export async function publishAgain(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const take = await findPlaces(ports, shop, ids);
  const set = { ...ANEW, withdrawnAt: null };
  return moveEach(ports, shop, ids, (row) => {
    const { id, state, reason, videoBytes } = row;
    if (state !== "failed" || reason === "bad_video" || videoBytes === null) return null;
    return take(row) ? { id, from: "failed", to: "collected", set } : null;
  });
}

/**
 * Puts removed videos back into their products, at the shop's place for videos. Costs no credits: a file that is still
 * there is attached again, one that is gone is made anew of our copy. A product that has another video by now, or one in
 * progress, is left out, and so is a video of which neither file nor copy is left.
 */
export async function putBack(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const take = await findPlaces(ports, shop, ids);
  const now = ports.clock.now();
  const live = { withdrawnAt: null, publishedAt: null, confirmedAt: null, position: null, missing: null };
  return moveEach(ports, shop, ids, (row): Move | null => {
    const { id, state, fileIntentAt } = row;
    const way = state === "removed" ? findWayBack(row) : null;
    if (way === null || !take(row)) return null;
    // Its file is found again by it, should access be lost on the way.
    const again = { ...live, attempts: 0, attachedAt: null, fileIntentAt: fileIntentAt ?? now };
    return way === "file"
      ? { id, from: "removed", to: "publishing", set: again }
      : { id, from: "removed", to: "collected", set: { ...live, ...ANEW, approvedAt: now, removedAt: null } };
  });
}

/**
 * Takes verdicts back: videos that are still saved wait to be approved again, and are public no sooner than that. An
 * approval can be as long as nothing of it is at Shopify: whoever moves the row first, this or the publishing, has it. A
 * rejected one whose product has another video by now, or one in progress, is left out.
 */
export async function reviewAgain(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const take = await findPlaces(ports, shop, ids);
  return moveEach(ports, shop, ids, (row) => {
    const { id, state, reason, videoBytes, approvedAt, withdrawnAt } = row;
    if (videoBytes === null) return null;
    if (state === "collected" && approvedAt !== null && withdrawnAt === null)
      return { id, from: "collected", to: "needs_review", set: { approvedAt: null } };
    if (state !== "canceled" || reason !== "rejected") return null;
    return take(row) ? { id, from: "canceled", to: "needs_review", set: { withdrawnAt: null } } : null;
  });
}

/**
 * Gives each product to one generation at most: not where another one is open, or where its video is. One that was made
 * to replace that very video may come beside it until it does.
 */
async function findPlaces(
  ports: Ports,
  shop: string,
  ids: readonly string[],
): Promise<(row: Generation) => boolean> {
  const rows = await ports.store.readGenerations(shop, ids);
  const productIds = rows.map(({ productId }) => productId);
  const occupied = new Map(await ports.store.readOccupied(shop, productIds));
  const live = rows.some(({ replacesId }) => replacesId !== null)
    ? await ports.store.readLive(shop, productIds)
    : new Map<string, string>();
  return ({ productId, replacesId }) => {
    const occupant = occupied.get(productId);
    const isReplaced = occupant === "has_video" && replacesId !== null && live.get(productId) === replacesId;
    if (occupant !== undefined && !isReplaced) return false;
    occupied.set(productId, "in_progress");
    return true;
  };
}
