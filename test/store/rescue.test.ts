import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { State } from "../../app/generation/generation.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

let open: OpenStore;

beforeAll(async () => {
  open = await openStore();
});
beforeEach(async () => {
  await open.prisma.generation.deleteMany();
  await open.prisma.submission.deleteMany();
});
afterAll(() => open.close());

const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

async function create(state: State, data: object = {}, shop = SHOP): Promise<string> {
  const [id = ""] = await open.queue([`gid://shopify/Product/${crypto.randomUUID()}`], shop);
  await open.prisma.generation.update({ where: { id }, data: { state, ...data } });
  return id;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();

test("finished videos are listed by their deadlines, not by their age, and no more than asked for", async () => {
  const at = (minutes: number) => ({ collectBy: new Date(NOW.getTime() + minutes * 60_000) });
  const [late, soon, soonest] = [
    await create("succeeded", at(50)),
    await create("succeeded", at(20)),
    await create("succeeded", at(10)),
  ];
  await create("processing");
  await create("succeeded", at(1), OTHER_SHOP);
  const list = async (limit: number) => (await open.store.listUncollected(SHOP, limit)).map(({ id }) => id);
  expect(await list(10)).toEqual([soonest, soon, late]);
  expect(await list(1)).toEqual([soonest]);
});

describe("what is under way", () => {
  test("is what is paid and not in our store, of all shops, also while it waits for room", async () => {
    for (const state of ["confirming", "processing", "succeeded"] as const) await create(state);
    await create("processing", {}, OTHER_SHOP);
    await create("held", { reason: "store_full", remoteId: "9" });
    expect((await open.store.readCollecting()).uncollected).toBe(5);
  });

  test("is not what waits for a key: it would keep all other shops waiting with it", async () => {
    await create("held", { reason: "api_key", remoteId: "10" });
    await create("queued");
    await create("collected");
    expect((await open.store.readCollecting()).uncollected).toBe(0);
  });

  test("is measured by the last downloads", async () => {
    await create("published", { collectedAt: daysAgo(1), collectMs: 1_000 });
    await create("collected", { collectedAt: NOW, collectMs: 3_000 }, OTHER_SHOP);
    await create("collected", { collectedAt: NOW, collectMs: null });
    expect((await open.store.readCollecting()).recentMs).toEqual([3_000, 1_000]);
  });
});

describe("copies that are not kept any longer", () => {
  const saved = { videoBytes: 5, videoSha256: "x" };
  const list = async () => idsOf(await open.store.listOutdated(SHOP, daysAgo(30), 100));

  test("are those saved before, of published videos those published before", async () => {
    const old = [
      await create("held", { ...saved, reason: "access", collectedAt: daysAgo(31) }),
      await create("needs_review", { ...saved, collectedAt: daysAgo(31) }),
      await create("failed", { ...saved, reason: "file_rejected", collectedAt: daysAgo(31) }),
      await create("canceled", { ...saved, reason: "rejected", collectedAt: daysAgo(31) }),
      await create("published", { ...saved, collectedAt: daysAgo(40), publishedAt: daysAgo(31) }),
    ];
    await create("needs_review", { ...saved, collectedAt: daysAgo(29) });
    await create("published", { ...saved, collectedAt: daysAgo(40), publishedAt: daysAgo(29) });
    await create("needs_review", { ...saved, collectedAt: daysAgo(31) }, OTHER_SHOP);
    expect(await list()).toEqual(old.toSorted());
  });

  test("are never those of a video on its way, nor those that are gone", async () => {
    for (const state of ["queued", "succeeded", "collected", "publishing"] as const) {
      await create(state, { ...saved, collectedAt: daysAgo(100) });
    }
    await create("failed", { reason: "expired" });
    await create("published", { videoSha256: "x", collectedAt: daysAgo(100), publishedAt: daysAgo(100) });
    expect(await list()).toEqual([]);
  });

  test("leave a trace until their file is gone, which nobody follows while the video is on its way", async () => {
    const given = await create("published", { videoSha256: "x" });
    await create("collected", { videoSha256: "x" });
    await create("failed", { ...saved, reason: "file_rejected" });
    await create("failed", { reason: "expired" });
    expect(idsOf(await open.store.listGivenUp(SHOP, 100))).toEqual([given]);
  });
});

describe("a key that was refused", () => {
  const isRejected = async () => (await open.store.readShop(SHOP)).isKeyRejected;

  test("is accepted again once it was answered", async () => {
    await open.store.rejectKey(SHOP, "key");
    expect(await isRejected()).toBe(true);
    await open.store.acceptKey(SHOP, "key");
    expect(await isRejected()).toBe(false);
  });

  test("stays refused when it was another one that was answered", async () => {
    await open.store.rejectKey(SHOP, "key");
    await open.store.acceptKey(SHOP, "an earlier key");
    expect(await isRejected()).toBe(true);
    await open.store.acceptKey(SHOP, "key");
  });

  test("is not the one that took its place: an answer that comes late refuses nothing", async () => {
    expect(await open.store.rejectKey(SHOP, "an earlier key")).toBe(false);
    expect(await isRejected()).toBe(false);
    expect(await open.store.rejectKey(SHOP, "key")).toBe(true);
    expect(await open.store.rejectKey(SHOP, "key")).toBe(true);
    expect(await isRejected()).toBe(true);
    await open.store.acceptKey(SHOP, "key");
  });

  test("is none where none is connected", async () => {
    await open.prisma.shop.create({ data: { domain: "c.myshopify.com", installedAt: NOW } });
    expect(await open.store.rejectKey("c.myshopify.com", "key")).toBe(false);
    expect((await open.store.readShop("c.myshopify.com")).isKeyRejected).toBe(false);
  });
});

test("shops are found by the reason for which they rest, and by a submission that was never judged", async () => {
  await create("held", { reason: "store_full" });
  await create("held", { reason: "credits" }, OTHER_SHOP);
  const held = (await open.store.listUnfinished()).filter(({ state }) => state === "held");
  expect(held).toContainEqual({ shop: SHOP, state: "held", reason: "store_full" });
  expect(held).toContainEqual({ shop: OTHER_SHOP, state: "held", reason: "credits" });
  expect(held).not.toContainEqual(expect.objectContaining({ shop: OTHER_SHOP, reason: "store_full" }));
  expect(await open.store.listShopsWithOpenSubmission()).toEqual([]);
  const submission = { shop: OTHER_SHOP, keyFingerprint: "key", sentAt: NOW };
  await open.prisma.submission.create({ data: { ...submission, openKeyFingerprint: "key" } });
  await open.prisma.submission.create({ data: { ...submission, shop: SHOP, closedAt: NOW } });
  expect(await open.store.listShopsWithOpenSubmission()).toEqual([OTHER_SHOP]);
});
