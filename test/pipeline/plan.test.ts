import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_SELECTED, PLAN_KEPT_MS } from "../../app/generation/selection.ts";
import {
  confirmRequest,
  planRequest,
  planSelection,
  planUnread,
  retainVideos,
} from "../../app/pipeline/index.ts";
import type { Ports, Shopify } from "../../app/pipeline/ports/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

const SELECTION = { filter: {}, sort: "CREATED_AT" };
const GRAPHQL = "graphql";

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

let copies = 0;

/** Lets the shop have so many products, all with the same image; returns all their GIDs, oldest first. */
function stock(count: number): string[] {
  const { products } = world.shopify.shop();
  const [first] = products.values();
  if (first === undefined) throw new Error("There is no product to copy");
  const { createdAt } = first;
  while (products.size < count) {
    copies += 1;
    const id = 80_000_000_000 + copies;
    products.set(id, { ...first, id, handle: `copy-${copies}`, title: `Copy ${copies}` });
  }
  for (const [index, product] of [...products.values()].entries()) product.createdAt = createdAt + index;
  return [...products.keys()].map((id) => `gid://shopify/Product/${id}`);
}

const idsOf = async (requestId: string) =>
  (await world.readPlan(requestId)).map(({ productId }) => productId);
const read = (requestId: string) => world.ports.store.readRequest(SHOP, requestId);
const planAll = (clickKey = "all") => planSelection(world.ports, SHOP, { clickKey, selection: SELECTION });
const named = (productIds: readonly string[], clickKey = "named") =>
  planRequest(world.ports, SHOP, { clickKey, productIds });
const finish = () => world.pass(MINUTE);

/** The same ports with one shop's Shopify changed. */
function withShopify(change: (shopify: Shopify) => Partial<Shopify>): Ports {
  const { shopifyOf } = world.ports;
  return { ...world.ports, shopifyOf: (shop) => ({ ...shopifyOf(shop), ...change(shopifyOf(shop)) }) };
}

test("more products than the merchant would wait for are a plan at once, which a worker fills in their order", async () => {
  const ids = stock(600).toReversed();
  const plan = await named(ids);
  expect(plan).toMatchObject({ plannedAt: null, videos: 0 });
  expect(await idsOf(plan.id)).toEqual([]);
  await finish();
  expect(await read(plan.id)).toMatchObject({ plannedAt: expect.any(Date), videos: 600 });
  expect(await idsOf(plan.id)).toEqual(ids);
});

test("all that match become a plan, in the order of the list, without their ids having been named", async () => {
  const ids = stock(510);
  const plan = await planAll();
  await finish();
  expect(await read(plan.id)).toMatchObject({ videos: 510 });
  expect(await idsOf(plan.id)).toEqual(ids);
});

test("a selection that nothing matches is planned, and empty", async () => {
  const plan = await planSelection(world.ports, SHOP, {
    clickKey: "none",
    selection: { filter: { text: "zzz" } },
  });
  await finish();
  expect(await read(plan.id)).toMatchObject({ plannedAt: expect.any(Date), videos: 0 });
});

test("a double click on a selection is one plan, and reads the catalogue once", async () => {
  stock(300);
  const plans = await Promise.all([planAll(), planAll(), planAll()]);
  expect(new Set(plans.map(({ id }) => id)).size).toBe(1);
  await finish();
  expect(world.shopify.requests.totals.operations.ListProductIds).toBe(2);
  expect(await planAll()).toMatchObject({ id: plans[0]?.id, plannedAt: expect.any(Date) });
});

describe("a worker that is killed", () => {
  test.each(["before", "after"])(
    "%s a page is stored continues there, and nothing is in the plan twice",
    async (when) => {
      const ids = stock(700);
      const plan = await planAll();
      let pages = 0;
      const { store } = world.ports;
      const killed: Ports = {
        ...world.ports,
        store: {
          ...store,
          async addToPlan(...args) {
            pages += 1;
            if (pages === 2 && when === "before") throw new Error("killed");
            const isAdded = await store.addToPlan(...args);
            if (pages === 2) throw new Error("killed");
            return isAdded;
          },
        },
      };
      await planUnread(killed, SHOP);
      await expect(planUnread(killed, SHOP)).rejects.toThrow("killed");
      expect(await idsOf(plan.id)).toEqual(ids.slice(0, when === "before" ? 250 : 500));
      world.queue.lose();
      await world.sweep();
      await finish();
      expect(await idsOf(plan.id)).toEqual(ids);
      expect(await read(plan.id)).toMatchObject({ videos: 700 });
    },
  );

  test("with its job leaves a plan that the sweep goes on with", async () => {
    const plan = await named(stock(300));
    world.queue.lose();
    await finish();
    expect(await read(plan.id)).toMatchObject({ plannedAt: null });
    await world.sweep();
    await finish();
    expect(await read(plan.id)).toMatchObject({ plannedAt: expect.any(Date) });
  });
});

