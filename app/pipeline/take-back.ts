import { type Decided, moveEach } from "./move-each.ts";
import type { Ports } from "./ports/index.ts";

/**
 * Takes published videos out of their products, in the background; their files are kept. The product can get another
 * video. What the merchant has changed at Shopify meanwhile stays as it is. One that is just being published is marked,
 * and goes the same way once its file can be handled.
 */
export async function removeVideos(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const withdrawnAt = ports.clock.now();
  const publishing: string[] = [];
  const { moved } = await moveEach(ports, shop, ids, ({ id, state, withdrawnAt: before }) => {
    if (state === "publishing" && before === null) publishing.push(id);
    return state === "published"
      ? { id, from: state, to: "removing", set: { withdrawnAt, missing: null } }
      : null;
  });
  const overtaken: string[] = [];
  for (const id of publishing) {
    if (!(await ports.store.update(shop, id, "publishing", { withdrawnAt }))) overtaken.push(id);
  }
  const marked = publishing.length - overtaken.length;
  if (marked > 0) await ports.queue.send([{ step: "publish", shop }]);
  if (overtaken.length === 0) return { moved: moved + marked };
  // Published, or given up, while they were being marked.
  const rest = await removeVideos(ports, shop, overtaken);
  return { moved: moved + marked + rest.moved };
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
