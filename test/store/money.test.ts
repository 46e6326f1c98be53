import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { costOf } from "../../app/generation/credits.ts";
import { FATES, monthOf } from "../../app/generation/money.ts";
import { createMoney } from "../../app/store/money.ts";
import { type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const ALL = { start: null, end: null };
const day = (date: number, month = 11) => new Date(Date.UTC(2026, month - 1, date, 12));

let open: OpenStore;
let money: ReturnType<typeof createMoney>;

beforeAll(async () => {
  open = await openStore();
  money = createMoney(open.prisma);
});
beforeEach(async () => {
  await open.prisma.generationRequest.deleteMany();
  await open.prisma.balanceReading.deleteMany();
  await open.prisma.strayVideo.deleteMany();
  await open.prisma.shop.updateMany({ data: { keyFingerprint: "key", credits: null, creditsReadAt: null } });
});
afterAll(() => open.close());

let number = 0;

interface Paid {
  state?: string;
  reason?: string;
  missing?: string;
  videoBytes?: number;
  paidAt?: Date | null;
  keyFingerprint?: string;
}

/** A row as it is some time after it was paid. */
async function pay({ state = "published", paidAt = day(10), ...columns }: Paid = {}, shop = SHOP) {
  number += 1;
  const [id = ""] = await open.queue([`gid://shopify/Product/${number}`], shop);
  const data = {
    state,
    paidAt,
    keyFingerprint: "key",
    remoteId: `${number}`,
    openProductId: null,
    ...columns,
  };
  await open.prisma.generation.update({ where: { id }, data });
  return id;
}

const kindColumns = ({ state, reason }: { state: string; reason: string }) => ({
  state,
  reason,
  videoBytes: 9,
});

const chargeTwice = (generationId: string, remoteId: string, at = day(11)) =>
  open.prisma.doubleCharge.create({
    data: { generationId, remoteId, at, shop: SHOP, keyFingerprint: "key" },
  });
const stray = (id: string, createdAt: Date | null, side = "rotateproduct") =>
  open.prisma.strayVideo.create({
    data: { shop: SHOP, side, id, productId: null, createdAt, foundAt: day(20) },
  });
const read = (credits: number, at: Date, keyFingerprint = "key") =>
  open.prisma.balanceReading.create({ data: { shop: SHOP, keyFingerprint, credits, at } });

async function payOneOfEach(): Promise<void> {
  const live = await pay();
  await pay({ missing: "place" });
  await pay({ state: "processing" });
  await pay({ state: "needs_review", videoBytes: 9 });
  await pay({ state: "failed", reason: "media_limit", videoBytes: 9 });
  await pay({ state: "held", reason: "stuck" });
  await pay({ state: "failed", reason: "generation" });
  await pay({ state: "canceled", reason: "uninstalled" });
  await chargeTwice(live, "second");
  await stray("stray", null);
  // What was not paid, what is another shop's, and a file at Shopify cost nothing.
  await pay({ state: "failed", reason: "no_image", paidAt: null });
  await pay({}, OTHER_SHOP);
  await stray("file", day(1), "shopify");
}

test("every paid video is in one part of the report, and the parts are what the account is charged", async () => {
  await payOneOfEach();
  const { videos, accounts } = await money.readMoney(SHOP, ALL);
  expect(videos).toEqual({
    live: 1,
    removed: 1,
    in_progress: 1,
    saved: 2,
    held: 1,
    failed: 1,
    canceled: 1,
    double: 1,
    stray: 1,
  });
  expect(accounts).toEqual([{ isCurrent: true, videos: 10, statement: null }]);
});

test("the statement charges exactly the parts, and ends with the balance", async () => {
  await read(1_000, day(1));
  await payOneOfEach();
  await read(950, day(25));
  const { videos, accounts, months } = await money.readMoney(SHOP, ALL);
  const total = FATES.reduce((sum, fate) => sum + videos[fate], 0);
  expect(accounts[0]?.statement).toEqual({
    opening: 1_000,
    charged: costOf(total),
    gained: 0,
    lost: 0,
    closing: 950,
  });
  expect(months.map(({ month }) => month)).toEqual(["2026-11"]);
});

test("a month has what was paid in it, by UTC, and months make up the whole", async () => {
  await read(100, day(1, 10));
  await pay({ paidAt: new Date("2026-10-31T23:59:59.999Z") });
  await pay({ paidAt: new Date("2026-11-01T00:00:00.000Z") });
  await read(90, day(2));
  await read(590, day(3));
  const october = await money.readMoney(SHOP, monthOf(2026, 10));
  const november = await money.readMoney(SHOP, monthOf(2026, 11));
  expect([october.videos.live, november.videos.live]).toEqual([1, 1]);
  expect(october.accounts[0]?.statement).toMatchObject({ opening: 100, charged: 5, closing: 95 });
  expect(november.accounts[0]?.statement).toEqual({
    opening: 95,
    charged: 5,
    gained: 500,
    lost: 0,
    closing: 590,
  });
});

test("a second video and a stray count in the month in which they were made", async () => {
  const live = await pay({ paidAt: day(10, 10) });
  await chargeTwice(live, "second", day(11, 10));
  await stray("known", day(3, 10));
  await stray("found", null);
  const [october, november] = [monthOf(2026, 10), monthOf(2026, 11)];
  expect((await money.readMoney(SHOP, october)).videos).toMatchObject({ live: 1, double: 1, stray: 1 });
  expect((await money.readMoney(SHOP, november)).videos).toMatchObject({ live: 0, double: 0, stray: 1 });
  expect((await money.readMoney(SHOP, ALL)).videos).toMatchObject({ live: 1, double: 1, stray: 2 });
});

test("each key has an account of its own; what one that was never read has paid is not lost", async () => {
  await read(100, day(1));
  await read(300, day(1), "old");
  await pay({ keyFingerprint: "old" });
  await pay({ keyFingerprint: "unread" });
  await pay();
  await read(295, day(20), "old");
  const { accounts } = await money.readMoney(SHOP, ALL);
  expect(accounts).toHaveLength(3);
  expect(accounts[0]).toMatchObject({ isCurrent: true, videos: 1, statement: { closing: 95 } });
  expect(accounts.filter(({ isCurrent }) => !isCurrent)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ videos: 1, statement: null }),
      expect.objectContaining({ videos: 1, statement: expect.objectContaining({ closing: 295, gained: 0 }) }),
    ]),
  );
});

