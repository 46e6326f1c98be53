import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { keepFor, NOTHING, type ProductSelection, select, selectAll } from "./product-selection.ts";
import { keep, readKept, subscribeToSelection } from "./selection-store.ts";

export { forgetSelection } from "./selection-store.ts";

export interface Selection {
  chosen: ProductSelection;
  toggle: (ids: readonly string[], isWanted: boolean) => void;
  /** All that the list means, on all its pages. */
  chooseAll: () => void;
  clear: () => void;
}

/**
 * What is selected, across the pages of a list. Products chosen by name stay when the search or a filter changes;
 * "all that match" is of one list.
 *
 * @param query the list's query string without its order
 */
export function useSelection(shop: string, query: string): Selection {
  const kept = useSyncExternalStore(
    subscribeToSelection,
    () => readKept(shop),
    () => NOTHING,
  );
  const chosen = keepFor(kept, query);
  useEffect(() => {
    if (chosen !== kept) keep(shop, chosen);
  }, [shop, chosen, kept]);

  const toggle = useCallback(
    (ids: readonly string[], isWanted: boolean) => keep(shop, select(readKept(shop), ids, isWanted)),
    [shop],
  );
  const chooseAll = useCallback(() => keep(shop, selectAll(query)), [shop, query]);
  const clear = useCallback(() => keep(shop, NOTHING), [shop]);
  return useMemo(() => ({ chosen, toggle, chooseAll, clear }), [chosen, toggle, chooseAll, clear]);
}
