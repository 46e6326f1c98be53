import type { Page, Row } from "../../app/rotateproduct/replies.ts";

export type ListOrder = "newest-first" | "oldest-first" | "shuffled";

export interface SimulatedListing {
  readPage: (page: number) => Promise<Page>;
  /** Numbers of the pages that were read. */
  readonly reads: readonly number[];
  /** The rows that the listing had when a page was last read. */
  readonly listedAtLastRead: readonly Row[];
}

/**
 * A listing with its rows in one order over all pages. `additions` come before the read of that index (1 is before the
 * second one), each at its own place in the order.
 */
export function simulateListing({
  rows,
  order,
  pageSize,
  additions = new Map(),
}: {
  /** Oldest first. */
  rows: readonly Row[];
  order: ListOrder;
  pageSize: number;
  additions?: ReadonlyMap<number, readonly Row[]>;
}): SimulatedListing {
  const reads: number[] = [];
  let listed = [...rows];
  return {
    reads,
    get listedAtLastRead() {
      return listed;
    },
    async readPage(page) {
      listed = [...listed, ...(additions.get(reads.length) ?? [])];
      reads.push(page);
      const ordered = arrange(listed, order);
      const shown = ordered.slice((page - 1) * pageSize, page * pageSize);
      return { page, pageSize, total: ordered.length, rows: shown };
    },
  };
}

function arrange(rows: readonly Row[], order: ListOrder): Row[] {
  if (order === "shuffled") return rows.toSorted((a, b) => scatter(a.id) - scatter(b.id));
  const oldestFirst = rows.toSorted((a, b) => ageOf(a) - ageOf(b));
  return order === "oldest-first" ? oldestFirst : oldestFirst.reverse();
}

/** The server knows the age of a row whose time it tells in a form that nobody can read. */
const ages = new WeakMap<Row, number>();
const ageOf = (row: Row) => ages.get(row) ?? row.createdAt?.getTime() ?? 0;

/** The row as it is listed when its time cannot be read. */
export function withoutTime(row: Row): Row {
  const unreadable = { ...row, createdAt: null };
  ages.set(unreadable, ageOf(row));
  return unreadable;
}

/** The row as it is listed when its time is a little off, though its place is the right one. */
export function withTimeOff(row: Row, ms: number): Row {
  const off = { ...row, createdAt: new Date(ageOf(row) + ms) };
  ages.set(off, ageOf(row));
  return off;
}

/** Neighbouring ids land far apart (FNV-1a, finished as murmur3 does). */
function scatter(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
