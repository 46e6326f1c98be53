import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  collectVideo,
  confirmPublished,
  deleteFiles,
  publishAgain,
  publishCollected,
  putBack,
  removeVideos,
  submitQueued,
  trackVideos,
  withdrawRequest,
} from "../../app/pipeline/index.ts";
import { dieAt } from "./die-at.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

let world: World;
const PRODUCT = () => world.productIds[0] ?? "";

beforeEach(async () => {
  world = await createWorld([seedProduct("mug", { images: 2 })]);
  await world.click();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["published"]);
});

afterEach(() => world.close());

const rows = () => world.prisma.generation.findMany({ orderBy: { createdAt: "asc" } });
const states = async () => (await rows()).map(({ state }) => state);
const ourVideos = () => world.galleryOf(PRODUCT()).filter((name) => name.startsWith("rotateproduct-"));

/** The merchant makes it again: a new generation that takes the place of the one that is live. */
async function makeAgain(): Promise<string> {
  const [earlier] = await rows();
  const { id } = await world.prisma.generationRequest.create({
    data: {
      shop: SHOP,
      clickKey: `again ${world.clock.now().getTime()}`,
      createdAt: world.clock.now(),
      confirmedAt: world.clock.now(),
    },
  });
  await world.prisma.generation.create({
    data: {
      shop: SHOP,
      requestId: id,
      productId: PRODUCT(),
      openProductId: PRODUCT(),
      productTitle: "Product mug",
      state: "queued",
      replacesId: earlier?.id ?? null,
      createdAt: world.clock.now(),
      stateSince: world.clock.now(),
    },
  });
  await world.queue.send([{ step: "submit", shop: SHOP }]);
  return id;
}

test("the earlier video stays until the new one is seen in the product, and goes then", async () => {
  await makeAgain();
  for (let second = 0; second < 400 && (await states())[1] !== "published"; second += 5) {
    expect((await states())[0]).toBe("published");
    expect(ourVideos().length).toBeGreaterThanOrEqual(1);
    await world.pass(5_000);
  }
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["removed", "published"]);
  const [, later] = await rows();
  expect(ourVideos()).toEqual([expect.stringContaining(later?.id ?? "")]);
  expect(world.spent()).toBe(10);
});

test("a new video that does not become public leaves the earlier one where it is", async () => {
  world.rotateProduct.settings.misfortunes = { [PRODUCT()]: "failed" };
  await makeAgain();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["published", "failed"]);
  expect(ourVideos()).toHaveLength(1);
});

test("a new video that is gone before it was seen leaves the earlier one where it is", async () => {
  await makeAgain();
  for (let second = 0; second < 400 && (await states())[1] !== "published"; second += 1)
    await world.pass(1_000);
  const [, later] = await rows();
  await world.shopify.removeMedia(
    Number(PRODUCT().split("/").at(-1)),
    Number(later?.fileId?.split("/").at(-1)),
  );
  await world.pass(3 * MINUTE);
  expect((await rows()).map(({ state, missing }) => [state, missing])).toEqual([
    ["published", null],
    ["published", "place"],
  ]);
});

test("removing the new one later does not bring the earlier one back; either can be put back, not both", async () => {
  await makeAgain();
  await world.pass(8 * MINUTE);
  const [earlier = "", later = ""] = (await rows()).map(({ id }) => id);
  await removeVideos(world.ports, SHOP, [later]);
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["removed", "removed"]);
  expect(ourVideos()).toEqual([]);
  expect(await putBack(world.ports, SHOP, [earlier, later])).toEqual({ moved: 1 });
  await world.pass(2 * MINUTE);
  expect(ourVideos()).toHaveLength(1);
});

