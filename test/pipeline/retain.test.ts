import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isEnd, type State } from "../../app/generation/generation.ts";
import { approveVideos, publishAgain, redactShop, runJob } from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const DAY = 24 * HOUR;

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe", "bag"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

const readRows = () => world.readRows();
const states = async () =>
  (await readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const retain = () => runJob(world.ports, { step: "retain", shop: SHOP });
const readKept = async () =>
  Promise.all((await readRows()).map(async ({ id }) => (await world.ports.videos.readSize(id)) !== null));

/** Saved videos, none of them published yet. */
async function saveVideos(count: number): Promise<string[]> {
  await world.click(world.productIds.slice(0, count));
  await world.pass(10_000);
  const down = { kind: "status", when: "before-work", status: 503 } as const;
  const end = world.shopify.faults.always("graphql", down);
  await world.pass(4 * MINUTE);
  end();
  world.queue.lose();
  const rows = await readRows();
  expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: count }, () => "collected"));
  return rows.map(({ id }) => id);
}

/** As the merchant, Shopify or time would leave them. */
async function rest(id: string | undefined, state: State, reason: string | null = null): Promise<void> {
  await world.prisma.generation.update({
    where: { id: id ?? "" },
    data: { state, reason, ...(isEnd(state) && { openProductId: null }) },
  });
}

test("a published video stays in its product, and our copy is deleted 30 days after", async () => {
  const [mug = ""] = world.productIds;
  await world.click([mug]);
  await world.pass(6 * MINUTE);
  const gallery = world.galleryOf(mug);
  world.clock.move(29 * DAY);
  await retain();
  expect(await readKept()).toEqual([true]);
  world.clock.move(2 * DAY);
  await retain();
  expect(await readKept()).toEqual([false]);
  expect(await readRows()).toMatchObject([{ state: "published", videoBytes: null, videoSha256: null }]);
  expect(world.galleryOf(mug)).toEqual(gallery);
});

describe("a saved video that is in no product", () => {
  test("ends when it waits for somebody, and loses its copy when it has ended", async () => {
    const ids = await saveVideos(4);
    await rest(ids[0], "held", "access");
    await rest(ids[1], "needs_review");
    await rest(ids[2], "failed", "file_rejected");
    await rest(ids[3], "canceled", "rejected");
    world.clock.move(29 * DAY);
    await retain();
    expect(await readKept()).toEqual([true, true, true, true]);
    world.clock.move(2 * DAY);
    await retain();
    expect(await states()).toEqual([
      "failed not_kept",
      "failed not_kept",
      "failed file_rejected",
      "canceled rejected",
    ]);
    expect(await readKept()).toEqual([false, false, false, false]);
    expect(await publishAgain(world.ports, SHOP, ids)).toEqual({ moved: 0 });
  });

  test("is never deleted while a step is about to need it, however old it is", async () => {
    const ids = await saveVideos(2);
    await rest(ids[0], "publishing");
    world.clock.move(100 * DAY);
    await retain();
    expect(await readKept()).toEqual([true, true]);
    expect(await states()).toEqual(["publishing", "collected"]);
  });

  test("is kept as long as the shop wants", async () => {
    const [id] = await saveVideos(1);
    await rest(id, "needs_review");
    await world.prisma.shop.update({ where: { domain: SHOP }, data: { retentionDays: 7 } });
    world.clock.move(8 * DAY);
    await retain();
    expect(await states()).toEqual(["failed not_kept"]);
  });
});

describe("a worker that is killed in between", () => {
  async function killBeforeFile(): Promise<void> {
    const { videos } = world.ports;
    world.ports.videos = { ...videos, remove: () => Promise.reject(new Error("killed")) };
    await expect(retain()).rejects.toThrow("killed");
    world.ports.videos = videos;
  }

  test("leaves no file that nobody knows: the next run deletes it", async () => {
    const [id = ""] = await saveVideos(1);
    await rest(id, "failed", "media_limit");
    world.clock.move(31 * DAY);
    await killBeforeFile();
    expect(await readRows()).toMatchObject([{ videoBytes: null }]);
    expect(await readKept()).toEqual([true]);
    expect(await publishAgain(world.ports, SHOP, [id])).toEqual({ moved: 0 });
    await retain();
    expect(await readKept()).toEqual([false]);
    expect(await readRows()).toMatchObject([{ videoSha256: null }]);
  });

  test("leaves nothing behind of a shop that is redacted", async () => {
    const [id = ""] = await saveVideos(1);
    await rest(id, "needs_review");
    world.clock.move(31 * DAY);
    await killBeforeFile();
    await world.prisma.shop.update({ where: { domain: SHOP }, data: { uninstalledAt: world.clock.now() } });
    await redactShop(world.ports, SHOP);
    expect(await world.ports.videos.readSize(id)).toBeNull();
    expect(await readRows()).toEqual([]);
  });

  test("between the file and the row harms nothing: the next run ends it", async () => {
    const [id = ""] = await saveVideos(1);
    await rest(id, "needs_review");
    world.clock.move(31 * DAY);
    const { store } = world.ports;
    world.ports.store = { ...store, update: () => Promise.reject(new Error("killed")) };
    await expect(retain()).rejects.toThrow("killed");
    world.ports.store = store;
    expect(await readKept()).toEqual([false]);
    await retain();
    expect(await readRows()).toMatchObject([{ state: "failed", reason: "not_kept", videoSha256: null }]);
  });
});

test("a video that is asked for at the moment when it is given up ends as not kept, not as our fault", async () => {
  const [id = ""] = await saveVideos(1);
  await rest(id, "failed", "file_rejected");
  world.clock.move(31 * DAY);
  // The click has read the row before; its move comes after.
  const { store } = world.ports;
  const [stale] = await store.readGenerations(SHOP, [id]);
  await retain();
  const racing = { ...world.ports, store: { ...store, readGenerations: async () => (stale ? [stale] : []) } };
  expect(await publishAgain(racing, SHOP, [id])).toEqual({ moved: 1 });
  await world.pass(MINUTE);
  expect(await states()).toEqual(["failed not_kept"]);
  expect(world.complaints).not.toContain("a collected video is missing from the video store");
});

test("approving after weeks publishes what was saved, and costs nothing", async () => {
  const [id = ""] = await saveVideos(1);
  await rest(id, "needs_review");
  const spent = world.spent();
  world.clock.move(28 * DAY);
  await retain();
  expect(await approveVideos(world.ports, SHOP, [id])).toEqual({ moved: 1 });
  await world.pass(3 * MINUTE);
  expect(await states()).toEqual(["published"]);
  expect(world.spent()).toBe(spent);
});

test("each shop's copies are looked at daily", async () => {
  world.clock.move(25 * HOUR);
  await world.sweep();
  expect(world.queue.waiting).toContainEqual(expect.objectContaining({ step: "retain", shop: SHOP }));
});
