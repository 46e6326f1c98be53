import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STATES, type State } from "../../app/generation/generation.ts";
import type { Pages } from "../../app/store/page-data.ts";
import { createPages } from "../../app/store/pages.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";

const SHOP = "a.myshopify.com";
const OTHER_SHOP = "b.myshopify.com";
const START = Date.parse("2026-11-22T10:00:00Z");

let database: TestDatabase;
let prisma: PrismaClient;
let pages: Pages;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  pages = createPages(prisma);
});

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

beforeEach(async () => {
  await prisma.shop.deleteMany();
  for (const domain of [SHOP, OTHER_SHOP]) {
    await prisma.shop.create({ data: { domain, installedAt: new Date(START) } });
    await createRequest(domain, `request-of-${domain}`);
  }
});

async function createRequest(shop: string, id: string, confirmedAt: Date | null = new Date(START)) {
  await prisma.generationRequest.create({
    data: { id, shop, clickKey: id, createdAt: new Date(START), confirmedAt },
  });
}

interface Draft {
  id: string;
  shop?: string;
  requestId?: string;
  productId?: string;
  title?: string;
  state?: State;
  reason?: string;
  /** Minutes after START. */
  minute?: number;
}

async function createGenerations(...drafts: Draft[]) {
  await prisma.generation.createMany({
    data: drafts.map(({ id, shop = SHOP, requestId, productId, title, state, reason, minute = 0 }) => ({
      id,
      shop,
      requestId: requestId ?? `request-of-${shop}`,
      productId: productId ?? `gid://shopify/Product/${id}`,
      productTitle: title ?? `Product ${id}`,
      state: state ?? "queued",
      reason: reason ?? null,
      createdAt: new Date(START + minute * 60_000),
      stateSince: new Date(START + minute * 60_000),
    })),
  });
}

const idsOf = (page: { rows: readonly { id: string }[] }) => page.rows.map(({ id }) => id);

describe("counts", () => {
  test("name every state, those without rows too", async () => {
    await createGenerations({ id: "1" }, { id: "2" }, { id: "3", state: "published" });
    const counts = await pages.countStates(SHOP);
    expect(counts).toMatchObject({ queued: 2, published: 1, failed: 0, held: 0 });
    expect(Object.keys(counts)).toEqual([...STATES]);
  });

  test("can be narrowed to a request and a title", async () => {
    await createRequest(SHOP, "second");
    await createGenerations(
      { id: "1", title: "Blue Mug" },
      { id: "2", title: "Red mug", requestId: "second" },
      { id: "3", title: "Lamp", requestId: "second" },
    );
    expect((await pages.countStates(SHOP, { requestId: "second" })).queued).toBe(2);
    expect((await pages.countStates(SHOP, { title: "MUG" })).queued).toBe(2);
    expect((await pages.countStates(SHOP, { title: "mug", requestId: "second" })).queued).toBe(1);
  });

  test("a title is text: its signs are no wildcards", async () => {
    await createGenerations(
      { id: "1", title: "100% wool" },
      { id: "2", title: "1000 wool" },
      { id: "3", title: "a_b" },
    );
    expect((await pages.countStates(SHOP, { title: "100%" })).queued).toBe(1);
    expect((await pages.countStates(SHOP, { title: "_" })).queued).toBe(1);
  });
});

