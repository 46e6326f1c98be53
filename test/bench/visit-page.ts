import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Frame, Page } from "playwright-core";
import { observeVitals, readVitals, type Vitals } from "./collect-vitals.ts";
import type { BenchPage } from "./pages.ts";
import type { BenchShop } from "./start-bench-shop.ts";

export interface Visit extends Vitals {
  /** Paths of the app's scripts that the page loaded before anybody did anything. */
  scripts: string[];
  /** Steps that could not be done, with why. */
  troubles: string[];
}

const VIEWPORT = { width: 1280, height: 900 };

/** A page may take long on a busy machine; a bench that waits for ever tells nothing. */
const PATIENCE_MS = 30_000;

/** After the last request: late images, effects, what a browser reports a moment later. */
const SETTLE_MS = 600;

/** After a step, until its frame is painted and its event is reported. */
const STEP_MS = 350;

/** Opens a page inside of the admin in a browser that has never been there, and does its steps. */
export async function visitPage(browser: Browser, shop: BenchShop, target: BenchPage): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await observeVitals(page);
    const frame = await openInAdmin(page, shop, target);
    const scripts = await listScripts(frame);
    const loaded = await readVitals(frame);
    const troubles = await doSteps(page, target);
    const { lcp: _, ...vitals } = await readVitals(appFrame(page, shop) ?? frame);
    return { ...vitals, lcp: loaded.lcp, scripts, troubles };
  } finally {
    await context.close();
  }
}

async function openInAdmin(page: Page, shop: BenchShop, target: BenchPage): Promise<Frame> {
  await page.goto(`${shop.admin.appPageUrl}${target.path(shop.seeded)}`);
  const app = page.frameLocator("#app-frame");
  await app.getByRole("heading", { level: 1 }).first().waitFor();
  await target.content?.(app).waitFor();
  await page.waitForLoadState("load");
  await sleep(SETTLE_MS);
  const frame = appFrame(page, shop);
  if (frame === undefined) throw new Error(`The app is not framed at ${page.url()}`);
  return frame;
}

function appFrame(page: Page, { admin }: BenchShop): Frame | undefined {
  return page.frames().find((frame) => frame.url().startsWith(admin.frameOrigin));
}

async function doSteps(page: Page, { steps }: BenchPage): Promise<string[]> {
  const troubles: string[] = [];
  const app = page.frameLocator("#app-frame");
  for (const { name, run } of steps) {
    try {
      await run(app, page);
    } catch (error) {
      troubles.push(`${name}: ${(error as Error).message.split("\n")[0]}`);
    }
    await sleep(STEP_MS);
  }
  return troubles;
}

function listScripts(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith(".js"))
      .map(({ pathname }) => pathname),
  );
}
