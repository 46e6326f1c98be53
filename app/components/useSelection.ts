import { useCallback, useEffect, useState } from "react";

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (ids: readonly string[], isSelected: boolean) => void;
  clear: () => void;
}

/** Survives a look at the review and back. Written in the browser only: the server has one memory for all shops. */
let kept: ReadonlySet<string> = new Set();

/** What is selected, across the pages of a list: it stays when the page, the search or a filter changes. */
export function useSelection(): Selection {
  const [ids, setIds] = useState(kept);
  useEffect(() => {
    kept = ids;
  }, [ids]);

  const toggle = useCallback((changed: readonly string[], isSelected: boolean) => {
    setIds((current) => {
      const next = new Set(current);
      for (const id of changed) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);

  const clear = useCallback(() => setIds(new Set()), []);
  return { ids, toggle, clear };
}

/** Once the selected products are on their way. */
export function forgetSelection(): void {
  kept = new Set();
}
