import { expect, test } from "vitest";
import {
  approveVideos,
  collectVideo,
  confirmPublished,
  publishAgain,
  publishCollected,
  removeVideos,
  removeWithdrawn,
  reviewAgain,
  submitQueued,
  trackVideos,
  withdrawRequest,
} from "../../app/pipeline/index.ts";
import { SHOP } from "./scenery.ts";
import { stageVideos } from "./stage-videos.ts";
import { MINUTE } from "./world.ts";

const POST = "POST /api/v1/generations";

const scene = stageVideos(["mug", "lamp", "shoe"]);
const { all, states, ids, videoFiles, publishAll, removeAll, remove, back, deleteAll } = scene;

const race = (...steps: (() => Promise<unknown>)[]) => Promise.allSettled(steps.map((step) => step()));
const publicVideos = () =>
  scene.world.productIds
    .flatMap((id) => scene.world.galleryOf(id))
    .filter((name) => name.startsWith("rotateproduct-"));

/** A race that was won twice shows as a 2. */
async function countMost(toState: string): Promise<number> {
  const events = await scene.world.prisma.generationEvent.groupBy({
    by: ["generationId"],
    where: { toState },
    _count: { _all: true },
  });
  return Math.max(...events.map(({ _count }) => _count._all));
}

test("workers that take videos out at the same moment take each out once", async () => {
  await publishAll();
  await remove();
  const step = () => removeWithdrawn(scene.world.ports, SHOP);
  await race(step, step, step);
  expect(await states()).toEqual(all("removed"));
  expect(await countMost("removed")).toBe(1);
  expect(publicVideos()).toEqual([]);
  expect(videoFiles()).toHaveLength(3);
});

test("workers that delete files at the same moment delete each once", async () => {
  await removeAll();
  const rows = await ids();
  await race(
    () => deleteAll(rows),
    () => deleteAll(rows),
  );
  const step = () => removeWithdrawn(scene.world.ports, SHOP);
  await race(step, step, step);
  expect(await states()).toEqual(all("removed"));
  expect(await countMost("removed")).toBe(2);
  expect(videoFiles()).toEqual([]);
  for (const id of rows) expect(await scene.world.ports.videos.readSize(id)).toBeNull();
});

test("put back and deleted at the same moment: one of them counts, and nothing is lost that is still wanted", async () => {
  await removeAll();
  const rows = await ids();
  await race(
    () => back(rows),
    () => deleteAll(rows),
  );
  await scene.world.pass(3 * MINUTE);
  for (const row of await scene.world.readRows()) {
    const isThere = publicVideos().some((name) => name.includes(row.id));
    expect(isThere).toBe(row.state === "published");
    if (row.state === "removed") expect(row).toMatchObject({ missing: "file", videoBytes: null });
  }
  expect(videoFiles()).toHaveLength(publicVideos().length);
});

test("two tabs that put the same video back, one of them beside a new click: a product has one video", async () => {
  await removeAll();
  const rows = await ids();
  await race(
    () => back(rows),
    () => scene.world.click(),
    () => back(rows),
  );
  await scene.world.pass(8 * MINUTE);
  const published = (await scene.world.readRows()).filter(({ state }) => state === "published");
  expect(published).toHaveLength(3);
  expect(publicVideos()).toHaveLength(3);
});

test("a request that is taken back while it is submitted is either not paid, or saved and not public", async () => {
  const requestId = await scene.world.click();
  await race(
    () => submitQueued(scene.world.ports, SHOP),
    () => withdrawRequest(scene.world.ports, SHOP, requestId),
    () => submitQueued(scene.world.ports, SHOP),
  );
  await scene.world.pass(10 * MINUTE);
  expect(scene.world.rotateProduct.requests.counts[POST] ?? 0).toBeLessThanOrEqual(1);
  const rows = await scene.world.readRows();
  for (const { state, remoteId } of rows) expect(state).toBe(remoteId === null ? "canceled" : "removed");
  expect(scene.world.spent()).toBe(5 * rows.filter(({ remoteId }) => remoteId !== null).length);
  expect(publicVideos()).toEqual([]);
});

test.each([1, 2, 3, 4, 5])(
  "a request that is taken back while it is published is not public (%d)",
  async (round) => {
    const requestId = await scene.world.click();
    await submitQueued(scene.world.ports, SHOP);
    scene.world.clock.move(4 * MINUTE);
    await trackVideos(scene.world.ports, SHOP);
    for (const id of await ids()) await collectVideo(scene.world.ports, SHOP, id);
    if (round > 2) await publishCollected(scene.world.ports, SHOP);
    scene.world.clock.move(MINUTE);
    const publish = () => publishCollected(scene.world.ports, SHOP);
    const withdraw = () => withdrawRequest(scene.world.ports, SHOP, requestId);
    await (round % 2 === 0 ? race(publish, withdraw, publish) : race(withdraw, publish, withdraw, publish));
    await scene.world.pass(3 * MINUTE);
    expect(await states()).toEqual(all("removed"));
    expect(publicVideos()).toEqual([]);
    expect(videoFiles().length).toBeLessThanOrEqual(3);
    for (const { id, videoBytes } of await scene.world.readRows())
      expect(await scene.world.ports.videos.readSize(id)).toBe(videoBytes);
  },
);

