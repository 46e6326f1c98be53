import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { planRequest, readOutlook } from "../../app/pipeline/index.ts";
import { createPages } from "../../app/store/pages.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

const CREDITS_ROUTE = "GET /api/v1/credits";
const UNKNOWN = "gid://shopify/Product/1";

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

const skips = (plan: { products: readonly { skipReason: string | null }[] }) =>
  plan.products.map((product) => product.skipReason);

test("a plan says what will be sent, in the order of the selection, and spends nothing", async () => {
  const [mug = "", lamp = ""] = world.productIds;
  const plan = await world.plan([lamp, mug]);
  expect(plan).toMatchObject({
    confirmedAt: null,
    products: [
      { productId: lamp, title: "Product lamp", description: "Product lamp (Mug)", skipReason: null },
      { productId: mug, title: "Product mug", description: "Product mug", skipReason: null },
    ],
  });
  expect(plan.products[0]?.imageUrl).toMatch(/^https:\/\/cdn\.shopify\.com\//);
  expect(world.rotateProduct.requests.all).toEqual([]);
  expect(await world.readRows()).toEqual([]);
});

test("products that nobody knows are skipped with that reason, whatever their id looks like", async () => {
  const [mug = ""] = world.productIds;
  const plan = await world.plan([UNKNOWN, mug, "not a gid"]);
  expect(skips(plan)).toEqual(["product_not_found", null, "product_not_found"]);
});

test("a product that is selected twice is planned, made and paid once", async () => {
  const [mug = "", lamp = ""] = world.productIds;
  const plan = await world.plan([mug, lamp, mug]);
  expect(plan.products.map((product) => product.productId)).toEqual([mug, lamp]);
  await world.confirm(plan.id);
  await world.pass(10_000);
  expect(world.spent()).toBe(10);
});

test("the same click key returns the plan that was made for it, also at the same moment", async () => {
  const click = { clickKey: "one-click", productIds: world.productIds };
  const plans = await Promise.all([1, 2, 3].map(() => planRequest(world.ports, SHOP, click)));
  expect(new Set(plans.map((plan) => plan.id)).size).toBe(1);
  const later = await planRequest(world.ports, SHOP, { ...click, productIds: world.productIds.slice(0, 1) });
  expect(later).toEqual(plans[0]);
});

test("a plan that is confirmed twice at the same moment makes each video once", async () => {
  const plan = await world.plan();
  const results = await Promise.all([1, 2, 3].map(() => world.confirm(plan.id)));
  expect(results.map((result) => result.kind)).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(await world.readRows()).toHaveLength(3);
  await world.pass(10_000);
  expect(world.spent()).toBe(15);
});

test("a confirmed plan stays confirmed when the account is out of reach later", async () => {
  const plan = await world.plan();
  await world.confirm(plan.id);
  world.rotateProduct.accounts.revokeKey(API_KEY);
  expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
  expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isKeyRejected: false });
});

test("credits that queued videos will cost are not spent twice", async () => {
  world.setCredits(12);
  await world.click(world.productIds.slice(0, 2));
  const plan = await world.plan(world.productIds.slice(2));
  expect(await world.confirm(plan.id)).toEqual({
    kind: "credits_short",
    needed: 5,
    credits: 2,
    affordable: 0,
  });
  await world.pass(10_000);
  expect(world.spent()).toBe(10);
});

test("a plan without anything to make costs nothing, with no credits at all", async () => {
  world.setCredits(0);
  const plan = await world.plan([UNKNOWN]);
  expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
  await world.pass(5_000);
  expect(await world.readRows()).toEqual([]);
});

test.each([
  ["is down", { kind: "status", when: "before-work", status: 503 }],
  ["cuts the connection", { kind: "cut", when: "before-work" }],
  ["answers nonsense", { kind: "broken-json" }],
  ["asks to wait", { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 30 }],
] as const)("a RotateProduct that %s is told to the merchant, and nothing is stored", async (_, fault) => {
  const plan = await world.plan();
  const end = world.rotateProduct.faults.always(CREDITS_ROUTE, fault);
  expect(await world.confirm(plan.id)).toEqual({
    kind: "unavailable",
    service: "RotateProduct",
    message: expect.any(String),
  });
  expect(await world.readRows()).toEqual([]);
  expect(world.queue.waiting.map(({ step }) => step)).not.toContain("submit");
  end();
  expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
});

