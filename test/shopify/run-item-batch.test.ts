import { describe, expect, test } from "vitest";
import { Unavailable } from "../../app/generation/errors.ts";
import { runItemBatch } from "../../app/shopify/run-item-batch.ts";
import type { UserError } from "../../app/shopify/user-errors.ts";

type Answer = "partial" | "all_or_nothing";

/**
 * A shop that carries out the items which are no key of `refusals`. Whether one bad item keeps the good ones from
 * being carried out is not documented, so both ways must end the same.
 */
function createShop(answer: Answer, refusals: Record<string, Partial<UserError>>, namesItems = true) {
  const sent: string[][] = [];
  const carriedOut: string[] = [];
  async function call(items: readonly string[]) {
    sent.push([...items]);
    const errors = items.flatMap((item, index): UserError[] => {
      const refusal = refusals[item];
      const field = namesItems ? ["files", String(index), "id"] : ["files"];
      return refusal === undefined ? [] : [{ code: "INVALID", message: `no ${item}`, field, ...refusal }];
    });
    const done = items.map((item) => {
      if (item in refusals || (answer === "all_or_nothing" && errors.length > 0)) return undefined;
      carriedOut.push(item);
      return item.toUpperCase();
    });
    return { done, errors };
  }
  return { call, sent, carriedOut };
}

const ok = (value: string) => ({ ok: true, value });
const refused = (item: string) => ({ ok: false, error: { kind: "refused", message: `no ${item}` } });

describe.each(["partial", "all_or_nothing"] as const)("a shop that answers %s", (answer) => {
  test("a good batch is one call", async () => {
    const shop = createShop(answer, {});
    expect(await runItemBatch(["a", "b", "c"], shop.call)).toEqual([ok("A"), ok("B"), ok("C")]);
    expect(shop.sent).toHaveLength(1);
  });

  test("a bad item does not spoil its neighbours, and nothing is carried out twice", async () => {
    const shop = createShop(answer, { b: {}, d: {} });
    expect(await runItemBatch(["a", "b", "c", "d", "e"], shop.call)).toEqual([
      ok("A"),
      refused("b"),
      ok("C"),
      refused("d"),
      ok("E"),
    ]);
    expect(shop.carriedOut.toSorted()).toEqual(["a", "c", "e"]);
    expect(shop.sent.length).toBeLessThanOrEqual(2);
  });

  test("all bad is one call", async () => {
    const shop = createShop(answer, { a: {}, b: {} });
    expect(await runItemBatch(["a", "b"], shop.call)).toEqual([refused("a"), refused("b")]);
    expect(shop.sent).toHaveLength(1);
  });

  test("errors that name no item are found by asking one by one", async () => {
    const shop = createShop(answer, { b: {} }, false);
    expect(await runItemBatch(["a", "b", "c"], shop.call)).toEqual([ok("A"), refused("b"), ok("C")]);
    expect(shop.carriedOut.toSorted()).toEqual(["a", "c"]);
  });
});

test("when the shop has no more room, what still fits is carried out and the rest is not asked for", async () => {
  let room = 2;
  const sent: number[] = [];
  const results = await runItemBatch(["a", "b", "c", "d", "e", "f"], async (items) => {
    sent.push(items.length);
    if (items.length > room)
      return {
        done: [],
        errors: [{ code: "NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED", field: ["files"], message: "full" }],
      };
    room -= items.length;
    return { done: [...items], errors: [] };
  });
  const full = { ok: false, error: { kind: "video_quota", message: "full" } };
  expect(results).toEqual([ok("a"), ok("b"), full, full, full, full]);
  expect(sent).toEqual([6, 1, 1, 1]);
});

test("an answer that is silent about an item is no answer", async () => {
  await expect(runItemBatch(["a", "b"], async () => ({ done: ["A"], errors: [] }))).rejects.toThrow(
    new Unavailable("Shopify answered for 1 of 2 files"),
  );
});

test("an error about an item that was not sent ends in asking one by one, not in a loop", async () => {
  const sent: number[] = [];
  const results = await runItemBatch(["a", "b"], async (items) => {
    sent.push(items.length);
    return items.length === 2
      ? { done: [], errors: [{ code: "INVALID", field: ["files", "7"], message: "what?" }] }
      : { done: [...items], errors: [] };
  });
  expect(results).toEqual([ok("a"), ok("b")]);
  expect(sent).toEqual([2, 1, 1]);
});

test("an item that is done and complained about is refused: what was asked for is not wholly true", async () => {
  const results = await runItemBatch(["a"], async () => ({
    done: ["A"],
    errors: [{ code: "PRODUCT_MEDIA_LIMIT_EXCEEDED", field: ["files", "0"], message: "full" }],
  }));
  expect(results).toEqual([{ ok: false, error: { kind: "media_limit", message: "full" } }]);
});
