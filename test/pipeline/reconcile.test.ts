import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileNameOf } from "../../app/generation/generation.ts";
import { type Job, runJob, sendAgain } from "../../app/pipeline/index.ts";
import { createMoney } from "../../app/store/money.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const DAY = 24 * HOUR;
const COMPARE: Job = { step: "reconcile", shop: SHOP };

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

const compare = () => runJob(world.ports, COMPARE);
const numberOf = (gid: string | null | undefined) => Number(gid?.split("/").at(-1));
const missing = async () => (await world.readRows()).map((row) => row.missing);
const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const strays = async () =>
  (await world.prisma.strayVideo.findMany({ orderBy: [{ side: "asc" }, { id: "asc" }] })).map(
    ({ side, productId }) => [side, productId],
  );

async function publishAll(): Promise<void> {
  await world.click();
  await world.pass(5 * MINUTE);
  expect(await states()).toEqual(["published", "published", "published"]);
}

/** Somebody else has videos made with the same account. */
function makeElsewhere(externalId?: string) {
  const userId = world.rotateProduct.accounts.findByKey(API_KEY)?.userId ?? "";
  const [made] = world.rotateProduct.generations.accept(
    [{ imageUrl: "https://cdn.shopify.com/a.png", ending: "succeeded", ...(externalId && { externalId }) }],
    { userId, generationMs: 0, isRefundedOnFailure: false, lateStartMs: 0, listLagMs: 0 },
  );
  return made?.id ?? 0;
}

describe("published videos", () => {
  test("that are still there stay as they are, and are not touched", async () => {
    await publishAll();
    const galleries = world.productIds.map(world.galleryOf);
    await compare();
    expect(await missing()).toEqual([null, null, null]);
    expect(await strays()).toEqual([]);
    expect(world.productIds.map(world.galleryOf)).toEqual(galleries);
    expect(world.spent()).toBe(15);
  });

  test("whose product, file or place is gone are noted, never put back, and can be made again", async () => {
    await publishAll();
    const [mug, lamp, shoe] = await world.readRows();
    await world.shopify.deleteProduct(numberOf(mug?.productId));
    await world.ports.shopifyOf(SHOP).deleteFiles([lamp?.fileId ?? ""]);
    await world.shopify.removeMedia(numberOf(shoe?.productId), numberOf(shoe?.fileId));
    await compare();
    expect(await missing()).toEqual(["product", "file", "place"]);
    await world.sweep();
    await world.pass(HOUR);
    expect(await states()).toEqual(["published", "published", "published"]);
    expect(world.galleryOf(lamp?.productId ?? "")).toEqual(["IMAGE"]);
    expect(world.galleryOf(shoe?.productId ?? "")).toEqual(["IMAGE"]);
    expect(world.spent()).toBe(15);

    // The merchant wants one of them after all.
    await world.click([lamp?.productId ?? ""]);
    await world.pass(5 * MINUTE);
    expect(world.galleryOf(lamp?.productId ?? "")).toEqual(["IMAGE", expect.stringMatching(/READY$/)]);
    expect(world.spent()).toBe(20);
  });

  test("that the merchant puts back is there again", async () => {
    await publishAll();
    const [mug] = await world.readRows();
    const gallery = world.shopify.shop().products.get(numberOf(mug?.productId));
    const mediaIds = [...(gallery?.mediaIds ?? [])];
    await world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
    await compare();
    expect(await missing()).toEqual(["place", null, null]);
    gallery?.mediaIds.splice(0, gallery.mediaIds.length, ...mediaIds);
    world.clock.move(1_000);
    await compare();
    expect(await missing()).toEqual([null, null, null]);
  });

  test("are compared by themselves once a day", async () => {
    await publishAll();
    const [mug] = await world.readRows();
    await world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
    await world.sweep();
    await world.pass(MINUTE);
    expect(await missing()).toEqual([null, null, null]);
    world.clock.move(DAY);
    await world.sweep();
    await world.pass(MINUTE);
    expect(await missing()).toEqual(["place", null, null]);
    expect(await createMoney(world.prisma).readComparedAt(SHOP)).not.toBeNull();
    await world.sweep();
    expect(world.queue.waiting).toEqual([]);
  });

  test("that nobody has read back are read back, although the job for it was lost", async () => {
    await publishAll();
    await world.prisma.generation.updateMany({ data: { confirmedAt: null, position: null } });
    world.queue.lose();
    await world.sweep();
    await world.pass(11 * MINUTE);
    const rows = await world.readRows();
    expect(rows.every((row) => row.confirmedAt !== null && row.position === 1)).toBe(true);
  });
});

