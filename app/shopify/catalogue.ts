import { isOurFileName } from "../generation/generation.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import {
  countProductsQuery,
  listBestSellersQuery,
  readListedProductsQuery,
  searchProductsQuery,
} from "./documents/listed-products.ts";
import {
  listBestSellerIdsQuery,
  listProductIdsQuery,
  scanBestSellersQuery,
  scanProductsQuery,
} from "./documents/scanned-products.ts";
import type { ListedProductFragment, ProductSortKeys, ProductStatus } from "./generated/admin.types.ts";
import { composeProductQuery, type ProductFilter } from "./product-query.ts";

/** Products of one page. One costs 10 points and a call may cost 1,000, so 50 leave room. */
export const MAX_PAGE_SIZE = 50;

/** Entries of one scan: the largest page Shopify gives. One costs 2 points at most. */
export const MAX_SCAN_SIZE = 250;

/** What sells best is known within a collection only: with any other filter beside it, the order is by title. */
export type ProductSort =
  | "TITLE"
  | "CREATED_AT"
  | "UPDATED_AT"
  | "INVENTORY_TOTAL"
  | "PRODUCT_TYPE"
  | "VENDOR"
  | "BEST_SELLING";

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
  /** A video of ours is among its first three videos. */
  hasOurVideo: boolean;
}

