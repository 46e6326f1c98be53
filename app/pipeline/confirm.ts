import { findPresence } from "../generation/discrepancy.ts";
import { isWithoutAccess } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import type { Product } from "../generation/product.ts";
import { addMs, hasPassed, REMOVAL_SETTLE_MS } from "../generation/schedule.ts";
import type { Ports } from "./ports/index.ts";
import { putBack } from "./publish-again.ts";
import { readProducts } from "./read-products.ts";
import { withdrawRows } from "./withdraw-rows.ts";

const ROWS_PER_RUN = 250;

/** Until then a video that is not where it was put may still be on its way there. */
const SETTLE_MS = 60_000;

const LOOK_AGAIN_MS = 5_000;

/**
 * Reads back what Shopify really has for videos just published, and remembers the place. What is missing after a
 * minute was removed by somebody: that is respected and never put back. What was removed is looked at once, a minute
 * later: a call that was still under way may have put it back. What it had replaced comes back then, if its whole request
 * was taken back.
 */
export async function confirmPublished(ports: Ports, shop: string): Promise<void> {
  const listed = await ports.store.listGenerations(
    shop,
    { states: ["published", "removed"], isUnconfirmed: true },
    ROWS_PER_RUN,
  );
  if (listed.length === 0) return;
  const now = ports.clock.now();
  const published = await withdrawRows(
    ports,
    shop,
    listed.filter(({ state }) => state === "published"),
  );
  const removed = listed.filter(({ state }) => state === "removed");
  const due = removed.filter(({ stateSince }) => hasPassed(now, stateSince, REMOVAL_SETTLE_MS));
  const rows = [...published, ...due];
  const products = rows.length === 0 ? [] : await readProducts(ports, shop, rows);
  // There is nothing to learn. The videos are published all the same, and the next one asks again.
  if (products === "no_access") return;

  const confirmed = await Promise.all(
    published.map((row, index) => confirm(ports, shop, row, products[index] ?? null)),
  );
  const isOut = await confirmRemoved(ports, shop, due, products.slice(published.length));
  const isSettled = confirmed.every(Boolean) && listed.length < ROWS_PER_RUN;
  if (!isSettled) return askAgain(ports, shop, addMs(now, LOOK_AGAIN_MS));
  const next = removed.filter((row) => !due.includes(row)).map(({ stateSince }) => stateSince.getTime());
  if (!isOut) next.push(now.getTime());
  if (next.length > 0) await askAgain(ports, shop, addMs(new Date(Math.min(...next)), REMOVAL_SETTLE_MS));
}

function askAgain(ports: Ports, shop: string, notBefore: Date): Promise<void> {
  return ports.queue.send([{ step: "confirm", shop, notBefore }]);
}

async function confirm(
  ports: Ports,
  shop: string,
  row: Generation,
  product: Product | null,
): Promise<boolean> {
  const now = ports.clock.now();
  const presence = findPresence(row.fileId, product);
  const isFound = presence.missing === null;
  if (!isFound && row.publishedAt !== null && !hasPassed(now, row.publishedAt, SETTLE_MS)) return false;
  if (isFound) await replaceEarlier(ports, shop, row);
  else ports.log.warn({ shop, generationId: row.id }, "published video is not in the product's media");
  return ports.store.update(shop, row.id, "published", {
    ...presence,
    confirmedAt: now,
  });
}

/** What a request has replaced comes back when the request is taken back, once its own video is certainly out. */
async function restoreReplaced(ports: Ports, shop: string, rows: readonly Generation[]): Promise<void> {
  const later = rows.filter(({ replacesId }) => replacesId !== null);
  if (later.length === 0) return;
  await putBack(
    ports,
    shop,
    await ports.store.listReplaced(
      shop,
      later.map(({ id }) => id),
    ),
  );
}

/** A video that is seen in its product takes the place of the one that it was made to replace; until then both stay. */
async function replaceEarlier(
  ports: Ports,
  shop: string,
  { replacesId, productId }: Generation,
): Promise<void> {
  if (replacesId === null) return;
  const earlier = await ports.store.readGeneration(shop, replacesId);
  if (earlier === null || earlier.state !== "published" || earlier.productId !== productId) return;
  const set = { withdrawnAt: ports.clock.now(), missing: null };
  await ports.store.move(
    shop,
    [{ id: earlier.id, from: "published", to: "removing", set }],
    [{ step: "remove", shop }],
  );
}

/** Takes out what came back. Returns false when that has to be looked at again. */
async function confirmRemoved(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
  products: readonly (Product | null)[],
): Promise<boolean> {
  const returned = rows.flatMap(({ id, fileId, productId }, index) => {
    const isThere = findPresence(fileId, products[index] ?? null).missing === null;
    return isThere && fileId !== null ? [{ id, fileId, productId }] : [];
  });
  const out = rows.filter(({ id }) => !returned.some((row) => row.id === id));
  await restoreReplaced(ports, shop, out);
  for (const { id } of out) {
    await ports.store.update(shop, id, "removed", { confirmedAt: ports.clock.now() });
  }
  if (returned.length === 0) return true;
  ports.log.warn({ shop, videos: returned.length }, "removed videos were in their products' media again");
  try {
    await ports.shopifyOf(shop).detachFiles(returned.map(({ fileId, productId }) => ({ fileId, productId })));
  } catch (error) {
    if (!isWithoutAccess(error)) throw error;
  }
  return false;
}