describe("a request that has replaced a video, taken back", () => {
  const outlook = (request: string) => world.ports.store.readWithdrawal(SHOP, request, world.clock.now());

  test("brings the earlier video back to its place, at no cost", async () => {
    const before = world.galleryOf(PRODUCT());
    const request = await makeAgain();
    await world.pass(8 * MINUTE);
    expect(await outlook(request)).toMatchObject({ removed: 1, restored: 1 });
    await withdrawRequest(world.ports, SHOP, request);
    await world.pass(4 * MINUTE);
    expect(await states()).toEqual(["published", "removed"]);
    expect(world.galleryOf(PRODUCT())).toEqual(before);
    expect(world.spent()).toBe(10);
    expect(await outlook(request)).toMatchObject({ removed: 0, restored: 0 });
  });

  test("leaves out an earlier one that the merchant had taken out before it was replaced", async () => {
    const request = await makeAgain();
    const [earlier = ""] = (await rows()).map(({ id }) => id);
    await removeVideos(world.ports, SHOP, [earlier]);
    await world.pass(8 * MINUTE);
    expect(await states()).toEqual(["removed", "published"]);
    expect(await outlook(request)).toMatchObject({ removed: 1, restored: 0 });
    await withdrawRequest(world.ports, SHOP, request);
    await world.pass(4 * MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
    expect(ourVideos()).toEqual([]);
  });

  test("leaves out an earlier one whose file was deleted on purpose", async () => {
    const request = await makeAgain();
    await world.pass(8 * MINUTE);
    const [earlier = ""] = (await rows()).map(({ id }) => id);
    await deleteFiles(world.ports, SHOP, [earlier]);
    await world.pass(MINUTE);
    expect(await outlook(request)).toMatchObject({ removed: 1, restored: 0 });
    await withdrawRequest(world.ports, SHOP, request);
    await world.pass(4 * MINUTE);
    expect(ourVideos()).toEqual([]);
  });

  test("leaves the product to a third video that was asked for meanwhile", async () => {
    const request = await makeAgain();
    await world.pass(8 * MINUTE);
    await withdrawRequest(world.ports, SHOP, request);
    await world.pass(10_000);
    expect(await states()).toEqual(["removed", "removed"]);
    await makeAgain();
    await world.pass(8 * MINUTE);
    expect(await states()).toEqual(["removed", "removed", "published"]);
    expect(ourVideos()).toHaveLength(1);
  });

  test.each(["before", "after"] as const)(
    "brings it back once, whatever call the worker is killed %s",
    { timeout: 60_000 },
    async (when) => {
      let kills = 0;
      for (let call = 1; ; call += 1) {
        const request = await makeAgain();
        await world.pass(5 * MINUTE);
        await withdrawRequest(world.ports, SHOP, request);
        await world.pass(10_000);
        world.queue.lose();
        world.clock.move(2 * MINUTE);
        const hasDied = await confirmAndDie(call, when);
        expect((await states()).filter((state) => state === "published")).toHaveLength(1);
        expect(ourVideos()).toEqual([expect.stringContaining((await rows())[0]?.id ?? "")]);
        await world.prisma.generation.deleteMany({ where: { state: "removed" } });
        if (!hasDied) break;
        kills += 1;
      }
      expect(kills).toBeGreaterThanOrEqual(5);
    },
  );
});

test("one that could not be published is tried again beside the video that it is to replace", async () => {
  world.shopify.settings.mediaPerProductLimit = 3;
  await makeAgain();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["published", "failed"]);
  world.shopify.settings.mediaPerProductLimit = 250;
  const [, later = ""] = (await rows()).map(({ id }) => id);
  expect(await publishAgain(world.ports, SHOP, [later])).toEqual({ moved: 1 });
  await world.pass(4 * MINUTE);
  expect(await states()).toEqual(["removed", "published"]);
  expect(world.spent()).toBe(10);
});

test("one that could not be published is not tried again beside yet another video", async () => {
  world.shopify.settings.mediaPerProductLimit = 3;
  await makeAgain();
  await world.pass(6 * MINUTE);
  world.shopify.settings.mediaPerProductLimit = 250;
  await makeAgain();
  await world.pass(8 * MINUTE);
  expect(await states()).toEqual(["removed", "failed", "published"]);
  const [, failed = ""] = (await rows()).map(({ id }) => id);
  expect(await publishAgain(world.ports, SHOP, [failed])).toEqual({ moved: 0 });
});

test.each(["before", "after"] as const)(
  "a worker that is killed %s any call while it confirms the new one leaves one video in the end",
  { timeout: 60_000 },
  async (when) => {
    let kills = 0;
    for (let call = 1; ; call += 1) {
      await makeAgain();
      await publishNew();
      const hasDied = await confirmAndDie(call, when);
      expect((await states()).filter((state) => state === "published")).toHaveLength(1);
      expect(ourVideos()).toHaveLength(1);
      await world.prisma.generation.deleteMany({ where: { state: "removed" } });
      if (!hasDied) break;
      kills += 1;
    }
    expect(kills).toBeGreaterThanOrEqual(5);
  },
);

test("two workers that publish and confirm at the same moment take the earlier one out once", async () => {
  await makeAgain();
  for (let second = 0; second < 400 && (await states())[1] !== "publishing"; second += 1)
    await world.pass(1_000);
  world.clock.move(MINUTE);
  await Promise.allSettled([1, 2, 3].map(() => publishCollected(world.ports, SHOP)));
  world.clock.move(10_000);
  await Promise.allSettled([1, 2, 3].map(() => confirmPublished(world.ports, SHOP)));
  await world.pass(3 * MINUTE);
  expect(await states()).toEqual(["removed", "published"]);
  const moves = await world.prisma.generationEvent.count({ where: { toState: "removing" } });
  expect(moves).toBe(1);
});

/** A worker that is killed while it confirms, and what comes after it. Returns whether there was such a call. */
async function confirmAndDie(call: number, when: "before" | "after"): Promise<boolean> {
  const mortal = dieAt(world.ports, call, when);
  await confirmPublished(mortal.ports, SHOP).catch(() => {});
  // The queue delivers a killed worker's job again; what else it asked for is found by the clock.
  await world.queue.send([{ step: "confirm", shop: SHOP }]);
  await world.sweep();
  await world.pass(2 * MINUTE);
  return mortal.hasDied();
}

/** Published, and not read back yet. */
async function publishNew(): Promise<void> {
  await submitQueued(world.ports, SHOP);
  world.clock.move(4 * MINUTE);
  await trackVideos(world.ports, SHOP);
  for (const { id } of await rows()) await collectVideo(world.ports, SHOP, id);
  await publishCollected(world.ports, SHOP);
  world.clock.move(MINUTE);
  await publishCollected(world.ports, SHOP);
  world.queue.lose();
  expect(await states()).toEqual(["published", "published"]);
  world.clock.move(10_000);
}
