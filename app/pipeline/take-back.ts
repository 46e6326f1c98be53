import { type Decided, moveEach } from "./move-each.ts";
import type { Ports } from "./ports/index.ts";

/**
 * Takes published videos out of their products, in the background; their files are kept. The product can get another
 * video. What the merchant has changed at Shopify meanwhile stays as it is.
 */
export function removeVideos(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const set = { withdrawnAt: ports.clock.now(), missing: null };
  return moveEach(ports, shop, ids, ({ id, state }) =>
    state === "published" ? { id, from: state, to: "removing", set } : null,
  );
}

/** Deletes the files of removed videos at Shopify and our copies, in the background. Irreversible. */
export function deleteFiles(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  return moveEach(ports, shop, ids, ({ id, state, fileId, videoBytes }) => {
    if (state !== "removed" || (fileId === null && videoBytes === null)) return null;
    return { id, from: state, to: "removing", set: { missing: "file" } };
  });
}

/**
 * Takes a whole request back, once however often it is called. What costs nothing yet is canceled, what is public is
 * taken out of its product; what is paid is finished and saved, and never becomes public.
 *
 * @returns how many videos it concerns; null for a request that the shop does not have, or never confirmed
 */
export async function withdrawRequest(
  ports: Ports,
  shop: string,
  requestId: string,
): Promise<Decided | null> {
  const withdrawn = await ports.store.withdrawRequest(shop, requestId, ports.clock.now(), [
    { step: "remove", shop },
  ]);
  return withdrawn && { moved: withdrawn.moves.length + withdrawn.marked.length };
}
