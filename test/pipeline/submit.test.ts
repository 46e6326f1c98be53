import { createHash } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { cancelGenerations, resumeGenerations, submitQueued } from "../../app/pipeline/index.ts";
import type { RotateProduct } from "../../app/pipeline/ports/index.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const CREDITS_ROUTE = "GET /api/v1/credits";

let world: World;

afterEach(() => world.close());

async function start(...handles: string[]): Promise<void> {
  world = await createWorld(handles.map((handle) => seedProduct(handle, { images: 2 })));
}

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const numberOf = (productId = "") => Number(productId.split("/").at(-1));
const productOf = (productId = "") => world.shopify.shop().products.get(numberOf(productId));
const sent = () => world.rotateProduct.generations.all();

test("more products than one request carries become two requests, each product paid once", async () => {
  await start("mug");
  world.shopify.shop().shop.plan = "PLUS";
  const productIds = copyProduct(601);
  world.setCredits(5_000);
  await world.click(productIds);
  await submitQueued(world.ports, SHOP);
  expect(sent()).toHaveLength(600);
  // Collected, they make room for the next ones.
  await world.prisma.generation.updateMany({ where: { state: "processing" }, data: { state: "collected" } });
  await submitQueued(world.ports, SHOP);
  expect(world.rotateProduct.requests.counts[POST]).toBe(2);
  expect(new Set(sent().map((generation) => generation.externalId))).toEqual(new Set(productIds));
  expect(sent()).toHaveLength(601);
});

test("what is canceled in the very moment before the intent is not sent, and its neighbour is", async () => {
  await start("mug", "lamp");
  await world.click();
  const [canceled] = await world.readRows();
  const { store } = world.ports;
  const openSubmission: typeof store.openSubmission = async (...intent) => {
    await cancelGenerations(world.ports, SHOP, [canceled?.id ?? ""]);
    return store.openSubmission(...intent);
  };
  await submitQueued({ ...world.ports, store: { ...store, openSubmission } }, SHOP);
  expect(sent().map((generation) => generation.externalId)).toEqual([world.productIds[1]]);
  expect(await states()).toEqual(["canceled by_merchant", "processing"]);
});

test("products that are gone since the click cost nothing and do not stop their neighbours", async () => {
  await start("mug", "lamp", "shoe");
  await world.click();
  await world.shopify.deleteProduct(numberOf(world.productIds[1]));
  await world.pass(0);
  expect(await states()).toEqual(["processing", "canceled product_deleted", "processing"]);
  expect(world.spent()).toBe(10);
});

test("a request in which every product is gone is not sent", async () => {
  await start("mug");
  await world.click();
  await world.shopify.deleteProduct(numberOf(world.productIds[0]));
  await world.pass(10_000);
  expect(await states()).toEqual(["canceled product_deleted"]);
  expect(world.rotateProduct.requests.counts[POST]).toBeUndefined();
});

test("a chosen image that is gone since the click gives way to the first that is left", async () => {
  await start("mug");
  await world.click();
  const product = productOf(world.productIds[0]);
  const [first = 0, second] = product?.mediaIds ?? [];
  await world.shopify.removeMedia(product?.id ?? 0, first);
  await world.pass(0);
  expect(productOf(world.productIds[0])?.mediaIds).toEqual([second]);
  expect(sent()[0]?.imageUrl).toContain("mug-1");
  expect((await world.readRows())[0]).toMatchObject({ state: "processing", imageUrl: sent()[0]?.imageUrl });
});

test("a product that lost its last image is refused before anything is paid", async () => {
  await start("mug");
  await world.click();
  const product = productOf(world.productIds[0]);
  for (const id of [...(product?.mediaIds ?? [])]) await world.shopify.removeMedia(product?.id ?? 0, id);
  await world.pass(0);
  expect(await states()).toEqual(["failed no_image"]);
  expect(world.spent()).toBe(0);
});

test("a gallery that became full is refused before anything is paid", async () => {
  await start("mug", "lamp");
  await world.click();
  const product = productOf(world.productIds[0]);
  const [image = 0] = product?.mediaIds ?? [];
  product?.mediaIds.push(...copyFile(image, 248));
  await world.pass(0);
  expect(await states()).toEqual(["failed media_limit", "processing"]);
  expect(world.spent()).toBe(5);
});

