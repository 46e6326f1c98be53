import { createServer } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { closeServer, listen, originOf } from "./sandbox/admin/local-server.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it("does not look like a bot, which the server library would turn away", async () => {
  const page = await browser.newPage();
  expect(await page.evaluate(() => navigator.userAgent)).not.toMatch(/headless/i);
});

it("lets a frame of another origin have its storage, as a person's browser does", async () => {
  const server = createServer((_request, response) =>
    response.setHeader("Content-Type", "text/html").end("<p>"),
  );
  await listen(server, 0);
  const page = await browser.newPage();
  const other = originOf(server);
  await page.goto(other.replace("localhost", "127.0.0.1"));
  await page.setContent(`<iframe src="${other}"></iframe>`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame?.waitForURL(`${other}/`);
  const kept = await frame?.evaluate(() => {
    sessionStorage.setItem("key", "value");
    return sessionStorage.getItem("key");
  });
  expect(kept).toBe("value");
  await closeServer(server);
});
