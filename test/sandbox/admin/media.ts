import { picturePath, videoRenditionPath } from "../shopify/cdn-paths.ts";
import type { Product, ShopState, StoredFile } from "../shopify/state.ts";

/** The picture of a file where this admin serves it, made smaller to `width` pixels. */
export function pictureUrl(shop: ShopState, file: StoredFile, width: number): string {
  return `/cdn${picturePath(shop, file)}&width=${width}`;
}

export function videoUrl(file: StoredFile): string {
  return `/cdn${videoRenditionPath(file)}`;
}

/** The gallery of a product, in order. */
export function listMedia(shop: ShopState, product: Product): StoredFile[] {
  return product.mediaIds.flatMap((id) => shop.files.get(id) ?? []);
}

/** What stands for a product in a list. */
export function findThumbnail(shop: ShopState, product: Product): StoredFile | undefined {
  return listMedia(shop, product).find(({ kind, width }) => kind === "IMAGE" && width !== null);
}
