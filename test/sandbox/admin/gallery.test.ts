import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser.ts";
import { makeTurntable } from "../media/turntable.ts";
import { type ShopifySandbox, startShopify } from "../shopify/index.ts";
import type { Product, ShopState, StoredFile } from "../shopify/state.ts";
import { drawPicture } from "./fixture/draw-picture.ts";
import { type Admin, startAdmin } from "./start-admin.ts";

let shopify: ShopifySandbox;
let admin: Admin;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let shop: ShopState;
let product: Product;
let video: StoredFile;
/** The sandbox's clock, which decides when a file is processed. */
let now = Date.now();

beforeAll(async () => {
  const image = drawPicture("#8d5b4c");
  const turn = await makeTurntable(image);
  shopify = await startShopify({
    app: { apiKey: "key", apiSecret: "secret" },
    now: () => now,
    products: [
      {
        handle: "mug",
        title: "Stoneware Mug",
        productType: "Mug",
        vendor: "Alder",
        tags: [],
        status: "ACTIVE",
        collections: ["Kitchen"],
        priceCents: 2400,
        images: [{ fileName: "mug.png", alt: "A mug", contentType: "image/png", bytes: async () => image }],
        video: { fileName: "own.mp4", bytes: async () => turn },
      },
    ],
    syntheticProducts: 70,
  });
  admin = await startAdmin({
    shopify,
    appOrigin: "http://127.0.0.1:9",
    appUrl: "https://app.example",
    now: () => now,
  });
  browser = await launchBrowser();
  context = await browser.newContext();
  shop = shopify.shop();
  [product, video] = findSeeded();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([admin?.close(), shopify?.close()]);
});
beforeEach(async () => {
  await page?.close();
  page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
});

function findSeeded(): [Product, StoredFile] {
  const found = [...shop.products.values()].find(({ handle }) => handle === "mug");
  const file = [...shop.files.values()].find(({ kind }) => kind === "VIDEO");
  if (!found || !file) throw new Error("The shop was not seeded.");
  return [found, file];
}

/** A second video as the app would add it: processed after `ms`. */
function addVideo(id: number, ms: number): void {
  shop.files.set(id, {
    ...video,
    id,
    fileName: `rotateproduct-${id}.mp4`,
    processingAt: now,
    settledAt: now + ms,
  });
  product.mediaIds.push(id);
}

const tileOf = (name: string) => page.locator(`[data-media-name="${name}"]`);
const timeOf = (tile: Locator) =>
  tile.locator("video").evaluate((each: HTMLVideoElement) => each.currentTime);
const isPaused = (tile: Locator) => tile.locator("video").evaluate((each: HTMLVideoElement) => each.paused);

