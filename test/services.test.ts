import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { installRedirect } from "./sandbox/redirect.ts";
import { type RotateProductSandbox, startRotateProduct } from "./sandbox/rotateproduct/index.ts";

const SHOP = "a.myshopify.com";
const API_KEY = "rp_test_0123456789";

let database: TestDatabase;
let rotateProduct: RotateProductSandbox;
let removeRedirect: () => void;
let services: typeof import("../app/services.server.ts");
let prisma: typeof import("../app/db.server.ts").prisma;

beforeAll(async () => {
  database = await createTestDatabase();
  rotateProduct = await startRotateProduct({ accounts: [{ apiKey: API_KEY, credits: 120 }] });
  removeRedirect = installRedirect([{ host: /^rotateproduct\.com$/, origin: rotateProduct.url }]);
  const settings = {
    SHOPIFY_API_KEY: "test-api-key",
    SHOPIFY_API_SECRET: "test-api-secret",
    SHOPIFY_APP_URL: "https://app.example.com",
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    LOG_LEVEL: "silent",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  services = await import("../app/services.server.ts");
  ({ prisma } = await import("../app/db.server.ts"));
});
beforeEach(async () => {
  await prisma.shop.deleteMany();
  await prisma.balanceReading.deleteMany();
  await prisma.$executeRaw`DELETE FROM pgboss.job`;
  await prisma.shop.create({ data: { domain: SHOP, installedAt: new Date() } });
});
afterAll(async () => {
  await globalThis.queueOfThisProcess?.stop(0);
  await prisma.$disconnect();
  removeRedirect();
  await rotateProduct.close();
  await database.drop();
  vi.unstubAllEnvs();
});

async function listSteps(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT name FROM pgboss.job WHERE name NOT LIKE '\\_\\_pgboss%' AND data->>'shop' = ${SHOP}`;
  return rows.map(({ name }) => name);
}

test("a key that RotateProduct accepts is kept, its balance read, and what was held because of the old one goes on", async () => {
  await prisma.shop.update({
    where: { domain: SHOP },
    data: { keyFingerprint: "old", keyRejectedAt: new Date() },
  });
  expect(await services.connectRotateProduct(SHOP, API_KEY)).toEqual({
    kind: "connected",
    credits: 120,
  });
  expect(await services.readConnection(SHOP)).toMatchObject({
    isConnected: true,
    isRejected: false,
    credits: 120,
  });
  expect(await prisma.balanceReading.findMany({ select: { shop: true, credits: true } })).toEqual([
    { shop: SHOP, credits: 120 },
  ]);
  expect(await listSteps()).toEqual(["resume"]);
});

test("a key that RotateProduct does not accept changes nothing", async () => {
  expect(await services.connectRotateProduct(SHOP, "rp_test_of_somebody_else")).toEqual({ kind: "rejected" });
  await expectNothingConnected();
});

test("what cannot be a key is sent to nobody", async () => {
  const asked = rotateProduct.requests.all.length;
  for (const text of [
    "short",
    "two words or more",
    "rp_schlüssel_0123",
    "rp_line\r\nbreak",
    "x".repeat(513),
  ]) {
    expect(await services.connectRotateProduct(SHOP, text), text).toEqual({ kind: "bad_key" });
  }
  expect(rotateProduct.requests.all).toHaveLength(asked);
  await expectNothingConnected();
});

test("a key that cannot be checked now is not kept", async () => {
  rotateProduct.faults.next("GET /api/v1/credits", { kind: "status", when: "before-work", status: 503 });
  expect(await services.connectRotateProduct(SHOP, API_KEY)).toEqual({ kind: "unavailable" });
  await expectNothingConnected();
});

async function expectNothingConnected(): Promise<void> {
  expect(await services.readConnection(SHOP)).toMatchObject({ isConnected: false });
  expect(await prisma.balanceReading.count()).toBe(0);
  expect(await listSteps()).toEqual([]);
}

test("opening the app asks for what was held for want of access", async () => {
  await services.recordInstall(SHOP);
  expect(await listSteps()).toEqual(["resume"]);
});

test("a comparison that is asked for twice waits once", async () => {
  await services.compareNow(SHOP);
  await services.compareNow(SHOP);
  expect(await listSteps()).toEqual(["reconcile"]);
});