test("nothing is sent while Shopify is down, and everything once it is back", async () => {
  await start("mug", "lamp");
  await world.click();
  const end = world.shopify.faults.always("graphql", { kind: "status", when: "before-work", status: 503 });
  await world.pass(5_000);
  expect(await states()).toEqual(["queued", "queued"]);
  expect(world.rotateProduct.requests.counts[POST]).toBeUndefined();
  end();
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["processing", "processing"]);
  expect(world.spent()).toBe(10);
});

test("nothing is sent while the balance cannot be read, and everything once it can", async () => {
  await start("mug");
  await world.click();
  const fault = { kind: "status", when: "before-work", status: 500 } as const;
  const end = world.rotateProduct.faults.always(CREDITS_ROUTE, fault);
  await world.pass(5_000);
  expect(await states()).toEqual(["queued"]);
  expect(world.rotateProduct.requests.counts[POST]).toBeUndefined();
  end();
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["processing"]);
});

test("a throttled balance is asked for again when RotateProduct said, and not before", async () => {
  await start("mug");
  await world.click();
  const fault = { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 40 } as const;
  const end = world.rotateProduct.faults.always(CREDITS_ROUTE, fault);
  await world.pass(0);
  end();
  const asked = world.rotateProduct.requests.counts[CREDITS_ROUTE];
  await world.pass(35_000);
  expect(world.rotateProduct.requests.counts[CREDITS_ROUTE]).toBe(asked);
  await world.pass(10_000);
  expect(await states()).toEqual(["processing"]);
});

test("a scope that is missing holds what waits, unpaid, until the merchant grants it and resumes", async () => {
  await start("mug", "lamp");
  await world.click();
  await world.shopify.setScopes(["read_files"]);
  await world.pass(5_000);
  expect(await states()).toEqual(["held access", "held access"]);
  expect(world.spent()).toBe(0);
  await world.shopify.setScopes(["write_products", "write_files"]);
  await resumeGenerations(world.ports, SHOP, await ids());
  await world.pass(0);
  expect(await states()).toEqual(["processing", "processing"]);
});

test("a key that was disconnected after the click holds what waits, and RotateProduct is not asked", async () => {
  await start("mug");
  await world.click();
  const asked = world.rotateProduct.requests.all.length;
  await world.connections.forgetKey(SHOP);
  await world.pass(5_000);
  expect(await states()).toEqual(["held api_key"]);
  expect(world.rotateProduct.requests.all).toHaveLength(asked);
});

test("a key that is refused at the POST itself holds the batch, and the shop is paused", async () => {
  await start("mug", "lamp");
  await world.click();
  world.rotateProduct.faults.next(POST, { kind: "status", when: "before-work", status: 401 });
  await world.pass(5_000);
  expect(await states()).toEqual(["held api_key", "held api_key"]);
  expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isKeyRejected: true });
  expect(world.rotateProduct.requests.counts[POST]).toBe(1);
});

test("a key that is refused at the POST, and was replaced meanwhile, stops nothing", async () => {
  await start("mug", "lamp");
  await world.click();
  const restore = changeAccount((rotateProduct) => ({
    async submit(items) {
      restore();
      await replaceKey();
      return rotateProduct.submit(items);
    },
  }));
  await world.pass(5_000);
  expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isKeyRejected: false });
  expect(await states()).toEqual(["processing", "processing"]);
  expect(world.rotateProduct.requests.counts[POST]).toBe(2);
  expect(world.spent()).toBe(10);
});

/** Lets something happen within the calls of the account, until the returned function is called. */
function changeAccount(change: (rotateProduct: RotateProduct) => Partial<RotateProduct>): () => void {
  const { rotateProductOf } = world.ports;
  world.ports.rotateProductOf = async (shop) => {
    const rotateProduct = await rotateProductOf(shop);
    return { ...rotateProduct, ...change(rotateProduct) };
  };
  return () => {
    world.ports.rotateProductOf = rotateProductOf;
  };
}