describe("videos that no row knows", () => {
  test("are found at RotateProduct if they carry a product of the shop, and are gone when they are", async () => {
    await publishAll();
    const [mug = ""] = world.productIds;
    const paidTwice = makeElsewhere(mug);
    makeElsewhere("gid://shopify/Product/123456789");
    makeElsewhere();
    world.clock.move(1_000);
    await compare();
    expect(await strays()).toEqual([["rotateproduct", mug]]);
    world.rotateProduct.generations.vanish(paidTwice);
    await compare();
    expect(await strays()).toEqual([]);
  });

  test("are found for a product that the shop had, although it is deleted", async () => {
    await publishAll();
    const [mug = ""] = world.productIds;
    makeElsewhere(mug);
    await world.shopify.deleteProduct(numberOf(mug));
    world.clock.move(1_000);
    await compare();
    expect(await strays()).toEqual([["rotateproduct", mug]]);
  });

  test("do not go from the list because the listing could not be read as a whole", async () => {
    const stray = makeElsewhere(world.productIds[0]);
    world.clock.move(1_000);
    await compare();
    world.rotateProduct.generations.vanish(stray);
    world.rotateProduct.faults.next("GET /api/v1/generations", { kind: "cut", when: "before-work" });
    await compare().catch(() => {});
    expect(await strays()).toHaveLength(1);
  });

  test("that are being confirmed are awaited, not stray", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
    await world.click();
    await world.pass(0);
    expect(await states()).toEqual(["confirming", "confirming", "confirming"]);
    world.clock.move(1_000);
    await compare();
    expect(await strays()).toEqual([]);
    await world.pass(6 * MINUTE);
    expect(await states()).toEqual(["published", "published", "published"]);
  });

  test("are found at Shopify by their name: files of an installation that was deleted", async () => {
    await publishAll();
    const shopify = world.ports.shopifyOf(SHOP);
    const bytes = makeMp4();
    const [ours, theirs] = [fileNameOf("0199aaaa-bbbb"), "rotateproduct.mp4"];
    for (const fileName of [ours, theirs]) {
      const [target] = await shopify.stageVideos([{ fileName, bytes: bytes.byteLength }]);
      if (target === undefined) throw new Error("no target");
      const body = (async function* () {
        yield bytes;
      })();
      await shopify.uploadVideo(target, { fileName, bytes: bytes.byteLength, body });
      await shopify.createFiles([{ fileName, resourceUrl: target.resourceUrl, alt: "" }]);
    }
    await compare();
    expect(await strays()).toEqual([["shopify", null]]);
  });

  test("show in the report as what they cost, and nothing else is left unexplained", async () => {
    await publishAll();
    makeElsewhere(world.productIds[0]);
    world.clock.move(1_000);
    await compare();
    const { videos, accounts } = await createMoney(world.prisma).readMoney(SHOP, { start: null, end: null });
    expect(videos).toMatchObject({ live: 3, stray: 1 });
    expect(accounts).toEqual([
      {
        isCurrent: true,
        videos: 4,
        statement: { opening: 1_000, charged: 20, gained: 0, lost: 0, closing: 980 },
      },
    ]);
  });
});

