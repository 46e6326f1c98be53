import { isOurFileName } from "../generation/generation.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { countProductsQuery, listProductIdsQuery, searchProductsQuery } from "./documents/products.ts";
import type { ProductStatus, SearchProductsQuery } from "./generated/admin.types.ts";
import { composeProductQuery, type ProductFilter } from "./product-query.ts";
import { readPages } from "./read-pages.ts";

/** Products of one page. One costs 17 points and a call may cost 1,000, so 50 leave room. */
export const MAX_PAGE_SIZE = 50;

export type ProductSort =
  | "TITLE"
  | "CREATED_AT"
  | "UPDATED_AT"
  | "INVENTORY_TOTAL"
  | "PRODUCT_TYPE"
  | "VENDOR";

export interface ProductOrder {
  sort?: ProductSort;
  reverse?: boolean;
}

/** The first `size` products after a cursor, or the last ones before one. */
export type PageRequest = { first: number; after?: string } | { last: number; before: string };

/** A product as a list shows it. */
export interface ListedProduct {
  /** GID. */
  id: string;
  title: string;
  status: ProductStatus;
  productType: string;
  vendor: string;
  /** At most 160 × 160 pixels; null for a product without media, or whose first media is not ready. */
  thumbnail: { url: string; alt: string } | null;
  mediaCount: number;
  /** A video of ours is among the first ten media. */
  hasOurVideo: boolean;
}

export interface ProductPage {
  products: readonly ListedProduct[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Null on an empty page. */
  startCursor: string | null;
  endCursor: string | null;
}

export async function searchProducts(
  graphql: AdminGraphql,
  request: { filter: ProductFilter; page: PageRequest } & ProductOrder,
): Promise<ProductPage> {
  const { filter, page, sort = "TITLE", reverse = false } = request;
  const { products } = await graphql.run(searchProductsQuery, {
    query: composeProductQuery(filter),
    sortKey: sort,
    reverse,
    ...page,
  });
  return { products: products.nodes.map(toListedProduct), ...products.pageInfo };
}

/**
 * Ids of all products that match, in order, a page of 250 at a time: for "select all". Shopify pages through at most
 * 25,000 (https://shopify.dev/docs/api/usage/limits#pagination-limits).
 */
export async function* listProductIds(
  graphql: AdminGraphql,
  request: { filter: ProductFilter } & ProductOrder,
): AsyncGenerator<readonly string[]> {
  const { filter, sort = "TITLE", reverse = false } = request;
  const variables = { query: composeProductQuery(filter), sortKey: sort, reverse };
  const pages = readPages(
    async (after) => (await graphql.run(listProductIdsQuery, { ...variables, after })).products,
  );
  for await (const nodes of pages) yield nodes.map(({ id }) => id);
}

/** How many products match. Not exact above what Shopify counts: then there are at least so many. */
export async function countProducts(
  graphql: AdminGraphql,
  filter: ProductFilter,
): Promise<{ count: number; isExact: boolean }> {
  const { productsCount } = await graphql.run(countProductsQuery, { query: composeProductQuery(filter) });
  return { count: productsCount?.count ?? 0, isExact: productsCount?.precision === "EXACT" };
}

type ProductNode = SearchProductsQuery["products"]["nodes"][number];

function toListedProduct(node: ProductNode): ListedProduct {
  const { id, title, status, productType, vendor, featuredMedia, media } = node;
  const image = featuredMedia?.preview?.image;
  return {
    id,
    title,
    status,
    productType,
    vendor,
    thumbnail: image == null ? null : { url: image.url, alt: featuredMedia?.alt ?? "" },
    mediaCount: node.mediaCount?.count ?? 0,
    hasOurVideo: media.nodes.some((item) => "filename" in item && isOurFileName(item.filename)),
  };
}
