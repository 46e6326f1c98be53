import { isOpen } from "../../generation/generation.ts";
import type { SkipReason } from "../../generation/product.ts";
import type { Status } from "../../generation/wording.ts";

/** A product as the picker shows it. */
export interface ProductRow {
  id: string;
  title: string;
  status: string;
  imageUrl: string | null;
  /** Its latest generation. */
  latest: (Status & { id: string }) | null;
  /** Why it cannot be chosen; the plan checks the rest. */
  skipReason: SkipReason | null;
}

export interface ProductRowPage {
  rows: readonly ProductRow[];
  /** Cursors of the neighbouring pages; null where there is none. */
  before: string | null;
  after: string | null;
}

/** At most one of them counts; none is the first page. */
export interface Cursor {
  after?: string | undefined;
  before?: string | undefined;
}

/** One page of the catalogue, in the words of the Shopify adapter. */
export interface CataloguePage {
  products: readonly {
    id: string;
    title: string;
    status: string;
    thumbnail: { url: string } | null;
    mediaCount: number;
    hasOurVideo: boolean;
  }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface ProductSources {
  search(page: { first: number; after?: string } | { last: number; before: string }): Promise<CataloguePage>;
  readLatest(productIds: readonly string[]): Promise<ReadonlyMap<string, Status & { id: string }>>;
}

export const PAGE_SIZE = 25;

/** Shopify refills 100 points a second and such a page costs 425: more of them would make the merchant wait. */
const MAX_CATALOGUE_PAGES = 3;

/**
 * One page of products with the state of their videos. Shopify knows nothing of our rows, so "without 3D video" reads
 * on until a page is full or three pages of the catalogue were read; such a page can hold fewer rows than PAGE_SIZE,
 * or more, and still have neighbours.
 */
export async function listProducts(
  { search, readLatest }: ProductSources,
  { cursor, isWithoutVideo }: { cursor: Cursor; isWithoutVideo: boolean },
): Promise<ProductRowPage> {
  const isBackward = cursor.after === undefined && cursor.before !== undefined;
  let rows: ProductRow[] = [];
  let edges: Pick<ProductRowPage, "before" | "after"> | null = null;
  let next: Cursor | null = cursor;

  for (let turn = 0; turn < MAX_CATALOGUE_PAGES && next !== null && rows.length < PAGE_SIZE; turn++) {
    const page = await search(toPageRequest(next));
    const latest = await readLatest(page.products.map(({ id }) => id));
    const found = page.products
      .map((product) => toRow(product, latest.get(product.id) ?? null))
      .filter(({ skipReason }) => !isWithoutVideo || skipReason !== "has_video");
    rows = isBackward ? [...found, ...rows] : [...rows, ...found];

    const before = page.hasPreviousPage ? page.startCursor : null;
    const after = page.hasNextPage ? page.endCursor : null;
    edges = {
      before: isBackward || edges === null ? before : edges.before,
      after: isBackward && edges !== null ? edges.after : after,
    };
    if (!isWithoutVideo) break;
    next = toCursor(isBackward ? { before } : { after });
  }
  return { rows, before: edges?.before ?? null, after: edges?.after ?? null };
}

function toCursor({
  after = null,
  before = null,
}: Partial<Pick<ProductRowPage, "before" | "after">>): Cursor | null {
  if (after !== null) return { after };
  return before === null ? null : { before };
}

function toPageRequest({ after, before }: Cursor) {
  if (after !== undefined) return { first: PAGE_SIZE, after };
  return before === undefined ? { first: PAGE_SIZE } : { last: PAGE_SIZE, before };
}

function toRow(product: CataloguePage["products"][number], latest: ProductRow["latest"]): ProductRow {
  const { id, title, status, thumbnail } = product;
  return {
    id,
    title,
    status,
    imageUrl: thumbnail?.url ?? null,
    latest,
    skipReason: findSkip(product, latest),
  };
}

function findSkip(
  { hasOurVideo, mediaCount }: CataloguePage["products"][number],
  latest: ProductRow["latest"],
): SkipReason | null {
  if (latest !== null && isOpen(latest.state)) return "in_progress";
  if (hasOurVideo || latest?.state === "published") return "has_video";
  return mediaCount === 0 ? "no_image" : null;
}
