import { afterEach, beforeEach, expect, test } from "vitest";
import { type Job, runJob } from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

const CONFIRM: Job = { step: "confirm", shop: SHOP };

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug", { images: 3 }), seedProduct("lamp", { images: 12 })]);
});

afterEach(() => world.close());

const states = async () => (await world.readRows()).map((row) => row.state);
const positions = async () => (await world.readRows()).map((row) => row.position);
const numberOf = (gid: string | null | undefined) => Number(gid?.split("/").at(-1));

/** Published a moment ago, and not read back yet. */
async function publish(): Promise<void> {
  await world.click();
  await world.pass(0);
  world.clock.move(3 * MINUTE);
  for (let second = 0; second < 60; second += 1) {
    await world.pass(1_000);
    if ((await states()).every((state) => state === "published")) break;
  }
  const rows = await world.readRows();
  expect(rows.map((row) => [row.state, row.confirmedAt])).toEqual([
    ["published", null],
    ["published", null],
  ]);
}

async function removeVideo(index: number): Promise<void> {
  const row = (await world.readRows())[index];
  await world.shopify.removeMedia(numberOf(row?.productId), numberOf(row?.fileId));
}

test("the place that Shopify really gave is what is remembered", async () => {
  await publish();
  world.clock.move(MINUTE);
  const mug = world.shopify.shop().products.get(numberOf(world.productIds[0]));
  const [first = 0, video = 0, ...others] = mug?.mediaIds ?? [];
  // Somebody drags the video to the end before it is read back.
  mug?.mediaIds.splice(0, 4, first, ...others, video);
  await world.pass(0);
  expect(await positions()).toEqual([3, 1]);
});

test("a video at the end of a long gallery is found there", async () => {
  await world.installations.updateSettings(SHOP, { videoPosition: null });
  await publish();
  await world.pass(10_000);
  expect(await positions()).toEqual([3, 12]);
  expect(world.complaints).toEqual([]);
});

test("a video that the merchant removed is noted, and never put back", async () => {
  await publish();
  await removeVideo(0);
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(await positions()).toEqual([null, 1]);
  expect(world.complaints).toEqual(["published video is not in the product's media"]);
  await world.sweep();
  await runJob(world.ports, CONFIRM);
  await world.pass(MINUTE);
  expect(world.galleryOf(world.productIds[0] ?? "")).toEqual(["IMAGE", "IMAGE", "IMAGE"]);
  expect(world.spent()).toBe(10);
});

test("a video that is removed after it was read back is left alone", async () => {
  await publish();
  await world.pass(10_000);
  await removeVideo(1);
  const before = await world.readRows();
  await runJob(world.ports, CONFIRM);
  await world.sweep();
  await world.pass(2 * MINUTE);
  expect(await world.readRows()).toEqual(before);
  expect(world.galleryOf(world.productIds[1] ?? "")).toHaveLength(12);
});

test("a video that shows up late is waited for, not taken for removed", async () => {
  await publish();
  const mug = world.shopify.shop().products.get(numberOf(world.productIds[0]));
  const mediaIds = [...(mug?.mediaIds ?? [])];
  const fileId = numberOf((await world.readRows())[0]?.fileId);
  mug?.mediaIds.splice(mediaIds.indexOf(fileId), 1);
  await world.pass(20_000);
  expect((await world.readRows()).map((row) => row.confirmedAt === null)).toEqual([true, false]);
  mug?.mediaIds.splice(0, mug.mediaIds.length, ...mediaIds);
  await world.pass(10_000);
  expect((await positions())[0]).not.toBeNull();
  expect(world.complaints).toEqual([]);
});

test("a product that is deleted after publishing changes nothing for its neighbour", async () => {
  await publish();
  await world.shopify.deleteProduct(numberOf(world.productIds[0]));
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(await positions()).toEqual([null, 1]);
  expect(world.queue.waiting).toEqual([]);
});

test("while Shopify is down nothing is taken for removed", async () => {
  await publish();
  const end = world.shopify.faults.always("graphql", { kind: "status", when: "before-work", status: 503 });
  await world.pass(20_000);
  expect((await world.readRows()).map((row) => row.confirmedAt)).toEqual([null, null]);
  end();
  await world.pass(2 * MINUTE);
  expect(await positions()).toEqual([1, 1]);
  expect(world.complaints).toEqual([]);
});

test.each([
  ["access is taken back", () => world.shopify.setScopes(["read_files"])],
  ["the app is uninstalled", () => world.shopify.uninstall()],
])("when %s before the video is read back, nobody keeps asking", async (_, takeAccess) => {
  await publish();
  await takeAccess();
  await world.pass(20_000);
  expect(await states()).toEqual(["published", "published"]);
  expect(world.queue.failures).toEqual([]);
  expect(world.queue.waiting).toEqual([]);
});
