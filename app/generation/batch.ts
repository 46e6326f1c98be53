import type { Item } from "./remote.ts";

/** RotateProduct takes no more images in one request; whether end images count is open, so they do here. */
export const MAX_IMAGES_PER_REQUEST = 600;

/**
 * The longest beginning of `entries` that one request may carry: at most 600 images, start and end images counted,
 * and no product twice (answers are matched by product). Order is kept.
 */
export function takeBatch<T extends { item: Item }>(entries: readonly T[]): T[] {
  const batch: T[] = [];
  const products = new Set<string>();
  let images = 0;
  for (const entry of entries) {
    if (products.has(entry.item.externalId)) continue;
    images += countImages(entry.item);
    if (images > MAX_IMAGES_PER_REQUEST) break;
    products.add(entry.item.externalId);
    batch.push(entry);
  }
  return batch;
}

function countImages(item: Item): number {
  return item.endImageUrl === undefined ? 1 : 2;
}
