import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  approveVideos,
  cancelGenerations,
  checkAgain,
  collectVideo,
  publishAgain,
  publishCollected,
  putBack,
  sendAgain,
  submitQueued,
  trackVideos,
  withdrawRequest,
} from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";

let world: World;
let requestId: string;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp"].map((handle) => seedProduct(handle, { images: 2 })));
  requestId = await world.click();
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const ids = async () => (await world.readRows()).map((row) => row.id);
const withdraw = () => withdrawRequest(world.ports, SHOP, requestId);
const outlook = () => world.ports.store.readWithdrawal(SHOP, requestId, world.clock.now());
const publicVideos = () =>
  world.productIds.flatMap((id) => world.galleryOf(id)).filter((name) => name.startsWith("rotateproduct-"));
const videoFiles = () => [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO");

/** Nothing public, and of everything that was paid our copy. */
async function expectSaved(count = 2): Promise<void> {
  expect(await states()).toEqual(Array.from({ length: count }, () => "removed"));
  expect(publicVideos()).toEqual([]);
  for (const { id, videoBytes } of await world.readRows())
    expect(await world.ports.videos.readSize(id)).toBe(videoBytes);
  expect(world.spent()).toBe(5 * count);
}

describe("taking a whole request back", () => {
  test("cancels what is queued: nothing is spent", async () => {
    expect(await outlook()).toEqual({ canceled: 2, removed: 0, kept: 0, untouched: 0, restored: 0 });
    expect(await withdraw()).toEqual({ moved: 2 });
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["canceled by_merchant", "canceled by_merchant"]);
    expect(world.spent()).toBe(0);
    expect((await world.plan()).products.map(({ skipReason }) => skipReason)).toEqual([null, null]);
  });

  test("takes out what is public, keeps its files, and restores the galleries", async () => {
    const before = world.productIds.map((id) => world.galleryOf(id));
    await world.pass(6 * MINUTE);
    expect(await outlook()).toEqual({ canceled: 0, removed: 2, kept: 0, untouched: 0, restored: 0 });
    expect(await withdraw()).toEqual({ moved: 2 });
    await world.pass(2 * MINUTE);
    await expectSaved();
    expect(world.productIds.map((id) => world.galleryOf(id))).toEqual(before);
    expect(videoFiles()).toHaveLength(2);
  });

  test("cancels what is held before it was paid, and keeps what is held with its video", async () => {
    world.setCredits(5);
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    await world.pass(6 * MINUTE);
    expect((await states()).toSorted()).toEqual(["held credits", "needs_review"]);
    expect(await outlook()).toEqual({ canceled: 1, removed: 0, kept: 1, untouched: 0, restored: 0 });
    await withdraw();
    expect((await states()).toSorted()).toEqual(["canceled by_merchant", "removed"]);
    world.setCredits(1_000);
    await world.sweep();
    await world.pass(20 * MINUTE);
    expect((await states()).toSorted()).toEqual(["canceled by_merchant", "removed"]);
    expect(world.spent()).toBe(5);
  });

  test("twice does what once does, also at the same moment; what was put back since stays", async () => {
    await world.pass(6 * MINUTE);
    const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect(answers.map((answer) => answer?.moved).toSorted()).toEqual([0, 0, 2]);
    await world.pass(2 * MINUTE);
    await expectSaved();
    await putBack(world.ports, SHOP, await ids());
    await world.pass(2 * MINUTE);
    expect(await withdraw()).toEqual({ moved: 0 });
    await world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("leaves alone what has ended otherwise, and every other request", async () => {
    await cancelGenerations(world.ports, SHOP, (await ids()).slice(0, 1));
    const other = await world.click(world.productIds.slice(0, 1));
    expect(await outlook()).toEqual({ canceled: 1, removed: 0, kept: 0, untouched: 1, restored: 0 });
    expect(await withdraw()).toEqual({ moved: 1 });
    await world.pass(6 * MINUTE);
    const rows = await world.prisma.generation.findMany({ where: { requestId: other } });
    expect(rows.map(({ state }) => state)).toEqual(["published"]);
    expect(world.spent()).toBe(5);
  });

  test("is nothing for a plan that was never confirmed, or another shop's", async () => {
    const plan = await world.plan();
    expect(await withdrawRequest(world.ports, SHOP, plan.id)).toBeNull();
    expect(await withdrawRequest(world.ports, "other.myshopify.com", requestId)).toBeNull();
    expect(await world.ports.store.readWithdrawal("other.myshopify.com", requestId, new Date())).toBeNull();
    expect(await withdrawRequest(world.ports, SHOP, "no-such-request")).toBeNull();
  });
});

describe("what is paid and on its way is saved, and never becomes public", () => {
  const moments: [string, () => Promise<unknown>][] = [
    ["processing", () => world.pass(1_000)],
    [
      "succeeded",
      async () => {
        await world.pass(1_000);
        world.clock.move(4 * MINUTE);
        world.queue.lose();
        await trackVideos(world.ports, SHOP);
      },
    ],
    ["collected", collectAll],
    [
      "publishing",
      async () => {
        await collectAll();
        await publishCollected(world.ports, SHOP);
      },
    ],
    [
      "needs_review",
      async () => {
        await world.installations.updateSettings(SHOP, { reviewsFirst: true });
        await world.pass(6 * MINUTE);
      },
    ],
  ];

  test.each(moments)("%s", async (state, advance) => {
    await advance();
    expect(await states()).toEqual([state, state]);
    expect(await outlook()).toEqual({ canceled: 0, removed: 0, kept: 2, untouched: 0, restored: 0 });
    expect(await withdraw()).toEqual({ moved: 2 });
    await world.sweep();
    for (let minute = 0; minute < 10; minute += 1) {
      await world.pass(MINUTE);
      expect(publicVideos()).toEqual([]);
    }
    await expectSaved();
  });

  test("confirming: the video of a lost answer is found, saved and not published", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
    await submitQueued(world.ports, SHOP);
    expect(await states()).toEqual(["confirming", "confirming"]);
    await withdraw();
    await world.pass(10 * MINUTE);
    await expectSaved();
  });

  test("confirming: what certainly was not sent is not sent again", async () => {
    world.rotateProduct.faults.next(POST, { kind: "status", when: "before-work", status: 429 });
    const { rotateProductOf } = world.ports;
    const withdrawing = {
      ...world.ports,
      async rotateProductOf(shop: string) {
        const rotateProduct = await rotateProductOf(shop);
        return {
          ...rotateProduct,
          // The merchant's click comes while the answer is awaited.
          async submit(items: Parameters<typeof rotateProduct.submit>[0]) {
            await withdraw();
            return rotateProduct.submit(items);
          },
        };
      },
    };
    await submitQueued(withdrawing, SHOP);
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["canceled by_merchant", "canceled by_merchant"]);
    expect(world.rotateProduct.requests.counts[POST]).toBe(1);
    expect(world.spent()).toBe(0);
  });

  test("not confirmed: it is still looked for, cannot be sent again, and saved when it turns up", async () => {
    world.rotateProduct.faults.next(
      POST,
      { kind: "late-start", ms: 2 * HOUR },
      { kind: "cut", when: "after-work" },
    );
    await world.pass(10_000);
    world.clock.move(HOUR);
    await world.pass(5_000);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(await withdraw()).toEqual({ moved: 2 });
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(await sendAgain(world.ports, SHOP, await ids())).toEqual({ moved: 0 });
    world.clock.move(HOUR);
    await checkAgain(world.ports, SHOP, await ids());
    await world.pass(40 * MINUTE);
    await expectSaved();
  });

  test("being attached at this very moment: it is taken out again", async () => {
    await collectAll();
    await publishCollected(world.ports, SHOP);
    world.clock.move(MINUTE);
    const { shopifyOf } = world.ports;
    const withdrawing = {
      ...world.ports,
      shopifyOf(shop: string) {
        const shopify = shopifyOf(shop);
        return {
          ...shopify,
          async attachFiles(links: Parameters<typeof shopify.attachFiles>[0]) {
            await withdraw();
            return shopify.attachFiles(links);
          },
        };
      },
    };
    await publishCollected(withdrawing, SHOP);
    expect(publicVideos()).toHaveLength(2);
    await world.pass(2 * MINUTE);
    await expectSaved();
    expect(videoFiles()).toHaveLength(2);
  });

  test("held while Shopify takes no videos: it is saved already, and stays so", async () => {
    await collectAll();
    world.shopify.shop().shop.isTrial = true;
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held trial_store", "held trial_store"]);
    await withdraw();
    await expectSaved();
    world.shopify.shop().shop.isTrial = false;
    await world.sweep();
    await world.pass(20 * MINUTE);
    await expectSaved();
  });

  test("held without access in the middle of it: it goes on when there is access, and does not become public", async () => {
    await collectAll();
    await publishCollected(world.ports, SHOP);
    await world.shopify.setScopes([]);
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    await withdraw();
    await world.shopify.setScopes(["write_products", "write_files"]);
    await world.sweep();
    await world.pass(20 * MINUTE);
    await expectSaved();
    expect(videoFiles()).toHaveLength(2);
  });

  test("a video that RotateProduct fails has failed", async () => {
    world.rotateProduct.settings.misfortunes = { [world.productIds[0] ?? ""]: "failed" };
    await world.pass(1_000);
    await withdraw();
    await world.pass(6 * MINUTE);
    expect(await states()).toEqual(["failed generation", "removed"]);
  });

  test("the merchant can have it after all, at no cost", async () => {
    await collectAll();
    await withdraw();
    await expectSaved();
    expect(await putBack(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    await world.pass(3 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("what was approved a moment before is taken back all the same", async () => {
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    await world.pass(6 * MINUTE);
    await approveVideos(world.ports, SHOP, await ids());
    await withdraw();
    await world.pass(3 * MINUTE);
    await expectSaved();
    expect(videoFiles()).toHaveLength(0);
  });

  test("a failed one that is published again by hand is wanted again", async () => {
    world.shopify.settings.mediaPerProductLimit = 2;
    await collectAll();
    await publishCollected(world.ports, SHOP);
    world.clock.move(MINUTE);
    await publishCollected(world.ports, SHOP);
    expect(await states()).toEqual(["failed media_limit", "failed media_limit"]);
    await withdraw();
    world.shopify.settings.mediaPerProductLimit = 250;
    expect(await publishAgain(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    await world.pass(3 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });
});

test("ten thousand videos are taken back by one click", async () => {
  const [row] = await world.readRows();
  if (row === undefined) throw new Error("no row");
  await world.prisma.$executeRaw`
    INSERT INTO "Generation" ("id", "shop", "requestId", "productId", "openProductId", "productTitle", "state",
      "attempts", "createdAt", "stateSince", "publishedAt", "fileId")
    SELECT 'g' || n, "shop", "requestId", 'p' || n, CASE WHEN n % 2 = 0 THEN 'p' || n END, "productTitle",
      CASE WHEN n % 2 = 0 THEN 'queued' ELSE 'published' END, 0, "createdAt", "stateSince",
      CASE WHEN n % 2 = 0 THEN NULL ELSE "createdAt" END, 'gid://shopify/Video/' || n
    FROM "Generation", generate_series(1, 10000) AS n WHERE "id" = ${row.id}`;
  expect(await outlook()).toEqual({ canceled: 5_002, removed: 5_000, kept: 0, untouched: 0, restored: 0 });
  expect(await withdraw()).toEqual({ moved: 10_002 });
  expect(await world.ports.store.countGenerations(SHOP, { states: ["queued", "published"] })).toBe(0);
});

/** Videos of all products, safe in our store; nothing is at Shopify yet. */
async function collectAll(): Promise<void> {
  await submitQueued(world.ports, SHOP);
  world.clock.move(4 * MINUTE);
  await trackVideos(world.ports, SHOP);
  for (const id of await ids()) await collectVideo(world.ports, SHOP, id);
}
