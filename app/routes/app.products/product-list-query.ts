import { z } from "zod";
import { PRODUCT_SORTS, type ProductSort } from "../../components/product-sorts.ts";
import type { ProductOrder } from "../../shopify/catalogue.ts";
import type { ProductFilter } from "../../shopify/product-query.ts";

const word = z.string().max(255).catch("").default("");

/** Whatever does not make sense counts as not given: an old address still opens the page. */
const querySchema = z.object({
  text: word,
  status: z.enum(["", "ACTIVE", "DRAFT", "ARCHIVED", "UNLISTED"]).catch("").default(""),
  /** A collection's number; its GID would only make the address longer. */
  collection: z
    .string()
    .regex(/^\d{1,20}$/)
    .catch("")
    .default(""),
  vendor: word,
  type: word,
  tag: word,
  without: z.enum(["", "1"]).catch("").default(""),
  image: z.enum(["", "yes", "no"]).catch("").default(""),
  sort: z.enum(PRODUCT_SORTS).catch("").default(""),
});

const cursorSchema = z.object({
  after: z.string().min(1).max(2_000).optional().catch(undefined),
  before: z.string().min(1).max(2_000).optional().catch(undefined),
});

/** What the page's address narrows the products by, and their order; empty is "any". */
export type ProductListQuery = z.infer<typeof querySchema>;

export interface Cursor {
  after?: string | undefined;
  before?: string | undefined;
}

/** Shopify sorts by sales within a collection alone, where it takes no other filter. */
export function canSortBySales(query: ProductListQuery): boolean {
  return query.collection !== "" && Object.keys(toFilter(query)).length === 1;
}

export function parseProductListQuery(params: URLSearchParams): ProductListQuery {
  const query = querySchema.parse(Object.fromEntries(params));
  return query.sort === "best_selling" && !canSortBySales(query) ? { ...query, sort: "" } : query;
}

export function parseCursor(params: URLSearchParams): Cursor {
  return cursorSchema.parse(Object.fromEntries(params));
}

/** The address of the list's first page: what is shared, and what a saved view keeps. */
export function toSearch(query: ProductListQuery): string {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== "")).toString();
}

/** What Shopify can filter by: all but videos and images. */
export function toFilter({ text, status, collection, vendor, type, tag }: ProductListQuery): ProductFilter {
  return {
    ...(text.trim() !== "" && { text }),
    ...(status !== "" && { statuses: [status] }),
    ...(collection !== "" && { collectionId: `gid://shopify/Collection/${collection}` }),
    ...(vendor !== "" && { vendor }),
    ...(type !== "" && { productType: type }),
    ...(tag !== "" && { tag }),
  };
}

const ORDERS: Readonly<Record<ProductSort, Required<ProductOrder>>> = {
  "": { sort: "CREATED_AT", reverse: true },
  oldest: { sort: "CREATED_AT", reverse: false },
  title: { sort: "TITLE", reverse: false },
  title_desc: { sort: "TITLE", reverse: true },
  updated: { sort: "UPDATED_AT", reverse: true },
  inventory_high: { sort: "INVENTORY_TOTAL", reverse: true },
  inventory_low: { sort: "INVENTORY_TOTAL", reverse: false },
  best_selling: { sort: "BEST_SELLING", reverse: false },
};

export function toOrder({ sort }: ProductListQuery): Required<ProductOrder> {
  return ORDERS[sort];
}

/** What Shopify cannot filter by. */
export function toNarrowing({ without, image }: ProductListQuery) {
  return { isWithoutVideo: without === "1", hasImage: image === "" ? null : image === "yes" };
}
