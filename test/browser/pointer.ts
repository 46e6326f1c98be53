import type { Page } from "playwright-core";
import type { Hands } from "./visitor.ts";

/** Clicks and types. */
export function pointer(_page: Page): Hands {
  return {
    press: (target) => target.click(),
    write: (target, text) => target.fill(text),
    async choose(target, option) {
      await target.selectOption({ label: option });
    },
  };
}
