import { useFetcher, useFetchers } from "@remix-run/react";
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { PlanRow } from "../store/plan-pages.ts";
import type { PlanAnswer } from "./findEditProblem.ts";
import { addRows, findMissing, type LoadedRows, type Stretch } from "./plan-rows.ts";
import { isUnreachable, type Unreachable } from "./unreachable.ts";

/** Rows that one call brings. */
const ROWS_PER_CALL = 50;

/** While the server is away, nobody asks more often. */
const AGAIN_AFTER_MS = 3_000;

const NO_ROWS: LoadedRows = { title: "", count: 0, rows: new Map() };

export interface PlanRows extends LoadedRows {
  /** Another search is under way. */
  isSearching: boolean;
  /** Sees to it that these are there. */
  want: (from: number, to: number) => void;
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
  const { state, data, load } = useFetcher<Stretch | Unreachable>();
  const [loaded, add] = useReducer(addRows, addRows(NO_ROWS, { title: "", from: 0, ...first }));
  const asked = useRef(urlOf(requestId, 0, ""));
  const isUnread = state === "idle" && isUnreachable(data);
  // What follows the first rows, and with it the script that changes are sent by: it is there if the network goes.
  useEffect(() => load(asked.current), [load]);
  useEffect(() => {
    if (data !== undefined && "rows" in data) add(data);
  }, [data]);
  useEffect(() => {
    if (!isUnread) return;
    const timer = setTimeout(() => load(asked.current), AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isUnread, load]);

  const want = useCallback(
    (from: number, to: number) => {
      if (state !== "idle" || isUnread) return;
      const missing = findMissing(loaded, { title, from, to, size: ROWS_PER_CALL });
      if (missing === null) return;
      asked.current = urlOf(requestId, missing, title);
      load(asked.current);
    },
    [state, isUnread, loaded, title, load, requestId],
  );
  useAnswers((changed) => add({ changed }));
  return { ...loaded, isSearching: loaded.title !== title, want };
}

/**
 * Hands on what the server says of a product, once each. Whoever has asked may be gone by then: a row that is scrolled
 * out of sight, or a dialog that was closed, would leave the list with what does not hold any more.
 */
function useAnswers(onChange: (row: PlanRow) => void): void {
  const fetchers = useFetchers();
  const handled = useRef(new WeakSet<PlanAnswer>());
  useEffect(() => {
    for (const { data } of fetchers as { data?: PlanAnswer | Stretch }[]) {
      if (data === undefined || !("row" in data) || handled.current.has(data)) continue;
      handled.current.add(data);
      onChange(data.row);
    }
  });
}

function urlOf(requestId: string, from: number, title: string): string {
  const query = new URLSearchParams({ from: String(from), size: String(ROWS_PER_CALL), title });
  return `/app/requests/${requestId}/products?${query}`;
}
