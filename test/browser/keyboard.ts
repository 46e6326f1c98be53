import type { ElementHandle, Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Hands } from "./visitor.ts";

/** More stops than a page of the app has. */
const MOST_STOPS = 250;

/**
 * Reaches everything with Tab and uses it with Enter, Space and the arrows. On the way it holds what a person at the
 * keyboard needs: every stop can be seen, every stop looks different from what has no focus, and the focus is never
 * lost in the page.
 */
export function keyboard(page: Page): Hands {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    const wanted = await target.elementHandle();
    const frame = await wanted?.ownerFrame();
    if (!wanted || !frame) throw new Error("What is to be reached is not there.");
    const isThere = () => frame.evaluate(isFocused, wanted);
    let before: Stop | undefined;
    for (let stops = 0; !(await isThere()); stops++) {
      expect(stops, `stops before ${target}`).toBeLessThan(MOST_STOPS);
      await page.keyboard.press("Tab");
      before = await look(frame, before);
    }
  }

  return {
    async press(target) {
      await reach(target);
      const isLink = (await target.evaluate((element) => element.tagName)) === "A";
      await page.keyboard.press(isLink ? "Enter" : "Space");
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.press("ControlOrMeta+A");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.insertText(text);
    },
    async choose(target, option) {
      await reach(target);
      await page.keyboard.type(option);
      await expect
        .poll(() => target.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label))
        .toBe(option);
    },
  };

  /** Looks at the stop that has the focus now, and at the one that has just lost it. */
  async function look(frame: Frame, before: Stop | undefined): Promise<Stop | undefined> {
    const element = (await frame.evaluateHandle(() => document.activeElement)).asElement();
    // The browser's own bars and the admin around the app are stops as well.
    if (!element || (await frame.evaluate(isBody, element))) return undefined;
    const stop = { element, ...(await frame.evaluate(describeStop, element)) };
    expect(stop.isSeen, `whether ${stop.name} can be seen when it has the focus`).toBe(true);
    if (before) {
      const { look: without } = await frame.evaluate(describeStop, before.element);
      expect(without, `how ${before.name} looks without the focus`).not.toBe(before.look);
    }
    return stop;
  }
}

interface Stop {
  element: ElementHandle;
  name: string;
  look: string;
}

// What follows runs in the page.

function isFocused(wanted: Node): boolean {
  const { activeElement } = document;
  // Polaris lays the label of a check box or a radio button around it.
  return activeElement !== null && (wanted === activeElement || wanted.contains(activeElement));
}

function isBody(element: Node): boolean {
  return element === document.body || element === document.documentElement;
}

/** What of an element and of those around it can show that it has the focus. */
function describeStop(node: Node): { name: string; look: string; isSeen: boolean } {
  const element = node as HTMLElement;
  const around = [element, element.parentElement, ...(element.parentElement?.children ?? [])];
  const looks = around.flatMap((each) =>
    each === null
      ? []
      : [null, "::before", "::after"].map((pseudo) => {
          const style = getComputedStyle(each, pseudo);
          return [
            style.outline,
            style.boxShadow,
            style.borderColor,
            style.backgroundColor,
            style.opacity,
          ].join();
        }),
  );
  // A hidden check box lies under a drawn one.
  const box = (
    element.closest("label, [class*=Choice], [class*=Checkbox]") ?? element
  ).getBoundingClientRect();
  const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    name: `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.innerText ?? "").slice(0, 60)}”`,
    look: looks.join("\n"),
    isSeen: box.width > 0 && box.height > 0 && isInside,
  };
}
