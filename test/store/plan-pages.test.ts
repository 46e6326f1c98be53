import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PlannedProduct } from "../../app/pipeline/ports/index.ts";
import { createPlanPages, type PlanPages } from "../../app/store/plan-pages.ts";
import { clickOf, NOW, type OpenStore, OTHER_SHOP, openStore, planned, SHOP } from "./open-store.ts";

const DAY_MS = 24 * 60 * 60_000;

let open: OpenStore;
let plans: PlanPages;
let clock = NOW;

beforeAll(async () => {
  open = await openStore();
  plans = createPlanPages(open.prisma, () => clock);
});

afterAll(() => open.close());

const product = (title: string, change: Partial<PlannedProduct> = {}): PlannedProduct => ({
  ...planned(`gid://shopify/Product/${crypto.randomUUID()}`),
  title,
  ...change,
});
const plan = async (products: readonly PlannedProduct[]) =>
  (await open.store.planRequest(SHOP, clickOf(), products)).id;
const all = { from: 0, size: 100, title: "" };
const titles = async (id: string, stretch = all, shop = SHOP) =>
  (await plans.listPlanned(shop, id, stretch)).rows.map(({ title }) => title);

test("a plan is told in numbers: what gets a video, what is left out, and why the rest is skipped", async () => {
  const products = [
    product("Mug"),
    product("Lamp"),
    product("Shoe", { skipReason: "no_image" }),
    ...Array.from({ length: 12 }, (_, index) => product(`Vase ${index}`, { skipReason: "has_video" })),
  ];
  const id = await plan(products);
  await open.store.editPlan(SHOP, id, products[0]?.productId ?? "", { isLeftOut: true });
  const overview = await plans.readPlan(SHOP, id);
  expect(overview).toMatchObject({
    read: 15,
    makeable: 2,
    leftOut: 1,
    isCut: false,
    plannedAt: NOW,
    confirmedAt: null,
    skipped: [
      { reason: "has_video", count: 12 },
      { reason: "no_image", count: 1, products: [{ title: "Shoe" }] },
    ],
  });
  expect(overview?.skipped[0]?.products).toHaveLength(10);
});

describe("the list of what can be made", () => {
  test("is in the merchant's order and in parts, with those left out and without those skipped", async () => {
    const products = ["D", "A", "C", "B"].map((title) => product(title));
    const [first] = products;
    const id = await plan([product("Skipped", { skipReason: "no_image" }), ...products]);
    await open.store.editPlan(SHOP, id, first?.productId ?? "", { isLeftOut: true });
    expect(await titles(id)).toEqual(["D", "A", "C", "B"]);
    expect(await plans.listPlanned(SHOP, id, { from: 1, size: 2, title: "" })).toMatchObject({
      count: 4,
      rows: [{ title: "A" }, { title: "C" }],
    });
    expect(await titles(id, { ...all, from: 4 })).toEqual([]);
  });

  test("is searched by a part of the title, in any case, and a pattern is no pattern", async () => {
    const id = await plan(["Red mug", "Blue MUG", "100% wool", "Lamp"].map((title) => product(title)));
    expect(await titles(id, { ...all, title: "Mug" })).toEqual(["Red mug", "Blue MUG"]);
    expect(await titles(id, { ...all, title: "%" })).toEqual(["100% wool"]);
    expect((await plans.listPlanned(SHOP, id, { ...all, title: "mug", size: 1 })).count).toBe(2);
  });

  test("is one shop's: another one sees nothing of it", async () => {
    const mug = product("Mug");
    const id = await plan([mug]);
    expect(await plans.readPlan(OTHER_SHOP, id)).toBeNull();
    expect(await titles(id, all, OTHER_SHOP)).toEqual([]);
    expect(await plans.readPlanned(OTHER_SHOP, id, mug.productId)).toBeNull();
    expect(await plans.readPlanned(SHOP, id, mug.productId)).toMatchObject({ title: "Mug" });
  });
});

