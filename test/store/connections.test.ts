import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addMs } from "../../app/generation/schedule.ts";
import { createEncryption, UndecryptableText } from "../../app/platform/encryption.ts";
import { createConnections } from "../../app/store/connections.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const API_KEY = "rp_live_0123456789abcdefWXYZ";
const newKey = () => randomBytes(32).toString("base64");

let open: OpenStore;
let connections: ReturnType<typeof createConnections>;
const encryptionKey = newKey();

beforeAll(async () => {
  open = await openStore();
  connections = createConnections(open.prisma, createEncryption(encryptionKey));
});
beforeEach(async () => {
  for (const shop of [SHOP, OTHER_SHOP]) await connections.forgetKey(shop);
});
afterAll(() => open.close());

const save = (shop = SHOP, apiKey = API_KEY) =>
  connections.saveKey(shop, { apiKey, keyFingerprint: `fingerprint of ${apiKey}`, credits: 120, at: NOW });
const readRow = (shop = SHOP) => open.prisma.shop.findUniqueOrThrow({ where: { domain: shop } });

const NOTHING = {
  isConnected: false,
  lastFour: null,
  isRejected: false,
  credits: null,
  creditsReadAt: null,
  creditsSpentAt: null,
};

test("a saved key is read as it was given, and by no other shop", async () => {
  await save();
  expect(await connections.readKey(SHOP)).toBe(API_KEY);
  expect(await connections.readKey(OTHER_SHOP)).toBeNull();
  expect(await connections.readConnection(OTHER_SHOP)).toEqual(NOTHING);
});

test("pages see that a key is connected, its last four characters and the balance", async () => {
  await save();
  expect(await connections.readConnection(SHOP)).toEqual({
    isConnected: true,
    lastFour: "WXYZ",
    isRejected: false,
    credits: 120,
    creditsReadAt: NOW,
    creditsSpentAt: null,
  });
});

test("pages see when videos were last sent, and then when that was answered", async () => {
  await save();
  const sentAt = addMs(NOW, 5_000);
  const closedAt = addMs(NOW, 9_000);
  const sent = { shop: SHOP, keyFingerprint: "key" };
  await open.prisma.submission.create({ data: { ...sent, sentAt: NOW, closedAt: NOW } });
  await open.prisma.submission.create({ data: { ...sent, sentAt, id: "last" } });
  expect((await connections.readConnection(SHOP)).creditsSpentAt).toEqual(sentAt);
  await open.prisma.submission.update({ where: { id: "last" }, data: { closedAt } });
  expect((await connections.readConnection(SHOP)).creditsSpentAt).toEqual(closedAt);
  expect((await connections.readConnection(OTHER_SHOP)).creditsSpentAt).toBeNull();
  await open.prisma.submission.deleteMany();
});

test("nothing of the key is at rest but its last four characters", async () => {
  await save();
  const columns = Object.entries(await readRow()).filter(([name]) => name !== "keyFingerprint");
  const stored = columns.map(([, value]) => String(value)).join("\n");
  for (let start = 0; start + 5 <= API_KEY.length; start++) {
    expect(stored).not.toContain(API_KEY.slice(start, start + 5));
  }
  for (const encoding of ["base64", "base64url", "hex"] as const) {
    expect(stored).not.toContain(Buffer.from(API_KEY).toString(encoding).slice(0, 12));
  }
});

test("the stored key of one shop does not decrypt in the row of another", async () => {
  await save();
  const { apiKey } = await readRow();
  await open.prisma.shop.update({ where: { domain: OTHER_SHOP }, data: { apiKey } });
  await expect(connections.readKey(OTHER_SHOP)).rejects.toThrow(UndecryptableText);
});

test("a key is still read after the encryption key was rotated, not after it was lost", async () => {
  await save();
  const rotated = createConnections(open.prisma, createEncryption(`${newKey()},${encryptionKey}`));
  expect(await rotated.readKey(SHOP)).toBe(API_KEY);
  const lost = createConnections(open.prisma, createEncryption(newKey()));
  await expect(lost.readKey(SHOP)).rejects.toThrow(UndecryptableText);
});

test("a new key replaces a rejected one", async () => {
  await save();
  await open.store.rejectKey(SHOP, `fingerprint of ${API_KEY}`);
  expect(await connections.readConnection(SHOP)).toMatchObject({ isRejected: true });
  await save(SHOP, "rp_live_another_key_6789");
  expect(await connections.readKey(SHOP)).toBe("rp_live_another_key_6789");
  expect(await connections.readConnection(SHOP)).toMatchObject({ isRejected: false, lastFour: "6789" });
});

test("each key that is connected begins an account's readings; one that is connected again goes on with them", async () => {
  const readings = async () =>
    (await open.prisma.balanceReading.findMany({ where: { shop: SHOP }, orderBy: { id: "asc" } })).map(
      ({ keyFingerprint, credits }) => `${keyFingerprint.slice(-4)} ${credits}`,
    );
  await open.prisma.balanceReading.deleteMany();
  await save();
  await save();
  expect(await readings()).toEqual(["WXYZ 120"]);
  await open.store.recordCredits(SHOP, 95, NOW);
  await open.store.recordCredits(SHOP, 95, NOW);
  await save(SHOP, "rp_live_another_key_6789");
  await save();
  expect(await readings()).toEqual(["WXYZ 120", "WXYZ 95", "6789 120", "WXYZ 120"]);
});

test("a forgotten key leaves nothing behind, and other shops alone", async () => {
  await save();
  await save(OTHER_SHOP);
  await open.store.rejectKey(SHOP, `fingerprint of ${API_KEY}`);
  await connections.forgetKey(SHOP);
  expect(await connections.readConnection(SHOP)).toEqual(NOTHING);
  expect(await connections.readKey(SHOP)).toBeNull();
  expect(await readRow()).toMatchObject({ apiKey: null, keyFingerprint: null, keyConnectedAt: null });
  expect(await connections.readKey(OTHER_SHOP)).toBe(API_KEY);
});

test("an unknown shop is not connected, has no key and nothing to forget", async () => {
  const unknown = "unknown.myshopify.com";
  expect(await connections.readConnection(unknown)).toEqual(NOTHING);
  expect(await connections.readKey(unknown)).toBeNull();
  await connections.forgetKey(unknown);
  await expect(save(unknown)).rejects.toThrow();
});
