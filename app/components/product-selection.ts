/**
 * What a merchant chose of the products: some by name, or all that a list's filters mean but for those ticked off.
 * Ids are GIDs; `query` is the list's query string without its order.
 */
export type ProductSelection =
  | { kind: "named"; ids: ReadonlySet<string> }
  | { kind: "all"; query: string; except: ReadonlySet<string> };

/** How many products a list has; not exact where there are more than Shopify counts. */
export interface Total {
  count: number;
  isExact: boolean;
}

export const NOTHING: ProductSelection = { kind: "named", ids: new Set() };

export function isEmpty(selection: ProductSelection): boolean {
  return selection.kind === "named" && selection.ids.size === 0;
}

export function isSelected(selection: ProductSelection, id: string): boolean {
  return selection.kind === "named" ? selection.ids.has(id) : !selection.except.has(id);
}

/** Ticks products, or ticks them off. */
export function select(
  selection: ProductSelection,
  ids: readonly string[],
  isWanted: boolean,
): ProductSelection {
  return selection.kind === "named"
    ? { kind: "named", ids: change(selection.ids, ids, isWanted) }
    : { ...selection, except: change(selection.except, ids, !isWanted) };
}

function change(
  current: ReadonlySet<string>,
  ids: readonly string[],
  isMember: boolean,
): ReadonlySet<string> {
  const next = new Set(current);
  for (const id of ids) {
    if (isMember) next.add(id);
    else next.delete(id);
  }
  return next;
}

export function selectAll(query: string): ProductSelection {
  return { kind: "all", query, except: new Set() };
}

/** "All" is said of one list: under another filter nobody could tell any more what it means. */
export function keepFor(selection: ProductSelection, query: string): ProductSelection {
  return selection.kind === "all" && selection.query !== query ? NOTHING : selection;
}

/** Null where it is not known. */
export function countSelected(selection: ProductSelection, total: Total | null): number | null {
  if (selection.kind === "named") return selection.ids.size;
  return total?.isExact ? Math.max(0, total.count - selection.except.size) : null;
}

/** The ids from one row of a list to another, both included, whichever is above. */
export function idsBetween(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)];
  if (from === -1 || to === -1) return [other];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Fields of the form that plans a request. `query` is the list's query string with its order. */
export function toFields(selection: ProductSelection, query: string): Record<string, string> {
  return selection.kind === "named"
    ? { kind: "named", productIds: toNumbers(selection.ids) }
    : { kind: "all", query, except: toNumbers(selection.except) };
}

/** For the browser's storage. */
export function writeSelection(selection: ProductSelection): string {
  return selection.kind === "named"
    ? JSON.stringify({ ids: toNumbers(selection.ids) })
    : JSON.stringify({ query: selection.query, except: toNumbers(selection.except) });
}

/** What `writeSelection` wrote; nothing, where it is anything else. */
export function readSelection(text: string): ProductSelection {
  try {
    const { ids, query, except } = JSON.parse(text) as Record<string, unknown>;
    if (typeof ids === "string") return { kind: "named", ids: fromNumbers(ids) };
    if (typeof query === "string" && typeof except === "string")
      return { kind: "all", query, except: fromNumbers(except) };
  } catch {
    // Somebody else's text.
  }
  return NOTHING;
}

const GID = "gid://shopify/Product/";

function toNumbers(ids: ReadonlySet<string>): string {
  return [...ids].map((id) => id.slice(GID.length)).join(",");
}

function fromNumbers(text: string): ReadonlySet<string> {
  return new Set(text.split(",").flatMap((number) => (/^\d+$/.test(number) ? [`${GID}${number}`] : [])));
}
