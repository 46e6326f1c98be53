import { findUnknownFiles } from "../generation/discrepancy.ts";
import { generationIdOf } from "../generation/generation.ts";
import type { Ports } from "./ports/index.ts";

/** Finds files at Shopify that carry our name although no row of the shop made them, as after a reinstall. */
export async function compareFiles(ports: Ports, shop: string): Promise<void> {
  const files = await ports.shopifyOf(shop).listOurFiles();
  // After the listing: a file that was created meanwhile has its row already.
  const generationIds = files.flatMap(({ fileName }) => generationIdOf(fileName) ?? []);
  const unknown = findUnknownFiles(files, await ports.store.findGenerationIds(shop, generationIds));
  const strays = unknown.map(({ id, createdAt }) => ({ id, createdAt, productId: null }));
  await ports.store.recordStrays(shop, {
    side: "shopify",
    strays,
    isComplete: true,
    at: ports.clock.now(),
  });
}
