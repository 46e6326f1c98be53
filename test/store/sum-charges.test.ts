import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../app/generation/money.ts";
import { countCharges, readFirstCharge } from "../../app/store/count-charges.ts";
import { sumCharges } from "../../app/store/sum-charges.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { type Charge, divideCharges } from "../generation/divide-charges.ts";

const SHOP = "a.myshopify.com";
const START = Date.UTC(2026, 10, 1);
const KEYS = ["connected", "earlier"];

let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  for (const domain of [SHOP, "b.myshopify.com"]) {
    await prisma.shop.create({ data: { domain, installedAt: new Date(START) } });
  }
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

/** Times that often are the same, or just within or beyond the clocks' skew. */
const time = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(-120_001, -120_000, -1, 0, 1, 120_000, 120_001))
  .map(([minutes, off]) => new Date(START + minutes * 180_000 + off));

interface Paid {
  at: Date;
  key: string | null;
  kind: "first" | "double" | "stray";
}

const paid: fc.Arbitrary<Paid> = fc.record({
  at: time,
  key: fc.constantFrom(...KEYS, "never read", null),
  kind: fc.constantFrom("first", "first", "first", "double", "stray"),
});

const readings = fc
  .array(time, { maxLength: 6 })
  .map((times) =>
    times
      .toSorted((a, b) => a.getTime() - b.getTime())
      .map((at, index): Reading => ({ at, credits: 100 - index })),
  );

/** Each as the app writes it. Strays and what has no key belong to no account that could be asked. */
async function write(charges: readonly Paid[]): Promise<void> {
  await prisma.generationRequest.deleteMany();
  await prisma.strayVideo.deleteMany();
  const { id: requestId } = await prisma.generationRequest.create({
    data: { shop: SHOP, clickKey: "click", createdAt: new Date(START) },
  });
  const row = (index: number) => ({
    id: `generation-${index}`,
    shop: SHOP,
    requestId,
    productId: `${index}`,
    productTitle: "Product",
    state: "published",
    createdAt: new Date(START),
    stateSince: new Date(START),
  });
  for (const [index, { at, key, kind }] of charges.entries()) {
    const shop = SHOP;
    const remoteId = `${index}`;
    if (kind === "stray") {
      const data = { shop, side: "rotateproduct", id: remoteId, createdAt: at, foundAt: new Date() };
      await prisma.strayVideo.create({ data });
    } else if (kind === "first") {
      await prisma.generation.create({ data: { ...row(index), paidAt: at, keyFingerprint: key, remoteId } });
    } else {
      const { id: generationId } = await prisma.generation.create({ data: row(index) });
      const data = { shop, generationId, keyFingerprint: keyOf({ at, key, kind }), remoteId, at };
      await prisma.doubleCharge.create({ data });
    }
  }
}

/** A double charge always has a key; a stray was found with the connected one. */
function keyOf({ key, kind }: Paid): string {
  if (kind === "stray") return "connected";
  return key ?? (kind === "double" ? "connected" : "");
}

test("the database divides charges as anybody would on paper", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(paid, { maxLength: 12 }),
      fc.tuple(readings, readings),
      fc.tuple(time, time),
      async (charges, [first, second], [one, other]) => {
        await write(charges);
        const [start, end] = one < other ? [one, other] : [other, one];
        const told = new Map([
          ["connected", first],
          ["earlier", second],
        ]);
        const [spans, counts, since] = await prisma.$transaction(async (transaction) => [
          await sumCharges(transaction, SHOP, { currentKey: "connected", readings: told }),
          await countCharges(transaction, SHOP, [end, start, start], "connected"),
          await readFirstCharge(transaction, SHOP),
        ]);
        for (const key of [...KEYS, "never read", ""]) {
          const own = charges.filter((charge) => keyOf(charge) === key);
          const asCharges = own.map(({ at }): Charge => ({ at, videos: 1 }));
          const expected = divideCharges(told.get(key) ?? [], asCharges, { start, end });
          const found = spans
            .get(key)
            ?.map(({ videos, nearStart, nearEnd }) => ({ videos, nearStart, nearEnd }));
          expect(found).toEqual(told.has(key) ? expected.spans : undefined);

          const sum = (from: Date | null) =>
            counts
              .filter((count) => count.key === key && count.start?.getTime() === from?.getTime())
              .reduce((total, { videos }) => total + videos, 0);
          expect(sum(null)).toBe(expected.before);
          expect(start < end ? sum(start) : 0).toBe(expected.within);
          expect(sum(null) + sum(start) + (start < end ? sum(end) : 0)).toBe(own.length);
        }
        const times = charges.map(({ at }) => at.getTime());
        expect(since?.getTime() ?? null).toBe(times.length === 0 ? null : Math.min(...times));
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);

test("what another shop paid is not this one's", async () => {
  await write([{ at: new Date(START), key: "connected", kind: "first" }]);
  const other = "b.myshopify.com";
  const told = new Map([["connected", [{ at: new Date(START - 600_000), credits: 100 }]]]);
  const [spans, counts, since] = await prisma.$transaction(async (transaction) => [
    await sumCharges(transaction, other, { currentKey: "connected", readings: told }),
    await countCharges(transaction, other, [], "connected"),
    await readFirstCharge(transaction, other),
  ]);
  expect(spans.get("connected")?.map(({ videos }) => videos)).toEqual([0, 0]);
  expect([counts, since]).toEqual([[], null]);
});
