import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { startShopify } from "./index.ts";
import { makeMp4 } from "./make-mp4.ts";
import { connect, credentials, product, send, sendGraphql, startTestShopify } from "./shopify-client.ts";
import { createVideo, fileUpdate } from "./video-path.ts";

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "durable-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test("products, files, tokens and bytes are there again after a restart", async () => {
  const dataDir = await makeDirectory();
  const options = { dataDir, products: [product] };
  const before = await startTestShopify(options);
  const graphql = await connect(before);
  const [productId = 0] = before.shop().products.keys();
  const mp4 = makeMp4();
  const id = await createVideo(before, graphql, mp4);
  await graphql(fileUpdate, { files: [{ id, referencesToAdd: [`gid://shopify/Product/${productId}`] }] });
  const [token] = before.shop().installation.tokens;
  await before.close();

  const after = await startTestShopify({ ...options, products: [product, product] });
  expect(after.state).toEqual(before.state);
  after.clock.now += after.settings.processingMs;
  const query = `{ node(id: "${id}") { ... on Video { fileStatus sources { url } } } }`;
  const answer = await sendGraphql(after, token?.accessToken ?? "", { query });
  const url = /https:[^"]*/.exec(answer.text)?.[0] ?? "";
  expect((await send(after, { host: "cdn.shopify.com", path: new URL(url).pathname })).bytes).toEqual(mp4);
});

test("a change is written soon, without anyone asking", async () => {
  const dataDir = await makeDirectory();
  const sandbox = await startTestShopify({ dataDir, products: [product] });
  const file = join(dataDir, "state.json");
  await expect(stat(file)).rejects.toThrow("ENOENT");
  await sandbox.deleteProduct([...sandbox.shop().products.keys()][0] ?? 0);
  await vi.waitFor(() => stat(file), { timeout: 5000 });
});

test("without a folder of its own, nothing is left behind", async () => {
  const app = { apiKey: credentials.client_id, apiSecret: credentials.client_secret };
  const sandbox = await startShopify({ app, syntheticProducts: 1 });
  const [file] = sandbox.shop().files.values();
  expect(file).toBeDefined();
  const directory = dirname(sandbox.dataDir);
  expect((await stat(join(sandbox.dataDir, "blobs"))).isDirectory()).toBe(true);
  await sandbox.close();
  await expect(stat(sandbox.dataDir)).rejects.toThrow("ENOENT");
  expect((await stat(directory)).isDirectory()).toBe(true);
});
