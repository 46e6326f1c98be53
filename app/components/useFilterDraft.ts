import { useSubmit } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** Long enough that a word typed at an ordinary pace is searched once. */
const TYPING_PAUSE_MS = 300;

/**
 * Long enough that somebody who goes through options with the arrows searches for the last one alone: a search takes an
 * eighth of the points that Shopify gives a small shop.
 */
const CHOOSING_PAUSE_MS = 150;

type Values = Readonly<Record<string, string>>;

export interface FilterDraft<T extends Values> {
  draft: T;
  /** After a pause: for what is typed. */
  type: (change: Partial<T>) => void;
  /** As good as at once: for what is clicked. */
  choose: (change: Partial<T>) => void;
}

/**
 * Filters that live in the page's address (empty ones do not), so that they can be gone back to. The draft is what
 * the fields show: it runs ahead of the address while somebody types, and follows it otherwise.
 */
export function useFilterDraft<T extends Values>(values: T): FilterDraft<T> {
  const [draft, setDraft] = useState(values);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(toQuery(values));
  /**
   * What was shown when somebody began to type; null while nobody does. Each letter in the browser's history would
   * make "back" a word's undoing: what is typed in one go is one step.
   */
  const typedFrom = useRef<string | null>(null);
  const submit = useSubmit();
  const shown = toQuery(values);
  const shownNow = useRef(shown);
  shownNow.current = shown;

  useEffect(() => () => clearTimeout(typing.current), []);
  useEffect(() => {
    // Somebody went back, or followed a link to other filters.
    if (shown === asked.current) return;
    setDraft(Object.fromEntries(new URLSearchParams(shown)) as T);
    asked.current = shown;
    typedFrom.current = null;
  }, [shown]);

  const change = (part: Partial<T>, afterMs: number, isTyped: boolean) => {
    const next = { ...draft, ...part };
    setDraft(next);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => {
      asked.current = toQuery(next);
      const filled = Object.entries(next).filter(([, value]) => value !== "");
      typedFrom.current = isTyped ? (typedFrom.current ?? shownNow.current) : null;
      // Where nothing was answered yet since then, the address is still the one to go back to.
      const replace = typedFrom.current !== null && typedFrom.current !== shownNow.current;
      submit(new URLSearchParams(filled), { replace, preventScrollReset: true });
    }, afterMs);
  };

  return {
    draft,
    type: (part) => change(part, TYPING_PAUSE_MS, true),
    choose: (part) => change(part, CHOOSING_PAUSE_MS, false),
  };
}

function toQuery(values: Values): string {
  return new URLSearchParams(values).toString();
}
