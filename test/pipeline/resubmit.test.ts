import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const LOST = { kind: "cut", when: "before-work" } as const;

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const posts = () => world.rotateProduct.requests.counts[POST];
const setResubmit = () => world.installations.updateSettings(SHOP, { resubmitsOnce: true });

test("what was not confirmed is not sent again unless the merchant has set so", async () => {
  world.rotateProduct.faults.next(POST, LOST);
  await world.click();
  await world.pass(20 * MINUTE);
  expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
  expect(posts()).toBe(1);
});

describe("where the merchant has set so, what was not confirmed", () => {
  beforeEach(setResubmit);

  test("is sent once more when everything says that it was not paid", async () => {
    world.rotateProduct.faults.next(POST, LOST);
    await world.click();
    await world.pass(9 * MINUTE);
    expect(await states()).toEqual(["confirming", "confirming"]);
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(posts()).toBe(2);
    expect(world.spent()).toBe(10);
    for (const { resubmittedAt } of await world.readRows()) expect(resubmittedAt).not.toBeNull();
  });

  test("is sent no third time", async () => {
    world.rotateProduct.faults.next(POST, LOST);
    world.rotateProduct.faults.next(POST, LOST);
    await world.click();
    await world.pass(40 * MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(posts()).toBe(2);
    expect(world.spent()).toBe(0);
  });

  test("is sent again only for the items that are missing", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "mid-work" });
    await world.click();
    await world.pass(30 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
    expect((await world.readRows()).filter(({ resubmittedAt }) => resubmittedAt !== null)).toHaveLength(1);
  });

  test("is held at the cap when the balance does not explain it", async () => {
    world.rotateProduct.faults.next(POST, LOST);
    await world.click();
    await world.pass(MINUTE);
    // Somebody else spends with this account: it might have been us.
    world.setCredits(990);
    await world.pass(58 * MINUTE);
    expect(await states()).toEqual(["confirming", "confirming"]);
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    await world.pass(2 * HOUR);
    expect(posts()).toBe(1);
  });

  test("is held when it was charged and given back since, and is not listed yet", async () => {
    Object.assign(world.rotateProduct.settings, {
      refundsFailures: true,
      misfortunes: Object.fromEntries(world.productIds.map((id) => [id, "failed"])),
    });
    world.rotateProduct.faults.next(
      POST,
      { kind: "list-lag", ms: 3 * HOUR },
      { kind: "cut", when: "after-work" },
    );
    await world.click();
    await world.pass(2 * HOUR);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(posts()).toBe(1);
  });

  test("is held by the cap when nobody could look until then", async () => {
    world.rotateProduct.faults.next(POST, LOST);
    await world.click();
    await world.pass(MINUTE);
    world.queue.lose();
    world.clock.move(HOUR);
    await world.sweep();
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(posts()).toBe(1);
  });

  test("is held when the key was replaced meanwhile: another account's balance says nothing", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
    await world.click();
    await world.pass(1_000);
    expect(world.spent()).toBe(10);
    const { apiKey } = world.rotateProduct.accounts.create({ credits: 1_000 });
    const keyFingerprint = createHash("sha256").update(apiKey).digest("hex").slice(0, 16);
    const at = world.clock.now();
    await world.connections.saveKey(SHOP, { apiKey, keyFingerprint, credits: 1_000, at });
    await world.pass(2 * HOUR);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(posts()).toBe(1);
  });
});