test("a shop without a key is told so, and its plan waits", async () => {
  const plan = await world.plan();
  await world.connections.forgetKey(SHOP);
  expect(await world.confirm(plan.id)).toEqual({ kind: "not_connected" });
  expect(await world.readRows()).toEqual([]);
});

test("a key that is known to be refused is not tried again", async () => {
  const plan = await world.plan();
  const { keyFingerprint } = await world.ports.store.readShop(SHOP);
  await world.ports.store.rejectKey(SHOP, keyFingerprint ?? "");
  expect(await world.confirm(plan.id)).toEqual({ kind: "key_rejected" });
  expect(world.rotateProduct.requests.all).toEqual([]);
});

test("the plan of another shop, or of nobody, is not found", async () => {
  const plan = await world.plan();
  expect(await world.confirm("no-such-plan")).toEqual({ kind: "not_found" });
  expect(await world.ports.store.readRequest("other.myshopify.com", plan.id)).toBeNull();
});

test("a product that came into progress since the plan is skipped, and the others are made", async () => {
  const plan = await world.plan();
  await world.click(world.productIds.slice(0, 1));
  const result = await world.confirm(plan.id);
  expect(result).toMatchObject({ kind: "confirmed" });
  expect(skips({ products: await world.readPlan(plan.id) })).toEqual(["in_progress", null, null]);
  await world.pass(MINUTE);
  expect(world.spent()).toBe(15);
});

test("a product that got its video since the plan is skipped: two plans of it are paid once", async () => {
  const [mug = "", lamp = ""] = world.productIds;
  const first = await world.plan([mug]);
  const second = await world.plan([mug, lamp]);
  await world.confirm(first.id);
  await world.pass(6 * MINUTE);
  expect((await world.readRows()).map(({ state }) => state)).toEqual(["published"]);
  await world.confirm(second.id);
  await world.pass(6 * MINUTE);
  expect(world.spent()).toBe(10);
  expect((await world.readRows()).map(({ productId }) => productId).toSorted()).toEqual(
    [mug, lamp].toSorted(),
  );
  expect(skips({ products: await world.readPlan(second.id) })).toEqual(["has_video", null]);
});

test("two plans to make the same video again are paid once when one is confirmed after the other is done", async () => {
  const productIds = world.productIds.slice(0, 1);
  await world.click(productIds);
  await world.pass(6 * MINUTE);
  const plans = await Promise.all(
    ["mine", "theirs"].map((clickKey) =>
      planRequest(world.ports, SHOP, { clickKey, productIds, makesAgain: true }),
    ),
  );
  for (const { id } of plans) {
    await world.confirm(id);
    await world.pass(8 * MINUTE);
  }
  expect(world.spent()).toBe(10);
  expect((await world.readRows()).map(({ state }) => state).toSorted()).toEqual(["published", "removed"]);
});

