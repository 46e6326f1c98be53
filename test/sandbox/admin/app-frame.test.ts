import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiKey, click, type FramedApp, findApp, readNote, startFramedApp } from "./fixture/framed-app.ts";

let framed: FramedApp;
let page: Page;
let errors: string[];

beforeAll(async () => {
  framed = await startFramedApp();
}, 60_000);
afterAll(() => framed?.close());

beforeEach(async () => {
  errors = [];
  page = await framed.context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

async function openApp(path = "/app"): Promise<Frame> {
  await page.goto(addressOf(path));
  return findApp(page, path.split("?")[0]);
}

const addressOf = (path: string) => framed.admin.appPageUrl + path;

describe("opening the app", () => {
  it("lets it in by the signed query of the platform, without a word of the sandbox in the app", async () => {
    await openApp();
    const request = framed.fixture.requests.findLast(({ url }) => url.startsWith("/app?"));
    expect(request?.url).toContain("id_token=");
    expect(request?.headers.host).toBe("app.example");
  });

  it("gives the page what it may know of the shop", async () => {
    const frame = await openApp();
    const known = await frame.evaluate(async () => {
      await window.shopify.ready;
      return {
        config: window.shopify.config,
        environment: window.shopify.environment,
        user: await window.shopify.user(),
      };
    });
    expect(known.config).toMatchObject({
      apiKey: apiKey,
      shop: "rotate-demo.myshopify.com",
      locale: "en",
    });
    expect(known.environment.embedded).toBe(true);
    expect(known.user.name).toBe("Robin Merchant");
  });

  it("keeps the page on reload, also a deep one with a query", async () => {
    await openApp("/app/videos/9?tab=all");
    await page.reload();
    const frame = await findApp(page, "/app/videos/9");
    expect(page.url()).toBe(addressOf("/app/videos/9?tab=all"));
    expect(new URL(frame.url()).searchParams.get("tab")).toBe("all");
  });

  it("from outside of the admin leads into it", async () => {
    const { domain } = framed.shopify.shop().shop;
    const host = Buffer.from("admin.shopify.com/store/rotate-demo").toString("base64");
    await page.goto(`${framed.admin.frameOrigin}/app?shop=${domain}&host=${host}`);
    await page.waitForURL(`${framed.admin.appPageUrl}**`);
  });
});

describe("session tokens", () => {
  it("go with every request to the app, and the library accepts them", async () => {
    const frame = await openApp();
    await click(frame, "Who am I");
    await expect.poll(() => readNote(frame)).toBe('200 {"shop":"rotate-demo.myshopify.com","user":"1"}');
    const request = framed.fixture.requests.findLast(({ url }) => url === "/api/whoami");
    expect(request?.headers.authorization).toMatch(/^Bearer ey/);
    expect(request?.headers["accept-language"]).toBe("en");
  });

  it("are renewed once when the app says that one is not good any more", async () => {
    const frame = await openApp();
    await click(frame, "Stale token");
    await expect.poll(() => readNote(frame)).toMatch(/^200/);
    const tokens = framed.fixture.requests
      .filter(({ url }) => url === "/api/stale-token")
      .map(({ headers }) => headers.authorization);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  it("do not go to other origins", async () => {
    const frame = await openApp();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.headers().authorization ?? "none"));
    await frame.evaluate(
      (url) => fetch(url, { mode: "no-cors" }).then(() => undefined),
      `${framed.admin.url}/assets/icon.svg`,
    );
    expect(requests).toEqual(["none"]);
  });

  it("come back through the bounce page when a page is loaded without one", async () => {
    const frame = await openApp();
    await frame.evaluate(() => {
      const { shop = "", host = "" } = window.shopify.config;
      location.assign(`/app/bounced?${new URLSearchParams({ embedded: "1", shop, host })}`);
    });
    const bounced = await findApp(page, "/app/bounced");
    expect(
      framed.fixture.requests.findLast(({ url }) => url.startsWith("/app/bounced"))?.headers[
        "x-shopify-bounce"
      ],
    ).toBe("1");
    await click(bounced, "Who am I");
    await expect.poll(() => readNote(bounced)).toMatch(/^200/);
    expect(page.url()).toBe(addressOf("/app/bounced"));
  });
});

describe("navigation", () => {
  it("offers the app's pages beside it, marks the current one, and leaves the home page to the app's name", async () => {
    await openApp("/app/videos/3");
    const menu = page.locator("#navigation [data-app-nav] a");
    await expect.poll(() => menu.allTextContents()).toEqual(["Videos", "Settings"]);
    await expect.poll(() => menu.first().getAttribute("aria-current")).toBe("page");
  });

  it("leads the app without loading it again", async () => {
    const frame = await openApp();
    await frame.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.locator("#navigation").getByRole("link", { name: "Settings", exact: true }).click();
    await findApp(page, "/app/settings");
    expect(page.url()).toBe(addressOf("/app/settings"));
    expect(await frame.evaluate(() => "isSamePage" in window)).toBe(true);
    await page.locator("#app-nav-home").click();
    await findApp(page, "/app");
  });

  it("keeps the address with the app, back and forward too", async () => {
    const frame = await openApp("/app/settings");
    await click(frame, "Open video");
    await page.waitForURL(addressOf("/app/videos/7?tab=all"));
    await page.goBack();
    await findApp(page, "/app/settings");
    await page.waitForURL(addressOf("/app/settings"));
    await page.goForward();
    await page.waitForURL(addressOf("/app/videos/7?tab=all"));
  });

  it("leads into the admin, and back into the app where it was", async () => {
    const frame = await openApp("/app/settings");
    await frame.getByRole("link", { name: "Products in the admin" }).click();
    await page.waitForURL(`${framed.admin.url}/products`);
    await page.goBack();
    await findApp(page, "/app/settings");
  });
});

it("follows when the app's server leads somewhere else in the admin", async () => {
  const frame = await openApp();
  await click(frame, "Lead away");
  await page.waitForURL(`${framed.admin.url}/products`);
});
