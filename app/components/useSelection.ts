import { useCallback, useState } from "react";

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (ids: readonly string[], isSelected: boolean) => void;
  clear: () => void;
}

/** What is selected, across the pages of a list: it stays when the page, the search or a filter changes. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set<string>());

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
