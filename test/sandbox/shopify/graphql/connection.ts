import { GraphQLError } from "graphql";

/** Arguments of a connection field. */
export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

/** By what a list is sorted, ascending; equal values are ordered by id. */
export interface SortOrder<Item> {
  idOf(item: Item): number;
  valueOf(item: Item): string | number;
}

export interface Page<Item> {
  items: Item[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const usualMaxPageSize = 250;

/**
 * The page that `args` ask for out of `sorted`, of which only the items that match count. A cursor holds the
 * sort value and id of its item, so a page goes on at the right place when items come and go meanwhile.
 */
export function paginate<Item>(
  sorted: readonly Item[],
  order: SortOrder<Item>,
  args: PageArgs,
  isMatch: (item: Item) => boolean = () => true,
  maxPageSize = usualMaxPageSize,
): Page<Item> {
  const size = readSize(args, maxPageSize);
  const count = sorted.length;
  const isReverse = args.reverse === true;
  const at = (index: number) => sorted[isReverse ? count - 1 - index : index] as Item;
  const countUpTo = (cursor: string, isInclusive: boolean) => {
    const upTo = countBefore(sorted, order, readCursor(cursor), isReverse ? !isInclusive : isInclusive);
    return isReverse ? count - upTo : upTo;
  };
  const start = args.after ? countUpTo(args.after, true) : 0;
  const end = args.before ? countUpTo(args.before, false) : count;

  const isForward = args.first != null;
  const found: Item[] = [];
  let index = isForward ? start : end - 1;
  const step = isForward ? 1 : -1;
  for (; index >= start && index < end && found.length <= size; index += step) {
    if (isMatch(at(index))) found.push(at(index));
  }
  const hasMore = found.length > size;
  if (hasMore) found.pop();
  if (!isForward) found.reverse();

  const hasMatch = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) if (isMatch(at(i))) return true;
    return false;
  };
  const [firstItem, lastItem] = [found[0], found.at(-1)];
  return {
    items: found,
    pageInfo: {
      hasNextPage: isForward ? hasMore : hasMatch(end, count),
      hasPreviousPage: isForward ? hasMatch(0, start) : hasMore,
      startCursor: firstItem === undefined ? null : writeCursor(firstItem, order),
      endCursor: lastItem === undefined ? null : writeCursor(lastItem, order),
    },
  };
}

/** A page as the fields of a connection, each item seen through `view`. */
export function viewConnection<Item>(
  page: Page<Item>,
  order: SortOrder<Item>,
  view: (item: Item) => unknown,
) {
  const nodes = page.items.map(view);
  return {
    nodes,
    edges: () => page.items.map((item, index) => ({ cursor: writeCursor(item, order), node: nodes[index] })),
    pageInfo: page.pageInfo,
  };
}

function writeCursor<Item>(item: Item, order: SortOrder<Item>): string {
  const content = { last_id: order.idOf(item), last_value: order.valueOf(item) };
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

interface Cursor {
  last_id: number;
  last_value: string | number;
}

function readCursor(cursor: string): Cursor {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString()) as Cursor;
  } catch {
    throw new GraphQLError(`Invalid cursor: ${cursor}`, { extensions: { code: "INVALID_CURSOR" } });
  }
}

function readSize({ first, last }: PageArgs, maxPageSize: number): number {
  const size = first ?? last;
  if (size == null || (first != null && last != null))
    throw badRequest("you must provide one of first or last");
  if (size < 1 || size > maxPageSize) throw badRequest(`a page can have 1 to ${maxPageSize} items`);
  return size;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}

/** How many of `sorted` come before the cursor's place, with its own item if `isInclusive`. Binary search. */
function countBefore<Item>(
  sorted: readonly Item[],
  order: SortOrder<Item>,
  cursor: Cursor,
  isInclusive: boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle] as Item;
    const difference =
      compare(order.valueOf(item), cursor.last_value) || compare(order.idOf(item), cursor.last_id);
    if (difference < 0 || (isInclusive && difference === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ascending by the order's value, then by id. */
export function sortBy<Item>(items: Iterable<Item>, order: SortOrder<Item>): Item[] {
  const keyed = Array.from(items, (item) => ({ item, value: order.valueOf(item), id: order.idOf(item) }));
  keyed.sort((a, b) => compare(a.value, b.value) || a.id - b.id);
  return keyed.map(({ item }) => item);
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
