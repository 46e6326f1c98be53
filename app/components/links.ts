/** Where credits are bought and RotateProduct is asked for help. */
export const ROTATEPRODUCT_URL = "https://rotateproduct.com";

/** A product's page in the admin; App Bridge understands the scheme. */
export function productUrl(productId: string): string {
  return `shopify://admin/products/${productId.split("/").at(-1)}`;
}

/** The files of the shop in the admin, where the app's videos lie under `rotateproduct-<id>.mp4`. */
export const FILES_URL = "shopify://admin/content/files";
