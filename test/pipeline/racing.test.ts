import { afterEach, beforeEach, expect, test } from "vitest";
import {
  collectVideo,
  confirmPublished,
  publishCollected,
  submitQueued,
  trackVideos,
} from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const PRODUCTS = ["mug", "lamp", "shoe"];

let world: World;

beforeEach(async () => {
  world = await createWorld(PRODUCTS.map((handle) => seedProduct(handle, { images: 2 })));
});

afterEach(() => world.close());

/** Three workers do the same at the same moment. */
const race = (step: () => Promise<void>) => Promise.allSettled([step(), step(), step()]);

const states = async () => (await world.readRows()).map((row) => row.state);
const ids = async () => (await world.readRows()).map((row) => row.id);
const listVideoFiles = () =>
  [...world.shopify.shop().files.values()]
    .filter((file) => file.kind === "VIDEO")
    .map((file) => file.fileName);

/** How often each move of a generation was written down; a race that was won twice shows as a 2. */
async function countMoves(): Promise<Record<string, number>> {
  const events = await world.prisma.generationEvent.findMany({ where: { fromState: { not: null } } });
  const moves: Record<string, number> = {};
  for (const { generationId, fromState, toState } of events) {
    const move = `${generationId} ${fromState} → ${toState}`;
    moves[move] = (moves[move] ?? 0) + 1;
  }
  return moves;
}

async function expectEveryMoveOnce(movesPerRow: number): Promise<void> {
  const moves = await countMoves();
  expect(Object.keys(moves)).toHaveLength(movesPerRow * PRODUCTS.length);
  expect(new Set(Object.values(moves))).toEqual(new Set([1]));
}

test("workers that submit at the same moment send one request, which is paid once", async () => {
  await world.click();
  await race(() => submitQueued(world.ports, SHOP));
  expect(world.rotateProduct.requests.counts[POST]).toBe(1);
  expect(world.spent()).toBe(15);
  expect(await states()).toEqual(["processing", "processing", "processing"]);
  await expectEveryMoveOnce(2);
});

test("workers that submit at the same moment with credits for one video pay for that one", async () => {
  await world.click();
  world.setCredits(5);
  await race(() => submitQueued(world.ports, SHOP));
  await world.pass(10_000);
  expect((await states()).toSorted()).toEqual(["held", "held", "processing"]);
  expect(world.spent()).toBe(5);
});

test("workers that track at the same moment see each video finish once", async () => {
  await world.click();
  await world.pass(1_000);
  world.clock.move(4 * MINUTE);
  await race(() => trackVideos(world.ports, SHOP));
  expect(await states()).toEqual(["succeeded", "succeeded", "succeeded"]);
  await expectEveryMoveOnce(3);
});

test("workers that resolve the same unknown outcome adopt each video once, and record no second one", async () => {
  world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
  await world.click();
  await submitQueued(world.ports, SHOP);
  expect(await states()).toEqual(["confirming", "confirming", "confirming"]);
  await race(() => trackVideos(world.ports, SHOP));
  expect(await states()).toEqual(["processing", "processing", "processing"]);
  expect(await world.prisma.doubleCharge.count()).toBe(0);
  await expectEveryMoveOnce(2);
});

test("workers that judge the same unknown outcome hold each row once", async () => {
  world.rotateProduct.faults.next(POST, { kind: "cut", when: "before-work" });
  await world.click();
  await submitQueued(world.ports, SHOP);
  world.clock.move(HOUR);
  await race(() => trackVideos(world.ports, SHOP));
  expect(await states()).toEqual(["held", "held", "held"]);
  await expectEveryMoveOnce(2);
});

test("workers that collect the same video at the same moment store it whole", async () => {
  await world.click();
  await world.pass(1_000);
  world.clock.move(4 * MINUTE);
  await trackVideos(world.ports, SHOP);
  for (const id of await ids()) await race(() => collectVideo(world.ports, SHOP, id));
  expect(await states()).toEqual(["collected", "collected", "collected"]);
  for (const row of await world.readRows()) {
    expect(await world.ports.videos.readSize(row.id)).toBe(row.videoBytes);
    expect((await world.ports.videos.finish(row.id)).sha256).toBe(row.videoSha256);
  }
  await expectEveryMoveOnce(4);
});

test("workers that publish at the same moment make one file per product", async () => {
  await collectAll();
  await race(() => publishCollected(world.ports, SHOP));
  expect(listVideoFiles()).toHaveLength(3);
  await world.pass(5 * MINUTE);
  expect(await states()).toEqual(["published", "published", "published"]);
  expect(listVideoFiles()).toHaveLength(3);
  for (const id of world.productIds) expect(world.galleryOf(id)).toHaveLength(3);
  await expectEveryMoveOnce(6);
});

test("workers that attach and place at the same moment publish each video once", async () => {
  await collectAll();
  await publishCollected(world.ports, SHOP);
  world.clock.move(MINUTE);
  await race(() => publishCollected(world.ports, SHOP));
  expect(await states()).toEqual(["published", "published", "published"]);
  await expectEveryMoveOnce(6);
});

test("workers that confirm at the same moment agree on the place", async () => {
  await collectAll();
  await publishCollected(world.ports, SHOP);
  world.clock.move(MINUTE);
  await publishCollected(world.ports, SHOP);
  world.clock.move(10_000);
  await race(() => confirmPublished(world.ports, SHOP));
  expect((await world.readRows()).map((row) => row.position)).toEqual([1, 1, 1]);
  await expectEveryMoveOnce(6);
});

/** Videos of all products, safe in our store; nothing is at Shopify yet. */
async function collectAll(): Promise<void> {
  await world.click();
  await submitQueued(world.ports, SHOP);
  world.clock.move(4 * MINUTE);
  await trackVideos(world.ports, SHOP);
  for (const id of await ids()) await collectVideo(world.ports, SHOP, id);
}

test("an outcome that is settled while a sweep reads what is open does not end the sweeps", async () => {
  world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
  await world.click();
  await submitQueued(world.ports, SHOP);
  expect(await states()).toEqual(["confirming", "confirming", "confirming"]);

  // Another worker settles it after the first thing that this one reads.
  const { store } = world.ports;
  let reads = 0;
  const settleOnce = async <Value>(value: Value) => {
    reads += 1;
    if (reads > 1) return value;
    await trackVideos(world.ports, SHOP);
    world.queue.lose();
    return value;
  };
  const listGenerations: typeof store.listGenerations = async (...args) =>
    settleOnce(await store.listGenerations(...args));
  const listUnresolved: typeof store.listUnresolved = async (...args) =>
    settleOnce(await store.listUnresolved(...args));
  await trackVideos({ ...world.ports, store: { ...store, listGenerations, listUnresolved } }, SHOP);

  expect(await states()).toEqual(["processing", "processing", "processing"]);
  expect(world.queue.waiting).toContainEqual(expect.objectContaining({ step: "track" }));
});
