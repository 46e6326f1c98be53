import { useMemo, useState } from "react";
import type { Missing, Reason, State } from "../generation/generation.ts";

/** What has to be known of a selected video. */
export interface SelectableRow {
  id: string;
  state: State;
  reason: Reason | null;
  videoBytes: number | null;
  missing: Missing | null;
}

export interface RowSelection {
  /** Those ticked, as they were last seen. */
  rows: ReadonlyMap<string, SelectableRow>;
  /** Everything that matches, whatever is ticked. */
  isAll: boolean;
  toggle: (rows: readonly SelectableRow[], isSelected: boolean) => void;
  selectAll: () => void;
  clear: () => void;
}

interface Selected {
  place: string;
  rows: ReadonlyMap<string, SelectableRow>;
  isAll: boolean;
}

const nothingAt = (place: string): Selected => ({ place, rows: new Map(), isAll: false });

/**
 * Which videos of a list are selected. It stays from page to page, and ends with the filter or the search: nobody should
 * act on what they do not see any more.
 *
 * @param place what the list is narrowed to
 * @param shown the rows in sight: what is ticked among them is known anew each time
 */
export function useRowSelection(place: string, shown: readonly SelectableRow[]): RowSelection {
  const [kept, keep] = useState(() => nothingAt(place));
  const selected = kept.place === place ? kept : nothingAt(place);
  const rows = useMemo(() => refreshRows(selected.rows, shown), [selected.rows, shown]);

  return {
    rows,
    isAll: selected.isAll,
    toggle: (changed, isSelected) => keep({ place, isAll: false, rows: tick(rows, changed, isSelected) }),
    selectAll: () => keep({ place, rows, isAll: true }),
    clear: () => keep(nothingAt(place)),
  };
}

/** The selection with `changed` ticked, or not ticked any more. */
export function tick(
  rows: ReadonlyMap<string, SelectableRow>,
  changed: readonly SelectableRow[],
  isSelected: boolean,
): ReadonlyMap<string, SelectableRow> {
  const next = new Map(rows);
  for (const row of changed) {
    if (isSelected) next.set(row.id, row);
    else next.delete(row.id);
  }
  return next;
}

/** What is selected, with what is known by now of the rows in sight. */
export function refreshRows(
  rows: ReadonlyMap<string, SelectableRow>,
  shown: readonly SelectableRow[],
): ReadonlyMap<string, SelectableRow> {
  return tick(
    rows,
    shown.filter(({ id }) => rows.has(id)),
    true,
  );
}
