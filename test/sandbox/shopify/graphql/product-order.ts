import type { Product, ShopState } from "../state.ts";
import { type SortOrder, sortBy } from "./connection.ts";

const idOf = (product: Product) => product.id;
const byId: SortOrder<Product> = { idOf, valueOf: idOf };

/** `ProductSortKeys`; relevance is by id, since nothing is ranked here. */
const orders: Record<string, SortOrder<Product>> = {
  ID: byId,
  RELEVANCE: byId,
  CREATED_AT: { idOf, valueOf: (product) => product.createdAt },
  UPDATED_AT: { idOf, valueOf: (product) => product.updatedAt },
  PUBLISHED_AT: { idOf, valueOf: (product) => product.publishedAt ?? 0 },
  INVENTORY_TOTAL: { idOf, valueOf: (product) => product.totalInventory },
  TITLE: { idOf, valueOf: (product) => product.title.toLowerCase() },
  VENDOR: { idOf, valueOf: (product) => product.vendor.toLowerCase() },
  PRODUCT_TYPE: { idOf, valueOf: (product) => product.productType.toLowerCase() },
};

export function findProductOrder(sortKey: string): SortOrder<Product> {
  return orders[sortKey] ?? byId;
}

interface SortedProducts {
  /** Products are only added, changed in place and removed: the pair tells whether any came or went. */
  size: number;
  newestId: number;
  bySortKey: Map<string, Product[]>;
}

/** Sorting is what takes long in a shop with 100,000 products; smaller shops are sorted anew each time. */
const cacheFromSize = 2000;
const cachedKeys = new Set([
  "ID",
  "RELEVANCE",
  "CREATED_AT",
  "PUBLISHED_AT",
  "TITLE",
  "VENDOR",
  "PRODUCT_TYPE",
]);
const caches = new WeakMap<ShopState, SortedProducts>();

/** All products of the shop, ascending by `sortKey`. */
export function sortProducts(shop: ShopState, sortKey: string): readonly Product[] {
  const order = findProductOrder(sortKey);
  const size = shop.products.size;
  if (size < cacheFromSize || !cachedKeys.has(sortKey)) return sortBy(shop.products.values(), order);

  let newestId = 0;
  for (const id of shop.products.keys()) newestId = id;
  let cache = caches.get(shop);
  if (!cache || cache.size !== size || cache.newestId !== newestId) {
    cache = { size, newestId, bySortKey: new Map() };
    caches.set(shop, cache);
  }
  const sorted = cache.bySortKey.get(sortKey) ?? sortBy(shop.products.values(), order);
  cache.bySortKey.set(sortKey, sorted);
  return sorted;
}
