import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as sendRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "../../app/platform/http-server.ts";
import { createWebApp } from "../../app/platform/web-app.ts";

const SCRIPT = `console.log(${JSON.stringify("x".repeat(5_000))});`;

let clientFolder: string;
let server: HttpServer | undefined;
let logged: { fields: object; message: string }[];

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), "client-"));
  await mkdir(join(clientFolder, "assets"));
  await writeFile(join(clientFolder, "assets/entry-4f2a.js"), SCRIPT);
  await writeFile(join(clientFolder, "favicon.svg"), "<svg/>");
});

afterEach(() => server?.stop(0));
afterAll(() => rm(clientFolder, { recursive: true }));

/** Serves with a handler in the place of Remix's. */
async function start(handle: RequestHandler) {
  logged = [];
  const write = (fields: object, message: string) => void logged.push({ fields, message });
  const app = createWebApp({ clientFolder, handle, log: { info: write, error: write } });
  server = await startHttpServer(app, 0);
  return { app, url: `http://127.0.0.1:${server.port}` };
}

const answer: RequestHandler = (_request, response) => void response.send("page");

describe("static files", () => {
  test("those with a hash in their name are kept forever, and travel compressed", async () => {
    const { url } = await start(answer);
    const response = await fetch(`${url}/assets/entry-4f2a.js`, { headers: { "Accept-Encoding": "gzip" } });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(SCRIPT);
  });

  test("others are asked for again after an hour", async () => {
    const { url } = await start(answer);
    const response = await fetch(`${url}/favicon.svg`);
    expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
  });

  test("what is no file is the app's to answer", async () => {
    const { url } = await start(answer);
    expect(await (await fetch(`${url}/assets/gone-1234.js`)).text()).toBe("page");
    expect(await (await fetch(`${url}/`)).text()).toBe("page");
  });
});

describe("framing", () => {
  test("is denied to everybody by default, for files and pages alike", async () => {
    const { url } = await start(answer);
    for (const path of ["/app", "/favicon.svg"]) {
      const { headers } = await fetch(url + path);
      expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
    }
  });

  test("is what the page itself allows, where it does", async () => {
    const policy = "frame-ancestors https://a.myshopify.com https://admin.shopify.com;";
    const { url } = await start((_request, response) => {
      response.append("Content-Security-Policy", policy).send("page");
    });
    expect((await fetch(`${url}/app`)).headers.get("content-security-policy")).toBe(policy);
  });
});

describe("/healthz", () => {
  test("says ok, and that it is stopping once it is", async () => {
    const { app, url } = await start(answer);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    app.locals.isStopping = true;
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: "stopping" });
  });

  test("is not logged: it would be most of the log", async () => {
    const { url } = await start(answer);
    await fetch(`${url}/healthz`);
    expect(logged).toEqual([]);
  });
});

describe("the log", () => {
  test("names path and status, and never the query, which holds a token", async () => {
    const { url } = await start(answer);
    await (await fetch(`${url}/app/products?id_token=secret&shop=a.myshopify.com`)).text();
    await expect.poll(() => logged).toHaveLength(1);
    expect(logged[0]?.fields).toMatchObject({ method: "GET", path: "/app/products", status: 200 });
    expect(JSON.stringify(logged)).not.toMatch(/secret|id_token/);
  });

  test("a failure is logged and answered without its details", async () => {
    const { url } = await start((_request, _response, next) => next(new Error("password of the database")));
    const response = await fetch(`${url}/app`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("Something went wrong. Try again in a moment.");
    expect(logged.some(({ message }) => message === "request failed")).toBe(true);
  });
});

test("a body of more than 4 MiB is refused before it is read", async () => {
  const { url } = await start(answer);
  const status = await new Promise((resolve, reject) => {
    const request = sendRequest(`${url}/app`, { method: "POST", headers: { "Content-Length": 5_000_000 } });
    request.once("response", (response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    request.once("error", reject);
    request.flushHeaders();
  });
  expect(status).toBe(413);
});

test("stopping lets a running request end and takes no more", async () => {
  let finish = () => {};
  let hasArrived = () => {};
  const arrived = new Promise<void>((resolve) => {
    hasArrived = resolve;
  });
  const { url } = await start((_request, response) => {
    finish = () => void response.send("late but whole");
    hasArrived();
  });
  const running = fetch(`${url}/app`);
  await arrived;
  const stopped = server?.stop(10_000);
  finish();
  expect(await (await running).text()).toBe("late but whole");
  await stopped;
  await expect(fetch(`${url}/app`)).rejects.toThrow();
});
