/**
 * Takes the README's pictures from a running demo that has made its videos:
 * `npm run demo`, and in another terminal `npm run screenshots`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

const ADMIN = "http://localhost:4600";
const FOLDER = join(import.meta.dirname, "../docs/screenshots");
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** What to show, and how to get there. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  gallery: async (page) => {
    await page.goto(`${ADMIN}/products?search=Teapot`);
    await page.getByRole("link", { name: "Brook Teapot – Sky" }).first().click();
    const video = page.locator("video").first();
    await video.evaluate((element: HTMLVideoElement) => {
      element.muted = true;
      return element.play();
    });
    await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 0.4);
    await video.evaluate((element: HTMLVideoElement) => element.pause());
  },
  home: (page) => openApp(page, ""),
  products: (page) => openApp(page, "/products"),
  generations: (page) => openApp(page, "/generations"),
  generation: async (page) => {
    await openApp(page, "/generations?title=Dusk+Table+Lamp");
    await page
      .frameLocator("iframe")
      .getByRole("link", { name: /Dusk Table Lamp/ })
      .first()
      .click();
    await page.frameLocator("iframe").getByText("Timeline").waitFor();
  },
  credits: (page) => openApp(page, "/money"),
  settings: (page) => openApp(page, "/settings"),
};

async function openApp(page: Page, path: string): Promise<void> {
  await page.goto(`${ADMIN}/apps/rotateproduct/app${path}`);
  await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [name, show] of Object.entries(PICTURES)) {
    const page = await browser.newPage({ viewport });
    await show(page);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(FOLDER, size === "desktop" ? `${name}.png` : `${name}-${size}.png`) });
    await page.close();
  }
}
await browser.close();
