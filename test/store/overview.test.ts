import type { Prisma } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createOverview } from "../../app/store/overview.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

let open: OpenStore;
let overview: ReturnType<typeof createOverview>;

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const LAST_MONTH = new Date("2026-10-31T23:59:59Z");

beforeAll(async () => {
  open = await openStore();
  overview = createOverview(open.prisma, () => NOW);
});

beforeEach(async () => {
  await open.prisma.shop.deleteMany();
  for (const domain of [SHOP, OTHER_SHOP]) {
    await open.prisma.shop.create({
      data: {
        domain,
        installedAt: NOW,
        requests: { create: { id: `r-${domain}`, clickKey: "click", createdAt: NOW } },
      },
    });
  }
});

afterAll(() => open.close());

type Row = Partial<Prisma.GenerationUncheckedCreateInput> & { id: string };

async function create(...rows: Row[]): Promise<void> {
  for (const { id, shop = SHOP, ...changes } of rows) {
    await open.prisma.generation.create({
      data: {
        id,
        shop,
        requestId: `r-${shop}`,
        productId: id,
        productTitle: `Product ${id}`,
        state: "published",
        createdAt: NOW,
        stateSince: NOW,
        ...changes,
      },
    });
  }
}

describe("the overview", () => {
  test("of a new shop knows of no money, no limit and no step of the set-up", async () => {
    expect(await overview.readOverview(SHOP)).toEqual({
      isGuideDismissed: false,
      areDefaultsChosen: false,
      spentThisMonth: 0,
      monthlyBudget: null,
      hostedVideos: null,
      hostedVideosMax: null,
    });
  });

  test("tells the shop's own standing", async () => {
    const standing = { monthlyBudget: 500, hostedVideos: 240, hostedVideosMax: 250 };
    await open.prisma.shop.update({
      where: { domain: SHOP },
      data: { ...standing, guideDismissedAt: NOW, defaultsChosenAt: NOW },
    });
    expect(await overview.readOverview(SHOP)).toEqual({
      ...standing,
      isGuideDismissed: true,
      areDefaultsChosen: true,
      spentThisMonth: 0,
    });
    expect(await overview.readOverview(OTHER_SHOP)).toMatchObject({ hostedVideosMax: null });
  });

  test("counts our own files in, since Shopify's were last counted", async () => {
    await open.prisma.shop.update({
      where: { domain: SHOP },
      data: { hostedVideos: 7, hostedVideosMax: 250, quotaReadAt: NOW },
    });
    await create({ id: "before" }, { id: "after" }, { id: "elsewhere", shop: OTHER_SHOP });
    const step = { fromState: "collected", toState: "publishing" };
    await open.prisma.generationEvent.createMany({
      data: [
        { generationId: "before", shop: SHOP, at: minutes(-1), ...step },
        { generationId: "after", shop: SHOP, at: minutes(1), ...step },
        { generationId: "after", shop: SHOP, at: minutes(2), fromState: "publishing", toState: "published" },
        { generationId: "elsewhere", shop: OTHER_SHOP, at: minutes(1), ...step },
      ],
    });
    expect(await overview.readOverview(SHOP)).toMatchObject({ hostedVideos: 8, hostedVideosMax: 250 });
  });

  test("counts this month's credits as the limits before money do: charged, charged twice, perhaps charged", async () => {
    await create(
      { id: "paid", remoteId: "1", paidAt: minutes(-5) },
      { id: "paid-last-month", remoteId: "2", paidAt: LAST_MONTH },
      { id: "perhaps", state: "confirming", openProductId: "perhaps" },
      { id: "given-up", state: "held", reason: "unconfirmed", openProductId: "given-up" },
      { id: "unpaid", state: "queued", openProductId: "unpaid" },
      { id: "elsewhere", shop: OTHER_SHOP, remoteId: "3", paidAt: NOW },
    );
    await open.prisma.doubleCharge.create({
      data: { keyFingerprint: "key", remoteId: "9", shop: SHOP, generationId: "paid", at: NOW },
    });
    const { spentThisMonth } = await overview.readOverview(SHOP);
    expect(spentThisMonth).toBe(4 * 5);
    expect(spentThisMonth).toBe((await open.store.readUsage(SHOP, NOW)).spentThisMonth);
  });

  test("of an unknown shop cannot be read", async () => {
    await expect(overview.readOverview("unknown.myshopify.com")).rejects.toThrow();
  });
});

describe("the latest live videos", () => {
  test("are the shop's published ones, the latest first, and say whether our copy is there", async () => {
    await create(
      { id: "a", createdAt: minutes(1), videoBytes: 1_000, imageUrl: "https://cdn.shopify.com/a.png" },
      { id: "b", createdAt: minutes(2) },
      { id: "c", createdAt: minutes(3), state: "processing" },
      { id: "d", createdAt: minutes(4), shop: OTHER_SHOP },
    );
    expect(await overview.listLatestLive(SHOP, 8)).toEqual([
      { id: "b", productTitle: "Product b", imageUrl: null, hasCopy: false },
      { id: "a", productTitle: "Product a", imageUrl: "https://cdn.shopify.com/a.png", hasCopy: true },
    ]);
    expect(await overview.listLatestLive(SHOP, 1)).toHaveLength(1);
  });

  test("are not those that are in no product any more", async () => {
    await create(
      { id: "missing", missing: "file" },
      { id: "removed", removedAt: NOW },
      { id: "there", videoBytes: 1 },
    );
    expect((await overview.listLatestLive(SHOP, 8)).map(({ id }) => id)).toEqual(["there"]);
  });
});

describe("the latest product", () => {
  test("is one that was sent, if there is any: only then its vendor and type are known", async () => {
    expect(await overview.readLatestProduct(SHOP)).toBeNull();
    await create({ id: "queued", createdAt: minutes(5), state: "queued" });
    expect(await overview.readLatestProduct(SHOP)).toMatchObject({ productTitle: "Product queued" });
    await create({ id: "sent", productVendor: "Kiln", productType: "Mug" });
    expect(await overview.readLatestProduct(SHOP)).toEqual({
      productTitle: "Product sent",
      productVendor: "Kiln",
      productType: "Mug",
    });
    expect(await overview.readLatestProduct(OTHER_SHOP)).toBeNull();
  });
});

test("the videos that need the connection are those that wait to be sent, and those that are being made", async () => {
  await create(
    { id: "a", state: "queued" },
    { id: "b", state: "confirming" },
    { id: "c", state: "processing" },
    { id: "d", state: "succeeded" },
    { id: "e", state: "collected" },
    { id: "f", state: "published" },
    { id: "g", state: "queued", shop: OTHER_SHOP },
  );
  expect(await overview.countConnected(SHOP)).toEqual({ waiting: 1, underWay: 3 });
});
