import { isOurFileName } from "./generation.ts";
import type { Choice, Product } from "./product.ts";
import type { Item } from "./remote.ts";

/** Shopify serves every product image from here; anything else is not ours to hand to a third party. */
const IMAGE_HOST = "cdn.shopify.com";

/** RotateProduct documents no limit for the description; a sentence is what it asks for. */
export const MAX_DESCRIPTION_LENGTH = 300;

/** Shopify takes no more media on one product. */
export const MAX_MEDIA_PER_PRODUCT = 250;

/** What becomes of one product: the item to send, or why nothing is sent for it. */
export type Payload = { item: Item } | { refusal: "no_image" | "media_limit" | "image_not_on_shopify" };

/**
 * Builds what RotateProduct gets for one product. The start image is the chosen one, or the product's first; a chosen
 * image that has vanished since falls back to the first one, a vanished end image is left out.
 */
export function buildPayload(product: Product, choice: Choice): Payload {
  const start = product.images.find((image) => image.id === choice.imageId) ?? product.images[0];
  if (start === undefined) return { refusal: "no_image" };
  if (product.mediaCount >= MAX_MEDIA_PER_PRODUCT) return { refusal: "media_limit" };
  if (!isShopifyImage(start.url)) return { refusal: "image_not_on_shopify" };

  const end = product.images.find((image) => image.id === choice.endImageId && image.id !== start.id);
  const item: Item = {
    externalId: product.id,
    imageUrl: start.url,
    description: choice.description ?? describeProduct(product),
  };
  if (end !== undefined && isShopifyImage(end.url)) item.endImageUrl = end.url;
  return { item };
}

/** True when a video of ours is among the product's media. The merchant's own videos do not count. */
export function hasOurVideo(product: Product): boolean {
  return product.media.some((media) => media.fileName !== null && isOurFileName(media.fileName));
}

/** A short plain text: the title, and the product type where the title does not say it already. */
export function describeProduct(product: Pick<Product, "title" | "productType">): string {
  const title = toPlainText(product.title);
  const type = toPlainText(product.productType);
  const isSaid = title.toLocaleLowerCase("en").includes(type.toLocaleLowerCase("en"));
  if (title === "") return shorten(type, MAX_DESCRIPTION_LENGTH);
  return shorten(type === "" || isSaid ? title : `${title} (${type})`, MAX_DESCRIPTION_LENGTH);
}

/** What a merchant wrote, on one line and no longer than what is sent; "" when nothing is left. */
export function cleanDescription(text: string): string {
  const folded = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .toWellFormed()
    .trim();
  return shorten(folded, MAX_DESCRIPTION_LENGTH);
}

function isShopifyImage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && hostname === IMAGE_HOST;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Strips tags, the common entities and control characters; folds white space. */
export function toPlainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .toWellFormed()
    .trim();
}

function decodeEntity(entity: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? entity;
  const code =
    name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}

/** At most `length` code points, cut between words where that loses little. */
export function shorten(text: string, length: number): string {
  const points = [...text];
  if (points.length <= length) return text;
  const cut = points.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}