describe("a plan that a worker makes", () => {
  const add = (id: string, cursor: string | null, next: string | null, isWhole: boolean) =>
    open.store.addToPlan(SHOP, id, cursor, {
      products: [product("One"), product("Two")],
      cursor: next,
      total: 9,
      plannedAt: isWhole ? NOW : null,
      jobs: [],
    });

  test("says how far it is, and in the end whether more matched", async () => {
    const source = { selection: { filter: {} } };
    const { id } = await open.store.openPlan(SHOP, clickOf(), source, []);
    expect(await plans.readPlan(SHOP, id)).toMatchObject({ read: 0, total: null, plannedAt: null });
    await add(id, null, "a", false);
    expect(await plans.readPlan(SHOP, id)).toMatchObject({ read: 2, total: 9, isCut: false });
    await add(id, "a", "b", true);
    expect(await plans.readPlan(SHOP, id)).toMatchObject({ read: 4, plannedAt: NOW, isCut: true });
  });

  test("takes a page once: what was read from an earlier place adds nothing", async () => {
    const { id } = await open.store.openPlan(SHOP, clickOf(), { productIds: ["1"] }, []);
    expect(await add(id, null, "a", false)).toBe(true);
    expect(await add(id, null, "a", false)).toBe(false);
    expect(await add(id, "a", null, true)).toBe(true);
    expect(await add(id, null, "a", false)).toBe(false);
    expect(await plans.readPlan(SHOP, id)).toMatchObject({ read: 4, isCut: false });
  });

  test("is asked for once by its first click, and forgets what was named when it is whole", async () => {
    open.sent.length = 0;
    const click = clickOf("one click");
    const jobs = [{ step: "plan", shop: SHOP }] as const;
    await Promise.all([1, 2].map(() => open.store.openPlan(SHOP, click, { productIds: ["1"] }, jobs)));
    expect(open.sent).toEqual(jobs);
    const row = await open.prisma.generationRequest.findFirstOrThrow({ where: { clickKey: "one click" } });
    expect(row.selection).toEqual({ productIds: ["1"] });
    await add(row.id, null, null, true);
    const whole = await open.prisma.generationRequest.findFirstOrThrow({ where: { id: row.id } });
    expect(whole.selection).toBeNull();
  });
});

describe("a plan that nobody confirmed is found again", () => {
  const shop = OTHER_SHOP;
  beforeEach(async () => {
    clock = NOW;
    await open.prisma.generationRequest.deleteMany({ where: { shop } });
  });

  test("when it is large, also while it is read, until it is confirmed", async () => {
    const { id } = await open.store.openPlan(shop, clickOf(), { selection: {} }, []);
    expect(await plans.findOpenPlan(shop)).toMatchObject({ id, isPlanned: false, total: null });
    const page = { products: [product("Lamp")], cursor: null, total: 1, plannedAt: NOW, jobs: [] };
    await open.store.addToPlan(shop, id, null, page);
    clock = new Date(NOW.getTime() + 2 * DAY_MS);
    expect(await plans.findOpenPlan(shop)).toEqual({ id, createdAt: NOW, isPlanned: true, total: 1 });

    await open.store.confirmRequest(shop, id, NOW, Number.POSITIVE_INFINITY, []);
    expect(await plans.findOpenPlan(shop)).toBeNull();
  });

  test("when it is small, for a day", async () => {
    const { id } = await open.store.planRequest(shop, clickOf(), [product("Mug"), product("Jug")]);
    clock = new Date(NOW.getTime() + DAY_MS);
    expect(await plans.findOpenPlan(shop)).toEqual({ id, createdAt: NOW, isPlanned: true, total: 2 });
    clock = new Date(NOW.getTime() + DAY_MS + 1);
    expect(await plans.findOpenPlan(shop)).toBeNull();
  });

  test("unless nothing can be made of it, or somebody has clicked again since", async () => {
    const shelves = ["Shelf", "Rack"].map((title) => product(title, { skipReason: "no_image" }));
    await open.store.planRequest(shop, clickOf(), shelves);
    expect(await plans.findOpenPlan(shop)).toBeNull();

    const two = [product("Mug"), product("Jug")];
    await open.store.planRequest(shop, clickOf(), two);
    const later = { ...clickOf(), at: new Date(NOW.getTime() + 1_000) };
    const { id } = await open.store.planRequest(shop, later, two);
    await open.store.confirmRequest(shop, id, NOW, Number.POSITIVE_INFINITY, []);
    expect(await plans.findOpenPlan(shop)).toBeNull();
  });

  test("also after a look at the cost of a single product, which is not led back to itself", async () => {
    const looked = { ...clickOf(), at: new Date(NOW.getTime() + 1_000) };
    await open.store.planRequest(shop, looked, [product("Lamp")]);
    expect(await plans.findOpenPlan(shop)).toBeNull();
    const { id } = await open.store.planRequest(shop, clickOf(), [product("Mug"), product("Jug")]);
    expect(await plans.findOpenPlan(shop)).toMatchObject({ id });
  });
});
