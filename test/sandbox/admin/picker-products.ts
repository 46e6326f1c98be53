import { gid } from "../shopify/gid.ts";
import { parseSearch } from "../shopify/search/parse.ts";
import { matchProducts } from "../shopify/search/products.ts";
import type { Product, ShopState } from "../shopify/state.ts";
import { type AdminContext, currentShop } from "./context.ts";
import { listMedia, pictureUrl } from "./media.ts";
import { compileFreeText } from "./product-query.ts";

/** A picker is for finding, not for leafing through: whoever needs more types a word. */
const shownProducts = 50;

/**
 * Products as the resource picker hands them to the app: `query` is what the person typed, `filter` the app's
 * own condition, in the platform's search syntax.
 */
export function findPickerProducts(context: AdminContext, parameters: URLSearchParams): object[] {
  const shop = currentShop(context);
  const isTyped = compileFreeText(parameters.get("query") ?? "", context.now());
  const isAllowed = matchProducts(parseSearch(parameters.get("filter") ?? ""), context.now());
  const hidden = new Set<string>();
  if (parameters.get("draft") === "false") hidden.add("DRAFT");
  if (parameters.get("archived") === "false") hidden.add("ARCHIVED");
  const found: object[] = [];
  for (const product of shop.products.values()) {
    if (found.length === shownProducts) break;
    if (hidden.has(product.status) || !isAllowed(product) || !isTyped(product)) continue;
    found.push(describe(shop, product));
  }
  return found;
}

/** Fields of `Product` in @shopify/app-bridge-types, without what the sandbox's products do not have. */
function describe(shop: ShopState, product: Product): object {
  const images = listMedia(shop, product).filter(({ kind, width }) => kind === "IMAGE" && width !== null);
  return {
    id: gid("Product", product.id),
    title: product.title,
    handle: product.handle,
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    status: product.status,
    totalInventory: product.totalInventory,
    hasOnlyDefaultVariant: true,
    totalVariants: 1,
    variants: [],
    options: [],
    images: images.map((file) => ({
      id: gid("ImageSource", file.id),
      altText: file.alt ?? "",
      originalSrc: pictureUrl(shop, file, 400),
    })),
    createdAt: new Date(product.createdAt).toISOString(),
    updatedAt: new Date(product.updatedAt).toISOString(),
    publishedAt: product.publishedAt && new Date(product.publishedAt).toISOString(),
  };
}
