import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FATES, monthOf, type Period, readPeriod } from "../../app/generation/money.ts";
import type { ChargeRow } from "../../app/store/charge-rows.ts";
import { createMoney } from "../../app/store/money.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const ALL = { start: null, end: null };

let open: OpenStore;
let money: ReturnType<typeof createMoney>;
let number = 0;

beforeAll(async () => {
  open = await openStore();
  money = createMoney(open.prisma, () => NOW);
});
beforeEach(async () => {
  await open.prisma.generationRequest.deleteMany();
  await open.prisma.strayVideo.deleteMany();
});
afterAll(() => open.close());

/** A click for products whose videos were paid for at these times, or not at all. */
async function click(paidAt: readonly (string | null)[], { shop = SHOP, confirmedAt = "2026-11-02" } = {}) {
  number += 1;
  const titles = paidAt.map((_, index) => `gid://shopify/Product/${number}-${index}`);
  const ids = await open.queue(titles, shop);
  for (const [index, at] of paidAt.entries()) {
    number += 1;
    const paid = at === null ? {} : { paidAt: new Date(at), keyFingerprint: "key", remoteId: `${number}` };
    const data = { state: at === null ? "canceled" : "published", openProductId: null, ...paid };
    await open.prisma.generation.update({ where: { id: ids[index] ?? "" }, data });
  }
  const { requestId } = await open.prisma.generation.findUniqueOrThrow({ where: { id: ids[0] ?? "" } });
  const at = new Date(confirmedAt);
  await open.prisma.generationRequest.update({
    where: { id: requestId },
    data: { confirmedAt: at, createdAt: at },
  });
  return { requestId, ids };
}

async function misfortune(generationId: string): Promise<void> {
  await open.prisma.doubleCharge.create({
    data: {
      shop: SHOP,
      keyFingerprint: "key",
      remoteId: "second",
      generationId,
      at: new Date("2026-10-05T10:00:00Z"),
    },
  });
  const found = { shop: SHOP, productId: null, foundAt: new Date("2026-11-20T10:00:00Z") };
  await open.prisma.strayVideo.createMany({
    data: [
      { ...found, side: "rotateproduct", id: "known", createdAt: new Date("2026-10-06T10:00:00Z") },
      { ...found, side: "rotateproduct", id: "found", createdAt: null },
      { ...found, side: "shopify", id: "file", createdAt: null },
    ],
  });
}

async function collect(period: Period, shop = SHOP): Promise<ChargeRow[]> {
  const rows = [];
  for await (const row of money.listCharges(shop, period)) rows.push(row);
  return rows;
}

async function payInThreeMonths() {
  const made = await click([
    "2026-09-30T23:59:59.999Z",
    "2026-10-01T00:00:00Z",
    "2026-10-31T23:59:59.999Z",
    "2026-11-01T00:00:00Z",
    null,
  ]);
  await misfortune(made.ids[0] ?? "");
  await click(["2026-10-15T12:00:00Z"], { shop: OTHER_SHOP });
  return made;
}

test("each charge is in one month, by UTC, and in none of another shop", async () => {
  await payInThreeMonths();
  const { months } = await money.readMoney(SHOP, ALL);
  expect(months).toEqual([
    { month: "2026-11", videos: 2 },
    { month: "2026-10", videos: 4 },
    { month: "2026-09", videos: 1 },
  ]);
});

test("months, the report and the file have the same charges", async () => {
  await payInThreeMonths();
  const { months } = await money.readMoney(SHOP, ALL);
  for (const { month, videos } of months) {
    const period = readPeriod(month);
    const report = await money.readMoney(SHOP, period);
    expect(report.months).toEqual(months);
    expect(report.occurred).toEqual(["live", "double", "stray"]);
    expect(FATES.reduce((sum, fate) => sum + report.videos[fate], 0)).toBe(videos);
    const file = await collect(period);
    expect(file).toHaveLength(videos);
    for (const fate of FATES)
      expect(file.filter((row) => row.fate === fate)).toHaveLength(report.videos[fate]);
  }
  expect(await collect(ALL)).toHaveLength(7);
});

test("the file has the earliest charge first, whatever it was for", async () => {
  await payInThreeMonths();
  const times = (await collect(ALL)).map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const kinds = (await collect(ALL)).map(({ fate, remoteId }) => [fate, fate === "live" ? "" : remoteId]);
  expect(kinds).toEqual([
    ["live", ""],
    ["live", ""],
    ["double", "second"],
    ["stray", "known"],
    ["live", ""],
    ["live", ""],
    ["stray", "found"],
  ]);
});

test("no charge is left out or told twice where portions end between charges of one moment", async () => {
  const { requestId } = await click([null]);
  const rows = Array.from({ length: 4_100 }, (_, index) => ({
    id: `row-${String(index).padStart(5, "0")}`,
    shop: SHOP,
    requestId,
    productId: `${index}`,
    productTitle: "Product",
    state: "published",
    keyFingerprint: "key",
    remoteId: `many-${index}`,
    paidAt: new Date("2026-11-10T10:00:00Z"),
    createdAt: new Date("2026-11-10T10:00:00Z"),
    stateSince: new Date("2026-11-10T10:00:00Z"),
  }));
  await open.prisma.generation.createMany({ data: rows });
  const numbers = (await collect(ALL)).map(({ remoteId }) => remoteId);
  expect(new Set(numbers).size).toBe(4_100);
  expect(numbers).toHaveLength(4_100);
});

test("a click costs what was charged for it, a second charge too; live is what is in the products", async () => {
  const { requestId, ids } = await payInThreeMonths();
  await open.prisma.generation.update({ where: { id: ids[1] ?? "" }, data: { missing: "place" } });
  const { rows } = await money.listRequestCosts(SHOP, { pageSize: 10, period: ALL });
  expect(rows).toEqual([
    {
      id: requestId,
      confirmedAt: new Date("2026-11-02"),
      productTitle: expect.stringContaining("Product"),
      videos: 5,
      charged: 5,
      live: 3,
    },
  ]);
});

test("clicks come in pages, the latest first, and only those of the period", async () => {
  const made = [];
  for (const day of ["01", "02", "03", "04"]) {
    made.push((await click([null], { confirmedAt: `2026-11-${day}T12:00:00Z` })).requestId);
  }
  await click([null], { confirmedAt: "2026-10-31T12:00:00Z" });
  await click([null], { shop: OTHER_SHOP });
  const query = { pageSize: 2, period: monthOf(2026, 11) };
  const first = await money.listRequestCosts(SHOP, query);
  expect(first.rows.map(({ id }) => id)).toEqual([made[3], made[2]]);
  expect([first.hasPrevious, first.hasNext]).toEqual([false, true]);
  const second = await money.listRequestCosts(SHOP, { ...query, after: made[2] ?? "" });
  expect(second.rows.map(({ id }) => id)).toEqual([made[1], made[0]]);
  expect([second.hasPrevious, second.hasNext]).toEqual([true, false]);
  const back = await money.listRequestCosts(SHOP, { ...query, before: made[1] ?? "" });
  expect(back.rows).toEqual(first.rows);
});
