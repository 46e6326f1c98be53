import type { Page } from "playwright-core";
import { findAxeFaults } from "../find-axe-faults.ts";

/** What every drawn state of the app promises: no fault that axe finds, no scrolling sideways. Returns what is wrong. */
export async function checkPage(page: Page): Promise<string[]> {
  const element = await page.locator("#app-frame").elementHandle();
  const app = await element?.contentFrame();
  if (!app) return ["the page has no app in it"];
  if (!(await element?.getAttribute("title"))) return ["the app's frame has no name"];
  return [...(await findAxeFaults(app)), ...(await findOverflow(page))];
}

async function findOverflow(page: Page): Promise<string[]> {
  const app = page.frameLocator("#app-frame").locator("html");
  const wide = await app.evaluate((html) => {
    if (html.scrollWidth <= html.clientWidth) return [];
    const elements = [...document.body.querySelectorAll("*")];
    return elements
      .filter((element) => element.getBoundingClientRect().right > html.clientWidth)
      .map((element) => element.outerHTML.slice(0, 200));
  });
  return wide.map((html) => `wider than the page: ${html}`);
}
