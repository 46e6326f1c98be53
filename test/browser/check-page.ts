import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Web Content Accessibility Guidelines 2.2, levels A and AA. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What every drawn state of the app promises: no fault that axe finds, no scrolling sideways. Returns what is wrong. */
export async function checkPage(page: Page): Promise<string[]> {
  return [...(await findAxeFaults(page)), ...(await findOverflow(page))];
}

async function findAxeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include("#app-frame").withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
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
