import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser.ts";
import { findAxeFaults } from "../../find-axe-faults.ts";
import { type ShopifySandbox, startShopify } from "../shopify/index.ts";
import { buildExtension } from "./fixture/build-extension.ts";
import { type ExtensionApi, startExtensionApi } from "./fixture/start-extension-api.ts";
import { type Admin, startAdmin } from "./start-admin.ts";

let shopify: ShopifySandbox;
let api: ExtensionApi;
let built: Awaited<ReturnType<typeof buildExtension>>;
let admin: Admin;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];
/** The errors that a test brings about itself. */
let expected: RegExp[];
let productId: number;

beforeAll(async () => {
  [shopify, api, built, browser] = await Promise.all([
    startShopify({ app: { apiKey: "key", apiSecret: "secret" }, syntheticProducts: 70 }),
    startExtensionApi(),
    buildExtension(),
    launchBrowser(),
  ]);
  context = await browser.newContext();
  admin = await startWith("en");
  productId = [...shopify.shop().products.keys()][0] ?? 0;
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([admin?.close(), api?.close(), shopify?.close(), built?.remove()]);
});

const startWith = (locale: "en" | "de") =>
  startAdmin({
    shopify,
    appOrigin: api.origin,
    appUrl: "https://app.example",
    extensionsDir: built.folder,
    locale,
  });

