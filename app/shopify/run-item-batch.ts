import { Unavailable } from "../generation/errors.ts";
import type { ItemResult } from "../pipeline/ports/index.ts";
import { isShopWide, itemIndexOf, toItemError, type UserError } from "./user-errors.ts";

/** What one call did. `done` has a value for each item that was certainly carried out, by its place in the batch. */
export interface BatchReply<Value> {
  done: readonly (Value | undefined)[];
  errors: readonly UserError[];
}

/**
 * Carries out a batch whose items can be refused one by one, so that a bad item does not spoil its neighbours, in
 * whichever way Shopify answers: carrying out the good ones at once, or nothing at all as long as one is bad. An item
 * that is neither done nor refused was not carried out, and is sent again without those that were refused.
 *
 * @param call sends items; its reply is definite (it throws when there is none)
 */
export async function runItemBatch<Item, Value>(
  items: readonly Item[],
  call: (items: readonly Item[]) => Promise<BatchReply<Value>>,
): Promise<ItemResult<Value>[]> {
  const { done, errors } = await call(items);
  const results = new Map<number, ItemResult<Value>>();
  const [only] = errors;
  for (const error of errors) {
    const index = itemIndexOf(error, items.length);
    if (index !== null) results.set(index, { ok: false, error: toItemError(error) });
  }
  if (items.length === 1 && only !== undefined) results.set(0, { ok: false, error: toItemError(only) });
  for (const [index, value] of done.entries())
    if (value !== undefined && !results.has(index)) results.set(index, { ok: true, value });

  const open = items.map((_, index) => index).filter((index) => !results.has(index));
  if (open.length > 0 && errors.length === 0)
    throw new Unavailable(`Shopify answered for ${results.size} of ${items.length} files`);
  if (open.length > 0) {
    const rest = open.flatMap((index) => items.slice(index, index + 1));
    // Each round is smaller than the one before, so this ends.
    const again = results.size > 0 ? await runItemBatch(rest, call) : await runOneByOne(rest, call);
    for (const [place, index] of open.entries()) {
      const result = again[place];
      if (result !== undefined) results.set(index, result);
    }
  }
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/** For errors that name no item. Stops asking as soon as the shop has no room for any. */
async function runOneByOne<Item, Value>(
  items: readonly Item[],
  call: (items: readonly Item[]) => Promise<BatchReply<Value>>,
): Promise<ItemResult<Value>[]> {
  const results: ItemResult<Value>[] = [];
  for (const item of items) {
    const last = results.at(-1);
    if (last?.ok === false && isShopWide(last.error)) results.push(last);
    else results.push(...(await runItemBatch([item], call)));
  }
  return results;
}
