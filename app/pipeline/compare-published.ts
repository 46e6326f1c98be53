import { findPresence } from "../generation/discrepancy.ts";
import type { Generation } from "../generation/generation.ts";
import type { Ports } from "./ports/index.ts";

/** One call of readFiles. */
const ROWS_PER_PAGE = 250;

/**
 * Reading a product costs up to 24 of the 100 points that Shopify gives a small shop a second: this is four minutes of
 * them. Larger shops are gone through in several days, those looked at longest ago first.
 */
const ROWS_PER_RUN = 1_000;

/** Looks whether published videos still are where they were put, and remembers what is missing. */
export async function comparePublished(ports: Ports, shop: string): Promise<void> {
  const startedAt = ports.clock.now();
  for (let looked = 0; looked < ROWS_PER_RUN; looked += ROWS_PER_PAGE) {
    const rows = await ports.store.listPublished(shop, startedAt, ROWS_PER_PAGE);
    if (rows.length > 0) await lookAt(ports, shop, rows);
    if (rows.length < ROWS_PER_PAGE) return;
  }
}

async function lookAt(ports: Ports, shop: string, rows: readonly Generation[]): Promise<void> {
  const products = await ports.shopifyOf(shop).readProducts(rows.map(({ productId }) => productId));
  const first = rows.map((row, index) => findPresence(row.fileId, products[index] ?? null));
  // Only of those that are out of their place it matters whether their file exists.
  const fileIds = rows.flatMap(({ fileId }, index) =>
    fileId !== null && first[index]?.missing === "place" ? [fileId] : [],
  );
  const files = fileIds.length === 0 ? [] : await ports.shopifyOf(shop).readFiles(fileIds);
  const present = new Set(files.flatMap((file) => file?.id ?? []));
  const presences = rows.map((row, index) => ({
    id: row.id,
    ...findPresence(row.fileId, products[index] ?? null, row.fileId !== null && present.has(row.fileId)),
  }));
  for (const { id, missing } of presences) {
    const known = rows.find((row) => row.id === id)?.missing ?? null;
    if (missing !== known) ports.log.info({ shop, generationId: id, missing }, "what Shopify has changed");
  }
  await ports.store.recordPresences(shop, presences, ports.clock.now());
}