test("workers that read the same plan at the same moment put each product into it once", async () => {
  const ids = stock(600);
  const plan = await planAll();
  const readOn = () => planUnread(world.ports, SHOP);
  for (let round = 0; round < 3; round += 1) await Promise.all([readOn(), readOn(), readOn()]);
  expect(await idsOf(plan.id)).toEqual(ids);
});

test("a small plan does not wait for a large one", async () => {
  const ids = stock(600);
  await planAll("large");
  const small = await named(ids.slice(0, 251), "small");
  await planUnread(world.ports, SHOP);
  await planUnread(world.ports, SHOP);
  expect(await read(small.id)).toMatchObject({ plannedAt: expect.any(Date) });
});

test("a plan that Shopify makes no sense of does not hold up another one", async () => {
  stock(300);
  await planAll("broken");
  const ports = withShopify(() => ({
    listProductIds: async () => {
      throw new Error("Shopify refuses it");
    },
  }));
  const plan = await named(stock(300));
  for (let turn = 0; turn < 2; turn += 1) await expect(planUnread(ports, SHOP)).rejects.toThrow("refuses");
  expect(await read(plan.id)).toMatchObject({ plannedAt: expect.any(Date) });
});

describe("a catalogue that changes while it is read", () => {
  const readPage = () => planUnread(world.ports, SHOP);
  const product = (id = "") => {
    const found = world.shopify.shop().products.get(Number(id.split("/").at(-1)));
    if (found === undefined) throw new Error(`There is no ${id}`);
    return found;
  };

  test("shows a product that moves behind the place that was read once", async () => {
    const ids = stock(300);
    const plan = await planAll();
    await readPage();
    product(ids[0]).createdAt += 1_000_000;
    await finish();
    const planned = await idsOf(plan.id);
    expect(planned).toHaveLength(300);
    expect(planned.toSorted()).toEqual(ids.toSorted());
  });

  test("loses what was deleted, says of a named one that it is not there, and takes in what is new", async () => {
    const ids = stock(300);
    const selected = await planAll();
    const byName = await named(ids);
    await readPage();
    world.shopify.shop().products.delete(Number(ids[299]?.split("/").at(-1)));
    const [later] = stock(300).slice(-1);
    await finish();
    expect(await idsOf(selected.id)).toEqual([...ids.slice(0, 299), later]);
    const last = (await world.readPlan(byName.id)).at(-1);
    expect(last).toMatchObject({ productId: ids[299], skipReason: "product_not_found" });
  });
});

test("what Shopify lists no further ends the plan, which knows that there was more", async () => {
  let page = 0;
  const nextIds = () =>
    Array.from({ length: 250 }, (_, index) => `gid://shopify/Product/${page * 250 + index}`);
  const ports = withShopify(() => ({
    countProducts: async () => 100_000,
    async listProductIds() {
      page += 1;
      return { ids: nextIds(), cursor: `behind page ${page}` };
    },
    readProducts: async (ids) => ids.map(() => null),
  }));
  const { id } = await planAll();
  for (let turn = 0; turn < MAX_SELECTED / 250; turn += 1) await planUnread(ports, SHOP);
  const row = await world.prisma.generationRequest.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ plannedAt: expect.any(Date), cursor: expect.any(String), total: 100_000 });
  expect(await world.prisma.requestedProduct.count({ where: { requestId: id } })).toBe(MAX_SELECTED);
}, 60_000);

test("a plan that is not whole is not confirmed, whoever asks; whole it is", async () => {
  const { id } = await named(stock(300));
  await planUnread(world.ports, SHOP);
  expect(await confirmRequest(world.ports, SHOP, id)).toEqual({ kind: "not_planned" });
  const confirm = () => world.ports.store.confirmRequest(SHOP, id, world.clock.now(), 10, []);
  await expect(confirm()).rejects.toThrow("not planned yet");
  expect(await world.readRows()).toEqual([]);
  world.setCredits(2_000);
  world.shopify.shop().shop.plan = "PLUS";
  world.clock.move(11 * MINUTE);
  await finish();
  expect(await confirmRequest(world.ports, SHOP, id)).toEqual({ kind: "confirmed" });
  expect(await world.prisma.generation.count({ where: { requestId: id } })).toBe(300);
});

