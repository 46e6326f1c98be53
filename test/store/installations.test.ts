import { randomBytes, randomUUID } from "node:crypto";
import type { Prisma } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Job } from "../../app/pipeline/ports/index.ts";
import { createEncryption } from "../../app/platform/encryption.ts";
import { createConnections } from "../../app/store/connections.ts";
import { createInstallations } from "../../app/store/installations.ts";
import { type OpenStore, openStore } from "./open-store.ts";

const SHOP = "new.myshopify.com";
const OTHER_SHOP = "other.myshopify.com";
const START = new Date("2026-11-22T10:00:00Z");
const minutes = (count: number) => new Date(START.getTime() + count * 60_000);

let open: OpenStore;
let installations: ReturnType<typeof createInstallations>;
let now = START;
/** Set to make the sending of jobs fail, as with a lost connection. */
let failure: Error | undefined;
let isSigningIn = false;

beforeAll(async () => {
  open = await openStore();
  installations = createInstallations({
    prisma: open.prisma,
    now: () => now,
    // Through the transaction, so that a job is there exactly if the rows are.
    async sendJobs(transaction, jobs) {
      if (failure !== undefined) throw failure;
      for (const job of jobs) {
        await transaction.$executeRaw`INSERT INTO sent_job (job, sign_in) VALUES (${JSON.stringify(job)}, ${isSigningIn})`;
      }
    },
  });
  await open.prisma.$executeRaw`CREATE TABLE sent_job (job text, sign_in boolean)`;
});
beforeEach(async () => {
  now = START;
  failure = undefined;
  await open.prisma.shop.deleteMany();
  await open.prisma.session.deleteMany();
  await open.prisma.webhookReceipt.deleteMany();
  await open.prisma.$executeRaw`DELETE FROM sent_job`;
});
afterAll(() => open.close());

const setShop = (data: Prisma.ShopUpdateInput) => open.prisma.shop.update({ where: { domain: SHOP }, data });
const readRow = (domain = SHOP) => open.prisma.shop.findUniqueOrThrow({ where: { domain } });

async function readJobs(): Promise<Job[]> {
  const rows = await open.prisma.$queryRaw<{ job: string }[]>`SELECT job FROM sent_job`;
  return rows.map(({ job }) => JSON.parse(job));
}

interface Delivery {
  topic?: string;
  shop?: string;
  eventId?: string;
  triggeredAt?: Date | null;
}

const receive = ({
  topic = "app/uninstalled",
  shop = SHOP,
  eventId = randomUUID(),
  triggeredAt = now,
}: Delivery = {}) => installations.receiveWebhook({ eventId, shop, topic, triggeredAt });

/** The merchant opens the app; what that asks for is forgotten. */
async function signIn(shop: string): Promise<void> {
  isSigningIn = true;
  await installations.recordInstall(shop);
  isSigningIn = false;
  await open.prisma.$executeRaw`DELETE FROM sent_job WHERE sign_in`;
}

const END: Job = { step: "end", shop: SHOP };
const RESUME: Job = { step: "resume", shop: SHOP };

describe("recordInstall", () => {
  test("makes the shop's row once, whoever comes first", async () => {
    await Promise.all(Array.from({ length: 10 }, () => installations.recordInstall(SHOP)));
    expect(await open.prisma.shop.count()).toBe(1);
    expect(await readRow()).toMatchObject({
      installedAt: START,
      uninstalledAt: null,
      reviewsFirst: false,
      videoPosition: 1,
    });
  });

  test("leaves an installed shop as it is", async () => {
    await installations.recordInstall(SHOP);
    await setShop({ reviewsFirst: true });
    const before = await readRow();
    now = minutes(5);
    await installations.recordInstall(SHOP);
    expect(await readRow()).toEqual({ ...before, signedInAt: minutes(5) });
  });

  test("asks each time for what was held for want of access", async () => {
    await installations.recordInstall(SHOP);
    expect(await readJobs()).toEqual([RESUME]);
    now = minutes(5);
    await installations.recordInstall(SHOP);
    expect(await readJobs()).toEqual([RESUME, RESUME]);
  });

  test("of a shop that is back ends what was open before, in the same transaction, and nobody else's", async () => {
    await installations.recordInstall(SHOP);
    await installations.recordInstall(OTHER_SHOP);
    const [id = "", ended = ""] = await open.queue(
      ["gid://shopify/Product/1", "gid://shopify/Product/2"],
      SHOP,
    );
    await open.store.move(SHOP, [{ id: ended, from: "queued", to: "failed", reason: "no_image" }]);
    const [other = ""] = await open.queue(["gid://shopify/Product/1"], OTHER_SHOP);
    await receive();
    now = minutes(5);
    await installations.recordInstall(SHOP);
    expect(await open.store.readGeneration(SHOP, id)).toMatchObject({
      state: "canceled",
      reason: "uninstalled",
      stateSince: minutes(5),
    });
    expect(await open.store.readGeneration(SHOP, ended)).toMatchObject({ state: "failed" });
    expect(await open.store.readGeneration(OTHER_SHOP, other)).toMatchObject({ state: "queued" });
    const events = await open.prisma.generationEvent.findMany({
      where: { generationId: id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ fromState, toState, reason }) => [fromState, toState, reason])).toEqual([
      [null, "queued", null],
      ["queued", "canceled", "uninstalled"],
    ]);
    expect((await open.store.readOccupied(SHOP, ["gid://shopify/Product/1"])).size).toBe(0);
  });

  test("revives an uninstalled shop, with its settings and without its key", async () => {
    await installations.recordInstall(SHOP);
    await setShop({ videoPosition: 3 });
    await receive();
    now = minutes(5);
    await installations.recordInstall(SHOP);
    expect(await readRow()).toMatchObject({
      installedAt: minutes(5),
      uninstalledAt: null,
      videoPosition: 3,
      apiKey: null,
    });
    expect(await open.store.readShop(SHOP)).toMatchObject({ isInstalled: true, keyFingerprint: null });
  });
});

