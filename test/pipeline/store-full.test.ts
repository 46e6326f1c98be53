import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreFull } from "../../app/generation/errors.ts";
import type { VideoStore } from "../../app/pipeline/ports/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const MESSAGE = "the video store is full: finished videos wait";

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const twoVideos = () => world.productIds.slice(0, 2);

/** What a disk does that has room for `bytes` more of each video. Returns the end of it. */
function fillStore(bytes: number): () => void {
  const whole: VideoStore = world.ports.videos;
  world.ports.videos = {
    ...whole,
    readFreeBytes: async () => 0,
    append: (key, fromByte, body) => whole.append(key, fromByte, fill(body, bytes)),
  };
  return () => {
    world.ports.videos = whole;
  };
}

async function* fill(body: AsyncIterable<Uint8Array>, room: number) {
  let left = room;
  for await (const chunk of body) {
    yield chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (left < 0) throw new StoreFull("no space left on device");
  }
}

async function passMinutes(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await world.sweep();
    await world.pass(MINUTE);
  }
}

test("a full store holds finished videos, says so once, and lets nothing new be paid", async () => {
  await world.click(twoVideos());
  await world.pass(2 * MINUTE);
  fillStore(50_000);
  await world.click(world.productIds.slice(2));
  await passMinutes(3);
  expect(await states()).toEqual(["held store_full", "held store_full", "queued"]);
  expect(world.complaints.filter((message) => message === MESSAGE)).toHaveLength(1);
  expect(await world.prisma.shop.findUnique({ where: { domain: SHOP } })).toMatchObject({
    waitsFor: "store_full",
  });
  expect(world.spent()).toBe(10);
});

test("when there is room again they go on within a minute where they broke off, although Shopify is down", async () => {
  await world.click(twoVideos());
  await world.pass(2 * MINUTE);
  const makeRoom = fillStore(50_000);
  await passMinutes(3);
  const end = world.shopify.faults.always("graphql", { kind: "status", when: "before-work", status: 503 });
  makeRoom();
  await passMinutes(1);
  expect(await states()).toEqual(["collected", "collected"]);
  const requests = world.rotateProduct.requests.all.filter(
    ({ route }) => route === "GET /api/v1/generations/:id",
  );
  expect(requests).toHaveLength(4);
  end();
  await passMinutes(6);
  expect(await states()).toEqual(["published", "published"]);
  expect(world.spent()).toBe(10);
});

test("a store that stays full beyond the hour does not leave them held: they end as what they are", async () => {
  await world.click(twoVideos());
  await world.pass(2 * MINUTE);
  fillStore(50_000);
  await passMinutes(3);
  world.clock.move(HOUR);
  await passMinutes(3);
  expect(await states()).toEqual(["failed expired", "failed expired"]);
  expect(world.complaints).toContain("a paid video expired uncollected");
});

test("what waits to be sent goes on by itself when there is room", async () => {
  const makeRoom = fillStore(0);
  await world.click(twoVideos());
  await passMinutes(2);
  expect(await states()).toEqual(["queued", "queued"]);
  expect(world.spent()).toBe(0);
  makeRoom();
  await passMinutes(5);
  expect(await states()).toEqual(["published", "published"]);
});
