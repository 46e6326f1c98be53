import type { ElementHandle, Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import type { Hands } from "./visitor.ts";

/** More stops than a page of the app has. */
const MOST_STOPS = 250;

/**
 * Reaches everything with Tab and uses it with Enter, Space and the arrows. On the way it holds what a person at the
 * keyboard needs: every stop can be seen, every stop looks different from what has no focus, and what is pressed does
 * not take the focus away with it.
 */
export function keyboard(page: Page): Hands {
  /** What was used last, and where. */
  let last: { element: ElementHandle; frame: Frame; url: string } | undefined;

  async function reach(target: Locator): Promise<void> {
    // What is not drawn yet, or cannot be used yet, has no stop.
    await target.waitFor();
    await eventually(async () =>
      expect(await target.isEnabled(), `whether ${target} can be used`).toBe(true),
    );
    const frame = await frameOf(target);
    await expectFocusKept();
    let before: Stop | undefined;
    for (let stops = 0; !(await target.evaluate(isFocused)); stops++) {
      expect(stops, `stops before ${target}`).toBeLessThan(MOST_STOPS);
      await page.keyboard.press("Tab");
      // The admin around the app is not the app's.
      if (frame.parentFrame()) before = await look(frame, before);
      // The others of a group of radio buttons are reached with the arrows.
      for (let moves = 0; await target.evaluate(isInGroupOf); moves++) {
        expect(moves, `arrows before ${target}`).toBeLessThan(MOST_STOPS);
        await page.keyboard.press("ArrowDown");
      }
    }
    last = { element: await handleOf(target), frame, url: frame.url() };
  }

  async function expectFocusKept(): Promise<void> {
    if (!last || last.frame.isDetached() || last.frame.url() !== last.url) return;
    const { element, frame } = last;
    expect(await frame.evaluate(hasTakenFocusAway, element), "whether the focus was lost").toBe(false);
  }

  return {
    async press(target) {
      await reach(target);
      const kind = await target.evaluate((element) => `${element.tagName} ${element.getAttribute("type")}`);
      // Whoever comes to a radio button with the arrows has chosen it.
      if (kind === "INPUT radio" && (await target.isChecked())) return;
      await page.keyboard.press(kind.startsWith("A ") ? "Enter" : "Space");
    },
    async shortcut(key, button) {
      await button.waitFor();
      await page.keyboard.press(key);
      // It belongs to the page, not to a place in it.
      last = undefined;
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.press("ControlOrMeta+A");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.insertText(text);
    },
    async choose(target, option) {
      await reach(target);
      const labels = await target.evaluate((select: HTMLSelectElement) =>
        [...select.options].map(({ label }) => label),
      );
      const wanted = labels.indexOf(option);
      expect(wanted, `${option} among ${labels.join(", ")}`).not.toBe(-1);
      const chosen = () => target.evaluate((select: HTMLSelectElement) => select.selectedIndex);
      for (let at = await chosen(); at !== wanted; at = await chosen()) {
        await page.keyboard.press(at < wanted ? "ArrowDown" : "ArrowUp");
      }
    },
  };

  /** Looks at the stop that has the focus now, and at the one that has just lost it. */
  async function look(frame: Frame, before: Stop | undefined): Promise<Stop | undefined> {
    const element = (await frame.evaluateHandle(() => document.activeElement)).asElement();
    // Between its last stop and its first one the focus is outside.
    if (!element || (await frame.evaluate(isBody, element))) return undefined;
    const stop = { element, ...(await frame.evaluate(describeStop, element)) };
    expect(stop.isSeen, `whether ${stop.name} can be seen when it has the focus`).toBe(true);
    // The browser's own player draws the focus inside of it, where no page can look.
    if (before && !(await before.element.evaluate(isPlayer))) {
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

async function frameOf(target: Locator): Promise<Frame> {
  const frame = await (await handleOf(target)).ownerFrame();
  if (!frame) throw new Error("What is to be reached is in no page.");
  return frame;
}

async function handleOf(target: Locator): Promise<ElementHandle> {
  const element = await target.elementHandle();
  if (!element) throw new Error("What is to be reached is not there.");
  return element;
}

// What follows runs in the page.

function isFocused(wanted: Node): boolean {
  let { activeElement } = document;
  // Components of extensions are drawn into shadows.
  while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
  // Polaris lays the label of a check box or a radio button around it.
  return activeElement !== null && (wanted === activeElement || wanted.contains(activeElement));
}

/** Another radio button of the group has the focus. */
function isInGroupOf(wanted: Node): boolean {
  const { activeElement } = document;
  const radio = wanted instanceof HTMLInputElement && wanted.type === "radio";
  const other = activeElement instanceof HTMLInputElement && activeElement.type === "radio";
  return radio && other && activeElement !== wanted && activeElement.name === wanted.name;
}

/** What is gone has left nothing in its place that has the focus. */
function hasTakenFocusAway(used: Node): boolean {
  return !used.isConnected && document.activeElement === document.body;
}

function isPlayer(element: Node): boolean {
  return element instanceof HTMLMediaElement;
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
