import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { makeMp4 } from "./make-mp4.ts";
import {
  askForToken,
  connect,
  exchangeOffline,
  product,
  read,
  send,
  startTestShopify,
  type TestShopify,
} from "./shopify-client.ts";
import { createVideo, fileUpdate } from "./video-path.ts";

const png = createCanvas(8, 8).toBuffer("image/png");
const image = { fileName: "mug.png", alt: "Mug", contentType: "image/png", bytes: async () => png };
const products = [
  { ...product, images: [image] },
  { ...product, title: "Lamp", handle: "lamp", status: "DRAFT" as const },
];

async function call(
  sandbox: TestShopify,
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
) {
  const text = body === undefined ? "" : JSON.stringify(body);
  return send(sandbox, { host: "localhost", path: `/__sandbox${path}`, method, ...(text && { body: text }) });
}

test("products are listed newest first, searched and paged", async () => {
  const sandbox = await startTestShopify({ products });
  const all = await call(sandbox, "GET", "/products");
  expect(all.json).toMatchObject({
    total: 2,
    products: [{ title: "Red Mug", mediaCount: 1 }, { title: "Lamp" }],
  });
  const found = await call(sandbox, "GET", "/products?query=status:draft");
  expect(found.json).toMatchObject({ total: 1, products: [{ title: "Lamp", picturePath: null }] });
  const second = await call(sandbox, "GET", "/products?offset=1&limit=1");
  expect(second.json).toMatchObject({ total: 2, products: [{ title: "Lamp" }] });
});

test("a product is shown with its gallery, whose files are served beside it", async () => {
  const sandbox = await startTestShopify({ products });
  const [id = 0] = sandbox.shop().products.keys();
  const graphql = await connect(sandbox);
  const video = await createVideo(sandbox, graphql, makeMp4());
  await graphql(fileUpdate, { files: [{ id: video, referencesToAdd: [`gid://shopify/Product/${id}`] }] });
  const { json } = await call(sandbox, "GET", `/products/${id}`);
  expect(json).toMatchObject({
    title: "Red Mug",
    hasVideo: true,
    media: [
      { kind: "IMAGE", status: "READY", videoPath: null },
      { kind: "VIDEO", status: "READY", gid: video, durationMs: 2000 },
    ],
  });
  const picture = await call(sandbox, "GET", `/cdn${read<string>(json, "media.0.picturePath")}`);
  expect(picture.bytes).toEqual(png);
  const played = await call(sandbox, "GET", `/cdn${read<string>(json, "media.1.videoPath")}`);
  expect(played.headers["content-type"]).toBe("video/mp4");
});

test("a merchant's deeds can be done from outside", async () => {
  const sandbox = await startTestShopify({ products });
  const shop = sandbox.shop();
  const [id = 0] = shop.products.keys();
  const [fileId = 0] = shop.files.keys();
  await call(sandbox, "DELETE", `/products/${id}/media/${fileId}`);
  expect(shop.products.get(id)?.mediaIds).toEqual([]);
  await call(sandbox, "DELETE", `/products/${id}`);
  expect(shop.products.has(id)).toBe(false);
  await call(sandbox, "POST", "/scopes", { scopes: ["write_files"] });
  expect(shop.installation.scopes).toEqual(["write_files"]);
  await call(sandbox, "POST", "/uninstall");
  expect(shop.installation.isInstalled).toBe(false);
  await call(sandbox, "POST", "/reinstall");
  expect((await call(sandbox, "GET", "/shop")).json).toMatchObject({
    isInstalled: true,
    productCount: 1,
    fileCount: 1,
  });
});

test("shop, products, files, settings and the app's address can be changed, and only by known names", async () => {
  const sandbox = await startTestShopify({ products });
  const shop = sandbox.shop();
  const [id = 0] = shop.products.keys();
  const [fileId = 0] = shop.files.keys();
  await call(sandbox, "PATCH", "/shop", { plan: "ADVANCED", isTrial: true });
  await call(sandbox, "PATCH", `/products/${id}`, { isSuspended: true });
  await call(sandbox, "PATCH", `/files/${fileId}`, { isLocked: true });
  await call(sandbox, "PATCH", "/settings", { processingMs: 5, webhooks: { lossRate: 0.5 } });
  await call(sandbox, "PATCH", "/app", { url: "http://127.0.0.1:3000" });
  expect(shop.shop).toMatchObject({ plan: "ADVANCED", isTrial: true });
  expect(shop.products.get(id)?.isSuspended).toBe(true);
  expect(shop.files.get(fileId)?.isLocked).toBe(true);
  expect(sandbox.settings).toMatchObject({ processingMs: 5, webhooks: { lossRate: 0.5, duplicateRate: 0 } });
  expect(sandbox.app.url).toBe("http://127.0.0.1:3000");
  for (const [path, body] of [
    ["/settings", { procesingMs: 5 }],
    ["/settings", { webhooks: { lossRate: 2 } }],
    ["/shop", { plan: "GOLD" }],
    ["/products/1", { isSuspended: true }],
    ["/shop?shop=nobody.myshopify.com", { plan: "PLUS" }],
  ] as const) {
    const answer = await call(sandbox, "PATCH", path, body);
    expect(answer.status, path).toBe(400);
    expect(read<string>(answer.json, "error")).toMatch(/\w/);
  }
});

test("session tokens are handed out to whoever plays the admin", async () => {
  const sandbox = await startTestShopify();
  const { json } = await call(sandbox, "POST", "/session-token", { userId: 7 });
  const subject_token = read<string>(json, "token");
  expect((await askForToken(sandbox, { ...exchangeOffline, subject_token })).status).toBe(200);
});

test("faults are planned and counted, requests told", async () => {
  const sandbox = await startTestShopify();
  await call(sandbox, "POST", "/faults", {
    route: "cdn",
    next: [{ kind: "status", when: "before-work", status: 503 }],
  });
  await call(sandbox, "POST", "/faults", { route: "cdn", always: { kind: "broken-json" }, probability: 0 });
  expect((await send(sandbox, { host: "cdn.shopify.com", path: "/" })).status).toBe(503);
  expect((await call(sandbox, "GET", "/faults")).json).toEqual({ counts: { "cdn status before-work": 1 } });
  expect((await call(sandbox, "GET", "/requests")).json).toMatchObject({
    totals: { requests: 1 },
    entries: [{ route: "cdn" }],
  });
  await call(sandbox, "DELETE", "/requests");
  expect((await call(sandbox, "GET", "/requests")).json).toMatchObject({
    totals: { requests: 0 },
    entries: [],
  });
  expect((await call(sandbox, "POST", "/faults", { next: [{ kind: "unheard-of" }] })).status).toBe(400);
});

test("an unknown path of the sandbox is told as such", async () => {
  const sandbox = await startTestShopify();
  expect(await call(sandbox, "GET", "/nonsense")).toMatchObject({
    status: 404,
    json: { error: expect.stringContaining("/nonsense") },
  });
});
