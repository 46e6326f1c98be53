import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useReducer } from "react";
import type { PlanRow } from "../store/plan-pages.ts";
import { addRows, findMissing, type LoadedRows, type Stretch } from "./plan-rows.ts";

/** Rows that one call brings. */
const ROWS_PER_CALL = 50;

const NO_ROWS: LoadedRows = { title: "", count: 0, rows: new Map() };

export interface PlanRows extends LoadedRows {
  /** Another search is under way. */
  isSearching: boolean;
  /** Sees to it that these are there. */
  want: (from: number, to: number) => void;
  /** One of them was changed. */
  change: (row: PlanRow) => void;
}

/**
 * The products of a plan, read as somebody looks at them.
 *
 * @param first what the page came with
 * @param title part of the title; "" for all
 */
export function usePlanRows(
  requestId: string,
  first: Pick<Stretch, "count" | "rows">,
  title: string,
): PlanRows {
  const { state, data, load } = useFetcher<Stretch>();
  const [loaded, add] = useReducer(addRows, addRows(NO_ROWS, { title: "", from: 0, ...first }));
  useEffect(() => {
    if (data !== undefined) add(data);
  }, [data]);

  const want = useCallback(
    (from: number, to: number) => {
      if (state !== "idle") return;
      const missing = findMissing(loaded, { title, from, to, size: ROWS_PER_CALL });
      if (missing === null) return;
      const query = new URLSearchParams({ from: String(missing), size: String(ROWS_PER_CALL), title });
      load(`/app/requests/${requestId}/products?${query}`);
    },
    [state, loaded, title, load, requestId],
  );
  const change = useCallback((changed: PlanRow) => add({ changed }), []);
  return { ...loaded, isSearching: loaded.title !== title, want, change };
}