describe("the list", () => {
  const sevenRows: Draft[] = [1, 2, 3, 4, 5, 6, 7].map((minute) => ({ id: `g${minute}`, minute }));

  test("shows the newest first and pages forward and back without a gap", async () => {
    await createGenerations(...sevenRows);
    const query = { filter: "all", pageSize: 3 } as const;

    const first = await pages.listGenerations(SHOP, query);
    expect(idsOf(first)).toEqual(["g7", "g6", "g5"]);
    expect(first).toMatchObject({ hasPrevious: false, hasNext: true });

    const second = await pages.listGenerations(SHOP, { ...query, after: "g5" });
    expect(idsOf(second)).toEqual(["g4", "g3", "g2"]);
    expect(second).toMatchObject({ hasPrevious: true, hasNext: true });

    const third = await pages.listGenerations(SHOP, { ...query, after: "g2" });
    expect(idsOf(third)).toEqual(["g1"]);
    expect(third).toMatchObject({ hasPrevious: true, hasNext: false });

    const back = await pages.listGenerations(SHOP, { ...query, before: "g1" });
    expect(idsOf(back)).toEqual(["g4", "g3", "g2"]);
    expect(back).toMatchObject({ hasPrevious: true, hasNext: true });

    const backToFirst = await pages.listGenerations(SHOP, { ...query, before: "g4" });
    expect(idsOf(backToFirst)).toEqual(["g7", "g6", "g5"]);
    expect(backToFirst).toMatchObject({ hasPrevious: false, hasNext: true });
  });

  test("a page that is exactly full has no next one", async () => {
    await createGenerations(...sevenRows.slice(0, 3));
    expect(await pages.listGenerations(SHOP, { filter: "all", pageSize: 3 })).toMatchObject({
      hasPrevious: false,
      hasNext: false,
    });
  });

  test("rows of one moment, as one click makes them, appear once each", async () => {
    await createGenerations(...["a", "b", "c", "d", "e"].map((id) => ({ id })));
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page++) {
      const query = { filter: "all", pageSize: 2, ...(after && { after }) } as const;
      const found = idsOf(await pages.listGenerations(SHOP, query));
      seen.push(...found);
      after = found.at(-1);
    }
    expect(seen.toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  });

  test.each([
    ["in_progress", ["g1"]],
    ["attention", ["g2"]],
    ["review", ["g3"]],
    ["removed", ["g7"]],
    ["published", ["g4"]],
    ["failed", ["g5"]],
    ["canceled", ["g6"]],
    ["all", ["g7", "g6", "g5", "g4", "g3", "g2", "g1"]],
  ] as const)("the filter %s shows its states only", async (filter, ids) => {
    await createGenerations(
      { id: "g1", minute: 1, state: "publishing" },
      { id: "g2", minute: 2, state: "held", reason: "credits" },
      { id: "g3", minute: 3, state: "needs_review" },
      { id: "g4", minute: 4, state: "published" },
      { id: "g5", minute: 5, state: "failed", reason: "generation" },
      { id: "g6", minute: 6, state: "canceled", reason: "rejected" },
      { id: "g7", minute: 7, state: "removed" },
    );
    expect(idsOf(await pages.listGenerations(SHOP, { filter, pageSize: 10 }))).toEqual(ids);
  });

  test("search and request narrow it together", async () => {
    await createRequest(SHOP, "second");
    await createGenerations(
      { id: "g1", title: "Blue mug" },
      { id: "g2", title: "Green mug", requestId: "second" },
      { id: "g3", title: "Lamp", requestId: "second" },
    );
    const query = { filter: "all", pageSize: 10, title: "mug", requestId: "second" } as const;
    expect(idsOf(await pages.listGenerations(SHOP, query))).toEqual(["g2"]);
  });
});

describe("one generation", () => {
  test("comes with its events in order and its second charges", async () => {
    await createGenerations({ id: "g1", state: "held", reason: "unconfirmed" });
    await prisma.generationEvent.createMany({
      data: [
        { generationId: "g1", shop: SHOP, at: new Date(START), toState: "queued" },
        { generationId: "g1", shop: SHOP, at: new Date(START), fromState: "queued", toState: "confirming" },
        {
          generationId: "g1",
          shop: SHOP,
          at: new Date(START + 1),
          fromState: "confirming",
          toState: "held",
          reason: "unconfirmed",
          detail: "no answer",
        },
      ],
    });
    await prisma.doubleCharge.create({
      data: { keyFingerprint: "key", remoteId: "9", shop: SHOP, generationId: "g1", at: new Date(START) },
    });

    const generation = await pages.readGeneration(SHOP, "g1");
    expect(generation).toMatchObject({ id: "g1", state: "held", reason: "unconfirmed", doubleCharges: 1 });
    expect(generation?.events).toEqual([
      { at: new Date(START), fromState: null, toState: "queued", reason: null, detail: null },
      { at: new Date(START), fromState: "queued", toState: "confirming", reason: null, detail: null },
      {
        at: new Date(START + 1),
        fromState: "confirming",
        toState: "held",
        reason: "unconfirmed",
        detail: "no answer",
      },
    ]);
    expect(JSON.stringify(generation)).toContain("unconfirmed");
  });

  test("shows the image it ends with, as it was planned", async () => {
    const productId = "gid://shopify/Product/g1";
    await createGenerations({ id: "g1", productId });
    const end = { endImageId: "gid://shopify/MediaImage/2", endImageUrl: "https://cdn.shopify.com/2.png" };
    await prisma.requestedProduct.create({
      data: { requestId: `request-of-${SHOP}`, place: 0, productId, title: "Mug", ...end },
    });
    expect((await pages.readGeneration(SHOP, "g1"))?.endImageUrl).toBeNull();
    await prisma.generation.updateMany({ data: { endImageId: end.endImageId } });
    expect((await pages.readGeneration(SHOP, "g1"))?.endImageUrl).toBe(end.endImageUrl);
  });

  test("is null for an id that does not exist", async () => {
    expect(await pages.readGeneration(SHOP, "nobody")).toBeNull();
  });
});

