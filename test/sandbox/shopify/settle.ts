import { applyMoves } from "./reorder.ts";
import type { ShopState } from "./state.ts";

/**
 * Makes true what the clock has made due: a reorder takes effect when its job is done. To be called before
 * anyone looks at the shop. Returns whether anything changed.
 */
export function settle(shop: ShopState, now: number): boolean {
  let isChanged = false;
  for (const job of shop.jobs.values()) {
    if (!job.reorder || job.doneAt > now) continue;
    const product = shop.products.get(job.reorder.productId);
    if (product) {
      product.mediaIds = applyMoves(product.mediaIds, job.reorder.moves);
      product.updatedAt = job.doneAt;
    }
    job.reorder = null;
    isChanged = true;
  }
  return isChanged;
}
