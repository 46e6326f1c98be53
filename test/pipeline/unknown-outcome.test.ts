import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendAgain } from "../../app/pipeline/index.ts";
import type { RotateProductFault } from "../sandbox/rotateproduct/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe", "bag"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

const countStates = async () =>
  Object.groupBy(await world.readRows(), (row) => (row.reason ? `${row.state} ${row.reason}` : row.state));

async function states(): Promise<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(await countStates()).map(([state, rows]) => [state, rows?.length ?? 0]),
  );
}

describe("an outcome that nobody knows", () => {
  const done: [string, RotateProductFault][] = [
    ["the connection is cut after the work", { kind: "cut", when: "after-work" }],
    ["the reply is cut in the middle", { kind: "cut", when: "mid-reply" }],
    [
      "a proxy answers 502 after the work",
      { kind: "status", when: "after-work", status: 502, bodyForm: "html" },
    ],
    ["the reply is broken JSON", { kind: "broken-json" }],
    ["the reply misses half of the items", { kind: "incomplete-reply" }],
    ["the reply contradicts itself", { kind: "contradictory-reply" }],
  ];

  test.each(done)("is found by the sweep and not paid again when %s", async (_, fault) => {
    world.rotateProduct.faults.next(POST, fault);
    await world.click();
    await world.pass(6 * MINUTE);
    expect(await states()).toEqual({ published: 4 });
    expect(world.spent()).toBe(20);
  });

  test("is held, never sent again, when nothing turns up", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "before-work" });
    await world.click();
    await world.pass(9 * MINUTE);
    expect(await states()).toEqual({ confirming: 4 });
    await world.pass(3 * MINUTE);
    expect(await states()).toEqual({ "held unconfirmed": 4 });
    await world.pass(2 * HOUR);
    expect(world.spent()).toBe(0);
    expect(world.rotateProduct.requests.counts[POST]).toBe(1);
  });

  test("of half a batch is adopted for that half and held for the rest", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "mid-work" });
    await world.click();
    await world.pass(15 * MINUTE);
    expect(await states()).toEqual({ published: 2, "held unconfirmed": 2 });
    expect(world.spent()).toBe(10);
  });

  test("keeps later clicks waiting, so that the balance stays a witness", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "before-work" });
    await world.click(world.productIds.slice(0, 1));
    await world.pass(10_000);
    await world.click(world.productIds.slice(1));
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual({ confirming: 1, queued: 3 });
    await world.pass(15 * MINUTE);
    expect(await states()).toEqual({ "held unconfirmed": 1, published: 3 });
  });

  test("that starts late is adopted within a day, although it was held", async () => {
    world.rotateProduct.faults.next(
      POST,
      { kind: "late-start", ms: 3 * HOUR },
      { kind: "cut", when: "after-work" },
    );
    await world.click();
    await world.pass(30 * MINUTE);
    expect(await states()).toEqual({ "held unconfirmed": 4 });
    await world.pass(4 * HOUR);
    expect(await states()).toEqual({ published: 4 });
    expect(world.spent()).toBe(20);
  });

  test("is sent once more when the merchant says so", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "before-work" });
    await world.click();
    await world.pass(15 * MINUTE);
    const ids = (await world.readRows()).map((row) => row.id);
    expect(await sendAgain(world.ports, SHOP, ids)).toEqual({ moved: 4 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual({ published: 4 });
    expect(world.spent()).toBe(20);
  });

  test("of a process that died between intent and reply is resolved by the sweep", async () => {
    world.rotateProduct.faults.next(POST, { kind: "hang", when: "after-work" });
    await world.click();
    // The worker is killed while it waits for the answer: its call never returns.
    void world.pass(1_000).catch(() => {});
    await expect.poll(() => world.rotateProduct.generations.all().length).toBe(4);
    expect(await states()).toEqual({ confirming: 4 });
  });
});

describe("certainly nothing was executed", () => {
  const refused: [string, RotateProductFault][] = [
    [
      "429 in seconds",
      { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 30, retryAfterForm: "seconds" },
    ],
    [
      "429 as a date",
      {
        kind: "status",
        when: "before-work",
        status: 429,
        retryAfterSeconds: 30,
        retryAfterForm: "http-date",
      },
    ],
  ];

  test.each(refused)("%s: it waits as long as it was asked to, then it is sent", async (_, fault) => {
    world.rotateProduct.faults.next(POST, fault);
    await world.click();
    await world.pass(25_000);
    expect(await states()).toEqual({ queued: 4 });
    await world.pass(6 * MINUTE);
    expect(await states()).toEqual({ published: 4 });
    expect(world.spent()).toBe(20);
  });

  test("a key that is not accepted pauses the shop once, and holds what waits", async () => {
    world.rotateProduct.accounts.revokeKey("rp_test_0123456789");
    const plan = await world.plan();
    expect(await world.confirm(plan.id)).toEqual({ kind: "key_rejected" });
    expect((await world.ports.store.readShop(SHOP)).isKeyRejected).toBe(true);
  });

  test("a key that is revoked after the click holds its videos, unpaid", async () => {
    await world.click();
    world.rotateProduct.accounts.revokeKey("rp_test_0123456789");
    await world.pass(MINUTE);
    expect(await states()).toEqual({ "held api_key": 4 });
    expect(world.spent()).toBe(0);
  });

  test("credits that are gone by then hold what they cannot pay", async () => {
    await world.click();
    world.setCredits(10);
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual({ published: 2, "held credits": 2 });
    expect(world.spent()).toBe(10);
  });
});
