import { afterEach, expect, test } from "vitest";
import { fileNameOf } from "../../app/generation/generation.ts";
import { seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

let world: World;

afterEach(() => world.close());

async function start(...handles: string[]): Promise<void> {
  world = await createWorld(handles.map((handle) => seedProduct(handle, { images: 2 })));
}

test("a click turns products into published videos, each after the first image of its product", async () => {
  await start("mug", "lamp", "shoe");
  await world.click();
  await world.pass(5 * MINUTE);

  const rows = await world.readRows();
  expect(rows.map((row) => row.state)).toEqual(["published", "published", "published"]);
  for (const row of rows) {
    expect(world.galleryOf(row.productId)).toEqual(["IMAGE", `${fileNameOf(row.id)} READY`, "IMAGE"]);
    expect(row).toMatchObject({ position: 1, openProductId: null });
    expect(row.videoSha256).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(world.spent()).toBe(15);
  expect(world.complaints).toEqual([]);
  expect(world.queue.waiting).toEqual([]);
});

test("what is sent is the product's GID, its first image on Shopify's CDN, and its title", async () => {
  await start("mug");
  await world.click();
  await world.pass(1_000);
  const [sent] = world.rotateProduct.generations.all();
  expect(sent).toMatchObject({ externalId: world.productIds[0], description: "Product mug" });
  expect(sent?.imageUrl).toMatch(/^https:\/\/cdn\.shopify\.com\//);
});

test("a second click makes nothing while a video is in progress, and nothing after it is there", async () => {
  await start("mug", "lamp");
  await world.click();
  await world.pass(10_000);
  const second = await world.plan();
  expect(second.products.map((product) => product.skipReason)).toEqual(["in_progress", "in_progress"]);
  await world.pass(5 * MINUTE);
  const third = await world.plan();
  expect(third.products.map((product) => product.skipReason)).toEqual(["has_video", "has_video"]);
  expect(world.spent()).toBe(10);
});

test("two plans of the same products, confirmed at the same moment, are paid once", async () => {
  await start("mug", "lamp");
  const [first, second] = await Promise.all([world.plan(), world.plan()]);
  await Promise.all([world.confirm(first.id), world.confirm(second.id)]);
  await world.pass(5 * MINUTE);
  expect(world.spent()).toBe(10);
  expect(await world.readRows()).toHaveLength(2);
});

test("products without an image or deleted are refused before anything is paid for them", async () => {
  world = await createWorld([seedProduct("mug"), seedProduct("bare", { images: 0 }), seedProduct("gone")]);
  const plan = await world.plan();
  expect(plan.products.map((product) => product.skipReason)).toEqual([null, "no_image", null]);
  await world.confirm(plan.id);
  await world.shopify.deleteProduct(Number(world.productIds[2]?.split("/").at(-1)));
  await world.pass(5 * MINUTE);
  expect((await world.readRows()).map((row) => [row.productTitle, row.state, row.reason])).toEqual([
    ["Product mug", "published", null],
    ["Product gone", "canceled", "product_deleted"],
  ]);
  expect(world.spent()).toBe(5);
});

test("a plan that the balance cannot pay is not confirmed in part unless the merchant says so", async () => {
  await start("mug", "lamp", "shoe");
  world.setCredits(12);
  const plan = await world.plan();
  expect(await world.confirm(plan.id)).toEqual({
    kind: "credits_short",
    needed: 15,
    credits: 12,
    affordable: 2,
  });
  expect(await world.readRows()).toEqual([]);
  expect(await world.confirm(plan.id, 2)).toMatchObject({ kind: "confirmed" });
  await world.pass(5 * MINUTE);
  expect((await world.readRows()).map((row) => row.state)).toEqual(["published", "published"]);
  expect(world.spent()).toBe(10);
});

test("lost jobs lose nothing: the sweep asks again for every row that moves", async () => {
  await start("mug", "lamp");
  await world.click();
  for (const seconds of [0, 10, 200, 10, 10, 10, 10]) {
    world.queue.lose();
    await world.sweep();
    await world.pass(seconds * 1_000);
  }
  expect((await world.readRows()).map((row) => row.state)).toEqual(["published", "published"]);
  expect(world.spent()).toBe(10);
});
