import { expect, test } from "vitest";
import { Refused } from "../../app/generation/errors.ts";
import { inBatches } from "../../app/shopify/in-batches.ts";
import { QueryTooExpensive } from "../../app/shopify/read-reply.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("results are in the order of the items, whatever the batches", async () => {
  const sizes: number[] = [];
  const results = await inBatches(numbers(601), 250, async (batch) => {
    sizes.push(batch.length);
    return batch.map((n) => n * 10);
  });
  expect(sizes).toEqual([250, 250, 101]);
  expect(results).toEqual(numbers(601).map((n) => n * 10));
});

test("nothing is asked for nothing", async () => {
  expect(await inBatches([], 250, () => Promise.reject(new Error("asked")))).toEqual([]);
});

test("what is too expensive is halved until it is affordable", async () => {
  const sizes: number[] = [];
  const results = await inBatches(numbers(40), 40, async (batch) => {
    sizes.push(batch.length);
    if (batch.length > 12) throw new QueryTooExpensive("too much");
    return batch;
  });
  expect(sizes).toEqual([40, 20, 10, 10, 20, 10, 10]);
  expect(results).toEqual(numbers(40));
});

test("a single item that is too expensive is a failure, not a loop", async () => {
  await expect(inBatches([1, 2], 2, () => Promise.reject(new QueryTooExpensive("too much")))).rejects.toThrow(
    "too much",
  );
});

test("another failure ends it at once", async () => {
  let calls = 0;
  await expect(
    inBatches(numbers(10), 2, () => {
      calls++;
      return Promise.reject(new Refused("no"));
    }),
  ).rejects.toThrow(Refused);
  expect(calls).toBe(1);
});
