import { parseSearch } from "../shopify/search/parse.ts";
import { matchProducts } from "../shopify/search/products.ts";
import { fileStatusAt, type Product, type ShopState } from "../shopify/state.ts";

/** What the product list is asked for, as it stands in the address. */
export interface ProductQuery {
  search: string;
  status: string;
  type: string;
  vendor: string;
  /** `with` or `without` a video that is READY. */
  video: string;
  sort: keyof typeof sortings;
  /** From 1. */
  page: number;
}

export interface ProductPage {
  products: Product[];
  total: number;
  pageCount: number;
  page: number;
}

export const productsPerPage = 50;

export const sortings = {
  newest: {
    label: "Newest first",
    compare: (a: Product, b: Product) => b.createdAt - a.createdAt || b.id - a.id,
  },
  title: { label: "Title A–Z", compare: (a: Product, b: Product) => a.title.localeCompare(b.title) },
  updated: {
    label: "Updated last",
    compare: (a: Product, b: Product) => b.updatedAt - a.updatedAt || b.id - a.id,
  },
  inventory: {
    label: "Most in stock",
    compare: (a: Product, b: Product) => b.totalInventory - a.totalInventory,
  },
};

const isSorting = (text: string): text is keyof typeof sortings => Object.hasOwn(sortings, text);

export function readProductQuery(parameters: URLSearchParams): ProductQuery {
  const read = (name: string) => parameters.get(name) ?? "";
  const sort = read("sort");
  return {
    search: read("query"),
    status: read("status"),
    type: read("type"),
    vendor: read("vendor"),
    video: read("video"),
    sort: isSorting(sort) ? sort : "newest",
    page: Math.max(1, Math.floor(Number(read("page"))) || 1),
  };
}

/** The products that the query means, in order, on all pages. `now` is Unix time in ms. */
export function matchProductQuery(shop: ShopState, query: ProductQuery, now: number): Product[] {
  const isFound = compileFreeText(query.search, now);
  const matching = [...shop.products.values()].filter(
    (product) =>
      (query.status === "" || product.status === query.status) &&
      (query.type === "" || product.productType === query.type) &&
      (query.vendor === "" || product.vendor === query.vendor) &&
      (query.video === "" || hasVideo(shop, product, now) === (query.video === "with")) &&
      isFound(product),
  );
  return matching.sort(sortings[query.sort].compare);
}

/** A page of them. */
export function findProducts(shop: ShopState, query: ProductQuery, now: number): ProductPage {
  const matching = matchProductQuery(shop, query, now);
  const pageCount = Math.max(1, Math.ceil(matching.length / productsPerPage));
  const page = Math.min(query.page, pageCount);
  const start = (page - 1) * productsPerPage;
  return {
    products: matching.slice(start, start + productsPerPage),
    total: matching.length,
    pageCount,
    page,
  };
}

/** A person types the beginning of a word and expects to find it; Shopify's syntax wants a `*` there. */
export function compileFreeText(search: string, now: number): (product: Product) => boolean {
  const text = search.trim();
  const isPlain = /^[\p{L}\p{N}\s]+$/u.test(text);
  const query = isPlain
    ? text
        .split(/\s+/)
        .map((word) => `${word}*`)
        .join(" ")
    : text;
  return text === "" ? () => true : matchProducts(parseSearch(query), now);
}

export function hasVideo(shop: ShopState, product: Product, now: number): boolean {
  return product.mediaIds.some((id) => {
    const file = shop.files.get(id);
    return file?.kind === "VIDEO" && fileStatusAt(file, now) === "READY";
  });
}

/** The values that a filter offers, most frequent first. */
export function countValues(shop: ShopState, read: (product: Product) => string): string[] {
  const counts = new Map<string, number>();
  for (const product of shop.products.values()) {
    const value = read(product);
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
