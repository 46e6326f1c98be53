import type { Generation, Missing } from "../generation/generation.ts";
import { addMs, hasPassed, REMOVAL_SETTLE_MS } from "../generation/schedule.ts";
import { isBeingPutBack } from "../generation/withdrawal.ts";
import { MAX_FILE_ATTEMPTS, settleRefusals } from "./file-errors.ts";
import type { ItemError, Move, Ports, VideoFile } from "./ports/index.ts";

/** Shopify moves media a moment after it was asked; looking earlier would read the old order. */
const CONFIRM_AFTER_MS = 5_000;

/**
 * Puts files that Shopify has finished into their products' media, at the shop's place for videos.
 *
 * @param position zero-based place in the gallery; null leaves the video at the end
 * @returns rows whose file is not finished yet
 */
export async function attachReadyFiles(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
  position: number | null,
): Promise<readonly Generation[]> {
  const withFile = rows.filter((row): row is Attachable => row.fileId !== null);
  const files =
    withFile.length === 0 ? [] : await ports.shopifyOf(shop).readFiles(withFile.map((row) => row.fileId));
  const ready: Attachable[] = [];
  const waiting: Generation[] = [];
  for (const [index, row] of withFile.entries()) {
    const file = files[index] ?? null;
    if (isStillLeaving(ports, row)) waiting.push(row);
    else if (file === null || file.state === "failed") await settleBadFile(ports, shop, row, file);
    else if (file.state === "ready") ready.push(row);
    else waiting.push(row);
  }
  const attached = await attach(ports, shop, await letGoOfWithdrawn(ports, shop, ready));
  for (const row of attached.done) await place(ports, shop, row, position);
  return [...waiting, ...attached.waiting];
}

type Attachable = Generation & { fileId: string };

/** A call that took it out may still be under way, and would take it out once more after it was put back. */
function isStillLeaving(ports: Ports, row: Generation): boolean {
  if (row.removedAt === null || !isBeingPutBack(row)) return false;
  return !hasPassed(ports.clock.now(), row.removedAt, REMOVAL_SETTLE_MS);
}

/** What was taken back meanwhile is not attached; another run may just have done so, so it is taken out all the same. */
async function letGoOfWithdrawn(
  ports: Ports,
  shop: string,
  rows: readonly Attachable[],
): Promise<readonly Attachable[]> {
  const withdrawn = rows.filter((row) => row.withdrawnAt !== null);
  if (withdrawn.length === 0) return rows;
  await ports.store.move(
    shop,
    withdrawn.map(({ id }) => ({ id, from: "publishing", to: "removing", set: { missing: null } })),
    [{ step: "remove", shop }],
  );
  return rows.filter((row) => row.withdrawnAt === null);
}

const FILE_GONE = "The file disappeared from Shopify before it was attached.";

/** Deletes the broken file, so that none is left over, and tries once more with a new upload; no credits are needed. */
async function settleBadFile(
  ports: Ports,
  shop: string,
  row: Attachable,
  file: VideoFile | null,
): Promise<void> {
  if (file === null && row.videoBytes === null) return returnToRemoved(ports, shop, row, FILE_GONE, "file");
  if (file !== null) await ports.shopifyOf(shop).deleteFiles([file.id]);
  const attempts = row.attempts + 1;
  const set = { attempts, fileId: null, fileIntentAt: null };
  const move: Move =
    attempts < MAX_FILE_ATTEMPTS
      ? { id: row.id, from: "publishing", to: "collected", set }
      : { id: row.id, from: "publishing", to: "failed", reason: "file_rejected", set };
  const detail = file?.error ?? FILE_GONE;
  await ports.store.move(shop, [{ ...move, detail }], [{ step: "publish", shop }]);
}

async function attach(
  ports: Ports,
  shop: string,
  rows: readonly Attachable[],
): Promise<{ done: Attachable[]; waiting: Attachable[] }> {
  const done = rows.filter((row) => row.attachedAt !== null);
  const waiting: Attachable[] = [];
  const missing = rows.filter((row) => row.attachedAt === null);
  const links = missing.map(({ fileId, productId }) => ({ fileId, productId }));
  const results = links.length === 0 ? [] : await ports.shopifyOf(shop).attachFiles(links);
  for (const [index, row] of missing.entries()) {
    const result = results[index];
    if (result === undefined) waiting.push(row);
    else if (result.ok) {
      await ports.store.update(shop, row.id, "publishing", { attachedAt: ports.clock.now() });
      done.push(row);
    } else if (result.error.kind === "not_ready" || result.error.kind === "file_locked") waiting.push(row);
    else await settleRefusal(ports, shop, row, result.error);
  }
  return { done, waiting };
}

/** The video cannot be attached, so its file would only take up the shop's room. Our own copy stays. */
async function settleRefusal(ports: Ports, shop: string, row: Attachable, error: ItemError): Promise<void> {
  if (isBeingPutBack(row)) {
    const missing = error.kind === "product_gone" ? "product" : null;
    return returnToRemoved(ports, shop, row, error.message, missing);
  }
  await ports.shopifyOf(shop).deleteFiles([row.fileId]);
  const move = {
    id: row.id,
    from: "publishing",
    detail: error.message,
    set: { fileId: null, fileIntentAt: null },
  } as const;
  await settleRefusals(ports, shop, [{ error, move }]);
}

/** A video that was put back had its file before: that is not given up because it cannot be attached now. */
async function returnToRemoved(
  ports: Ports,
  shop: string,
  { id }: Attachable,
  detail: string,
  missing: Missing | null,
): Promise<void> {
  const now = ports.clock.now();
  const set = {
    missing,
    withdrawnAt: now,
    confirmedAt: now,
    ...(missing === "file" ? { fileId: null } : {}),
  };
  await ports.store.move(shop, [{ id, from: "publishing", to: "removed", detail, set }]);
}

/** A video in the wrong place is still a video on the product, so a refused move does not stop it. */
async function place(ports: Ports, shop: string, row: Attachable, position: number | null): Promise<void> {
  if (position !== null) {
    const result = await ports.shopifyOf(shop).moveMedia(row.productId, row.fileId, position);
    if (!result.ok && result.error.kind === "product_gone")
      return settleRefusal(ports, shop, row, result.error);
    if (!result.ok)
      ports.log.warn({ shop, generationId: row.id, err: result.error }, "video not moved to its place");
  }
  const now = ports.clock.now();
  const move: Move = {
    id: row.id,
    from: "publishing",
    to: "published",
    set: { publishedAt: now, removedAt: null },
  };
  await ports.store.move(shop, [move], [{ step: "confirm", shop, notBefore: addMs(now, CONFIRM_AFTER_MS) }]);
}
