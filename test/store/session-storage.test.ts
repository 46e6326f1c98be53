import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Log } from "../../app/pipeline/ports/index.ts";
import { createEncryption } from "../../app/platform/encryption.ts";
import { createSessionStorage } from "../../app/store/session-storage.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";

const SHOP = "one.myshopify.com";
const newKey = () => randomBytes(32).toString("base64");

let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
});

beforeEach(() => prisma.session.deleteMany());

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

function createStorage(keys: string) {
  const warnings: string[] = [];
  const fail = (_: object, message: string) => {
    throw new Error(message);
  };
  const log: Log = { info: fail, warn: (_, message) => warnings.push(message), error: fail };
  return { storage: createSessionStorage({ prisma, encryption: createEncryption(keys), log }), warnings };
}

function createSession(shop = SHOP): Session {
  return new Session({
    id: `offline_${shop}`,
    shop,
    state: "",
    isOnline: false,
    scope: "write_files,write_products",
    expires: new Date("2026-11-02T13:00:00.000Z"),
    accessToken: `shpat_${shop}`,
    refreshToken: `shprt_${shop}`,
    refreshTokenExpires: new Date("2027-01-31T12:00:00.000Z"),
  });
}

test("a session comes back as it was stored", async () => {
  const { storage } = createStorage(newKey());
  const session = createSession();
  expect(await storage.storeSession(session)).toBe(true);
  const loaded = await storage.loadSession(session.id);
  expect(loaded?.toObject()).toEqual(session.toObject());
  expect(loaded).toBeInstanceOf(Session);
});

test("no token is readable in the database", async () => {
  const { storage } = createStorage(newKey());
  await storage.storeSession(createSession());
  const row = await prisma.session.findUniqueOrThrow({ where: { id: `offline_${SHOP}` } });
  expect(JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toMatch(
    /shp[ar]t_/,
  );
  expect(row.accessToken).toMatch(/^v1\./);
  expect(row.refreshToken).toMatch(/^v1\./);
});

test("the session in hand keeps its tokens: storing it changes nothing in it", async () => {
  const { storage } = createStorage(newKey());
  const session = createSession();
  await storage.storeSession(session);
  expect(session.accessToken).toBe(`shpat_${SHOP}`);
});

test("storing again replaces, also by a session whose token is forgotten", async () => {
  const { storage } = createStorage(newKey());
  const session = createSession();
  await storage.storeSession(session);
  delete session.accessToken;
  await storage.storeSession(session);
  const loaded = await storage.loadSession(session.id);
  expect(loaded?.accessToken).toBeUndefined();
  expect(loaded?.refreshToken).toBe(`shprt_${SHOP}`);
  expect(await prisma.session.count()).toBe(1);
});

test("a ciphertext copied to another shop's session is worthless there", async () => {
  const { storage, warnings } = createStorage(newKey());
  await storage.storeSession(createSession());
  await storage.storeSession(createSession("two.myshopify.com"));
  const { accessToken } = await prisma.session.findUniqueOrThrow({ where: { id: `offline_${SHOP}` } });
  await prisma.session.update({ where: { id: "offline_two.myshopify.com" }, data: { accessToken } });
  const stolen = await storage.loadSession("offline_two.myshopify.com");
  expect(stolen).toMatchObject({ shop: "two.myshopify.com" });
  expect(stolen?.accessToken).toBeUndefined();
  expect(stolen?.refreshToken).toBeUndefined();
  expect(warnings).toHaveLength(1);
});

test("a refresh token is no access token", async () => {
  const { storage } = createStorage(newKey());
  await storage.storeSession(createSession());
  const where = { id: `offline_${SHOP}` };
  const { refreshToken } = await prisma.session.findUniqueOrThrow({ where });
  await prisma.session.update({ where, data: { accessToken: refreshToken ?? "" } });
  expect((await storage.loadSession(where.id))?.accessToken).toBeUndefined();
});

test("keys can be replaced: the new one encrypts, the old one still decrypts", async () => {
  const [old, current] = [newKey(), newKey()];
  await createStorage(old).storage.storeSession(createSession());
  const { storage } = createStorage(`${current},${old}`);
  expect((await storage.loadSession(`offline_${SHOP}`))?.accessToken).toBe(`shpat_${SHOP}`);
});

test("without its key a session has no tokens, so that signing in again brings new ones", async () => {
  await createStorage(newKey()).storage.storeSession(createSession());
  const { storage, warnings } = createStorage(newKey());
  const session = await storage.loadSession(`offline_${SHOP}`);
  expect(session?.isActive(undefined)).toBe(false);
  expect(warnings).toEqual(["the tokens of a session cannot be decrypted"]);
});

test("sessions are found by shop, deleted one by one or together, and unknown ones are none", async () => {
  const { storage } = createStorage(newKey());
  const two = createSession("two.myshopify.com");
  await storage.storeSession(createSession());
  await storage.storeSession(two);
  expect((await storage.findSessionsByShop(two.shop)).map(({ accessToken }) => accessToken)).toEqual([
    "shpat_two.myshopify.com",
  ]);
  await storage.deleteSession(two.id);
  expect(await storage.loadSession(two.id)).toBeUndefined();
  expect(await storage.findSessionsByShop(two.shop)).toEqual([]);
  await storage.deleteSessions([`offline_${SHOP}`, "unknown"]);
  expect(await prisma.session.count()).toBe(0);
});
