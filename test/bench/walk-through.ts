import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { observeVitals, readVitals } from "./collect-vitals.ts";
import type { BenchShop } from "./start-bench-shop.ts";

/** Of the admin's navigation. The first page is the home page. */
const LINKS = ["Products", "Generations", "Credits", "Settings"];

/** Long enough for a page to be read and to stand still. */
const SETTLE_MS = 1_200;

/**
 * Goes from page to page by the navigation, as merchants do: no document is loaded, a page takes another's place.
 *
 * @returns for each page how much its content moved on the way, with what the metric forgives after a click
 */
export async function walkThrough(browser: Browser, shop: BenchShop): Promise<Map<string, number>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await observeVitals(page);
    await page.goto(`${shop.admin.appPageUrl}/app`);
    const app = page.frameLocator("#app-frame");
    await app.getByRole("heading", { level: 1 }).first().waitFor();
    await sleep(SETTLE_MS);
    const moved = new Map<string, number>();
    let before = 0;
    for (const name of LINKS) {
      await page.getByRole("link", { name, exact: true }).last().click();
      await app.getByRole("heading", { level: 1, name }).waitFor();
      await sleep(SETTLE_MS);
      const frame = page.frames().find((each) => each.url().startsWith(shop.admin.frameOrigin));
      if (frame === undefined) throw new Error("The app is not framed any more");
      const { shifted } = await readVitals(frame);
      moved.set(name.toLowerCase(), shifted - before);
      before = shifted;
    }
    return moved;
  } finally {
    await context.close();
  }
}
