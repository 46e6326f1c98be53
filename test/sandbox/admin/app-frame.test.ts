import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser.ts";
import { type ShopifySandbox, startShopify } from "../shopify/index.ts";
import { type FixtureApp, startFixtureApp } from "./fixture/start-fixture-app.ts";
import { type Admin, startAdmin } from "./start-admin.ts";

const app = { apiKey: "key0123456789", apiSecret: "secret0123456789" };
const appUrl = "https://app.example";

let shopify: ShopifySandbox;
let fixture: FixtureApp;
let admin: Admin;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  shopify = await startShopify({ app, syntheticProducts: 30 });
  fixture = await startFixtureApp({ ...app, appUrl, shop: shopify.shop().shop.domain });
  admin = await startAdmin({ shopify, appOrigin: fixture.origin, appUrl });
  browser = await launchBrowser();
  context = await browser.newContext();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([admin?.close(), fixture?.close(), shopify?.close()]);
});

beforeEach(async () => {
  errors = [];
  page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

/** The app's own document, once it shows `path`. */
async function openApp(path = "/app"): Promise<Frame> {
  await page.goto(admin.appPageUrl + path);
  return findApp(path.split("?")[0]);
}

async function findApp(heading = "/app"): Promise<Frame> {
  const frame = await (await page.waitForSelector("#app-frame")).contentFrame();
  if (!frame) throw new Error("There is no app frame.");
  await frame.getByRole("heading", { name: heading, exact: true }).waitFor();
  return frame;
}

const click = (target: Page | Frame, name: string) =>
  target.getByRole("button", { name, exact: true }).click();
const note = (frame: Frame) => frame.locator("#note");
const addressOf = (path: string) => admin.appPageUrl + path;

describe("opening the app", () => {
  it("lets it in by the signed query of the platform, without a word of the sandbox in the app", async () => {
    await openApp();
    const request = fixture.requests.findLast(({ url }) => url.startsWith("/app?"));
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
      apiKey: app.apiKey,
      shop: "rotate-demo.myshopify.com",
      locale: "en",
    });
    expect(known.environment.embedded).toBe(true);
    expect(known.user.name).toBe("Robin Merchant");
  });

  it("keeps the page on reload, also a deep one with a query", async () => {
    await openApp("/app/videos/9?tab=all");
    await page.reload();
    const frame = await findApp("/app/videos/9");
    expect(page.url()).toBe(addressOf("/app/videos/9?tab=all"));
    expect(new URL(frame.url()).searchParams.get("tab")).toBe("all");
  });

  it("from outside of the admin leads into it", async () => {
    const { domain } = shopify.shop().shop;
    const host = Buffer.from("admin.shopify.com/store/rotate-demo").toString("base64");
    await page.goto(`${admin.frameOrigin}/app?shop=${domain}&host=${host}`);
    await page.waitForURL(`${admin.appPageUrl}**`);
  });
});

describe("session tokens", () => {
  it("go with every request to the app, and the library accepts them", async () => {
    const frame = await openApp();
    await click(frame, "Who am I");
    await expect
      .poll(() => note(frame).textContent())
      .toBe('200 {"shop":"rotate-demo.myshopify.com","user":"1"}');
    const request = fixture.requests.findLast(({ url }) => url === "/api/whoami");
    expect(request?.headers.authorization).toMatch(/^Bearer ey/);
    expect(request?.headers["accept-language"]).toBe("en");
  });

  it("are renewed once when the app says that one is not good any more", async () => {
    const frame = await openApp();
    await click(frame, "Stale token");
    await expect.poll(() => note(frame).textContent()).toMatch(/^200/);
    const tokens = fixture.requests
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
      `${admin.url}/assets/icon.svg`,
    );
    expect(requests).toEqual(["none"]);
  });

  it("come back through the bounce page when a page is loaded without one", async () => {
    const frame = await openApp();
    await frame.evaluate(() => {
      const { shop = "", host = "" } = window.shopify.config;
      location.assign(`/app/bounced?${new URLSearchParams({ embedded: "1", shop, host })}`);
    });
    const bounced = await findApp("/app/bounced");
    expect(
      fixture.requests.findLast(({ url }) => url.startsWith("/app/bounced"))?.headers["x-shopify-bounce"],
    ).toBe("1");
    await click(bounced, "Who am I");
    await expect.poll(() => note(bounced).textContent()).toMatch(/^200/);
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
    await findApp("/app/settings");
    expect(page.url()).toBe(addressOf("/app/settings"));
    expect(await frame.evaluate(() => "isSamePage" in window)).toBe(true);
    await page.locator("#app-nav-home").click();
    await findApp("/app");
  });

  it("keeps the address with the app, back and forward too", async () => {
    const frame = await openApp("/app/settings");
    await click(frame, "Open video");
    await page.waitForURL(addressOf("/app/videos/7?tab=all"));
    await page.goBack();
    await findApp("/app/settings");
    await page.waitForURL(addressOf("/app/settings"));
    await page.goForward();
    await page.waitForURL(addressOf("/app/videos/7?tab=all"));
  });

  it("leads into the admin, and back into the app where it was", async () => {
    const frame = await openApp("/app/settings");
    await frame.getByRole("link", { name: "Products in the admin" }).click();
    await page.waitForURL(`${admin.url}/products`);
    await page.goBack();
    await findApp("/app/settings");
  });
});

