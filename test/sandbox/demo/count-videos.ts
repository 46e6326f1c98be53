import type { ShopifySandbox } from "../shopify/index.ts";
import { fileStatusAt } from "../shopify/state.ts";

export interface VideoCount {
  title: string;
  /** Videos of ours in the product's media that are READY. */
  ready: number;
  /** Videos of ours there in any other state. */
  others: number;
}

/** Looks into the shop itself, not into what the app believes. */
export function countVideos(
  shopify: ShopifySandbox,
  products: readonly { productId: string; productTitle: string }[],
): VideoCount[] {
  const shop = shopify.shop();
  return products.map(({ productId, productTitle: title }) => {
    const product = shop.products.get(Number(productId.split("/").at(-1)));
    const files = (product?.mediaIds ?? []).flatMap((id) => shop.files.get(id) ?? []);
    const ours = files.filter((file) => file.fileName.startsWith("rotateproduct-"));
    const ready = ours.filter((file) => fileStatusAt(file, Date.now()) === "READY").length;
    return { title, ready, others: ours.length - ready };
  });
}
