import { isPassing, Refused } from "../../generation/errors.ts";
import type { ProductSearch } from "../../shopify/catalogue.ts";
import { answerEdgeError } from "./answer-edge-error.ts";
import {
  type CataloguePage,
  type CatalogueProduct,
  listProducts,
  type ProductRowPage,
  type ProductSources,
  type ScannedPage,
} from "./list-products.ts";
import { type Cursor, type ProductListQuery, toFilter, toNarrowing, toOrder } from "./product-list-query.ts";

export interface Catalogue extends Pick<ProductSources, "readLatest" | "readOccupied"> {
  search(search: ProductSearch): Promise<CataloguePage>;
  scan(search: ProductSearch & { countsMedia: boolean }): Promise<ScannedPage>;
  read(ids: readonly string[]): Promise<readonly CatalogueProduct[]>;
}

export type LoadedProducts =
  | { kind: "page"; page: ProductRowPage }
  /** Shopify does not answer at the moment. */
  | { kind: "unavailable" }
  /** The place in the list is none: an old address, or one of another list. */
  | { kind: "bad_cursor" };

/** What an address asks for. @throws Response that the page's error boundary has words for */
export async function loadProducts(
  { search, scan, read, readLatest, readOccupied }: Catalogue,
  query: ProductListQuery,
  cursor: Cursor,
): Promise<LoadedProducts> {
  const asked = { filter: toFilter(query), ...toOrder(query) };
  const sources: ProductSources = {
    search: (page) => search({ ...asked, page }),
    scan: ({ countsMedia, ...page }) => scan({ ...asked, page, countsMedia }),
    readProducts: read,
    readLatest,
    readOccupied,
  };
  try {
    return { kind: "page", page: await listProducts(sources, { cursor, narrowing: toNarrowing(query) }) };
  } catch (error) {
    if (isPassing(error)) return { kind: "unavailable" };
    const hasCursor = cursor.after !== undefined || cursor.before !== undefined;
    if (error instanceof Refused && hasCursor) return { kind: "bad_cursor" };
    return answerEdgeError(Promise.reject(error));
  }
}
