import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AppProxy, blankPath, startAppProxy } from "./app-proxy.ts";
import { closeServer, listen, originOf } from "./local-server.ts";

const adminOrigin = "http://localhost:4001";
let app: Server;
let proxy: AppProxy;
/** What the app does with the next requests. */
let answer: RequestListener;
let received: { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer }[];

beforeEach(async () => {
  received = [];
  app = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    received.push({ method, url, headers, body: await buffer(request) });
    answer(request, response);
  });
  await listen(app, 0);
  proxy = await startAppProxy({
    port: 0,
    appOrigin: originOf(app).replace("localhost", "127.0.0.1"),
    appUrl: "https://app.example",
    shopName: "rotate-demo",
    adminOrigin,
  });
});
afterEach(() => Promise.all([proxy.close(), closeServer(app)]));

function answerWith(
  body: string,
  headers: Record<string, string> = { "Content-Type": "text/html" },
  status = 200,
) {
  answer = (_request, response) => response.writeHead(status, headers).end(body);
}

describe("what the browser gets", () => {
  it("is a page with the platform's addresses turned into local ones", async () => {
    answerWith('<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>');
    const page = await (await fetch(`${proxy.url}/app`)).text();
    expect(page).toBe(`<script src="${adminOrigin}/app-bridge.js"></script>`);
  });

  it.each(["application/json", "text/javascript; charset=utf-8", "application/manifest+json"])(
    "also in %s",
    async (type) => {
      answerWith('"https://cdn.shopify.com/a.png"', { "Content-Type": type });
      expect(await (await fetch(proxy.url)).text()).toBe(`"${adminOrigin}/cdn/a.png"`);
    },
  );

  it("is untouched when it is no text", async () => {
    answerWith("https://cdn.shopify.com/", { "Content-Type": "video/mp4", "Content-Length": "24" });
    const response = await fetch(proxy.url);
    expect(response.headers.get("content-length")).toBe("24");
    expect(await response.text()).toBe("https://cdn.shopify.com/");
  });

  it("may be framed by the admin", async () => {
    answerWith("", { "Content-Security-Policy": "frame-ancestors https://admin.shopify.com;" });
    const { headers } = await fetch(proxy.url);
    expect(headers.get("content-security-policy")).toBe(
      `frame-ancestors https://admin.shopify.com ${adminOrigin};`,
    );
  });

  it("is redirected within what it can reach, by the usual header and by Remix's own", async () => {
    answerWith(
      "",
      { Location: "https://app.example/app?shop=a", "X-Remix-Redirect": "https://app.example/app/b" },
      302,
    );
    const { headers } = await fetch(proxy.url, { redirect: "manual" });
    expect(headers.get("location")).toBe(`${proxy.url}/app?shop=a`);
    expect(headers.get("x-remix-redirect")).toBe(`${proxy.url}/app/b`);
  });

  it("finds the admin where the library looks for Shopify's", async () => {
    answerWith("", { Location: "https://admin.shopify.com/store/rotate-demo/apps/key" }, 302);
    const { headers } = await fetch(proxy.url, { redirect: "manual" });
    expect(headers.get("location")).toBe(`${adminOrigin}/apps/key`);
  });

  it("arrives as the app sends it, not when the app is done", async () => {
    let finish: () => void = () => undefined;
    answer = (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write("data: 1\n\n");
      finish = () => response.end("data: 2\n\n");
    };
    const response = await fetch(proxy.url);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("data: 1\n\n");
    finish();
    expect((await reader?.read())?.value).toBe("data: 2\n\n");
  });

  it("keeps every cookie", async () => {
    answer = (_request, response) => response.writeHead(200, { "Set-Cookie": ["a=1", "b=2"] }).end();
    expect((await fetch(proxy.url)).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("says so when nothing listens where the app should", async () => {
    await closeServer(app);
    const response = await fetch(proxy.url);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("The app is not answering");
  });
});

describe("what the app gets", () => {
  beforeEach(() => answerWith("ok"));

  it("is a request to its public address, from a page of its own", async () => {
    await fetch(`${proxy.url}/app`, {
      method: "POST",
      headers: { Origin: proxy.url, Referer: `${proxy.url}/app/a` },
    });
    expect(received[0]?.headers).toMatchObject({
      host: "app.example",
      "x-forwarded-host": "app.example",
      "x-forwarded-proto": "https",
      origin: "https://app.example",
      referer: "https://app.example/app/a",
    });
  });

  it("is the range that a player asked for", async () => {
    answerWith("23", { "Content-Type": "video/mp4", "Content-Range": "bytes 2-3/9" }, 206);
    const response = await fetch(`${proxy.url}/videos/1`, { headers: { Range: "bytes=2-3" } });
    expect(received[0]?.headers.range).toBe("bytes=2-3");
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 2-3/9");
  });

  it("is the platform's address again where a form sends back a local one", async () => {
    const image = `${adminOrigin}/cdn/s/files/1/2/files/a.png?v=1`;
    await fetch(proxy.url, { method: "POST", body: new URLSearchParams({ image }) });
    await fetch(`${proxy.url}/app?image=${encodeURIComponent(image)}`, {
      method: "POST",
      body: JSON.stringify({ image }),
      headers: { "Content-Type": "application/json" },
    });
    const original = "https://cdn.shopify.com/s/files/1/2/files/a.png?v=1";
    expect(new URLSearchParams(String(received[0]?.body)).get("image")).toBe(original);
    expect(JSON.parse(String(received[1]?.body))).toEqual({ image: original });
    expect(received[1]?.url).toBe(`/app?image=${encodeURIComponent(original)}`);
  });

  it("is every byte of what is no text", async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    await fetch(proxy.url, { method: "PUT", body: bytes, headers: { "Content-Type": "video/mp4" } });
    expect(received[0]?.body.equals(bytes)).toBe(true);
  });
});

it("has an empty page of the app's origin, without asking the app", async () => {
  const response = await fetch(proxy.url + blankPath);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(received).toEqual([]);
});
