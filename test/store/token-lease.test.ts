import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTokenLease } from "../../app/store/token-lease.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { NOW, OTHER_SHOP, SHOP } from "./open-store.ts";

const LEASE_MS = 30_000;

let database: TestDatabase;
let prisma: PrismaClient;
/** The connections of another process. */
let otherPrisma: PrismaClient;
let now = NOW;

const connect = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
const leaseOf = (client: PrismaClient) => createTokenLease({ prisma: client, now: () => now });

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = connect();
  otherPrisma = connect();
  for (const domain of [SHOP, OTHER_SHOP]) await prisma.shop.create({ data: { domain, installedAt: NOW } });
});
beforeEach(async () => {
  now = NOW;
  await prisma.shop.updateMany({ data: { tokenLeaseUntil: null } });
});
afterAll(async () => {
  await prisma.$disconnect();
  await otherPrisma.$disconnect();
  await database.drop();
});

test("of many that try at once, in two processes, one gets the lease", async () => {
  const leases = [leaseOf(prisma), leaseOf(otherPrisma)];
  const tries = Array.from({ length: 10 }, () =>
    leases.map((lease) => lease.tryLease(SHOP, LEASE_MS)),
  ).flat();
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
});

test("shops have leases of their own", async () => {
  const lease = leaseOf(prisma);
  expect(await lease.tryLease(SHOP, LEASE_MS)).toBe(true);
  expect(await lease.tryLease(OTHER_SHOP, LEASE_MS)).toBe(true);
});

test("a lease that was ended can be had at once", async () => {
  await leaseOf(prisma).tryLease(SHOP, LEASE_MS);
  expect(await leaseOf(otherPrisma).tryLease(SHOP, LEASE_MS)).toBe(false);
  await leaseOf(prisma).endLease(SHOP);
  expect(await leaseOf(otherPrisma).tryLease(SHOP, LEASE_MS)).toBe(true);
});

test("a lease of a process that died ends by itself, not a moment earlier", async () => {
  await leaseOf(prisma).tryLease(SHOP, LEASE_MS);
  now = new Date(NOW.getTime() + LEASE_MS - 1);
  expect(await leaseOf(otherPrisma).tryLease(SHOP, LEASE_MS)).toBe(false);
  now = new Date(NOW.getTime() + LEASE_MS);
  expect(await leaseOf(otherPrisma).tryLease(SHOP, LEASE_MS)).toBe(true);
});

test("an ended lease of one shop leaves another's alone", async () => {
  const lease = leaseOf(prisma);
  await lease.tryLease(SHOP, LEASE_MS);
  await lease.endLease(OTHER_SHOP);
  expect(await lease.tryLease(SHOP, LEASE_MS)).toBe(false);
});

test("a shop that is not there has no lease", async () => {
  expect(await leaseOf(prisma).tryLease("unknown.myshopify.com", LEASE_MS)).toBe(false);
});
