import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { seedProduct } from "../pipeline/scenery.ts";
import { type RunningApp, startEverything } from "../running-app.ts";
import { catalogue } from "../sandbox/catalogue/index.ts";

let running: RunningApp;
let browser: Browser;
let page: Page;
/** The app inside the admin. */
let app: FrameLocator;
const problems: string[] = [];

beforeAll(async () => {
  const drawn = catalogue.filter((product) => product.images.length > 0).slice(0, 2);
  running = await startEverything([...drawn, { ...seedProduct("bare"), title: "Bare shelf", images: [] }]);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("pageerror", (error) => problems.push(error.message));
  app = page.frameLocator("iframe");
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
}, 60_000);

test("a merchant connects the account, chooses products, sees the cost, and gets videos on the products", async () => {
  await page.goto(running.admin.appPageUrl);
  await app
    .getByRole("link", { name: /connect/i })
    .first()
    .click();

  await app.getByLabel("API key").fill("not-a-key-of-ours");
  await app.getByRole("button", { name: "Connect" }).click();
  await app.getByText(/does not accept this key/).waitFor();
  await app.getByLabel("API key").fill(running.sandbox.apiKey);
  await app.getByRole("button", { name: "Connect" }).click();
  await app.getByText(running.sandbox.apiKey.slice(-4)).first().waitFor();

  await page.getByRole("link", { name: "Products" }).last().click();
  await app.getByText("Bare shelf", { exact: true }).waitFor();
  await app.getByText("Select all on this page").click();
  await app.getByRole("button", { name: "Review" }).click();

  await app.getByRole("button", { name: "Generate 2 videos for 10 credits" }).click();
  await app.getByRole("progressbar").first().waitFor();
  await expect
    .poll(() => app.getByText("Published", { exact: true }).count(), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(2);

  expect(running.sandbox.rotateProduct.generations.all()).toHaveLength(2);
  const [product] = [...running.sandbox.shopify.shop().products.values()];
  await page.goto(`${running.admin.url}/products/${product?.id}`);
  const video = page.locator("video").first();
  await video.waitFor();
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0.2);
  expect(problems).toEqual([]);
}, 120_000);