test("two shops with one key: each has its own charges, the other's are what was spent elsewhere", async () => {
  await read(100, day(1));
  await pay();
  await pay({}, OTHER_SHOP);
  await pay({}, OTHER_SHOP);
  await open.store.recordCredits(SHOP, 85, day(20));
  const { accounts, videos } = await money.readMoney(SHOP, ALL);
  expect(videos.live).toBe(1);
  expect(accounts[0]?.statement).toEqual({ opening: 100, charged: 5, gained: 0, lost: 10, closing: 85 });
});

test("that the balance is still the same is a reading, too", async () => {
  await read(100, day(1));
  await open.store.recordCredits(SHOP, 95, day(9));
  await pay({ paidAt: day(8) });
  // A refund that only shows in the balance's standing still after the next charge.
  await pay({ paidAt: day(15) });
  await open.store.recordCredits(SHOP, 95, day(20));
  const { accounts } = await money.readMoney(SHOP, ALL);
  expect(accounts[0]?.statement).toEqual({ opening: 100, charged: 10, gained: 5, lost: 0, closing: 95 });
});

test("an answer that comes after a later one does not make the balance jump back and forth", async () => {
  await open.store.recordCredits(SHOP, 100, day(1));
  await open.store.recordCredits(SHOP, 95, day(3));
  await open.store.recordCredits(SHOP, 100, day(2));
  await pay({ paidAt: day(3) });
  const { accounts } = await money.readMoney(SHOP, ALL);
  expect(accounts[0]?.statement).toEqual({ opening: 100, charged: 5, gained: 0, lost: 0, closing: 95 });
});

test("paid but not live: what rests or ended without being in the store, the latest first", async () => {
  await payOneOfEach();
  const latest = await pay({ state: "failed", reason: "file_rejected", videoBytes: 7, paidAt: day(21) });
  const [first, ...others] = await money.listStranded(SHOP, 3);
  expect(first).toMatchObject({ id: latest, state: "failed", reason: "file_rejected", videoBytes: 7 });
  expect(others).toHaveLength(2);
  const all = await money.listStranded(SHOP, 100);
  expect(all.map(({ state }) => state).toSorted()).toEqual([
    "canceled",
    "failed",
    "failed",
    "failed",
    "held",
    "needs_review",
  ]);
  const kinds = await money.countStranded(SHOP);
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  expect(kinds).toContainEqual({
    state: "failed",
    reason: "media_limit",
    hasVideo: true,
    missing: null,
    count: 1,
  });
  expect(kinds).toContainEqual({ state: "held", reason: "stuck", hasVideo: false, missing: null, count: 1 });
});

test("what one fix is for is listed in portions: paid, of these kinds, of this shop", async () => {
  const kind = { state: "failed", reason: "file_rejected", hasVideo: true, missing: null } as const;
  const wanted = [];
  for (let index = 0; index < 3; index += 1) wanted.push(await pay({ ...kindColumns(kind) }));
  await pay({ state: "failed", reason: "file_rejected" });
  await pay({ state: "failed", reason: "media_limit", videoBytes: 9 });
  await pay({ ...kindColumns(kind), paidAt: null });
  await pay(kindColumns(kind), OTHER_SHOP);
  const [first, second] = wanted.toSorted();
  const portion = await money.listStrandedOf(SHOP, [kind], { after: "", limit: 2 });
  expect(portion.map(({ id }) => id)).toEqual([first, second]);
  const rest = await money.listStrandedOf(SHOP, [kind], { after: second ?? "", limit: 2 });
  expect(rest.map(({ id }) => id)).toEqual(wanted.toSorted().slice(2));
  expect(await money.listStrandedOf(SHOP, [], { after: "", limit: 2 })).toEqual([]);
});

test("double charges and strays are listed with what is known of them", async () => {
  const id = await pay();
  await chargeTwice(id, "81", day(12));
  await stray("82", day(15));
  await stray("gid://shopify/Video/1", day(13), "shopify");
  const { items, total } = await money.listExtraVideos(SHOP, 2);
  expect(total).toBe(3);
  expect(items.map(({ kind, id: extra }) => [kind, extra])).toEqual([
    ["stray_video", "82"],
    ["stray_file", "gid://shopify/Video/1"],
  ]);
  const all = await money.listExtraVideos(SHOP, 10);
  expect(all.items[2]).toMatchObject({
    kind: "double",
    id: "81",
    productTitle: expect.stringContaining("Product"),
  });
  expect((await money.listExtraVideos(OTHER_SHOP, 10)).total).toBe(0);
});
