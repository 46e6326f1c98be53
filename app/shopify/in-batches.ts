import { QueryTooExpensive } from "./read-reply.ts";

/** Arrays of input hold at most so many items: https://shopify.dev/docs/api/usage/limits#input-limits */
export const MAX_INPUT_ITEMS = 250;

/**
 * Calls with at most `size` items at a time, one call after the other, and joins the results. What Shopify finds too
 * expensive is halved: it refuses such a call before doing anything.
 *
 * @param call one result per item, in order
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  call: (batch: readonly Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += size)
    results.push(...(await callOrHalve(items.slice(start, start + size), call)));
  return results;
}

async function callOrHalve<Item, Result>(
  batch: readonly Item[],
  call: (batch: readonly Item[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  try {
    return await call(batch);
  } catch (error) {
    if (!(error instanceof QueryTooExpensive) || batch.length < 2) throw error;
    return inBatches(batch, Math.ceil(batch.length / 2), call);
  }
}
