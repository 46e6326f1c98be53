import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLegalMove, isReasonOf, type Reason, type State } from "../../app/generation/generation.ts";
import { FATES } from "../../app/generation/money.ts";
import { createMoney } from "../../app/store/money.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { type SeededShop, seedShop } from "./history/seed-shop.ts";

const SHOP = "large.myshopify.com";
const NOW = new Date("2026-11-22T10:00:00Z");
const VIDEOS = 3_000;

let database: TestDatabase;
let prisma: PrismaClient;
let seeded: SeededShop;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  await prisma.shop.create({ data: { domain: SHOP, installedAt: NOW, keyFingerprint: "key", apiKey: "x" } });
  const products = Array.from({ length: VIDEOS }, (_, index) => ({
    id: `gid://shopify/Product/${index}`,
    title: `Product ${index}`,
    imageUrl: "https://cdn.shopify.com/image.png",
    imageId: "gid://shopify/MediaImage/1",
  }));
  const history = { shop: SHOP, keyFingerprint: "key", products, videos: VIDEOS, planned: 50, now: NOW };
  seeded = await seedShop(database.url, history);
}, 60_000);
afterAll(async () => {
  await prisma?.$disconnect();
  await database?.drop();
});

test("a large shop's past is one that the app could have written: legal moves, with reasons that belong", async () => {
  const rows = await prisma.generation.findMany({ include: { events: { orderBy: { id: "asc" } } } });
  expect(rows).toHaveLength(VIDEOS);
  for (const { state, reason, events } of rows) {
    expect(isReasonOf(state as State, reason as Reason | null)).toBe(true);
    expect(events.at(-1)?.toState).toBe(state);
    for (const { fromState, toState } of events.slice(1))
      expect([fromState, toState, isLegalMove(fromState as State, toState as State)]).toContain(true);
  }
});

test("it has every kind of end, and something that waits and moves", async () => {
  const groups = await prisma.generation.groupBy({ by: ["state"], _count: true });
  const states = groups.map(({ state }) => state);
  for (const state of ["published", "failed", "canceled", "held", "needs_review", "queued", "processing"])
    expect(states).toContain(state);
});

test("its money adds up: what nobody else spent is not said to be spent elsewhere", async () => {
  const money = createMoney(prisma, () => NOW);
  const { accounts, videos, months } = await money.readMoney(SHOP, { start: null, end: null });
  expect(accounts).toHaveLength(2);
  for (const { statement } of accounts) expect(statement?.lost).toBe(0);
  const charged = FATES.reduce((sum, fate) => sum + videos[fate], 0);
  expect(accounts.reduce((sum, account) => sum + account.videos, 0)).toBe(charged);
  expect(months.length).toBeGreaterThan(6);
});

test("what the bench opens is there", async () => {
  expect(await prisma.requestedProduct.count({ where: { requestId: seeded.planId } })).toBe(50);
  expect(await prisma.generation.count({ where: { requestId: seeded.requestId } })).toBeGreaterThan(100);
  expect(seeded.waitingIds.length).toBeGreaterThan(5);
  const [id = ""] = seeded.liveIds;
  expect(await prisma.generation.findUnique({ where: { id } })).toMatchObject({ state: "published" });
});
