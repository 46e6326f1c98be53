import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { type ShopifySandbox, startShopify } from "../sandbox/shopify/index.ts";

const SHOP = "rotate-demo.myshopify.com";
const OTHER_SHOP = "other.myshopify.com";
const SECRET = "test-api-secret";

type Action = (args: ActionFunctionArgs) => Promise<Response>;

let database: TestDatabase;
let platform: ShopifySandbox;
let server: Server;
let deliveriesBefore = 0;
let prisma: typeof import("../../app/db.server.ts").prisma;

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, {
    SHOPIFY_API_KEY: "test-api-key",
    SHOPIFY_API_SECRET: SECRET,
    SHOPIFY_APP_URL: "https://app.example.com",
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    LOG_LEVEL: "silent",
  });
  ({ prisma } = await import("../../app/db.server.ts"));
  const routes: Record<string, Action> = {
    "/webhooks/app/uninstalled": (await import("../../app/routes/webhooks.app.uninstalled.ts")).action,
    "/webhooks/app/scopes_update": (await import("../../app/routes/webhooks.app.scopes_update.ts")).action,
    "/webhooks/compliance": (await import("../../app/routes/webhooks.compliance.ts")).action,
  };

  server = createServer(async (incoming, outgoing) => {
    const request = new Request(new URL(incoming.url ?? "/", "https://app.example.com"), {
      method: "POST",
      headers: incoming.headers as Record<string, string>,
      body: Readable.toWeb(incoming),
      duplex: "half",
    } as RequestInit);
    const action = routes[new URL(request.url).pathname];
    const response = await action?.({ request, params: {}, context: {} }).catch((thrown: unknown) =>
      thrown instanceof Response ? thrown : new Response(null, { status: 500 }),
    );
    outgoing.writeHead(response?.status ?? 404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  platform = await startShopify({
    app: {
      apiKey: "test-api-key",
      apiSecret: SECRET,
      url: appUrl(),
      configFile: fileURLToPath(new URL("../../shopify.app.toml", import.meta.url)),
    },
    shops: [{ domain: SHOP }, { domain: OTHER_SHOP }],
  });
});

afterAll(async () => {
  await platform.close();
  server.close();
  await globalThis.queueOfThisProcess?.stop(0);
  await prisma.$disconnect();
  await database.drop();
});

beforeEach(async () => {
  await prisma.webhookReceipt.deleteMany();
  await prisma.session.deleteMany();
  await prisma.shop.deleteMany();
  await prisma.$executeRaw`DELETE FROM pgboss.job`;
  for (const domain of [SHOP, OTHER_SHOP]) {
    await prisma.shop.create({
      data: { domain, installedAt: new Date(Date.now() - 60_000), apiKey: "ciphertext" },
    });
    await prisma.session.create({
      data: { id: `offline_${domain}`, shop: domain, state: "", accessToken: "v1.dead" },
    });
  }
  await platform.reinstall(SHOP);
  platform.settings.webhooks.duplicateRate = 0;
  deliveriesBefore = platform.webhooks.deliveries.length;
});

const appUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What became of the deliveries of this test. */
const outcomes = () =>
  platform.webhooks.deliveries.slice(deliveriesBefore).map(({ topic, outcome }) => [topic, outcome]);

async function listJobs(): Promise<unknown[]> {
  const rows = await prisma.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job ORDER BY created_on`;
  return rows.map(({ data }) => data);
}

async function deliver(
  path: string,
  topic: string,
  { secret = SECRET, eventId = randomUUID(), triggeredAt = new Date() } = {},
) {
  const body = JSON.stringify({ shop_domain: SHOP });
  const { status } = await fetch(`${appUrl()}${path}`, {
    method: "POST",
    body,
    headers: {
      "x-shopify-topic": topic,
      "x-shopify-shop-domain": SHOP,
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
      "x-shopify-api-version": "2026-10",
      "x-shopify-webhook-id": randomUUID(),
      "x-shopify-event-id": eventId,
      "x-shopify-triggered-at": triggeredAt.toISOString(),
    },
  });
  return status;
}

test("an uninstall, whose tokens are dead already, is answered with 200 and ends that shop alone", async () => {
  await platform.uninstall(SHOP);
  expect(outcomes()).toEqual([["app/uninstalled", 200]]);
  const shop = await prisma.shop.findUniqueOrThrow({ where: { domain: SHOP } });
  expect(shop.uninstalledAt).not.toBeNull();
  expect(shop.apiKey).toBeNull();
  expect(await prisma.session.findMany({ select: { shop: true } })).toEqual([{ shop: OTHER_SHOP }]);
  expect(await listJobs()).toEqual([expect.objectContaining({ step: "end", shop: SHOP })]);

  const other = await prisma.shop.findUniqueOrThrow({ where: { domain: OTHER_SHOP } });
  expect(other).toMatchObject({ uninstalledAt: null, apiKey: "ciphertext" });
});

test("a delivery that comes twice counts once", async () => {
  platform.settings.webhooks.duplicateRate = 1;
  await platform.uninstall(SHOP);
  expect(outcomes()).toEqual([
    ["app/uninstalled", 200],
    ["app/uninstalled", 200],
  ]);
  expect(await prisma.webhookReceipt.count()).toBe(1);
  expect(await listJobs()).toHaveLength(1);
});

test("an uninstall that happened before the present installation is history", async () => {
  const triggeredAt = new Date(Date.now() - 3_600_000);
  expect(await deliver("/webhooks/app/uninstalled", "app/uninstalled", { triggeredAt })).toBe(200);
  expect(await prisma.shop.findUniqueOrThrow({ where: { domain: SHOP } })).toMatchObject({
    uninstalledAt: null,
    apiKey: "ciphertext",
  });
});

test("changed scopes are taken note of", async () => {
  await platform.setScopes(["write_products"], OTHER_SHOP);
  expect(outcomes()).toEqual([["app/scopes_update", 200]]);
  expect(await prisma.webhookReceipt.findMany()).toMatchObject([
    { shop: OTHER_SHOP, topic: "app/scopes_update" },
  ]);
});

test.each(["customers/data_request", "customers/redact"])(
  "%s is answered: nothing is kept of customers",
  async (topic) => {
    await platform.webhooks.send(topic, { shop_domain: SHOP, customer: { id: 1 } }, SHOP);
    expect(outcomes()).toEqual([[topic, 200]]);
    expect(await listJobs()).toEqual([]);
  },
);

test("shop/redact starts the deletion of everything of the shop", async () => {
  await platform.webhooks.send("shop/redact", { shop_domain: SHOP }, SHOP);
  expect(outcomes()).toEqual([["shop/redact", 200]]);
  expect(await listJobs()).toEqual([expect.objectContaining({ step: "redact", shop: SHOP })]);
});

test.each([
  ["/webhooks/app/uninstalled", "app/uninstalled"],
  ["/webhooks/app/scopes_update", "app/scopes_update"],
  ["/webhooks/compliance", "shop/redact"],
])("whoever does not know the secret is refused at %s, and nothing is kept of it", async (path, topic) => {
  expect(await deliver(path, topic, { secret: "guessed" })).toBe(401);
  expect(await prisma.webhookReceipt.count()).toBe(0);
  expect(await listJobs()).toEqual([]);
});
