import { NOTHING, type ProductSelection, readSelection, writeSelection } from "./product-selection.ts";

/** One tab shows one shop at a time; another shop's selection is none of its business. */
interface Kept {
  shop: string;
  selection: ProductSelection;
}

const KEY = "selected-products";

/** Ticking a box must not wait for the browser's storage. */
const SAVE_AFTER_MS = 250;

let kept: Kept | null = null;
let saving: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** What is selected in this tab. Survives other pages and a reload; without a storage, other pages only. */
export function readKept(shop: string): ProductSelection {
  kept ??= load();
  return kept?.shop === shop ? kept.selection : NOTHING;
}

export function keep(shop: string, selection: ProductSelection): void {
  kept = { shop, selection };
  for (const notify of listeners) notify();
  clearTimeout(saving);
  saving = setTimeout(save, SAVE_AFTER_MS);
}

export function subscribeToSelection(notify: () => void): () => void {
  listeners.add(notify);
  window.addEventListener("pagehide", save);
  return () => {
    listeners.delete(notify);
    window.removeEventListener("pagehide", save);
  };
}

/** Once the selected products are on their way. */
export function forgetSelection(): void {
  if (kept !== null) keep(kept.shop, NOTHING);
}

/** As a reload does. */
export function forgetMemory(): void {
  kept = null;
}

// Some browsers deny a third-party frame its storage: even touching it throws.

function load(): Kept | null {
  try {
    const [shop, text] = JSON.parse(sessionStorage.getItem(KEY) ?? "") as [string, string];
    return { shop, selection: readSelection(text) };
  } catch {
    return null;
  }
}

function save(): void {
  clearTimeout(saving);
  if (kept === null) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify([kept.shop, writeSelection(kept.selection)]));
  } catch {
    // Then it lasts until the page is loaded anew.
  }
}
