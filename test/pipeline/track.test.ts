import { afterEach, beforeEach, expect, test } from "vitest";
import { resumeGenerations } from "../../app/pipeline/index.ts";
import { vocabularies } from "../sandbox/rotateproduct/index.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const LIST = "GET /api/v1/generations";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug"), seedProduct("lamp")]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const countSweeps = () => world.rotateProduct.requests.counts[LIST] ?? 0;
const remoteIds = () => world.rotateProduct.generations.all().map((generation) => generation.id);

test.each(Object.entries(vocabularies))("every word of the %s vocabulary is understood", async (_, words) => {
  world.rotateProduct.settings.vocabulary = words;
  await world.click();
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["processing", "processing"]);
  world.clock.move(MINUTE);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["published", "published"]);
});

test("a word that nobody knows means still being made, however the video is called in the end", async () => {
  world.rotateProduct.settings.vocabulary = { ...vocabularies.reference, succeeded: "polished" };
  await world.click();
  await world.pass(MINUTE);
  world.clock.move(5 * MINUTE);
  await world.pass(10_000);
  expect(await states()).toEqual(["processing", "processing"]);
  world.rotateProduct.settings.vocabulary = vocabularies.reference;
  await world.pass(MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(world.spent()).toBe(10);
});

test("a video that is canceled at RotateProduct is canceled here, and its product is free again", async () => {
  const [mug = ""] = world.productIds;
  world.rotateProduct.settings.misfortunes = { [mug]: "canceled" };
  await world.click();
  await world.pass(MINUTE);
  world.clock.move(3 * MINUTE);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["canceled by_rotateproduct", "published"]);
  expect((await world.plan([mug])).products).toMatchObject([{ skipReason: null }]);
});

test("a video that vanished from the account is held after an hour, never made again", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(MINUTE);
  for (const id of remoteIds()) world.rotateProduct.generations.vanish(id);
  world.clock.move(58 * MINUTE);
  await world.pass(30_000);
  expect(await states()).toEqual(["processing"]);
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["held stuck"]);
  await world.pass(MINUTE);
  expect(world.spent()).toBe(5);
  expect(world.queue.waiting).toEqual([]);
});

test("a vanished video that the merchant looks for again gets another hour", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(MINUTE);
  for (const id of remoteIds()) world.rotateProduct.generations.vanish(id);
  world.clock.move(HOUR);
  await world.pass(MINUTE);
  const rows = await world.readRows();
  await resumeGenerations(
    world.ports,
    SHOP,
    rows.map((row) => row.id),
  );
  await world.pass(MINUTE);
  expect(await states()).toEqual(["processing"]);
});

test("a listing that cannot be read judges nothing: the video is found when it can", async () => {
  await world.click();
  await world.pass(1_000);
  const end = world.rotateProduct.faults.always(LIST, { kind: "broken-json" });
  world.clock.move(HOUR);
  await world.pass(10_000);
  expect(await states()).toEqual(["processing", "processing"]);
  end();
  await world.pass(MINUTE);
  expect((await states()).every((state) => state !== "held stuck")).toBe(true);
  expect(world.spent()).toBe(10);
});

test.each([
  ["broken JSON", { kind: "broken-json" }],
  ["JSON of another shape", { kind: "wrong-json" }],
  ["a cut connection", { kind: "cut", when: "mid-reply" }],
  ["a proxy's 502", { kind: "status", when: "before-work", status: 502, bodyForm: "html" }],
] as const)("%s for one sweep does no harm to the next", async (_, fault) => {
  await world.click();
  await world.pass(1_000);
  world.clock.move(3 * MINUTE);
  world.rotateProduct.faults.next(LIST, fault);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["published", "published"]);
});

test("a throttled sweep waits as long as it was asked to", async () => {
  await world.click();
  await world.pass(1_000);
  const fault = { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 60 } as const;
  const end = world.rotateProduct.faults.always(LIST, fault);
  await world.pass(10_000);
  end();
  const before = countSweeps();
  await world.pass(45_000);
  expect(countSweeps()).toBe(before);
  await world.pass(20_000);
  expect(countSweeps()).toBeGreaterThan(before);
});

test("a key that is refused mid-way pauses the shop once, and everything goes on with a new key", async () => {
  await world.click();
  await world.pass(10_000);
  world.rotateProduct.accounts.revokeKey(API_KEY);
  await world.pass(10_000);
  expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isKeyRejected: true });
  const asked = world.rotateProduct.requests.all.length;
  await world.sweep();
  await world.pass(MINUTE);
  expect(world.rotateProduct.requests.all).toHaveLength(asked);
  expect(await states()).toEqual(["processing", "processing"]);

  await connectNewKey();
  await world.sweep();
  await world.pass(4 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(world.spent()).toBe(10);
});

test("a key that is refused while a video waits to be fetched loses nothing", async () => {
  await world.click();
  await world.pass(1_000);
  world.clock.move(3 * MINUTE);
  const revoked = { kind: "status", when: "before-work", status: 401 } as const;
  const end = world.rotateProduct.faults.always("GET /api/v1/generations/:id", revoked);
  await world.pass(10_000);
  expect(await states()).toEqual(["succeeded", "succeeded"]);
  end();
  await connectNewKey();
  await world.sweep();
  await world.pass(MINUTE);
  expect(await states()).toEqual(["published", "published"]);
});

test("an unknown outcome under a key that was replaced is still answered by the account", async () => {
  world.rotateProduct.faults.next("POST /api/v1/generations", { kind: "cut", when: "after-work" });
  await world.click();
  await world.pass(1_000);
  await connectNewKey();
  await world.pass(10_000);
  expect(await states()).toEqual(["processing", "processing"]);
  expect(world.spent()).toBe(10);
});

test("nothing is asked of RotateProduct when nothing is open", async () => {
  await world.click();
  await world.pass(5 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  const asked = world.rotateProduct.requests.all.length;
  await world.sweep();
  await world.pass(MINUTE);
  expect(world.rotateProduct.requests.all).toHaveLength(asked);
});

/** Another key of the same account, as the merchant would make one after the first was refused. */
async function connectNewKey(): Promise<void> {
  const { userId = "" } = world.rotateProduct.accounts.findByKey(API_KEY) ?? userOfVideos();
  const apiKey = world.rotateProduct.accounts.addKey(userId);
  await world.connections.saveKey(SHOP, {
    apiKey,
    keyFingerprint: `of ${apiKey}`,
    credits: 1_000,
    at: world.clock.now(),
  });
}

function userOfVideos(): { userId?: string } {
  return world.rotateProduct.generations.all()[0] ?? {};
}
