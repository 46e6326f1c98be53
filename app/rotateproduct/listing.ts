import { Unavailable } from "../generation/errors.ts";
import type { RemoteVideo, Sweep } from "../generation/remote.ts";
import { findOrder } from "./listing-order.ts";
import type { Page, Row } from "./replies.ts";

/** 20,000 videos at 100 a page. Guards against a listing that never ends; beyond it, nothing counts as complete. */
export const MAX_PAGES = 200;

/** How far a listing's order may differ from that of its times, since servers' clocks do. */
const CLOCK_SLACK_MS = 60_000;

/** Pages by their number, from 1. */
type Pages = ReadonlyMap<number, Page>;

/**
 * Reads the videos created at or after `since` from a listing whose order nobody promises: as few pages as the order
 * allows that shows itself while reading. Rows move between pages while others are added, so completeness is claimed
 * only when nothing hints at that; then every such video that was listed when reading began is in the result.
 *
 * @param readPage reads a page by its number, from 1
 * @throws what `readPage` throws; but Unavailable after the first page only makes the result incomplete, because
 *   finished videos on the pages before it cannot wait
 */
export async function sweepListing(readPage: (page: number) => Promise<Page>, since: Date): Promise<Sweep> {
  const first = await readPage(1);
  const pages = new Map([[1, first]]);
  const lastPage = Math.ceil(first.total / first.pageSize);

  let next = choosePage(pages, lastPage, since);
  while (next !== null && pages.size < MAX_PAGES) {
    const page = await readUnlessUnavailable(readPage, next);
    if (page === null) break;
    pages.set(next, page);
    next = choosePage(pages, lastPage, since);
  }
  return {
    videos: takeSince(pages, since),
    isComplete: next === null && isUnmoved(pages, first),
  };
}

async function readUnlessUnavailable(
  readPage: (page: number) => Promise<Page>,
  page: number,
): Promise<Page | null> {
  try {
    return await readPage(page);
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}

/** The page to read next; null when everything since `since` has been seen. */
function choosePage(pages: Pages, lastPage: number, since: Date): number | null {
  const order = findOrder(rowsOf(pages), CLOCK_SLACK_MS);
  const step = order === "oldest-first" ? -1 : 1;
  for (let page = step === 1 ? 1 : lastPage; page >= 1 && page <= lastPage; page += step) {
    const read = pages.get(page);
    if (read === undefined) return page;
    if (order !== null && read.rows.some((row) => isLongBefore(row, since))) return null;
  }
  return null;
}

/**
 * A row behind which, in the listing's order, nothing of interest can come. Its last update counts as well: in a
 * listing by last update, which may look like one by creation, an old row that was updated stands before newer ones.
 */
function isLongBefore({ createdAt, updatedAt }: Row, since: Date): boolean {
  const limit = since.getTime() - CLOCK_SLACK_MS;
  return [createdAt, updatedAt].every((time) => time !== null && time.getTime() < limit);
}

/** Nothing was added, removed or hidden while the pages were read, as far as they can tell. */
function isUnmoved(pages: Pages, { total, pageSize }: Page): boolean {
  const rows = rowsOf(pages);
  const hasTwins = new Set(rows.map(({ id }) => id)).size < rows.length;
  return (
    !hasTwins &&
    [...pages].every(([number, page]) => {
      const expectedRows = Math.max(0, Math.min(pageSize, total - (number - 1) * pageSize));
      return page.total === total && page.pageSize === pageSize && page.rows.length === expectedRows;
    })
  );
}

/** A video whose time cannot be read may be new. Of one that was read twice, the later reading counts. */
function takeSince(pages: Pages, since: Date): RemoteVideo[] {
  const videos = new Map<string, RemoteVideo>();
  for (const { rows } of pages.values()) {
    for (const { id, externalId, status, createdAt } of rows) {
      const isOld = createdAt !== null && createdAt < since;
      if (!isOld) videos.set(id, { id, externalId, status, createdAt });
    }
  }
  return [...videos.values()];
}

function rowsOf(pages: Pages): Row[] {
  return [...pages].sort(([a], [b]) => a - b).flatMap(([, { rows }]) => rows);
}
