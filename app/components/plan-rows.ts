import type { PlanRow } from "../store/plan-pages.ts";

/** Rows of a list of which only a part was read. */
export interface LoadedRows {
  /** What it was searched for. */
  title: string;
  /** Of the whole list. */
  count: number;
  /** By their place in the list, from 0. */
  rows: ReadonlyMap<number, PlanRow>;
}

export interface Stretch {
  title: string;
  from: number;
  count: number;
  rows: readonly PlanRow[];
}

/** What a stretch, or a product that was changed, makes of the rows. Another search begins anew. */
export function addRows(loaded: LoadedRows, change: Stretch | { changed: PlanRow }): LoadedRows {
  if ("changed" in change) return replaceRow(loaded, change.changed);
  const rows = change.title === loaded.title ? new Map(loaded.rows) : new Map<number, PlanRow>();
  for (const [index, row] of change.rows.entries()) rows.set(change.from + index, row);
  return { title: change.title, count: change.count, rows };
}

function replaceRow(loaded: LoadedRows, changed: PlanRow): LoadedRows {
  const rows = [...loaded.rows].map(
    ([index, row]) => [index, row.productId === changed.productId ? changed : row] as const,
  );
  return { ...loaded, rows: new Map(rows) };
}

/** Where to read `size` rows from, so that what is looked at is there; null when it is. */
export function findMissing(
  loaded: LoadedRows,
  { title, from, to, size }: { title: string; from: number; to: number; size: number },
): number | null {
  if (loaded.title !== title) return 0;
  for (let index = Math.max(0, from); index <= Math.min(to, loaded.count - 1); index++) {
    if (!loaded.rows.has(index)) return index - (index % size);
  }
  return null;
}