it("follows when the app's server leads somewhere else in the admin", async () => {
  const frame = await openApp();
  await click(frame, "Lead away");
  await page.waitForURL(`${admin.url}/products`);
});

describe("what the admin draws for the app", () => {
  it("shows its title and its actions, and passes clicks on", async () => {
    const frame = await openApp();
    const bar = page.locator("#app-title-bar");
    await expect.poll(() => bar.locator("[data-title]").textContent()).toBe("Page /app");
    await bar.getByRole("button", { name: "Make videos" }).click();
    await expect.poll(() => note(frame).textContent()).toBe("primary clicked");
    await bar.getByRole("button", { name: "Export" }).click();
    await expect.poll(() => note(frame).textContent()).toBe("secondary clicked");
  });

  it("shows toasts with their action", async () => {
    const frame = await openApp();
    await click(frame, "Toast");
    const toast = page.locator(".toast", { hasText: "Saved" });
    await toast.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => note(frame).textContent()).toBe("undone");
    expect(await toast.count()).toBe(0);
  });

  it("asks to save or discard, and lets nobody leave before that", async () => {
    const frame = await openApp();
    await click(frame, "Edit");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await bar.waitFor();
    await page.locator("#navigation").getByRole("link", { name: "Files" }).click();
    expect(page.url()).toBe(addressOf("/app"));
    await bar.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => note(frame).textContent()).toBe("saved");
    await bar.waitFor({ state: "hidden" });
  });

  it("asks before it throws changes away, and before a page is left on purpose", async () => {
    const frame = await openApp();
    await click(frame, "Edit");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    const question = page.getByRole("dialog", { name: "Discard all unsaved changes" });
    await bar.getByRole("button", { name: "Discard" }).click();
    await question.getByRole("button", { name: "Continue editing" }).click();
    expect(await bar.isVisible()).toBe(true);

    const left = frame.evaluate(() => window.shopify.saveBar.leaveConfirmation().then(() => "left"));
    await question.getByRole("button", { name: "Leave page" }).click();
    expect(await left).toBe("left");
    await bar.waitFor({ state: "hidden" });
  });

  it("notices changes of a form by itself, and takes them back", async () => {
    const frame = await openApp();
    const field = frame.getByLabel("Name");
    await field.fill("second");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await bar.waitFor();
    await field.fill("first");
    await bar.waitFor({ state: "hidden" });
    await field.fill("third");
    await bar.getByRole("button", { name: "Discard" }).click();
    await bar.waitFor({ state: "hidden" });
    expect(await field.inputValue()).toBe("first");
  });

  it("opens a modal around the app's own content, which stays alive in there", async () => {
    const frame = await openApp();
    await click(frame, "Modal");
    const dialog = page.locator("#app-modal");
    expect(await dialog.getByRole("heading").textContent()).toBe("Choose an image");
    const content = page.frameLocator("#app-modal iframe");
    await content.getByRole("button", { name: "Clicked 0" }).click();
    await content.getByRole("button", { name: "Clicked 1" }).waitFor();
    await click(page, "Use it");
    await dialog.waitFor({ state: "hidden" });

    await click(frame, "Modal");
    await content.getByRole("button", { name: "Clicked 1" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("opens a modal with a page of the app, signed in as the app is, and named by that page", async () => {
    const frame = await openApp();
    await click(frame, "Preview");
    const dialog = page.locator("#app-modal");
    await page.frameLocator("#app-modal iframe").getByRole("heading", { name: "/app/preview" }).waitFor();
    await expect.poll(() => dialog.locator("[data-title]").textContent()).toBe("Page /app/preview");
    expect(page.url()).toBe(addressOf("/app"));
    expect(await page.locator("#app-title-bar [data-title]").textContent()).toBe("Page /app");
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("lets the person pick products, no more than the app allows", async () => {
    const frame = await openApp();
    await click(frame, "Pick");
    const picker = page.locator("#resource-picker");
    await picker.getByRole("searchbox").fill("Coral");
    await expect.poll(() => picker.locator(".picker-row").count()).toBe(10);
    const rows = picker.locator(".picker-row input");
    await rows.nth(0).check();
    await rows.nth(1).check();
    await expect.poll(() => rows.nth(2).isDisabled()).toBe(true);
    await picker.getByRole("button", { name: "Select" }).click();
    await expect.poll(() => note(frame).textContent()).toBe("picked Coral Steel Bag 10, Coral Oak Bottle 11");

    await click(frame, "Pick");
    await picker.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => note(frame).textContent()).toBe("closed");
  });

  it("shows that the app is loading", async () => {
    const frame = await openApp();
    const bar = page.locator("#loading-bar.is-active");
    await frame.evaluate(() => window.shopify.loading(true));
    await bar.waitFor();
    await frame.evaluate(() => window.shopify.loading(false));
    await bar.waitFor({ state: "hidden" });
  });

  it("fits a phone, with the app's pages in a menu", async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await openApp();
    await page.locator("#app-nav-compact summary").click();
    await page.locator("#app-nav-compact").getByRole("link", { name: "Settings" }).click();
    await findApp("/app/settings");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