describe("while Shopify cannot be asked", () => {
  test("a plan waits, and goes on from where it was", async () => {
    const ids = stock(300);
    const plan = await planAll();
    await planUnread(world.ports, SHOP);
    const down = { kind: "status", when: "before-work", status: 503 } as const;
    const end = world.shopify.faults.always(GRAPHQL, down);
    await finish();
    expect(await read(plan.id)).toMatchObject({ plannedAt: null, videos: 250 });
    end();
    await world.pass(10 * MINUTE);
    expect(await idsOf(plan.id)).toEqual(ids);
  });

  test("because its scopes were taken back, a plan rests without a complaint until they are granted", async () => {
    const plan = await planAll();
    await world.shopify.setScopes([]);
    await finish();
    expect(world.queue.failures).toEqual([]);
    expect(await read(plan.id)).toMatchObject({ plannedAt: null });
    await world.shopify.setScopes(["write_products", "write_files"]);
    await world.sweep();
    await finish();
    expect(await read(plan.id)).toMatchObject({ plannedAt: expect.any(Date), videos: 3 });
  });
});

describe("a plan goes", () => {
  const uninstall = (eventId: string) =>
    world.installations.receiveWebhook({
      eventId,
      shop: SHOP,
      topic: "app/uninstalled",
      triggeredAt: world.clock.now(),
    });

  test("with the shop, confirmed ones excepted, and is not read any further", async () => {
    const kept = await world.click(world.productIds.slice(0, 1));
    const plan = await named(stock(300));
    world.clock.move(1_000);
    await uninstall("event");
    await finish();
    expect(await read(plan.id)).toBeNull();
    expect(await read(kept)).toMatchObject({ confirmedAt: expect.any(Date) });
  });

  test("while a worker reads it, and that worker stores nothing of it", async () => {
    const plan = await named(stock(300));
    const { store } = world.ports;
    const ports: Ports = {
      ...world.ports,
      store: {
        ...store,
        async addToPlan(...args) {
          await store.removePlans(SHOP, new Date(world.clock.now().getTime() + 1));
          return store.addToPlan(...args);
        },
      },
    };
    await planUnread(ports, SHOP);
    expect(await read(plan.id)).toBeNull();
    expect(await world.prisma.requestedProduct.count()).toBe(0);
  });

  test("when nobody came back to it for a week", async () => {
    const old = await named(stock(300), "old");
    const confirmed = await world.click(world.productIds.slice(0, 1));
    world.clock.move(PLAN_KEPT_MS + 1);
    const young = await named(world.productIds, "young");
    await retainVideos(world.ports, SHOP);
    expect(await read(old.id)).toBeNull();
    expect(await read(young.id)).not.toBeNull();
    expect(await read(confirmed)).not.toBeNull();
  });
});

describe("make again", () => {
  const again = (imageId?: string) =>
    planRequest(world.ports, SHOP, {
      clickKey: crypto.randomUUID(),
      productIds: world.productIds.slice(0, 1),
      makesAgain: true,
      ...(imageId === undefined ? {} : { imageId }),
    });

  test("makes a new video of a product that has one, which takes the place of the published one", async () => {
    await world.click(world.productIds.slice(0, 1));
    await world.pass(5 * MINUTE);
    const [published] = await world.readRows();
    expect(published).toMatchObject({ state: "published" });
    const plan = await again();
    expect(plan.videos).toBe(1);
    await world.confirm(plan.id);
    const made = await world.prisma.generation.findFirst({ where: { requestId: plan.id } });
    expect(made).toMatchObject({ state: "queued", replacesId: published?.id });
  });

  test("is of nothing that is being made: a product in progress is skipped", async () => {
    await world.click(world.productIds.slice(0, 1));
    const plan = await again();
    expect((await world.readPlan(plan.id)).map(({ skipReason }) => skipReason)).toEqual(["in_progress"]);
  });

  test("replaces nothing where the published video is not there any more", async () => {
    await world.click(world.productIds.slice(0, 1));
    await world.pass(5 * MINUTE);
    await world.prisma.generation.updateMany({ data: { missing: "place" } });
    const plan = await again();
    await world.confirm(plan.id);
    const made = await world.prisma.generation.findFirst({ where: { requestId: plan.id } });
    expect(made).toMatchObject({ replacesId: null });
  });

  test("starts with the image that was asked for, if it is the product's", async () => {
    const other = await createOther();
    const [, second] = other.images;
    const plan = await again(second);
    expect((await world.readPlan(plan.id))[0]).toMatchObject({ imageId: second });
    const foreign = await again("gid://shopify/MediaImage/1");
    expect((await world.readPlan(foreign.id))[0]).toMatchObject({ imageId: other.images[0] });
  });

  /** Gives the first product the images of all. */
  async function createOther(): Promise<{ images: string[] }> {
    const [first, ...others] = world.shopify.shop().products.values();
    if (first === undefined) throw new Error("There is no product");
    first.mediaIds = [...first.mediaIds, ...others.flatMap(({ mediaIds }) => mediaIds)];
    return { images: first.mediaIds.map((id) => `gid://shopify/MediaImage/${id}`) };
  }
});
