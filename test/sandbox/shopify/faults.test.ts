import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { connect as connectSocket } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeMp4 } from "./make-mp4.ts";
import { connect, product, send, sendGraphql, startTestShopify } from "./shopify-client.ts";
import { createVideo, encodeForm, postForm, stageUpload } from "./video-path.ts";

const query = "query ReadShop { shop { name } }";
const createTwo = `mutation Create($files: [FileCreateInput!]!) { fileCreate(files: $files) { files { id } } }`;

async function prepare() {
  const sandbox = await startTestShopify({ products: [product] });
  const graphql = await connect(sandbox);
  const ask = () => {
    const [token] = sandbox.shop().installation.tokens;
    return sendGraphql(sandbox, token?.accessToken ?? "", { query });
  };
  return { sandbox, graphql, ask };
}

test("a fault can be planned for one operation, for all of GraphQL or for everything", async () => {
  const { sandbox, ask } = await prepare();
  for (const route of ["graphql:ReadShop", "graphql", "*"]) {
    sandbox.faults.next(route, { kind: "status", when: "before-work", status: 503 });
    expect((await ask()).status, route).toBe(503);
    expect((await ask()).status, route).toBe(200);
  }
  sandbox.faults.next("graphql:Other", { kind: "status", when: "before-work", status: 503 });
  expect((await ask()).status).toBe(200);
});

test("what stands in front of the platform answers in HTML", async () => {
  const { sandbox, ask } = await prepare();
  sandbox.faults.next("graphql", { kind: "status", when: "before-work", status: 502 });
  const answer = await ask();
  expect(answer.headers["content-type"]).toContain("text/html");
  expect(answer.text).toContain("<h1>502</h1>");
});

test("a call can be throttled whatever the bucket holds, and takes no points", async () => {
  const { sandbox, graphql } = await prepare();
  sandbox.faults.next("graphql", { kind: "throttled" });
  expect((await graphql(query)).errors?.[0]?.extensions?.code).toBe("THROTTLED");
  expect(sandbox.requests.totals.points).toBe(0);
  expect((await graphql(query)).errors).toBeUndefined();
});

test("a call can be lost before or after its work was done", async () => {
  const { sandbox, graphql } = await prepare();
  const { resourceUrl } = await stageUpload(graphql, { byteSize: 10 });
  const files = [{ originalSource: resourceUrl, contentType: "VIDEO" }];
  sandbox.faults.next("graphql:Create", { kind: "cut", when: "before-work" });
  await expect(graphql(createTwo, { files })).rejects.toThrow();
  expect(sandbox.shop().files.size).toBe(0);
  sandbox.faults.next("graphql:Create", { kind: "cut", when: "after-work" });
  await expect(graphql(createTwo, { files })).rejects.toThrow();
  expect(sandbox.shop().files.size).toBe(1);
  expect(sandbox.requests.entries.at(-1)).toMatchObject({ operationName: "Create", outcome: "cut" });
});

test("a batch can be cut off in its middle", async () => {
  const { sandbox, graphql } = await prepare();
  const { resourceUrl } = await stageUpload(graphql, { byteSize: 10 });
  const files = Array.from({ length: 4 }, () => ({ originalSource: resourceUrl, contentType: "VIDEO" }));
  sandbox.faults.next("graphql:Create", { kind: "cut", when: "mid-work" });
  await expect(graphql(createTwo, { files })).rejects.toThrow();
  expect(sandbox.shop().files.size).toBe(2);
});

test("uploads and files can be lost too", async () => {
  const { sandbox, graphql } = await prepare();
  const mp4 = makeMp4();
  const target = await stageUpload(graphql, { byteSize: mp4.length });
  const form = encodeForm(target.parameters, mp4);
  sandbox.faults.next("upload", { kind: "cut", when: "before-work" });
  await expect(postForm(sandbox, target, form)).rejects.toThrow();
  sandbox.faults.next("upload", { kind: "status", when: "after-work", status: 503 });
  expect((await postForm(sandbox, target, form)).status).toBe(503);
  expect((await postForm(sandbox, target, form)).status).toBe(403);
  await createVideo(sandbox, graphql, mp4);
  sandbox.faults.next("cdn", { kind: "status", when: "before-work", status: 500 });
  expect((await send(sandbox, { host: "cdn.shopify.com", path: "/" })).status).toBe(500);
});

test("a sender that hangs up in the middle of a form leaves nothing behind", async () => {
  const { sandbox, graphql } = await prepare();
  const bytes = Buffer.alloc(1000);
  const target = await stageUpload(graphql, { byteSize: bytes.length });
  const form = encodeForm(target.parameters, bytes);
  const host = new URL(target.url).host;
  const head = [
    "POST / HTTP/1.1",
    `Host: ${host}`,
    "Content-Type: multipart/form-data; boundary=test-boundary",
    `Content-Length: ${form.length}`,
  ];
  const socket = connectSocket(sandbox.port, "127.0.0.1");
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  socket.write(form.subarray(0, -500), () => socket.destroy());
  await once(socket, "close");
  expect((await postForm(sandbox, target, form)).status).toBe(201);
  const uploads = join(sandbox.dataDir, "blobs", "uploads");
  await vi.waitFor(async () => expect(await readdir(uploads)).toHaveLength(1), { timeout: 5000 });
});
