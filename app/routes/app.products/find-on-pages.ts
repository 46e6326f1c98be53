import type { Cursor } from "./product-list-query.ts";

export interface Entry {
  id: string;
  cursor: string;
}

export interface EntryPage<T extends Entry> {
  /** In the list's order, also where the page was read backwards. */
  entries: readonly T[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  isWanted(entry: T): boolean;
}

export interface Found {
  /** In the list's order. */
  ids: readonly string[];
  /** Cursors to go on from; null where there is nothing more. */
  before: string | null;
  after: string | null;
}

/**
 * Entries looked at in one go: the first few are most often enough. All of them cost 1,206 points at two a piece, and
 * 250 more to show what was found; Shopify's smallest bucket holds 2,000 and gets 100 a second.
 */
const SCAN_SIZES = [100, 250, 250] as const;

/**
 * Finds up to `limit` wanted entries from a cursor on, forwards or back. Stops after 600: where hardly any is wanted,
 * it finds fewer, and still says where to go on. No wanted entry is passed over, whichever way the pages are turned.
 */
export async function findOnPages<T extends Entry>(
  cursor: Cursor,
  limit: number,
  read: (from: Cursor, size: number) => Promise<EntryPage<T>>,
): Promise<Found> {
  const isBackward = cursor.after === undefined && cursor.before !== undefined;
  let ids: string[] = [];
  /** Where the search began: the way back from what is found. */
  let start: string | null = null;
  /** Where it goes on. */
  let next: string | null = null;

  for (const [turn, size] of SCAN_SIZES.entries()) {
    const { entries, hasNextPage, hasPreviousPage, isWanted } = await read(
      turn === 0 || next === null ? cursor : toCursor(next, isBackward),
      size,
    );
    const [hasMore, hasBehind] = isBackward ? [hasPreviousPage, hasNextPage] : [hasNextPage, hasPreviousPage];
    const inReadingOrder = isBackward ? entries.toReversed() : entries;
    if (turn === 0) start = hasBehind ? (inReadingOrder[0]?.cursor ?? null) : null;

    const wanted = inReadingOrder.filter(isWanted);
    const taken = wanted.slice(0, limit - ids.length);
    ids = [...ids, ...taken.map(({ id }) => id)];
    if (taken.length < wanted.length) {
      next = taken.at(-1)?.cursor ?? null;
      break;
    }
    next = hasMore ? (inReadingOrder.at(-1)?.cursor ?? null) : null;
    if (next === null || ids.length === limit) break;
  }
  return isBackward
    ? { ids: ids.toReversed(), before: next, after: start }
    : { ids, before: start, after: next };
}

function toCursor(from: string, isBackward: boolean): Cursor {
  return isBackward ? { before: from } : { after: from };
}
