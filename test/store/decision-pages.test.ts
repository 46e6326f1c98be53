import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Pages } from "../../app/store/page-data.ts";
import { type OpenPages, openPages } from "./open-pages.ts";
import { OTHER_SHOP, SHOP } from "./open-store.ts";

let open: OpenPages;
let pages: Pages;

beforeAll(async () => {
  open = await openPages();
  pages = open.pagesAt();
});
afterAll(() => open.close());
beforeEach(() => open.reset());

describe("what needs attention", () => {
  test("is grouped by reason, the largest group first, and leaves out what moves or has ended", async () => {
    await open.createGenerations(
      { id: "1", state: "held", reason: "credits" },
      { id: "2", state: "held", reason: "unconfirmed" },
      { id: "3", state: "held", reason: "unconfirmed" },
      { id: "4", state: "needs_review" },
      { id: "5", state: "needs_review" },
      { id: "6", state: "needs_review" },
      { id: "7", state: "failed", reason: "expired" },
      { id: "8" },
      { id: "9", state: "held", reason: "credits", shop: OTHER_SHOP },
    );
    expect(await pages.listAttention(SHOP)).toEqual([
      { state: "needs_review", reason: null, count: 3 },
      { state: "held", reason: "unconfirmed", count: 2 },
      { state: "held", reason: "credits", count: 1 },
    ]);
  });
});

describe("before an action on all that match", () => {
  test("they are counted by what decides about remedies: state, reason, and whether the video is saved", async () => {
    await open.createGenerations(
      { id: "1", state: "failed", reason: "file_rejected", set: { videoBytes: 5 } },
      { id: "2", state: "failed", reason: "file_rejected" },
      { id: "3", state: "failed", reason: "file_rejected", set: { videoBytes: 5 } },
      { id: "4", state: "failed", reason: "generation" },
      { id: "5", state: "published" },
      { id: "6", state: "failed", reason: "generation", shop: OTHER_SHOP },
    );
    const kinds = await pages.countKinds(SHOP, { filter: "failed" });
    expect(kinds).toHaveLength(3);
    expect(kinds).toContainEqual({
      state: "failed",
      reason: "file_rejected",
      hasVideo: true,
      missing: null,
      count: 2,
    });
    expect(kinds).toContainEqual({
      state: "failed",
      reason: "file_rejected",
      hasVideo: false,
      missing: null,
      count: 1,
    });
    expect(kinds).toContainEqual({
      state: "failed",
      reason: "generation",
      hasVideo: false,
      missing: null,
      count: 1,
    });
  });

  test("only what is searched for, and asked for by the request, counts", async () => {
    await open.createRequest("second");
    await open.createGenerations(
      { id: "1", title: "Red mug", requestId: "second" },
      { id: "2", title: "Red mug" },
      { id: "3", title: "Lamp", requestId: "second" },
    );
    const narrow = { filter: "all", title: "mug", requestId: "second" } as const;
    expect(await pages.countKinds(SHOP, narrow)).toEqual([
      { state: "queued", reason: null, hasVideo: false, missing: null, count: 1 },
    ]);
  });
});

describe("the targets of an action", () => {
  const states = ["held"] as const;

  test("come in portions, in the order of their ids, and none twice", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    await open.createGenerations(
      ...ids.toReversed().map((id, minute) => ({ id, minute, state: "held" as const, reason: "credits" })),
    );
    const first = await pages.listTargets(SHOP, { states }, { after: "", limit: 2 });
    const rest = await pages.listTargets(SHOP, { states }, { after: "b", limit: 9 });
    expect([...first, ...rest].map(({ id }) => id)).toEqual(ids);
    expect(first[0]?.productId).toBe("gid://shopify/Product/a");
  });

  test("are those of the states, the reason, the search and the request that are asked for", async () => {
    await open.createRequest("second");
    await open.createGenerations(
      { id: "1", state: "held", reason: "credits", title: "Mug" },
      { id: "2", state: "held", reason: "stuck", title: "Mug" },
      { id: "3", state: "needs_review", title: "Mug" },
      { id: "4", state: "held", reason: "credits", requestId: "second" },
      { id: "5", state: "held", reason: "credits", shop: OTHER_SHOP, title: "Mug" },
    );
    const page = { after: "", limit: 9 };
    const idsOf = async (query: Parameters<Pages["listTargets"]>[1]) =>
      (await pages.listTargets(SHOP, query, page)).map(({ id }) => id);
    expect(await idsOf({ states, reason: "credits" })).toEqual(["1", "4"]);
    expect(await idsOf({ states: ["needs_review"], reason: null })).toEqual(["3"]);
    expect(await idsOf({ states, title: "mug" })).toEqual(["1", "2"]);
    expect(await idsOf({ states, requestId: "second" })).toEqual(["4"]);
  });
});

test("the products of named rows are those that this shop has", async () => {
  await open.createGenerations({ id: "mine" }, { id: "theirs", shop: OTHER_SHOP });
  expect(await pages.readProductIds(SHOP, ["mine", "theirs", "nobody"])).toEqual([
    { productId: "gid://shopify/Product/mine" },
  ]);
});

describe("the queue of a review", () => {
  test("is the oldest first, goes on behind what was seen, and knows no other shop", async () => {
    await open.createGenerations(
      { id: "late", state: "needs_review", minute: 2 },
      { id: "early", state: "needs_review", minute: 1 },
      { id: "decided", state: "collected" },
      { id: "theirs", state: "needs_review", shop: OTHER_SHOP },
    );
    const ids = async (after?: string) =>
      (await pages.listForReview(SHOP, { limit: 5, ...(after && { after }) })).map(({ id }) => id);
    expect(await ids()).toEqual(["early", "late"]);
    expect(await ids("early")).toEqual(["late"]);
    expect(await pages.listForReview(SHOP, { limit: 1 })).toHaveLength(1);
  });
});
