import { findPresence } from "../generation/discrepancy.ts";
import type { Generation } from "../generation/generation.ts";
import type { Product } from "../generation/product.ts";
import { addMs, hasPassed } from "../generation/schedule.ts";
import type { Ports } from "./ports/index.ts";
import { readProducts } from "./read-products.ts";

const ROWS_PER_RUN = 250;

/** Until then a video that is not where it was put may still be on its way there. */
const SETTLE_MS = 60_000;

/**
 * Reads back what Shopify really has for videos just published, and remembers the place. What is missing after a
 * minute was removed by somebody: that is respected and never put back.
 */
export async function confirmPublished(ports: Ports, shop: string): Promise<void> {
  const rows = await ports.store.listGenerations(
    shop,
    { states: ["published"], isUnconfirmed: true },
    ROWS_PER_RUN,
  );
  if (rows.length === 0) return;
  const products = await readProducts(ports, shop, rows);
  // There is nothing to learn. The videos are published all the same, and the next one asks again.
  if (products === "no_access") return;
  const confirmed = await Promise.all(
    rows.map((row, index) => confirm(ports, shop, row, products[index] ?? null)),
  );
  const isSettled = confirmed.every(Boolean) && rows.length < ROWS_PER_RUN;
  if (!isSettled)
    await ports.queue.send([{ step: "confirm", shop, notBefore: addMs(ports.clock.now(), 5_000) }]);
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
  if (!isFound)
    ports.log.warn({ shop, generationId: row.id }, "published video is not in the product's media");
  return ports.store.update(shop, row.id, "published", {
    ...presence,
    confirmedAt: now,
  });
}