export interface ProductPage {
  products: readonly ListedProduct[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Null on an empty page. */
  startCursor: string | null;
  endCursor: string | null;
  /** Of the collection that the filter names; null without one, or when it is gone. */
  collectionTitle: string | null;
}

/** A product in passing: enough to say whether it is wanted, at a tenth of what a listed one costs. */
export interface ScannedProduct {
  /** GID. */
  id: string;
  cursor: string;
  /** Null where it was not asked for. */
  mediaCount: number | null;
}

export interface ScannedPage {
  entries: readonly ScannedProduct[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  collectionTitle: string | null;
}

export type ProductSearch = { filter: ProductFilter; page: PageRequest } & ProductOrder;

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** One page of products, `MAX_PAGE_SIZE` at most: 2 points, and 10 more for each product. */
export async function searchProducts(graphql: AdminGraphql, search: ProductSearch): Promise<ProductPage> {
  const collectionId = findBestSellersOf(search);
  if (collectionId !== null) {
    const { collection } = await graphql.run(listBestSellersQuery, { collectionId, ...search.page });
    const { nodes = [], pageInfo = NO_PAGE } = collection?.products ?? {};
    return { products: nodes.map(toListedProduct), ...pageInfo, collectionTitle: collection?.title ?? null };
  }
  const { collection, products } = await graphql.run(searchProductsQuery, toVariables(search));
  const { nodes, pageInfo } = products;
  return { products: nodes.map(toListedProduct), ...pageInfo, collectionTitle: collection?.title ?? null };
}

/**
 * Looks through the catalogue for what Shopify cannot filter by, `MAX_SCAN_SIZE` entries at most: 2 points, and one
 * more for each product, two with its media counted.
 */
export async function scanProducts(
  graphql: AdminGraphql,
  { countsMedia, ...search }: ProductSearch & { countsMedia: boolean },
): Promise<ScannedPage> {
  const collectionId = findBestSellersOf(search);
  const { collection, products } =
    collectionId === null
      ? await graphql.run(scanProductsQuery, { ...toVariables(search), countsMedia })
      : await scanBestSellers(graphql, { collectionId, countsMedia, ...search.page });
  return {
    entries: products.edges.map(({ cursor, node: { id, mediaCount } }) => ({
      id,
      cursor,
      mediaCount: mediaCount?.count ?? null,
    })),
    ...products.pageInfo,
    collectionTitle: collection?.title ?? null,
  };
}

async function scanBestSellers(
  graphql: AdminGraphql,
  variables: { collectionId: string; countsMedia: boolean } & PageRequest,
) {
  const { collection } = await graphql.run(scanBestSellersQuery, variables);
  return { collection, products: collection?.products ?? { edges: [], pageInfo: NO_PAGE } };
}

/** Listed products in the order of `ids`, without those that are gone. `MAX_PAGE_SIZE` at most, 10 points each. */
export async function readListedProducts(
  graphql: AdminGraphql,
  ids: readonly string[],
): Promise<readonly ListedProduct[]> {
  if (ids.length === 0) return [];
  const { nodes } = await graphql.run(readListedProductsQuery, { ids });
  return nodes.filter(isListed).map(toListedProduct);
}

function isListed(
  node: ListedProductFragment | Record<PropertyKey, never> | null,
): node is ListedProductFragment {
  return node !== null && "id" in node;
}

/** "All that match", in an order. */
export type ProductSelection = {
  filter: ProductFilter;
  /** GIDs of products that match and are not wanted. */
  except?: readonly string[];
} & ProductOrder;

/** A page of 250 ids at most, and where to read on; null after the last one. */
export interface ProductIdPage {
  ids: readonly string[];
  cursor: string | null;
}

/**
 * Ids of a selection's products, in order, behind a cursor (null: from the beginning): for "select all". Shopify
 * pages through at most 25,000 (https://shopify.dev/docs/api/usage/limits#pagination-limits).
 */
export async function readProductIds(
  graphql: AdminGraphql,
  { except = [], ...listing }: ProductSelection,
  after: string | null,
): Promise<ProductIdPage> {
  const { nodes, pageInfo } = await readIdNodes(graphql, listing, after);
  const unwanted = new Set(except);
  const ids = nodes.map(({ id }) => id).filter((id) => !unwanted.has(id));
  return { ids, cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

async function readIdNodes(
  graphql: AdminGraphql,
  listing: { filter: ProductFilter } & ProductOrder,
  after: string | null,
) {
  const collectionId = findBestSellersOf(listing);
  if (collectionId === null) {
    const { filter, sort, reverse = false } = listing;
    const query = composeProductQuery(filter);
    const variables = { query, sortKey: toSortKey(sort), reverse, after };
    return (await graphql.run(listProductIdsQuery, variables)).products;
  }
  const { collection } = await graphql.run(listBestSellerIdsQuery, { collectionId, after });
  return collection?.products ?? { nodes: [], pageInfo: NO_PAGE };
}

/** Shopify counts no further than this, and no list can be paged through beyond it. */
export const MAX_COUNT = 25_000;

/** How many products match. Not exact above what Shopify counts: then there are at least so many. */
export async function countProducts(
  graphql: AdminGraphql,
  filter: ProductFilter,
): Promise<{ count: number; isExact: boolean }> {
  const { productsCount } = await graphql.run(countProductsQuery, { query: composeProductQuery(filter) });
  const count = productsCount?.count ?? 0;
  const isExact = productsCount?.precision === "EXACT" && count <= MAX_COUNT;
  return { count: Math.min(count, MAX_COUNT), isExact };
}

/** The collection to be listed by sales; null when that is not asked for, or Shopify cannot do it. */
function findBestSellersOf({ filter, sort }: { filter: ProductFilter } & ProductOrder): string | null {
  const { collectionId, ...others } = filter;
  if (sort !== "BEST_SELLING" || collectionId === undefined) return null;
  return composeProductQuery(others) === null ? collectionId : null;
}

function toVariables({ filter, page, sort, reverse = false }: ProductSearch) {
  const { collectionId } = filter;
  return {
    query: composeProductQuery(filter),
    sortKey: toSortKey(sort),
    reverse,
    isInCollection: collectionId !== undefined,
    ...(collectionId !== undefined && { collectionId }),
    ...page,
  };
}

function toSortKey(sort: ProductSort = "TITLE"): ProductSortKeys {
  return sort === "BEST_SELLING" ? "TITLE" : sort;
}

function toListedProduct(node: ListedProductFragment): ListedProduct {
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