test("the latest generation of a product is the one that counts", async () => {
  const productId = "gid://shopify/Product/1";
  await createGenerations(
    { id: "old", productId, state: "failed", reason: "generation", minute: 1 },
    { id: "new", productId, state: "processing", minute: 2 },
    { id: "other", minute: 3 },
  );
  const latest = await pages.readLatestOfProducts(SHOP, [productId, "gid://shopify/Product/2"]);
  expect([...latest]).toEqual([[productId, { id: "new", state: "processing", reason: null }]]);
});

test("a wait is told as long as there is one", async () => {
  expect(await pages.readWait(SHOP)).toBeNull();
  const until = new Date("2026-11-29T10:00:00Z");
  await prisma.shop.update({
    where: { domain: SHOP },
    data: { waitsFor: "weekly_limit", waitsUntil: until },
  });
  expect(await pages.readWait(SHOP)).toEqual({ reason: "weekly_limit", until });
  expect(await pages.readWait(OTHER_SHOP)).toBeNull();
  await prisma.shop.update({ where: { domain: SHOP }, data: { waitsFor: null, waitsUntil: null } });
  expect(await pages.readWait(SHOP)).toBeNull();
});

describe("another shop's rows", () => {
  beforeEach(async () => {
    await createGenerations({
      id: "theirs",
      shop: OTHER_SHOP,
      state: "held",
      reason: "credits",
      productId: "p",
    });
  });

  test("are in no list, count or group", async () => {
    expect((await pages.listGenerations(SHOP, { filter: "all", pageSize: 10 })).rows).toEqual([]);
    expect((await pages.countStates(SHOP)).held).toBe(0);
    expect(await pages.listAttention(SHOP)).toEqual([]);
    expect((await pages.readLatestOfProducts(SHOP, ["p"])).size).toBe(0);
  });

  test("cannot be read by their id, as a row, a cursor or a request", async () => {
    await createGenerations({ id: "mine" });
    expect(await pages.readGeneration(SHOP, "theirs")).toBeNull();
    expect(await pages.readRequestProgress(SHOP, `request-of-${OTHER_SHOP}`)).toBeNull();
    const page = await pages.listGenerations(SHOP, { filter: "all", pageSize: 10, before: "theirs" });
    expect(idsOf(page)).not.toContain("theirs");
  });
});

describe("videos that take long, or will be deleted soon", () => {
  const at = (ms: number) => createPages(prisma, () => new Date(START + ms));
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;

  test("a list and a video's page say when it takes longer than usual", async () => {
    await createGenerations({ id: "1", state: "processing" }, { id: "2", state: "published", minute: 1 });
    const isSlow = async (minutes: number) => {
      const later = at(minutes * MINUTE);
      const { rows } = await later.listGenerations(SHOP, { filter: "all", pageSize: 10 });
      return [...rows.map((row) => row.isSlow), (await later.readGeneration(SHOP, "1"))?.isSlow];
    };
    expect(await isSlow(29)).toEqual([false, false, false]);
    expect(await isSlow(30)).toEqual([false, true, true]);
  });

  test("saved videos that are in no product count in the last week of their time", async () => {
    await createGenerations(
      { id: "held", state: "held", reason: "access" },
      { id: "review", state: "needs_review" },
      { id: "failed", state: "failed", reason: "file_rejected" },
      { id: "live", state: "published" },
      { id: "moving", state: "collected" },
      { id: "canceled", state: "canceled", reason: "rejected" },
      { id: "taken out", state: "removed" },
      { id: "saved", state: "removed" },
      { id: "other", state: "needs_review", shop: OTHER_SHOP },
    );
    await prisma.generation.updateMany({ data: { collectedAt: new Date(START), videoBytes: 5 } });
    await prisma.generation.update({ where: { id: "saved" }, data: { missing: "file" } });
    await createGenerations({ id: "gone", state: "failed", reason: "expired" });
    expect(await at(23 * DAY).countExpiringVideos(SHOP)).toBe(0);
    expect(await at(23 * DAY + 1).countExpiringVideos(SHOP)).toBe(4);
    await prisma.shop.updateMany({ data: { retentionDays: 60 } });
    expect(await at(23 * DAY + 1).countExpiringVideos(SHOP)).toBe(0);
  });
});
