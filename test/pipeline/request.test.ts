import { afterEach, beforeEach, expect, test } from "vitest";
import { planRequest } from "../../app/pipeline/index.ts";
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
  await world.ports.store.rejectKey(SHOP);
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
  if (result.kind === "confirmed") expect(skips(result.request)).toEqual(["in_progress", null, null]);
  await world.pass(MINUTE);
  expect(world.spent()).toBe(15);
});