beforeEach(async () => {
  errors = [];
  expected = [];
  api.requests.length = 0;
  api.displays = true;
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
});
afterEach(async () => {
  await page.close();
  expect(errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([]);
});

const action = () => page.getByRole("dialog", { name: "Try things out" });
const block = () => page.getByRole("region", { name: "Bench" });
const says = (text: string) => action().getByText(text).waitFor();
const press = (name: string) => action().getByRole("button", { name, exact: true }).click();

async function openAction(): Promise<void> {
  // The picture that nobody serves.
  expected.push(/404/);
  await page.goto(`${admin.url}/products/${productId}`);
  await page.getByText("More actions").click();
  await page.getByRole("button", { name: "Bench", exact: true }).click();
  await action().waitFor();
}

describe("an action", () => {
  it("opens as a dialog with what the extension draws, told which product it is about", async () => {
    await openAction();
    await action().getByText(`gid://shopify/Product/${productId}`).waitFor({ state: "attached" });
    expect(await action().getByRole("img", { name: "A picture" }).count()).toBe(1);
    expect(await findAxeFaults(page.mainFrame(), ".extension-dialog")).toEqual([]);
  });

  it("tells the extension what a person types, chooses and ticks", async () => {
    await openAction();
    await action().getByLabel("Words").fill("second");
    await action().getByText("typed: second").waitFor();
    await action().getByLabel("Words").pressSequentially(" and third, typed fast");
    await action().getByText("typed: second and third, typed fast").waitFor();
    expect(await action().getByLabel("Words").inputValue()).toBe("second and third, typed fast");

    expect(await action().getByRole("radio", { name: "Red" }).isChecked()).toBe(true);
    await action().getByRole("radio", { name: "Red" }).focus();
    await page.keyboard.press("ArrowDown");
    await says("chose blue");
    await action().getByLabel("Size").selectOption({ label: "Large" });
    await says("size l");
    await action().getByLabel("Agree").check();
    await says("agreed");
  });

  it("lets nothing more be pressed on a button that is under way, and keeps the focus on it", async () => {
    await openAction();
    await press("Be busy");
    const button = action().getByRole("button", { name: "Be busy" });
    await expect.poll(() => button.getAttribute("aria-busy")).toBe("true");
    expect(await button.evaluate((each) => each.matches(":focus"))).toBe(true);
  });

  it("is closed by the extension, by its button and by Esc, and gives the focus back to the menu", async () => {
    const closings = [() => press("Done"), () => press("Close"), () => page.keyboard.press("Escape")];
    await openAction();
    for (const close of closings) {
      await close();
      await action().waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("More actions");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Bench", exact: true }).click();
      await action().waitFor();
    }
  });

  it("leads into the app and into the admin", async () => {
    await openAction();
    const address = (name: string) => action().getByRole("link", { name }).getAttribute("href");
    expect(await address("Settings")).toBe("/apps/rotateproduct/app/settings");
    expect(await address("All products")).toBe("/products");
  });

  it("shows an error that the extension does not catch, and what no component has", async () => {
    expected.push(/nobody catches this/, /has no property “colour”/, /Element is not allowed: s-typo/);
    await openAction();
    await press("Fail");
    await page.getByRole("alert").filter({ hasText: "bench: Error: nobody catches this" }).waitFor();
    await press("Misspell a property");
    await page.getByRole("alert").filter({ hasText: "<s-text> has no property “colour”" }).waitFor();
    await press("Misspell");
    await page.getByRole("alert").filter({ hasText: "s-typo" }).waitFor();
    for (const pattern of [/nobody catches this/, /s-typo/]) {
      await expect.poll(() => errors.some((error) => pattern.test(error))).toBe(true);
    }
  });

  it("keeps what the extension stores", async () => {
    await openAction();
    await press("Count visits");
    await says("visit 1");
    await page.reload();
    await openAction();
    await press("Count visits");
    await says("visit 2");
  });
});

describe("asking the app", () => {
  it("goes to the app's own address from another origin, after a preflight, with a session token", async () => {
    await openAction();
    await press("Ask");
    await says("200");
    const sent = api.requests.filter(({ url }) => url === "/api/echo");
    expect(sent.map(({ method }) => method)).toEqual(["OPTIONS", "GET"]);
    expect(sent[1]?.headers).toMatchObject({ host: "app.example", origin: admin.url });
    expect(sent[1]?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it("sends a body, and leaves a token alone that the extension gave itself", async () => {
    await openAction();
    await press("Send");
    await says('200 {"body":"{\\"a\\":1}","who":"Bearer own"}');
  });

  it("lets the extension ask again with a fresh token when one was stale", async () => {
    await openAction();
    await press("Ask twice");
    await says("200");
    const asked = api.requests.filter(({ url, method }) => url === "/api/stale" && method === "GET");
    expect(asked).toHaveLength(2);
  });

  it("decides whether the menu has the action, told which product it is about", async () => {
    api.displays = false;
    await page.goto(`${admin.url}/products/${productId}`);
    await block().waitFor();
    await expect.poll(() => api.requests.filter(({ method }) => method === "GET").length).toBe(1);
    await page.getByText("More actions").click();
    expect(await page.getByRole("button", { name: "Bench", exact: true }).count()).toBe(0);
    expect(api.requests.at(-1)?.url).toBe(`/api/should-render?product=gid://shopify/Product/${productId}`);
  });
});

describe("languages", () => {
  it("takes names, plurals, numbers and dates in the admin's language, and the default's for what is missing", async () => {
    const german = await startWith("de");
    expected.push(/404/);
    await page.goto(`${german.url}/products/${productId}`);
    await page.getByText("More actions").click();
    await page.getByRole("button", { name: "Werkbank", exact: true }).click();
    await action().waitFor();
    const words = await action().locator("s-paragraph").allInnerTexts();
    expect(words.slice(0, 6).map((text) => text.replace(/\s/g, " "))).toEqual([
      "1 Video für you",
      "3 Videos für you",
      "only in English",
      "1.234,5",
      "1. Januar 1970",
      "5,00 €",
    ]);
    await german.close();
  });
});

describe("a block", () => {
  it("shows 300 px of itself before it is asked for more, and folds to its summary", async () => {
    await page.goto(`${admin.url}/products/${productId}`);
    await block().getByText("Line 3").waitFor();
    const height = () =>
      block()
        .locator(".block-body")
        .evaluate((body) => body.clientHeight);
    expect(await block().getByRole("button", { name: "Show more" }).count()).toBe(0);
    await block().getByRole("button", { name: "More lines" }).click();
    await block().getByRole("button", { name: "Show more" }).waitFor();
    expect(await height()).toBe(300);
    await block().getByRole("button", { name: "Show more" }).click();
    await expect.poll(height).toBeGreaterThan(1_000);
    await block().getByRole("button", { name: "Bench panel" }).click();
    await block().getByText("60 lines").waitFor();
    expect(await block().getByText("Line 3", { exact: true }).isVisible()).toBe(false);
  });

  it("opens an action of the same page, which gives the focus back", async () => {
    expected.push(/404/);
    await page.goto(`${admin.url}/products/${productId}`);
    await block().getByRole("button", { name: "Open the action" }).click();
    await action().waitFor();
    await page.keyboard.press("Escape");
    await action().waitFor({ state: "detached" });
    const button = block().getByRole("button", { name: "Open the action" });
    expect(await button.evaluate((each) => each.matches(":focus"))).toBe(true);
  });
});

describe("a selection", () => {
  const choose = async () => {
    await page.locator("#selection-bar summary").click();
    await page.getByRole("button", { name: "Bench", exact: true }).click();
  };

  it("is what is ticked, or everything that the list has found", async () => {
    await page.goto(`${admin.url}/products`);
    await page.getByRole("checkbox", { name: "Select all products" }).check();
    await choose();
    await page.getByRole("dialog", { name: "Bench" }).getByText("50 selected").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Bench" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Select all 70 products" }).click();
    await choose();
    await page.getByRole("dialog", { name: "Bench" }).getByText("70 selected").waitFor();
  });
});
