/**
 * `npm run screenshots`: takes every page's picture, on a desktop and on a phone, of a shop with videos in all stages.
 * Starts all that it needs.
 */
import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { buildApp } from "./build-app.ts";
import { buildExtensions } from "./build-extensions.ts";
import { stopTestServer } from "./database.ts";
import { installChromium } from "./install-chromium.ts";
import { startEverything } from "./running-app.ts";
import { catalogue } from "./sandbox/catalogue/index.ts";
import { createAppClient } from "./sandbox/demo/app-client.ts";
import * as merchant from "./sandbox/demo/merchant.ts";

const FOLDER = join(import.meta.dirname, "../docs/screenshots");
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
/** Of 100: small files, in which no letter looks worn. */
const WEBP_QUALITY = 80;

installChromium({ isWhole: true });
buildApp();
buildExtensions();
const drawn = catalogue.filter(({ images, status }) => images.length > 1 && status === "ACTIVE").slice(0, 14);
const running = await startEverything(drawn, { credits: 400 });
const { shopify, rotateProduct, apiKey } = running.sandbox;
const client = createAppClient(running.origin, shopify);
await merchant.connect(client, apiKey);
const productIds = await merchant.listProducts(client);

await makeVideos(productIds.slice(0, 6), "published");
await reviewFromNowOn();
await makeVideos(productIds.slice(6, 11), "needs_review");
const plan = await merchant.plan(client, productIds.slice(11));

/** What to show, and how to get there. */
type Pictures = Readonly<Record<string, (page: Page, app: FrameLocator) => Promise<unknown>>>;
const PICTURES: Pictures = {
  gallery: async (page) => {
    await openProduct(page, productIds[0]);
    await turn(page.locator("video").first());
  },
  action: async (page) => {
    await openProduct(page, productIds[11]);
    await page.getByText("More actions").click();
    await page.locator(".menu-list").getByRole("button", { name: "Generate 3D video" }).click();
    await page.getByRole("button", { name: /^Generate 1 video/ }).waitFor();
  },
  panel: async (page) => {
    await openProduct(page, productIds[6]);
    const panel = page.getByRole("region", { name: "3D video" });
    await panel.getByRole("button", { name: "Approve" }).waitFor();
    await panel.evaluate((element) => element.scrollIntoView({ block: "center" }));
  },
  selection: async (page) => {
    await page.goto(`${running.admin.url}/products`);
    for (const row of (await page.getByRole("checkbox", { name: /^Select [A-Z]/ }).all()).slice(1, 13)) {
      await row.check();
    }
    await page.getByLabel("More actions").click();
    await page.locator(".menu-list").getByRole("button", { name: "Generate 3D videos" }).click();
    await page.getByRole("button", { name: /^Generate \d+ videos/ }).waitFor();
  },
  home: (page) => openApp(page, ""),
  products: async (page, app) => {
    await openApp(page, "/products");
    await app.getByRole("button", { name: /^Select all \d+ that match/ }).click();
  },
  review: (page) => openApp(page, `/requests/${plan.id}/review`),
  generations: (page) => openApp(page, "/generations"),
  generation: async (page, app) => {
    await openApp(page, "/generations");
    await app.getByRole("link", { name: /^Published/ }).click();
    await app.getByText("Select Drift Runner – Sky & Ember").waitFor();
    await app
      .getByRole("link", { name: /Drift Runner/ })
      .first()
      .click();
    await app.getByText("Timeline").waitFor();
    await turn(app.locator("video").first());
  },
  undo: async (page, app) => {
    await openApp(page, "/generations/requests");
    await app.getByRole("button", { name: "Undo" }).last().click();
    await app
      .getByRole("dialog")
      .getByText(/taken out|finished and saved/)
      .first()
      .waitFor();
  },
  approval: async (page, app) => {
    await openApp(page, "/approval");
    await turn(app.locator("video").first());
  },
  credits: (page) => openApp(page, "/money"),
  settings: (page) => openApp(page, "/settings"),
};

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser({ isWhole: true });
await take(PICTURES);
await runOutOfCredits();
await take({ attention: (page) => openApp(page, "/generations?show=attention") });
await browser.close();
await running.close();
await stopTestServer();

async function take(pictures: Pictures): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const [name, show] of Object.entries(pictures)) {
      const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
      await show(page, page.frameLocator("#app-frame"));
      await page.waitForLoadState("networkidle");
      const file = size === "desktop" ? `${name}.webp` : `${name}-${size}.webp`;
      await writeFile(join(FOLDER, file), await toWebp(await page.screenshot()));
      await page.close();
    }
  }
}

/** Shows another side than the picture does. */
async function turn(video: Locator): Promise<void> {
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
    while (element.currentTime < 0.4) await new Promise((drawn) => requestAnimationFrame(drawn));
    element.pause();
  });
}

async function openProduct(page: Page, id: string | undefined): Promise<void> {
  await page.goto(`${running.admin.url}/products/${id?.split("/").at(-1)}`);
}

async function openApp(page: Page, path: string): Promise<void> {
  await page.goto(`${running.admin.appPageUrl}/app${path}`);
  await page.frameLocator("#app-frame").getByRole("heading", { level: 1 }).waitFor();
}

async function makeVideos(ids: readonly string[], state: string): Promise<void> {
  const { id, ...rest } = await merchant.plan(client, ids, randomUUID());
  await merchant.confirm(client, { id, ...rest });
  await waitFor(id, state);
}

async function waitFor(requestId: string, state: string): Promise<void> {
  while ((await merchant.listGenerations(client, requestId)).some((row) => row.state !== state))
    await sleep(500);
}

/** Empties the account between the click and what it sends. */
async function runOutOfCredits(): Promise<void> {
  const endDelay = rotateProduct.faults.always("POST /api/v1/generations", {
    kind: "latency",
    when: "before-work",
    ms: 3_000,
  });
  await merchant.confirm(client, plan);
  for (const { userId } of rotateProduct.accounts.list()) rotateProduct.accounts.setBalance(userId, 0);
  await waitFor(plan.id, "held");
  endDelay();
}

async function reviewFromNowOn(): Promise<void> {
  const browser = await launchBrowser({ isWhole: true });
  const page = await browser.newPage();
  await openApp(page, "/settings");
  await page.frameLocator("#app-frame").getByText("Let me review it first").click();
  const bar = page.getByRole("region", { name: "Unsaved changes" });
  await bar.getByRole("button", { name: "Save" }).click();
  await bar.waitFor({ state: "hidden" });
  await browser.close();
}

async function toWebp(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("webp", WEBP_QUALITY);
}