test("approved and taken back at the same moment: it is not public", async () => {
  await scene.world.installations.updateSettings(SHOP, { reviewsFirst: true });
  const requestId = await scene.world.click();
  await scene.world.pass(6 * MINUTE);
  const rows = await ids();
  await race(
    () => approveVideos(scene.world.ports, SHOP, rows),
    () => withdrawRequest(scene.world.ports, SHOP, requestId),
    () => publishAgain(scene.world.ports, SHOP, rows),
  );
  await scene.world.pass(3 * MINUTE);
  expect(await states()).toEqual(all("removed"));
  expect(publicVideos()).toEqual([]);
});

test.each([1, 2, 3, 4, 5, 6])(
  "an approval that is taken back while publishing begins waits again, or is taken out: never public (%d)",
  async (round) => {
    const { world } = scene;
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    world.shopify.settings.processingMs = 5_000;
    await world.click();
    await world.pass(6 * MINUTE);
    const rows = await ids();
    expect(await approveVideos(world.ports, SHOP, rows)).toEqual({ moved: 3 });
    if (round > 4) await publishCollected(world.ports, SHOP);
    if (round > 4) world.clock.move(MINUTE);
    const publish = () => publishCollected(world.ports, SHOP);
    const undo = async () => {
      const waiting = await reviewAgain(world.ports, SHOP, rows);
      const leaving = await removeVideos(world.ports, SHOP, rows);
      expect(waiting.moved + leaving.moved).toBe(3);
    };
    const results = await (round % 2 === 0 ? race(publish, undo, publish) : race(undo, publish));
    expect(results.map(({ status }) => status)).not.toContain("rejected");
    await world.pass(5 * MINUTE);
    const ended = await world.readRows();
    for (const { state, id } of ended) {
      expect(["needs_review", "removed"]).toContain(state);
      expect(await world.ports.videos.readSize(id)).not.toBeNull();
    }
    expect(publicVideos()).toEqual([]);
    expect(videoFiles()).toHaveLength(ended.filter(({ state }) => state === "removed").length);
    const waiting = ended.filter(({ state }) => state === "needs_review").map(({ id }) => id);
    await approveVideos(world.ports, SHOP, waiting);
    await world.pass(5 * MINUTE);
    expect(publicVideos()).toHaveLength(waiting.length);
  },
);

test("a video that becomes public while its approval is taken back is taken out", async () => {
  const { world } = scene;
  await world.click();
  await submitQueued(world.ports, SHOP);
  world.clock.move(4 * MINUTE);
  await trackVideos(world.ports, SHOP);
  for (const id of await ids()) await collectVideo(world.ports, SHOP, id);
  await publishCollected(world.ports, SHOP);
  expect(await states()).toEqual(all("publishing"));
  world.clock.move(MINUTE);
  const { store } = world.ports;
  let isPublished = false;
  const late = {
    ...world.ports,
    store: {
      ...store,
      async update(...args: Parameters<typeof store.update>) {
        if (!isPublished) await publishCollected(world.ports, SHOP);
        isPublished = true;
        return store.update(...args);
      },
    },
  };
  expect(await removeVideos(late, SHOP, await ids())).toEqual({ moved: 3 });
  await world.pass(3 * MINUTE);
  expect(await states()).toEqual(all("removed"));
  expect(publicVideos()).toEqual([]);
});

test("a stale worker that attaches after a removal is noticed, and its video taken out again", async () => {
  await scene.world.click();
  await submitQueued(scene.world.ports, SHOP);
  scene.world.clock.move(4 * MINUTE);
  await trackVideos(scene.world.ports, SHOP);
  for (const id of await ids()) await collectVideo(scene.world.ports, SHOP, id);
  await publishCollected(scene.world.ports, SHOP);
  scene.world.clock.move(MINUTE);
  // One worker has read its rows and stands still; meanwhile everything else happens.
  const { shopifyOf } = scene.world.ports;
  const stale = {
    ...scene.world.ports,
    shopifyOf(shop: string) {
      const shopify = shopifyOf(shop);
      return {
        ...shopify,
        async attachFiles(links: Parameters<typeof shopify.attachFiles>[0]) {
          await publishCollected(scene.world.ports, SHOP);
          await remove();
          await removeWithdrawn(scene.world.ports, SHOP);
          return shopify.attachFiles(links);
        },
      };
    },
  };
  await publishCollected(stale, SHOP);
  expect(await states()).toEqual(all("removed"));
  expect(publicVideos()).toHaveLength(3);
  scene.world.clock.move(MINUTE);
  const look = () => confirmPublished(scene.world.ports, SHOP);
  await race(look, look);
  expect(publicVideos()).toEqual([]);
  await scene.world.sweep();
  await scene.world.pass(12 * MINUTE);
  expect(publicVideos()).toEqual([]);
  expect((await scene.world.readRows()).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
});