describe("the media gallery", () => {
  it("plays a video in its place, muted and in a loop, and stops it again", async () => {
    await page.goto(`${admin.url}/products/${product.id}`);
    const tile = tileOf("own.mp4");
    expect(await timeOf(tile)).toBe(0);
    await tile.getByRole("button", { name: "Play own.mp4" }).click();
    await expect.poll(() => timeOf(tile), { timeout: 5000 }).toBeGreaterThan(0.3);
    const [isMuted, isLooped] = await tile
      .locator("video")
      .evaluate((each: HTMLVideoElement) => [each.muted, each.loop]);
    expect([isMuted, isLooped]).toEqual([true, true]);
    await tile.getByRole("button", { name: "Play own.mp4" }).click();
    expect(await isPaused(tile)).toBe(true);
  });

  it("shows a new video by itself when the platform has processed it, and lets another one play on", async () => {
    await page.goto(`${admin.url}/products/${product.id}`);
    const playing = tileOf("own.mp4");
    await playing.getByRole("button", { name: "Play own.mp4" }).click();

    addVideo(1, 60_000);
    await page.getByText("Processing…").waitFor();
    now += 60_000;
    await tileOf("rotateproduct-1.mp4").waitFor();
    expect(await isPaused(playing)).toBe(false);
    expect(await page.getByText("Processing…").count()).toBe(0);
  });

  it("says why a file has failed", async () => {
    const failure = { code: "VIDEO_VALIDATION_ERROR", message: "The video is too short." };
    shop.files.set(2, { ...video, id: 2, failure });
    product.mediaIds.push(2);
    await page.goto(`${admin.url}/products/${product.id}`);
    await page.getByText("The video is too short.").waitFor();
  });

  it("shows a medium large, leads to the next one by key, and takes one off the product", async () => {
    addVideo(3, 0);
    await page.goto(`${admin.url}/products/${product.id}`);
    await tileOf("mug.png").getByRole("button").click();
    const viewer = page.getByRole("dialog", { name: "Media" });
    expect(await viewer.locator(".viewer-name").textContent()).toBe("mug.png");
    await page.keyboard.press("ArrowLeft");
    expect(await viewer.locator(".viewer-name").textContent()).toBe("rotateproduct-3.mp4");
    await expect.poll(() => timeOf(viewer), { timeout: 5000 }).toBeGreaterThan(0);

    await viewer.getByRole("button", { name: "Remove" }).click();
    await page
      .getByRole("dialog", { name: "Remove from product" })
      .getByRole("button", { name: "Remove" })
      .click();
    await page.getByText("Removed from the product").waitFor();
    expect(product.mediaIds).not.toContain(3);
    expect(shop.files.has(3)).toBe(true);
  });
});

describe("the product list", () => {
  it("leads to a product by a click anywhere on its row", async () => {
    await page.goto(`${admin.url}/products?query=stoneware`);
    await page
      .getByRole("row", { name: /Stoneware Mug/ })
      .getByText("Alder")
      .click();
    await page.getByRole("heading", { name: "Stoneware Mug" }).waitFor();
  });

  it("searches as one types, and keeps the words while filters change", async () => {
    await page.goto(`${admin.url}/products`);
    await page.locator("#filters").getByRole("searchbox").pressSequentially("amber");
    await page.waitForURL(/query=amber$/);
    await page.locator("#filters").getByRole("combobox", { name: "Type" }).selectOption("Lamp");
    await page.waitForURL(/query=amber&type=Lamp/);
    expect(await page.locator("#rows tr").count()).toBe(1);
  });

  it("counts what is selected, and deletes it after asking", async () => {
    await page.goto(`${admin.url}/products?query=Coral`);
    await page.getByRole("checkbox", { name: "Select Coral Steel Bag 10" }).check();
    await page.getByRole("checkbox", { name: "Select Coral Linen Bowl 12" }).check();
    await page.getByText("2 selected").waitFor();
    await page.locator("#selection-bar summary").click();
    await page.getByRole("button", { name: "Delete products" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete products" }).click();
    await page.getByText("2 products deleted").waitFor();
    const titles = [...shop.products.values()].map(({ title }) => title);
    expect(titles).not.toContain("Coral Steel Bag 10");
    expect(titles).toContain("Coral Oak Bottle 11");
  });

  it("selects a whole page and lets it go", async () => {
    await page.goto(`${admin.url}/products`);
    await page.getByRole("checkbox", { name: "Select all products" }).check();
    await page.getByText("50 selected").waitFor();
    await page.getByRole("checkbox", { name: "Select all products" }).uncheck();
    expect(await page.locator("#selection-bar").isHidden()).toBe(true);
  });
});

describe("every page", () => {
  it.each(["/", "/products", "/products/ID", "/files", "/collections", "/settings", "/orders"])(
    "%s fits a phone without sideways scrolling, and logs no error",
    async (path) => {
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(error.message));
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(admin.url + path.replace("ID", String(product.id)), { waitUntil: "networkidle" });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(390);
      expect(errors).toEqual([]);
    },
  );

  it("has its navigation in a drawer on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(admin.url);
    await page.getByRole("button", { name: "Navigation" }).click();
    await page.getByRole("link", { name: "Products", exact: true }).click();
    await page.getByRole("heading", { name: "Products" }).waitFor();
  });
});
