import type { Locator, Page } from "playwright-core";
import { findAxeFaults } from "../find-axe-faults.ts";
import type { StagedShop } from "./stage.ts";
import type { Visitor } from "./visitor.ts";

/** Somebody who uses the extensions on the admin's own pages. */
export interface ExtensionVisitor {
  /** Of the product's panel. */
  panel: Locator;
  /** Opens a page of the admin, such as `/products`. */
  open(path: string): Promise<void>;
  /** Opens the action from the page's menu. Returns its dialog. */
  openAction(name: string): Promise<Locator>;
  /** Looks for what no drawn extension may have; what it finds fails the flow. */
  check(state: string): Promise<void>;
}

export function withExtensions(visitor: Visitor, shop: StagedShop): ExtensionVisitor {
  const { page, press } = visitor;
  return {
    panel: page.getByRole("region", { name: "3D video" }),
    open: async (path) => void (await page.goto(`${shop.admin.url}${path}`)),
    async openAction(name) {
      await press(page.locator("summary", { hasText: "More actions" }).or(page.getByLabel("More actions")));
      await press(page.locator(".menu-list").getByRole("button", { name, exact: true }));
      return page.getByRole("dialog", { name });
    },
    async check(state) {
      for (const fault of await findFaults(page)) visitor.blame(`${state}: ${fault}`);
    },
  };
}

/** Of what extensions draw; the admin around them is the sandbox's. */
const PLACES = [".extension-dialog", ".extension-block"];

async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const place of PLACES) {
    if ((await page.locator(place).count()) > 0)
      faults.push(...(await findAxeFaults(page.mainFrame(), place)));
  }
  const isWide = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll(".extension-dialog")];
    return boxes.some((box) => box.scrollWidth > box.clientWidth);
  });
  return isWide ? [...faults, "scrolls sideways"] : faults;
}
