import type { PageOf, PageQuery } from "./page-data.ts";

/** What a page asks of `findMany`, beside what to look for: newest first, from one row on or up to it. */
export interface PageWindow {
  orderBy: [{ createdAt: "desc" }, { id: "desc" }];
  take: number;
  cursor?: { id: string };
  skip?: number;
}

/**
 * Reads one page of rows, the newest first.
 *
 * @param query `after` and `before` are ids of rows, of which the first counts if both are given
 * @param findMany reads the rows of a window; negative `take` counts backwards from the cursor
 */
export async function readPage<Row>(
  { pageSize, after, before }: PageQuery,
  findMany: (window: PageWindow) => Promise<readonly Row[]>,
): Promise<PageOf<Row>> {
  const isBackward = after === undefined && before !== undefined;
  const edge = after ?? before;
  // One more than is shown tells whether there is more.
  const take = pageSize + 1;
  const found = await findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: isBackward ? -take : take,
    ...(edge === undefined ? {} : { cursor: { id: edge }, skip: 1 }),
  });
  const hasMore = found.length > pageSize;
  return {
    rows: isBackward ? found.slice(-pageSize) : found.slice(0, pageSize),
    hasPrevious: isBackward ? hasMore : after !== undefined,
    hasNext: isBackward || hasMore,
  };
}