/** As somebody does on the settings page; what is held then is resumed, and nothing is held yet. */
async function replaceKey(): Promise<void> {
  const { accounts } = world.rotateProduct;
  const apiKey = accounts.addKey(accounts.findByKey(API_KEY)?.userId ?? "");
  accounts.revokeKey(API_KEY);
  const keyFingerprint = createHash("sha256").update(apiKey).digest("hex").slice(0, 16);
  await world.connections.saveKey(SHOP, { apiKey, keyFingerprint, credits: 1_000, at: world.clock.now() });
}

test("credits that another spent between the balance and the POST hold the batch, unpaid", async () => {
  await start("mug", "lamp");
  await world.click();
  changeAccount((rotateProduct) => ({
    async readCredits() {
      const credits = await rotateProduct.readCredits();
      world.setCredits(4);
      return credits;
    },
  }));
  await world.pass(0);
  expect(await states()).toEqual(["held credits", "held credits"]);
  expect(world.spent()).toBe(0);
  const { credits } = await world.connections.readConnection(SHOP);
  expect(credits).toBe(4);
});

test("a request that RotateProduct refuses fails its rows with their words, and pays nothing", async () => {
  await start("mug", "lamp");
  await world.click();
  world.rotateProduct.faults.next(POST, { kind: "status", when: "before-work", status: 422 });
  await world.pass(5_000);
  expect(await states()).toEqual(["failed refused", "failed refused"]);
  for (const { detail } of await world.readRows()) expect(detail).toContain("422");
  expect(world.spent()).toBe(0);
});

test.each(["by-index", "by-external-id"] as const)(
  "an image that RotateProduct cannot process fails alone, told %s",
  async (failedGenerations) => {
    await start("mug", "lamp", "shoe");
    world.rotateProduct.settings.failedGenerations = failedGenerations;
    world.rotateProduct.settings.misfortunes = { [world.productIds[1] ?? ""]: "refused" };
    await world.click();
    await world.pass(0);
    expect(await states()).toEqual(["processing", "failed image_rejected", "processing"]);
    expect(world.spent()).toBe(10);
  },
);

test("a full shop stops only what Shopify has no room for: resuming one unpaid row is not undone by another", async () => {
  await start("mug", "lamp", "shoe");
  world.shopify.shop().shop.hostedVideoLimit = 0;
  await world.click();
  world.setCredits(5);
  await world.pass(4 * MINUTE);
  expect(await states()).toEqual(["held video_quota", "held credits", "held credits"]);
  world.setCredits(10);
  world.shopify.shop().shop.hostedVideoLimit = 10;
  const [paid = "", second = ""] = await ids();
  await resumeGenerations(world.ports, SHOP, [paid]);
  await world.pass(MINUTE);
  await resumeGenerations(world.ports, SHOP, [second]);
  await world.pass(0);
  expect(await states()).toEqual(["published", "processing", "held credits"]);
});

test("a shop that was uninstalled between click and submit pays nothing", async () => {
  await start("mug");
  await world.click();
  await world.prisma.shop.update({ where: { domain: SHOP }, data: { uninstalledAt: world.clock.now() } });
  await submitQueued(world.ports, SHOP);
  expect(world.rotateProduct.requests.counts[POST]).toBeUndefined();
});

const ids = async () => (await world.readRows()).map((row) => row.id);

/** Products that share the first one's image, so that a large catalogue costs no time. Returns their GIDs. */
function copyProduct(count: number): string[] {
  const { products } = world.shopify.shop();
  const [original] = products.values();
  if (original === undefined) throw new Error("There is no product to copy");
  return Array.from({ length: count }, (_, index) => {
    const id = original.id + 1_000_000 + index;
    products.set(id, { ...original, id, title: `Copy ${index}` });
    return `gid://shopify/Product/${id}`;
  });
}

/** Files like the one of that id. Returns their ids. */
function copyFile(fileId: number, count: number): number[] {
  const { files } = world.shopify.shop();
  const original = files.get(fileId);
  if (original === undefined) throw new Error("There is no file to copy");
  return Array.from({ length: count }, (_, index) => {
    const id = original.id + 2_000_000 + index;
    files.set(id, { ...original, id });
    return id;
  });
}