describe("the report", () => {
  const report = async () => {
    await compare();
    return createMoney(world.prisma).readMoney(SHOP, { start: null, end: null });
  };

  test("shows what was bought, and what somebody else spent, to the credit", async () => {
    await publishAll();
    world.clock.move(HOUR);
    world.setCredits(1_985);
    await world.ports.queue.send([COMPARE]);
    await world.pass(1_000);
    world.clock.move(HOUR);
    makeElsewhere("gid://shopify/Product/123456789");
    world.clock.move(HOUR);
    const { videos, accounts } = await report();
    expect(videos).toMatchObject({ live: 3, stray: 0 });
    expect(accounts[0]?.statement).toEqual({
      opening: 1_000,
      charged: 15,
      gained: 1_000,
      lost: 5,
      closing: 1_980,
    });
  });

  test("counts a failed video as paid, and what RotateProduct returned for it as credits that came", async () => {
    Object.assign(world.rotateProduct.settings, {
      refundsFailures: true,
      misfortunes: Object.fromEntries(world.productIds.map((id) => [id, "failed"])),
    });
    await world.click();
    await world.pass(10 * MINUTE);
    world.clock.move(HOUR);
    const { videos, accounts } = await report();
    expect(videos).toMatchObject({ live: 0, failed: 3 });
    expect(accounts[0]?.statement).toEqual({
      opening: 1_000,
      charged: 15,
      gained: 15,
      lost: 0,
      closing: 1_000,
    });
  });
});

describe("an answer that was given up", () => {
  const startLate = () =>
    world.rotateProduct.faults.next(
      POST,
      { kind: "late-start", ms: 3 * DAY },
      { kind: "cut", when: "after-work" },
    );

  test("is adopted when its videos turn up after days, and nothing is paid again", async () => {
    startLate();
    await world.click();
    await world.pass(15 * MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed", "held unconfirmed"]);
    world.clock.move(3 * DAY);
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed", "held unconfirmed"]);
    await compare();
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["published", "published", "published"]);
    expect(world.spent()).toBe(15);
    expect(await strays()).toEqual([]);
  });

  test("turns up after the merchant has sent it again: paid twice, and said so", async () => {
    startLate();
    await world.click(world.productIds.slice(0, 1));
    await world.pass(15 * MINUTE);
    const [row] = await world.readRows();
    expect(row?.reason).toBe("unconfirmed");
    await sendAgain(world.ports, SHOP, [row?.id ?? ""]);
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["published"]);
    world.clock.move(3 * DAY);
    await compare();
    const { videos } = await createMoney(world.prisma).readMoney(SHOP, { start: null, end: null });
    expect(videos).toMatchObject({ live: 1, double: 1, stray: 0 });
    expect(world.spent()).toBe(10);
    expect(world.complaints).toContain("a video was charged that no product needs");
  });
});

describe("while a side cannot be asked", () => {
  test("a rejected key stops nothing but its own comparison", async () => {
    await publishAll();
    const [mug] = await world.readRows();
    await world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
    world.rotateProduct.accounts.revokeKey(API_KEY);
    await compare();
    expect(await missing()).toEqual(["place", null, null]);
    expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isKeyRejected: true });
  });

  test("nothing is taken for missing, and the queue asks again", async () => {
    await publishAll();
    world.shopify.faults.always("graphql", { kind: "status", when: "before-work", status: 503 });
    await expect(compare()).rejects.toThrow();
    expect(await missing()).toEqual([null, null, null]);
    expect(await createMoney(world.prisma).readComparedAt(SHOP)).toBeNull();
  });

  test("an uninstalled shop is asked nothing", async () => {
    await publishAll();
    await world.installations.receiveWebhook({
      eventId: "1",
      shop: SHOP,
      topic: "app/uninstalled",
      triggeredAt: world.clock.now(),
    });
    world.shopify.requests.clear();
    await compare();
    expect(world.shopify.requests.totals.operations).toEqual({});
  });
});
