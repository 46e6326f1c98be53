import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { expect, onTestFinished, test } from "vitest";
import type { ShopifyOptions } from "./contract.ts";
import { makeMp4 } from "./make-mp4.ts";
import {
  askForToken,
  connect,
  credentials,
  exchangeOffline,
  product,
  startTestShopify,
} from "./shopify-client.ts";
import { createVideo, fileUpdate } from "./video-path.ts";

const config = `
[access_scopes]
scopes = "write_products, write_files"
[webhooks]
api_version = "2026-10"
[[webhooks.subscriptions]]
topics = ["app/uninstalled", "app/scopes_update", "products/update", "products/delete"]
uri = "/webhooks"
[[webhooks.subscriptions]]
compliance_topics = ["shop/redact", "customers/redact", "customers/data_request"]
uri = "/webhooks/compliance"
`;

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  topic: string;
}

async function startApp(status = 200) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { headers, url: path = "" } = request;
    const body = Buffer.concat(chunks).toString();
    received.push({ path, headers, body, topic: String(headers["x-shopify-topic"]) });
    response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function prepare(options: Partial<ShopifyOptions> = {}, status = 200) {
  const directory = await mkdtemp(join(tmpdir(), "webhooks-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const configFile = join(directory, "shopify.app.toml");
  await writeFile(configFile, config);
  const { received, url } = await startApp(status);
  const app = { apiKey: credentials.client_id, apiSecret: credentials.client_secret, url, configFile };
  const sandbox = await startTestShopify({ products: [product], ...options, app });
  return { sandbox, received };
}

test("a webhook goes to the path of its subscription, signed with the app's secret", async () => {
  const { sandbox, received } = await prepare();
  await sandbox.webhooks.send("shop/redact", { shop_id: 1 }, "rotate-demo.myshopify.com");
  const [webhook] = received;
  expect(webhook).toMatchObject({ path: "/webhooks/compliance", body: '{"shop_id":1}' });
  expect(webhook?.headers).toMatchObject({
    "x-shopify-topic": "shop/redact",
    "x-shopify-shop-domain": "rotate-demo.myshopify.com",
    "x-shopify-api-version": "2026-10",
    "x-shopify-hmac-sha256": createHmac("sha256", credentials.client_secret)
      .update('{"shop_id":1}')
      .digest("base64"),
    "x-shopify-event-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    "x-shopify-webhook-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    "x-shopify-triggered-at": "2026-11-20T12:00:00.000Z",
  });
  expect(sandbox.webhooks.deliveries).toMatchObject([{ topic: "shop/redact", outcome: 200 }]);
});

test("topics without a subscription are not sent", async () => {
  const { sandbox, received } = await prepare();
  await sandbox.webhooks.send("orders/create", {}, "rotate-demo.myshopify.com");
  expect(received).toEqual([]);
});

test("the scopes of the app's configuration are those it is installed with", async () => {
  const { sandbox } = await prepare();
  expect(sandbox.shop().installation.scopes).toEqual(["write_products", "write_files"]);
});

test("uninstalling ends every token and tells the app; reinstalling lets it in again", async () => {
  const { sandbox, received } = await prepare();
  const query = "{ shop { name } }";
  const graphql = await connect(sandbox);
  const subject_token = sandbox.mintSessionToken();
  const { json } = await askForToken(sandbox, { ...exchangeOffline, subject_token, expiring: "1" });
  await sandbox.uninstall();
  expect(received.map(({ topic }) => topic)).toEqual(["app/uninstalled"]);
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
    myshopify_domain: "rotate-demo.myshopify.com",
  });
  await expect(graphql(query)).rejects.toThrow("401");
  const { refresh_token } = json as { refresh_token: string };
  expect((await askForToken(sandbox, { grant_type: "refresh_token", refresh_token })).status).toBe(400);
  expect((await askForToken(sandbox, { ...exchangeOffline, subject_token })).status).toBe(400);
  await sandbox.uninstall();
  expect(received).toHaveLength(1);
  await sandbox.reinstall();
  expect((await (await connect(sandbox))(query)).errors).toBeUndefined();
  await expect(graphql(query)).rejects.toThrow("401");
});

test("changed scopes are told with what they were", async () => {
  const { sandbox, received } = await prepare();
  await sandbox.setScopes(["write_files"]);
  expect(received[0]).toMatchObject({ topic: "app/scopes_update" });
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
    previous: ["write_products", "write_files"],
    current: ["write_files"],
  });
});