describe("before anything is queued", () => {
  const nothing = async () => expect(await world.readRows()).toEqual([]);

  test("a budget that does not cover it is told, with what it covers; so much can be started", async () => {
    await world.installations.updateSettings(SHOP, { monthlyBudget: 12 });
    const plan = await world.plan();
    expect(await world.confirm(plan.id)).toEqual({
      kind: "budget_short",
      needed: 15,
      left: 12,
      affordable: 2,
    });
    await nothing();
    expect(await world.confirm(plan.id, 2)).toEqual({ kind: "confirmed" });
    expect(skips({ products: await world.readPlan(plan.id) })).toEqual([null, null, "left_out"]);
    await world.pass(5 * MINUTE);
    const next = await world.plan();
    expect(await world.confirm(next.id)).toEqual({ kind: "budget_short", needed: 5, left: 2, affordable: 0 });
  });

  test("room at Shopify that does not suffice is told, with what is left of it", async () => {
    fillUp(249);
    const plan = await world.plan();
    expect(await readOutlook(world.ports, SHOP, 3)).toMatchObject({
      refusal: { kind: "quota_short", room: 1 },
    });
    expect(await world.confirm(plan.id)).toEqual({ kind: "quota_short", room: 1 });
    await nothing();
    expect(await world.confirm(plan.id, 1)).toMatchObject({ kind: "confirmed" });
  });

  test("room that the merchant made a moment ago counts", async () => {
    fillUp(250);
    const plan = await world.plan();
    expect(await world.confirm(plan.id)).toEqual({ kind: "quota_short", room: 0 });
    world.shopify.shop().files.clear();
    world.clock.move(MINUTE);
    expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
  });

  test("a trial store is told that it cannot host videos, and may go on with a plan", async () => {
    world.shopify.shop().shop.isTrial = true;
    const plan = await world.plan();
    expect(await world.confirm(plan.id)).toEqual({ kind: "trial_store" });
    await nothing();
    world.shopify.shop().shop.isTrial = false;
    world.clock.move(MINUTE);
    expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
  });

  test("a cost above the shop's threshold needs a second word, which names it", async () => {
    await world.installations.updateSettings(SHOP, { confirmAbove: 10 });
    const plan = await world.plan();
    const question = { kind: "needs_agreement", needed: 15, threshold: 10 };
    expect(await world.confirm(plan.id)).toEqual(question);
    expect(await world.confirm(plan.id, undefined, 10)).toEqual(question);
    await nothing();
    expect(await world.confirm(plan.id, undefined, 15)).toMatchObject({ kind: "confirmed" });
  });

  test("a cost up to the threshold is not asked about", async () => {
    await world.installations.updateSettings(SHOP, { confirmAbove: 10 });
    const plan = await world.plan();
    expect(await world.confirm(plan.id, 2)).toMatchObject({ kind: "confirmed" });
  });

  test("scopes that were taken back are told", async () => {
    const plan = await world.plan();
    world.clock.move(11 * MINUTE);
    await world.shopify.setScopes(["read_products"]);
    expect(await world.confirm(plan.id)).toEqual({ kind: "no_access" });
    await nothing();
  });

  test("a Shopify that does not answer is told, when what it said is older than ten minutes", async () => {
    const plan = await world.plan();
    world.clock.move(11 * MINUTE);
    const down = { kind: "status", when: "before-work", status: 503 } as const;
    const end = world.shopify.faults.always("graphql", down);
    expect(await world.confirm(plan.id)).toMatchObject({ kind: "unavailable", service: "Shopify" });
    await nothing();
    expect(world.queue.waiting.map(({ step }) => step)).not.toContain("submit");
    end();
    expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
  });
});

test("Shopify's files are counted once in ten minutes, and only when there is something to send", async () => {
  const counts = () => world.shopify.requests.totals.operations.ListHosted;
  await world.click(world.productIds.slice(0, 1));
  await world.click(world.productIds.slice(1, 2));
  await world.pass(5 * MINUTE);
  expect(counts()).toBe(1);
  for (let sweeps = 0; sweeps < 4; sweeps += 1) {
    await world.sweep();
    await world.pass(11 * MINUTE);
  }
  expect(counts()).toBe(1);
  await world.click(world.productIds.slice(2));
  await world.pass(MINUTE);
  expect(counts()).toBe(2);
});

test("a click beyond the weekly limit is taken whole: what the week leaves is sent, the rest waits", async () => {
  const week = 7 * 24 * 60 * MINUTE;
  world.shopify.shop().shop.plan = "PLUS";
  await world.click(world.productIds.slice(0, 1));
  await world.pass(5 * MINUTE);
  const [published] = await world.readRows();
  if (published === undefined) throw new Error("There is no row");
  const createdAt = world.clock.now();
  await world.prisma.generationEvent.createMany({
    data: Array.from({ length: 998 }, () => ({
      generationId: published.id,
      shop: SHOP,
      at: createdAt,
      fromState: "collected",
      toState: "publishing",
    })),
  });
  expect(await readOutlook(world.ports, SHOP, 2)).toMatchObject({ refusal: null, week: { left: 1 } });
  await world.click(world.productIds.slice(1));
  await world.pass(MINUTE);
  const waiting = async () => (await world.readRows()).filter(({ state }) => state === "queued").length;
  expect(await waiting()).toBe(1);
  expect(await createPages(world.prisma).readWait(SHOP)).toMatchObject({ reason: "weekly_limit" });
  expect(world.spent()).toBe(10);

  world.clock.move(week - 20 * MINUTE);
  await world.pass(90 * MINUTE);
  expect(world.spent()).toBe(15);
  expect(await waiting()).toBe(0);
  expect(await createPages(world.prisma).readWait(SHOP)).toBeNull();
});

/** Lets the merchant have so many videos. */
function fillUp(count: number): void {
  const { files } = world.shopify.shop();
  const [image] = files.values();
  if (image === undefined) throw new Error("There is no file to copy");
  for (let index = 0; index < count; index += 1) {
    const id = 90_000_000_000 + index;
    files.set(id, { ...image, kind: "VIDEO", id, fileName: `own-${index}.mp4` });
  }
}
