import { announceProductUpdate } from "./events.ts";
import { applyMoves } from "./reorder.ts";
import type { ShopState } from "./state.ts";
import type { World } from "./world.ts";

/**
 * Makes true what the clock has made due: a reorder takes effect when its job is done. To be called before
 * anyone looks at the shop.
 */
export function settle(world: World, shop: ShopState): void {
  for (const job of shop.jobs.values()) {
    if (!job.reorder || job.doneAt > world.now()) continue;
    const { productId, moves } = job.reorder;
    job.reorder = null;
    world.markChanged();
    const product = shop.products.get(productId);
    if (!product) continue;
    product.mediaIds = applyMoves(product.mediaIds, moves);
    product.updatedAt = job.doneAt;
    void announceProductUpdate(world, shop, product);
  }
}