test("changes of a product are told: its media, by the app or the merchant, and its end", async () => {
  const { sandbox, received } = await prepare();
  const graphql = await connect(sandbox);
  const [productId = 0] = sandbox.shop().products.keys();
  const id = await createVideo(sandbox, graphql, makeMp4());
  const referencesToAdd = [`gid://shopify/Product/${productId}`];
  await graphql(fileUpdate, { files: [{ id, referencesToAdd }] });
  await sandbox.webhooks.deliverDue();
  expect(received).toMatchObject([{ topic: "products/update" }]);
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
    id: productId,
    admin_graphql_api_id: referencesToAdd[0],
    media: [{ admin_graphql_api_id: id, position: 1, media_content_type: "VIDEO" }],
  });
  await sandbox.removeMedia(productId, Number(id.split("/").at(-1)));
  await sandbox.deleteProduct(productId);
  expect(received.map(({ topic }) => topic)).toEqual([
    "products/update",
    "products/update",
    "products/delete",
  ]);
  expect(received[2]?.body).toBe(`{"id":${productId}}`);
});

test("a reorder is told when it has taken effect", async () => {
  const png = createCanvas(2, 2).toBuffer("image/png");
  const image = { alt: "", contentType: "image/png", bytes: async () => png };
  const images = ["a.png", "b.png"].map((fileName) => ({ ...image, fileName }));
  const { sandbox, received } = await prepare({ products: [{ ...product, images }] });
  const graphql = await connect(sandbox);
  const [productId = 0] = sandbox.shop().products.keys();
  const [first = 0, second = 0] = sandbox.shop().files.keys();
  const moves = [{ id: `gid://shopify/MediaImage/${second}`, newPosition: "0" }];
  await graphql(
    "mutation R($id: ID!, $moves: [MoveInput!]!) { productReorderMedia(id: $id, moves: $moves) { job { id } } }",
    { id: `gid://shopify/Product/${productId}`, moves },
  );
  await sandbox.webhooks.deliverDue();
  expect(received).toEqual([]);
  sandbox.clock.now += sandbox.settings.jobMs;
  sandbox.shop();
  await sandbox.webhooks.deliverDue();
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({ media: [{ id: second }, { id: first }] });
});

test("an app that is not installed hears nothing of products", async () => {
  const { sandbox, received } = await prepare({
    shops: [{ domain: "rotate-demo.myshopify.com", isInstalled: false }],
  });
  await sandbox.deleteProduct([...sandbox.shop().products.keys()][0] ?? 0);
  expect(received).toEqual([]);
});

test("lost webhooks never arrive, doubled ones arrive twice as one event", async () => {
  const { sandbox, received } = await prepare({ settings: { webhooks: { lossRate: 1 } } });
  await sandbox.setScopes([]);
  expect(received).toEqual([]);
  expect(sandbox.webhooks.deliveries).toMatchObject([{ outcome: "lost" }]);
  Object.assign(sandbox.settings.webhooks, { lossRate: 0, duplicateRate: 1 });
  await sandbox.setScopes(["write_products"]);
  const ids = received.map(({ headers }) => [headers["x-shopify-event-id"], headers["x-shopify-webhook-id"]]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toEqual(ids[1]);
});

test("a delayed webhook waits for the clock", async () => {
  const { sandbox, received } = await prepare({ settings: { webhooks: { delayMs: 60_000 } } });
  await sandbox.setScopes([]);
  sandbox.clock.now += 59_999;
  await sandbox.webhooks.deliverDue();
  expect(received).toEqual([]);
  sandbox.clock.now += 1;
  await sandbox.webhooks.deliverDue();
  expect(received).toHaveLength(1);
});

test("what the app answers is noted, and an app that is not there changes nothing", async () => {
  const { sandbox } = await prepare({}, 500);
  await sandbox.setScopes([]);
  sandbox.app.url = "http://127.0.0.1:1";
  await sandbox.setScopes(["write_files"]);
  delete sandbox.app.url;
  await sandbox.setScopes(["write_products"]);
  expect(sandbox.webhooks.deliveries.map(({ outcome }) => outcome)).toEqual([
    500,
    "unreachable",
    "no-app-url",
  ]);
});