describe("an uninstall", () => {
  const session = (shop: string) => ({ id: `offline_${shop}`, shop, state: "", accessToken: "token" });

  beforeEach(async () => {
    for (const shop of [SHOP, OTHER_SHOP]) {
      await signIn(shop);
      await open.prisma.session.create({ data: session(shop) });
    }
    now = minutes(10);
  });

  test("ends the shop, its tokens and its jobs, and nobody else's", async () => {
    await receive({ triggeredAt: minutes(9) });
    expect(await readRow()).toMatchObject({ uninstalledAt: minutes(9) });
    expect(await readRow(OTHER_SHOP)).toMatchObject({ uninstalledAt: null });
    expect(await open.prisma.session.findMany({ select: { shop: true } })).toEqual([{ shop: OTHER_SHOP }]);
    expect(await readJobs()).toEqual([END]);
  });

  test("forgets everything about the key: a reinstalled shop looks as if it never had one", async () => {
    const connections = createConnections(open.prisma, createEncryption(randomBytes(32).toString("base64")));
    const never = await connections.readConnection(SHOP);
    await connections.saveKey(SHOP, {
      apiKey: "rp_live_0123456789",
      keyFingerprint: "f",
      credits: 120,
      at: now,
    });
    await open.store.rejectKey(SHOP, "f");
    await receive();
    now = minutes(20);
    await signIn(SHOP);
    expect(await connections.readConnection(SHOP)).toEqual(never);
    expect(await connections.readKey(SHOP)).toBeNull();
  });

  test("without a time of its own happened when it arrived", async () => {
    await receive({ triggeredAt: null });
    expect(await readRow()).toMatchObject({ uninstalledAt: minutes(10) });
  });

  test("that happened before the present installation changes nothing of it", async () => {
    await receive({ triggeredAt: minutes(9) });
    await signIn(SHOP);
    await open.prisma.session.create({ data: session(SHOP) });
    const before = await readRow();
    await receive({ triggeredAt: minutes(9) });
    expect(await readRow()).toEqual(before);
    expect(await open.prisma.session.count({ where: { shop: SHOP } })).toBe(1);
  });

  test("that comes after a reinstall of which nobody knew changes nothing of it", async () => {
    // Word of the uninstall was lost; the merchant has opened the app again since.
    now = minutes(30);
    await signIn(SHOP);
    const before = await readRow();
    now = minutes(60 * 26);
    await receive({ triggeredAt: minutes(20) });
    expect(await readRow()).toEqual(before);
    expect(before.uninstalledAt).toBeNull();
    await receive({ triggeredAt: minutes(31) });
    expect(await readRow()).toMatchObject({ uninstalledAt: minutes(31) });
  });

  test("of a shop that was never here is received and means nothing", async () => {
    await receive({ shop: "unknown.myshopify.com" });
    expect(await open.prisma.webhookReceipt.count()).toBe(1);
    expect(await open.prisma.shop.count()).toBe(2);
  });
});

describe("a webhook", () => {
  beforeEach(() => signIn(SHOP));

  test("delivered several times at once counts once", async () => {
    const eventId = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => receive({ eventId })));
    expect(await open.prisma.webhookReceipt.count()).toBe(1);
    expect(await readJobs()).toEqual([END]);
  });

  test("delivered again later changes nothing", async () => {
    const eventId = randomUUID();
    await receive({ eventId });
    now = minutes(60);
    await signIn(SHOP);
    await receive({ eventId, triggeredAt: minutes(60) });
    expect(await readRow()).toMatchObject({ uninstalledAt: null });
    expect(await readJobs()).toEqual([END]);
  });

  test("that could not be stored as a whole is not stored at all, and the next delivery does everything", async () => {
    const eventId = randomUUID();
    failure = new Error("connection lost");
    await expect(receive({ eventId })).rejects.toThrow("connection lost");
    expect(await open.prisma.webhookReceipt.count()).toBe(0);
    expect(await readRow()).toMatchObject({ uninstalledAt: null });

    failure = undefined;
    await receive({ eventId });
    expect(await readRow()).toMatchObject({ uninstalledAt: START });
    expect(await readJobs()).toEqual([END]);
  });

  test("one event that is told under two topics is heard twice", async () => {
    const eventId = randomUUID();
    await receive({ eventId, topic: "app/scopes_update" });
    await receive({ eventId, topic: "app/uninstalled" });
    expect(await readJobs()).toEqual([RESUME, END]);
  });

  test.each([
    ["shop/redact", [{ step: "redact", shop: SHOP }]],
    ["customers/redact", []],
    ["customers/data_request", []],
    ["app/scopes_update", [RESUME]],
  ])("%s leaves a receipt and asks for %j", async (topic, jobs) => {
    await receive({ topic });
    expect(await readJobs()).toEqual(jobs);
    expect(await open.prisma.webhookReceipt.findMany({ select: { shop: true, topic: true } })).toEqual([
      { shop: SHOP, topic },
    ]);
    expect(await readRow()).toMatchObject({ uninstalledAt: null });
  });
});
