import type { Page } from "playwright-core";
import type { Hands } from "./visitor.ts";

/** Clicks and types. */
export function pointer(_page: Page): Hands {
  return {
    async press(target) {
      // Polaris draws radio buttons over the real ones, in a label that takes the click.
      const isCovered = (await target.getAttribute("type")) === "radio";
      await target.click({ force: isCovered });
    },
    shortcut: (_key, button) => button.click(),
    write: (target, text) => target.fill(text),
    async choose(target, option) {
      await target.selectOption({ label: option });
    },
  };
}
