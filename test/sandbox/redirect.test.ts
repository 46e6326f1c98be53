import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import * as undici from "undici";
import { expect, onTestFinished, test } from "vitest";
import { installRedirect } from "./redirect.ts";
import { API_KEY, imageUrl, startForTest } from "./rotateproduct/start-for-test.ts";

const authorized = { headers: { Authorization: `Bearer ${API_KEY}` } };

/** A simulator that stands where rotateproduct.com was, and everything else is out of reach. */
async function startRedirected() {
  const started = await startForTest();
  onTestFinished(installRedirect([{ host: "rotateproduct.com", origin: started.sandbox.url }]));
  return started;
}

/** A server that answers with what it was asked, at the place of every host under example.test. */
async function startEcho() {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const uninstall = installRedirect([{ host: /(^|\.)example\.test$/, origin }]);
  onTestFinished(() => {
    uninstall();
    server.closeAllConnections();
    server.close();
  });
  return origin;
}

test("a fetch of rotateproduct.com lands in the simulator, under its own name", async () => {
  const { sandbox } = await startRedirected();
  const response = await fetch("https://rotateproduct.com/api/v1/credits", authorized);
  expect(await response.json()).toMatchObject({ credits: 1000 });
  expect(sandbox.requests.all).toMatchObject([{ path: "/api/v1/credits", host: "rotateproduct.com" }]);
});

test("so do undici's own fetch and request", async () => {
  const { sandbox } = await startRedirected();
  const url = "https://rotateproduct.com/api/v1/credits";
  expect((await undici.fetch(url, authorized)).status).toBe(200);
  const { statusCode, body } = await undici.request(url, authorized);
  expect([statusCode, await body.json()]).toMatchObject([200, { credits: 1000 }]);
  expect(sandbox.requests.all.map(({ host }) => host)).toEqual(["rotateproduct.com", "rotateproduct.com"]);
});

test("patterns match host names, and method, path, headers and streamed bodies pass unchanged", async () => {
  await startEcho();
  const body = new ReadableStream({
    async start(controller) {
      for (const word of ["one ", "two ", "three"]) {
        controller.enqueue(new TextEncoder().encode(word));
        await new Promise((turn) => setImmediate(turn));
      }
      controller.close();
    },
  });
  const init = { method: "PUT", body, duplex: "half", headers: { "X-Word": "mug", Range: "bytes=3-" } };
  const response = await fetch("https://shop.example.test:8443/a/b?c=d%20e", init as RequestInit);
  expect(await response.json()).toMatchObject({
    method: "PUT",
    url: "/a/b?c=d%20e",
    headers: { host: "shop.example.test:8443", "x-word": "mug", range: "bytes=3-" },
    body: "one two three",
  });
});

test.each([
  ["a flat list", ["X-Word", "mug", "X-Two", "b"]],
  [
    "pairs",
    new Map([
      ["X-Word", "mug"],
      ["X-Two", "b"],
    ]),
  ],
  ["an object", { "X-Word": "mug", "X-Two": ["b"] }],
])("headers may be given to undici as %s", async (_form, headers) => {
  await startEcho();
  const { body } = await undici.request("https://example.test/", { headers });
  expect(await body.json()).toMatchObject({
    headers: { host: "example.test", "x-word": "mug", "x-two": "b" },
  });
});

test("a Host header that the caller sets stays", async () => {
  await startEcho();
  const { body } = await undici.request("https://example.test/", { headers: { Host: "other.example.test" } });
  expect(await body.json()).toMatchObject({ headers: { host: "other.example.test" } });
});

test("ranges and aborts reach the simulator", async () => {
  const { sandbox, clock, create } = await startRedirected();
  const { id } = (await create("mug")).json.data.generations[0];
  clock.now += 180_000;
  const url = `https://rotateproduct.com/api/v1/generations/${id}`;
  const part = await fetch(url, { headers: { ...authorized.headers, Range: "bytes=4-7" } });
  expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
  sandbox.faults.next("GET /api/v1/generations/:id", { kind: "hang", when: "before-work" });
  await expect(fetch(url, { ...authorized, signal: AbortSignal.timeout(100) })).rejects.toThrow("timeout");
});

test("the simulator's own fetches of images are redirected as well", async () => {
  const { sandbox, call } = await startRedirected();
  const { json } = await call("POST", "/api/v1/generations", {
    generations: [{ imageUrl }, { imageUrl: "https://images.elsewhere.test/mug.png" }],
  });
  expect(json.data.failedGenerations).toHaveLength(1);
  expect(sandbox.generations.all()).toHaveLength(1);
});

test.each([
  "https://api.elsewhere.test/v1",
  "http://rotateproduct.com.elsewhere.test/",
  "https://www.rotateproduct.com/",
  "http://10.0.0.1/",
  "http://127.0.0.1.elsewhere.test/",
])("a request to %s is refused, and nothing is sent", async (url) => {
  await startRedirected();
  await expect(fetch(url)).rejects.toMatchObject({
    cause: {
      message: expect.stringContaining(`The sandbox lets no request out: GET ${new URL(url).origin}`),
    },
  });
  await expect(undici.request(url)).rejects.toThrow("lets no request out");
});

test("loopback stays reachable", async () => {
  const { sandbox } = await startRedirected();
  expect((await fetch(`${sandbox.url}/api/v1/credits`, authorized)).status).toBe(200);
  const port = new URL(sandbox.url).port;
  expect((await fetch(`http://localhost:${port}/api/v1/credits`, authorized)).status).toBe(200);
});

test("data: URLs need no network", async () => {
  await startRedirected();
  expect((await fetch(imageUrl)).headers.get("content-type")).toBe("image/png");
});

test("uninstalled, it is out of the way", async () => {
  const before = undici.getGlobalDispatcher();
  installRedirect([])();
  expect(undici.getGlobalDispatcher()).toBe(before);
});

test("loaded with --import, a process reaches the simulators at the origins of its environment", async () => {
  const { sandbox } = await startForTest();
  const script = `
    const hosts = ["rotateproduct.com", "shop.myshopify.com", "cdn.shopify.com", "shopify.com",
      "shopify-staged-uploads.storage.googleapis.com", "elsewhere.test", "notshopify.com"];
    const answers = hosts.map(async (host) => {
      const response = await fetch("https://" + host + "/api/v1/credits").catch(({ cause }) => cause);
      return [host, response.status ?? response.message.slice(0, 30)];
    });
    process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(answers))));`;
  const origin = sandbox.url;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "./test/sandbox/redirect.ts", "--input-type=module", "--eval", script],
    { env: { ...process.env, SANDBOX_SHOPIFY_ORIGIN: origin, SANDBOX_ROTATEPRODUCT_ORIGIN: origin } },
  );
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    "rotateproduct.com": 401,
    "shop.myshopify.com": 401,
    "cdn.shopify.com": 401,
    "shopify.com": 401,
    "shopify-staged-uploads.storage.googleapis.com": 401,
    "elsewhere.test": "The sandbox lets no request ou",
    "notshopify.com": "The sandbox lets no request ou",
  });
});
