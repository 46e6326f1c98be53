import { isWithoutAccess, Refused } from "../generation/errors.ts";
import type { Generation, Missing } from "../generation/generation.ts";
import { addMs, nextFileLookAt, REMOVAL_SETTLE_MS } from "../generation/schedule.ts";
import { isDeletionAsked } from "../generation/withdrawal.ts";
import { holdForAccess } from "./hold-for-access.ts";
import type { ItemError, Move, Ports } from "./ports/index.ts";

/** Shopify's limit for one call is 250 files. */
const FILES_PER_RUN = 250;

/**
 * Takes what the merchant wants out of products out of them: our file alone, whatever else they have changed since. The
 * file is kept, unless it was asked to be deleted. What is done already counts as done, so that a run may die between
 * any two lines.
 */
export async function removeWithdrawn(ports: Ports, shop: string): Promise<void> {
  if (!(await ports.store.readShop(shop)).isInstalled) return;
  const rows = await ports.store.listGenerations(shop, { states: ["removing"] }, FILES_PER_RUN);
  if (rows.length === 0) return;
  try {
    await deleteForGood(ports, shop, rows.filter(isDeletionAsked));
    const waiting = await detach(
      ports,
      shop,
      rows.filter((row) => !isDeletionAsked(row)),
    );
    await askForNextRun(ports, shop, rows.length === FILES_PER_RUN, waiting);
  } catch (error) {
    if (!isWithoutAccess(error)) throw error;
    await holdForAccess(ports, shop, ["removing"]);
  }
}

type Detachable = Generation & { fileId: string };

/** Returns the rows that Shopify lets nobody change at the moment. */
async function detach(ports: Ports, shop: string, rows: readonly Generation[]): Promise<Generation[]> {
  const withFile = rows.filter((row): row is Detachable => row.fileId !== null);
  const links = withFile.map(({ fileId, productId }) => ({ fileId, productId }));
  const results = links.length === 0 ? [] : await ports.shopifyOf(shop).detachFiles(links);
  const waiting: Generation[] = [];
  const moves = rows.filter(({ fileId }) => fileId === null).map((row) => endOf(ports, row, "file"));
  for (const [index, row] of withFile.entries()) {
    const result = results[index];
    const move = result?.ok ? endOf(ports, row, null) : afterRefusal(ports, row, result?.error);
    if (move === null) waiting.push(row);
    else moves.push(move);
  }
  const notBefore = addMs(ports.clock.now(), REMOVAL_SETTLE_MS);
  await ports.store.move(shop, moves, [{ step: "confirm", shop, notBefore }]);
  return waiting;
}

/** @param missing what Shopify does not have any more, so that nothing is left to look at again */
function endOf(ports: Ports, { id }: Generation, missing: Missing | null): Move {
  const now = ports.clock.now();
  const set = {
    removedAt: now,
    missing,
    attachedAt: null,
    position: null,
    confirmedAt: missing === null ? null : now,
    ...(missing === "file" ? { fileId: null } : {}),
  };
  return { id, from: "removing", to: "removed", set };
}

/** Null: it can be tried again later. A refusal for good leaves the video where it is, and says why. */
function afterRefusal(ports: Ports, row: Generation, error: ItemError | undefined): Move | null {
  switch (error?.kind) {
    case "file_gone":
      return endOf(ports, row, "file");
    case "product_gone":
      return endOf(ports, row, "product");
    case undefined:
    case "file_locked":
    case "not_ready":
      return null;
    case "media_limit":
    case "video_quota":
    case "trial_store":
    case "refused":
      ports.log.warn(
        { shop: row.shop, generationId: row.id, err: error },
        "video not taken out of its product",
      );
      if (row.publishedAt === null) return null;
      return {
        id: row.id,
        from: "removing",
        to: "published",
        detail: error.message,
        set: { withdrawnAt: null },
      };
  }
}

/** The files first: as long as they are there, our copies are not needed for anything else. */
async function deleteForGood(ports: Ports, shop: string, rows: readonly Generation[]): Promise<void> {
  if (rows.length === 0) return;
  const fileIds = rows.flatMap(({ fileId }) => fileId ?? []);
  try {
    if (fileIds.length > 0) await ports.shopifyOf(shop).deleteFiles(fileIds);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [only, ...others] = rows;
    if (only !== undefined && others.length === 0) return keepFile(ports, shop, only, error);
    for (const row of rows) await deleteForGood(ports, shop, [row]);
    return;
  }
  for (const { id } of rows) await ports.videos.remove(id);
  const confirmedAt = ports.clock.now();
  const set = { fileId: null, videoBytes: null, videoSha256: null, confirmedAt };
  await ports.store.move(
    shop,
    rows.map(({ id }) => ({ id, from: "removing", to: "removed", set })),
  );
}

/** Shopify does not delete it, so that it can still be put back. */
async function keepFile(
  ports: Ports,
  shop: string,
  { id }: Generation,
  { message: detail }: Refused,
): Promise<void> {
  await ports.store.move(shop, [{ id, from: "removing", to: "removed", detail, set: { missing: null } }]);
}

async function askForNextRun(
  ports: Ports,
  shop: string,
  isMoreLeft: boolean,
  waiting: readonly Generation[],
): Promise<void> {
  const now = ports.clock.now();
  const times = waiting.map((row) => nextFileLookAt(now, row.stateSince).getTime());
  if (isMoreLeft) times.push(now.getTime());
  if (times.length > 0) {
    await ports.queue.send([{ step: "remove", shop, notBefore: new Date(Math.min(...times)) }]);
  }
}
