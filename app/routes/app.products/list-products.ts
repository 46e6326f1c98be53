import type { SkipReason } from "../../generation/product.ts";
import type { Status } from "../../generation/wording.ts";
import { findOnPages } from "./find-on-pages.ts";
import type { Cursor } from "./product-list-query.ts";

/** A product as the picker shows it. */
export interface ProductRow {
  id: string;
  title: string;
  status: string;
  vendor: string;
  imageUrl: string | null;
  /** Its latest generation. */
  latest: (Status & { id: string }) | null;
  /** Why it cannot be chosen; the plan checks the rest. */
  skipReason: RowSkip | null;
}

/** What can be told of a product without reading all of it. */
export type RowSkip = Extract<SkipReason, "in_progress" | "has_video" | "no_image">;

export interface ProductRowPage {
  rows: readonly ProductRow[];
  /** Cursors of the neighbouring pages; null where there is none. */
  before: string | null;
  after: string | null;
  /** Of the collection that the filter names; null without one, or when it is gone. */
  collectionTitle: string | null;
}

/** A product, in the words of the Shopify adapter. */
export interface CatalogueProduct {
  id: string;
  title: string;
  status: string;
  vendor: string;
  thumbnail: { url: string } | null;
  mediaCount: number;
  hasOurVideo: boolean;
}

export interface CataloguePage {
  products: readonly CatalogueProduct[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
  collectionTitle: string | null;
}

export interface ScannedPage {
  entries: readonly { id: string; cursor: string; mediaCount: number | null }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  collectionTitle: string | null;
}

export type PageRequest = { first: number; after?: string } | { last: number; before: string };

export interface ProductSources {
  search(page: PageRequest): Promise<CataloguePage>;
  scan(page: PageRequest & { countsMedia: boolean }): Promise<ScannedPage>;
  readProducts(ids: readonly string[]): Promise<readonly CatalogueProduct[]>;
  readLatest(ids: readonly string[]): Promise<ReadonlyMap<string, Status & { id: string }>>;
  readOccupied(ids: readonly string[]): Promise<ReadonlyMap<string, "in_progress" | "has_video">>;
}

/** What Shopify cannot filter by: it knows nothing of our rows, and its search has no field for images. */
export interface Narrowing {
  isWithoutVideo: boolean;
  /** Null: either. */
  hasImage: boolean | null;
}

export const PAGE_SIZE = 25;

/** One page of products with the state of their videos, and why those that cannot be chosen cannot. */
export async function listProducts(
  sources: ProductSources,
  { cursor, narrowing }: { cursor: Cursor; narrowing: Narrowing },
): Promise<ProductRowPage> {
  if (!narrowing.isWithoutVideo && narrowing.hasImage === null) {
    const page = await sources.search(toPageRequest(cursor, PAGE_SIZE));
    return {
      rows: await toRows(sources, page.products),
      before: page.hasPreviousPage ? page.startCursor : null,
      after: page.hasNextPage ? page.endCursor : null,
      collectionTitle: page.collectionTitle,
    };
  }
  const { ids, ...edges } = await findNarrowed(sources, cursor, narrowing);
  const rows = await toRows(sources, await sources.readProducts(ids));
  // Of a video that no row knows, only the product itself tells.
  return {
    ...edges,
    rows: rows.filter((row) => !narrowing.isWithoutVideo || row.skipReason !== "has_video"),
  };
}

async function findNarrowed(sources: ProductSources, cursor: Cursor, narrowing: Narrowing) {
  const { isWithoutVideo, hasImage } = narrowing;
  let collectionTitle: string | null = null;
  const found = await findOnPages<ScannedPage["entries"][number]>(cursor, PAGE_SIZE, async (from, size) => {
    const page = await sources.scan({ ...toPageRequest(from, size), countsMedia: hasImage !== null });
    collectionTitle = page.collectionTitle;
    const occupied = isWithoutVideo
      ? await sources.readOccupied(page.entries.map(({ id }) => id))
      : new Map<string, RowSkip>();
    return {
      ...page,
      isWanted: ({ id, mediaCount }) =>
        occupied.get(id) !== "has_video" && (hasImage === null || hasImage === (mediaCount ?? 0) > 0),
    };
  });
  return { ...found, collectionTitle };
}

function toPageRequest({ after, before }: Cursor, size: number): PageRequest {
  if (after !== undefined) return { first: size, after };
  return before === undefined ? { first: size } : { last: size, before };
}

async function toRows(
  { readLatest, readOccupied }: ProductSources,
  products: readonly CatalogueProduct[],
): Promise<readonly ProductRow[]> {
  const ids = products.map(({ id }) => id);
  const [latest, occupied] = await Promise.all([readLatest(ids), readOccupied(ids)]);
  return products.map((product) => ({
    id: product.id,
    title: product.title,
    status: product.status,
    vendor: product.vendor,
    imageUrl: product.thumbnail?.url ?? null,
    latest: latest.get(product.id) ?? null,
    skipReason: occupied.get(product.id) ?? findSkip(product),
  }));
}

function findSkip({ hasOurVideo, mediaCount }: CatalogueProduct): RowSkip | null {
  if (hasOurVideo) return "has_video";
  return mediaCount === 0 ? "no_image" : null;
}
