import { afterEach, beforeEach, expect, test } from "vitest";
import {
  approveVideos,
  collectVideo,
  confirmPublished,
  deleteFiles,
  publishAgain,
  publishCollected,
  putBack,
  removeVideos,
  removeWithdrawn,
  submitQueued,
  trackVideos,
  withdrawRequest,
} from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const PRODUCTS = ["mug", "lamp", "shoe"];

let world: World;

beforeEach(async () => {
  world = await createWorld(PRODUCTS.map((handle) => seedProduct(handle, { images: 2 })));
});

afterEach(() => world.close());

const all = (state: string) => PRODUCTS.map(() => state);
const states = async () => (await world.readRows()).map((row) => row.state);
const ids = async () => (await world.readRows()).map((row) => row.id);
const race = (...steps: (() => Promise<unknown>)[]) => Promise.allSettled(steps.map((step) => step()));
const videoFiles = () => [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO");
const publicVideos = () =>
  world.productIds.flatMap((id) => world.galleryOf(id)).filter((name) => name.startsWith("rotateproduct-"));

async function publishAll(): Promise<string> {
  const requestId = await world.click();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(all("published"));
  return requestId;
}

/** A race that was won twice shows as a 2. */
async function countMost(toState: string): Promise<number> {
  const events = await world.prisma.generationEvent.groupBy({
    by: ["generationId"],
    where: { toState },
    _count: { _all: true },
  });
  return Math.max(...events.map(({ _count }) => _count._all));
}

test("workers that take videos out at the same moment take each out once", async () => {
  await publishAll();
  await removeVideos(world.ports, SHOP, await ids());
  const step = () => removeWithdrawn(world.ports, SHOP);
  await race(step, step, step);
  expect(await states()).toEqual(all("removed"));
  expect(await countMost("removed")).toBe(1);
  expect(publicVideos()).toEqual([]);
  expect(videoFiles()).toHaveLength(3);
});

test("workers that delete files at the same moment delete each once", async () => {
  await publishAll();
  await removeVideos(world.ports, SHOP, await ids());
  await world.pass(2 * MINUTE);
  const rows = await ids();
  await race(
    () => deleteFiles(world.ports, SHOP, rows),
    () => deleteFiles(world.ports, SHOP, rows),
  );
  const step = () => removeWithdrawn(world.ports, SHOP);
  await race(step, step, step);
  expect(await states()).toEqual(all("removed"));
  expect(await countMost("removed")).toBe(2);
  expect(videoFiles()).toEqual([]);
  for (const id of rows) expect(await world.ports.videos.readSize(id)).toBeNull();
});

test("put back and deleted at the same moment: one of them counts, and nothing is lost that is still wanted", async () => {
  await publishAll();
  await removeVideos(world.ports, SHOP, await ids());
  await world.pass(2 * MINUTE);
  const rows = await ids();
  await race(
    () => putBack(world.ports, SHOP, rows),
    () => deleteFiles(world.ports, SHOP, rows),
  );
  await world.pass(3 * MINUTE);
  for (const row of await world.readRows()) {
    const isThere = publicVideos().some((name) => name.includes(row.id));
    expect(isThere).toBe(row.state === "published");
    if (row.state === "removed") expect(row).toMatchObject({ missing: "file", videoBytes: null });
  }
  expect(videoFiles()).toHaveLength(publicVideos().length);
});

test("two tabs that put the same video back, one of them beside a new click: a product has one video", async () => {
  await publishAll();
  await removeVideos(world.ports, SHOP, await ids());
  await world.pass(2 * MINUTE);
  const rows = await ids();
  await race(
    () => putBack(world.ports, SHOP, rows),
    () => world.click(),
    () => putBack(world.ports, SHOP, rows),
  );
  await world.pass(8 * MINUTE);
  const published = (await world.readRows()).filter(({ state }) => state === "published");
  expect(published).toHaveLength(3);
  expect(publicVideos()).toHaveLength(3);
});

test("a request that is taken back while it is submitted is either not paid, or saved and not public", async () => {
  const requestId = await world.click();
  await race(
    () => submitQueued(world.ports, SHOP),
    () => withdrawRequest(world.ports, SHOP, requestId),
    () => submitQueued(world.ports, SHOP),
  );
  await world.pass(10 * MINUTE);
  expect(world.rotateProduct.requests.counts[POST] ?? 0).toBeLessThanOrEqual(1);
  const rows = await world.readRows();
  for (const { state, remoteId } of rows) expect(state).toBe(remoteId === null ? "canceled" : "removed");
  expect(world.spent()).toBe(5 * rows.filter(({ remoteId }) => remoteId !== null).length);
  expect(publicVideos()).toEqual([]);
});

test.each([1, 2, 3, 4, 5])(
  "a request that is taken back while it is published is not public (%d)",
  async (round) => {
    const requestId = await world.click();
    await submitQueued(world.ports, SHOP);
    world.clock.move(4 * MINUTE);
    await trackVideos(world.ports, SHOP);
    for (const id of await ids()) await collectVideo(world.ports, SHOP, id);
    if (round > 2) await publishCollected(world.ports, SHOP);
    world.clock.move(MINUTE);
    const publish = () => publishCollected(world.ports, SHOP);
    const withdraw = () => withdrawRequest(world.ports, SHOP, requestId);
    await (round % 2 === 0 ? race(publish, withdraw, publish) : race(withdraw, publish, withdraw, publish));
    await world.pass(3 * MINUTE);
    expect(await states()).toEqual(all("removed"));
    expect(publicVideos()).toEqual([]);
    expect(videoFiles().length).toBeLessThanOrEqual(3);
    for (const { id, videoBytes } of await world.readRows())
      expect(await world.ports.videos.readSize(id)).toBe(videoBytes);
  },
);

test("approved and taken back at the same moment: it is not public", async () => {
  await world.installations.updateSettings(SHOP, { reviewsFirst: true });
  const requestId = await world.click();
  await world.pass(6 * MINUTE);
  const rows = await ids();
  await race(
    () => approveVideos(world.ports, SHOP, rows),
    () => withdrawRequest(world.ports, SHOP, requestId),
    () => publishAgain(world.ports, SHOP, rows),
  );
  await world.pass(3 * MINUTE);
  expect(await states()).toEqual(all("removed"));
  expect(publicVideos()).toEqual([]);
});

test("a stale worker that attaches after a removal is noticed, and its video taken out again", async () => {
  await world.click();
  await submitQueued(world.ports, SHOP);
  world.clock.move(4 * MINUTE);
  await trackVideos(world.ports, SHOP);
  for (const id of await ids()) await collectVideo(world.ports, SHOP, id);
  await publishCollected(world.ports, SHOP);
  world.clock.move(MINUTE);
  // One worker has read its rows and stands still; meanwhile everything else happens.
  const { shopifyOf } = world.ports;
  const stale = {
    ...world.ports,
    shopifyOf(shop: string) {
      const shopify = shopifyOf(shop);
      return {
        ...shopify,
        async attachFiles(links: Parameters<typeof shopify.attachFiles>[0]) {
          await publishCollected(world.ports, SHOP);
          await removeVideos(world.ports, SHOP, await ids());
          await removeWithdrawn(world.ports, SHOP);
          return shopify.attachFiles(links);
        },
      };
    },
  };
  await publishCollected(stale, SHOP);
  expect(await states()).toEqual(all("removed"));
  expect(publicVideos()).toHaveLength(3);
  world.clock.move(MINUTE);
  const look = () => confirmPublished(world.ports, SHOP);
  await race(look, look);
  expect(publicVideos()).toEqual([]);
  await world.sweep();
  await world.pass(12 * MINUTE);
  expect(publicVideos()).toEqual([]);
  expect((await world.readRows()).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
});
