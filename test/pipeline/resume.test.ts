import { afterEach, describe, expect, test } from "vitest";
import { confirmRequest, planRequest } from "../../app/pipeline/index.ts";
import { API_KEY, CREDITS, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";

/** A sweep looks every ten minutes whether something can go on; what can, is published a few minutes later. */
const LOOK_MS = 15 * MINUTE;

let world: World;

afterEach(() => world.close());

async function start(...handles: string[]): Promise<void> {
  world = await createWorld(handles.map((handle) => seedProduct(handle)));
}

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const posts = () => world.rotateProduct.requests.counts[POST] ?? 0;

async function look(): Promise<void> {
  await world.sweep();
  await world.pass(LOOK_MS);
}

/** So that what is read at most every ten minutes is read again when the videos are to be sent. */
async function clickAndWaitUnsent(): Promise<void> {
  await world.click();
  world.queue.lose();
  world.clock.move(LOOK_MS);
}

describe("goes on by itself", () => {
  test("what had too few credits, once they were bought", async () => {
    await start("mug", "lamp", "shoe");
    await world.click();
    world.setCredits(5);
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "held credits", "held credits"]);
    world.setCredits(5);
    await look();
    expect(await states()).toEqual(["published", "published", "held credits"]);
    world.setCredits(100);
    await look();
    expect(await states()).toEqual(["published", "published", "published"]);
    expect(world.spent()).toBe(15);
  });

  test("what was beyond the budget, at once when it is raised", async () => {
    await start("mug", "lamp");
    await world.click();
    await world.installations.updateSettings(SHOP, { monthlyBudget: 9 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "held budget"]);
    await look();
    expect(await states()).toEqual(["published", "held budget"]);
    await world.installations.updateSettings(SHOP, { monthlyBudget: 10 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("what was beyond the budget, when the month is over", async () => {
    await start("mug", "lamp");
    await world.click();
    await world.installations.updateSettings(SHOP, { monthlyBudget: 5 });
    await world.pass(5 * MINUTE);
    world.clock.move(Date.parse("2026-11-30T23:30:00Z") - Date.now());
    await look();
    expect(await states()).toEqual(["published", "held budget"]);
    world.clock.move(30 * MINUTE);
    await look();
    expect(await states()).toEqual(["published", "published"]);
  });

  test("what lacked a scope, once it is given back", async () => {
    await start("mug", "lamp");
    await world.click();
    await world.shopify.setScopes(["read_files"]);
    await world.pass(5_000);
    expect(await states()).toEqual(["held access", "held access"]);
    await look();
    expect(await states()).toEqual(["held access", "held access"]);
    await world.shopify.setScopes(["write_products", "write_files"]);
    await look();
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("what was held for its key, once another is accepted", async () => {
    await start("mug", "lamp");
    await world.click();
    world.rotateProduct.accounts.revokeKey(API_KEY);
    await world.pass(5_000);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    await look();
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    const [account] = world.rotateProduct.accounts.list();
    const apiKey = world.rotateProduct.accounts.addKey(account?.userId ?? "");
    await world.connect(apiKey);
    await look();
    expect(world.spent()).toBe(10);
  });

  test("what waited for a plan, once the trial store has one, and nothing was sent before", async () => {
    await start("mug", "lamp");
    await clickAndWaitUnsent();
    world.shopify.shop().shop.isTrial = true;
    await world.sweep();
    await world.pass(5_000);
    expect(await states()).toEqual(["held trial_store", "held trial_store"]);
    await look();
    expect(posts()).toBe(0);
    world.shopify.shop().shop.isTrial = false;
    await look();
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("what found no room at Shopify, once there is some, as far as it goes", async () => {
    await start("mug", "lamp", "shoe");
    await clickAndWaitUnsent();
    const { files } = world.shopify.shop();
    fillUp(249);
    await world.sweep();
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "held video_quota", "held video_quota"]);
    await look();
    expect(posts()).toBe(1);
    for (const id of [...files.keys()].filter((id) => id >= FILLERS).slice(0, 1)) files.delete(id);
    await look();
    expect(await states()).toEqual(["published", "published", "held video_quota"]);
    expect(world.spent()).toBe(10);
  });

  test("what is paid, although the balance cannot be read", async () => {
    await start("mug");
    await world.click();
    await world.pass(10_000);
    await world.shopify.setScopes(["read_files"]);
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["held access"]);
    await world.shopify.setScopes(["write_products", "write_files"]);
    const down = { kind: "status", when: "before-work", status: 503 } as const;
    world.rotateProduct.faults.always("GET /api/v1/credits", down);
    await look();
    expect(await states()).toEqual(["published"]);
  });
});

describe("after Shopify refused a video that was paid", () => {
  /** One video is stored and refused, two are unpaid. */
  async function startRefused(): Promise<void> {
    await start("mug", "lamp", "shoe");
    world.shopify.shop().shop.hostedVideoLimit = 0;
    await world.click();
    world.setCredits(5);
    await world.pass(5 * MINUTE);
    world.setCredits(CREDITS);
    expect(await states()).toEqual(["held video_quota", "held credits", "held credits"]);
  }

  test("nothing unpaid is sent until that one succeeded, and then everything goes on", async () => {
    await startRefused();
    await look();
    await look();
    expect(await states()).toEqual(["held video_quota", "held credits", "held credits"]);
    expect(posts()).toBe(1);
    world.shopify.shop().shop.hostedVideoLimit = null;
    await look();
    expect((await states())[0]).toBe("published");
    await look();
    expect(await states()).toEqual(["published", "published", "published"]);
    expect(world.spent()).toBe(15);
  });

  test("a click is refused, other shops go on, and clicking works again once there is room", async () => {
    await start("mug", "lamp");
    world.shopify.shop().shop.hostedVideoLimit = 0;
    await world.click(world.productIds.slice(0, 1));
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["held video_quota"]);
    const plan = await world.plan(world.productIds.slice(1));
    expect(await world.confirm(plan.id)).toEqual({ kind: "quota_short", room: 0 });

    const other = "other-goods.myshopify.com";
    await world.openShop(other);
    const { id } = await planRequest(world.ports, other, { clickKey: "x", productIds: world.productIds });
    const { kind } = await confirmRequest(world.ports, other, id);
    expect(kind).toBe("confirmed");
    await world.pass(5 * MINUTE);
    expect(await world.ports.store.countGenerations(other, { states: ["published"] })).toBe(2);
    expect(world.spent()).toBe(15);

    world.shopify.shop().shop.hostedVideoLimit = null;
    await look();
    expect(await world.confirm(plan.id)).toMatchObject({ kind: "confirmed" });
    await world.pass(5 * MINUTE);
    expect(world.spent()).toBe(20);
    expect((await states()).every((state) => state === "published")).toBe(true);
  });

  test("the tries take no part of the week's videos", async () => {
    await startRefused();
    for (let tries = 0; tries < 2; tries += 1) await look();
    const usage = await world.ports.store.readUsage(SHOP, world.clock.now());
    expect(usage).toMatchObject({ created: 0, underWay: 1 });
  });
});

test("nothing goes to and fro while its reason lasts", async () => {
  await start("mug", "lamp", "shoe");
  await world.click();
  world.setCredits(9);
  await world.pass(5 * MINUTE);
  const before = await world.prisma.generationEvent.count();
  for (let looks = 0; looks < 3; looks += 1) await look();
  expect(await states()).toEqual(["published", "held credits", "held credits"]);
  expect(await world.prisma.generationEvent.count()).toBe(before);
});

test("nothing is resumed for a shop that left", async () => {
  await start("mug");
  await world.click();
  world.setCredits(0);
  await world.pass(5_000);
  world.setCredits(CREDITS);
  await world.prisma.shop.update({ where: { domain: SHOP }, data: { uninstalledAt: world.clock.now() } });
  await world.queue.send([{ step: "resume", shop: SHOP }]);
  await world.pass(5_000);
  expect(posts()).toBe(0);
});

/** Ids of the merchant's own videos. */
const FILLERS = 90_000_000_000;

/** Lets the merchant have so many videos. */
function fillUp(count: number): void {
  const { files } = world.shopify.shop();
  const [image] = files.values();
  if (image === undefined) throw new Error("There is no file to copy");
  for (let index = 0; index < count; index += 1) {
    const id = FILLERS + index;
    files.set(id, { ...image, kind: "VIDEO", id, fileName: `own-${index}.mp4` });
  }
}
