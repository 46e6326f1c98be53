import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

/** What a browser says of one visit to a page. Times in ms. */
export interface Vitals {
  /** When the largest content was painted; null when nothing was. */
  lcp: number | null;
  cls: number;
  /** The worst interaction; null when none took as long as the browser counts (16 ms). */
  inp: number | null;
  /** Like `cls`, but with what moves right after a click, which the metric forgives: skeletons that become pages. */
  shifted: number;
  /** What moved most. */
  movers: string[];
  /** What the slowest interaction was done to. */
  slowest: string | null;
  /** JavaScript objects in use, in bytes. */
  heap: number | null;
}

declare global {
  interface Window {
    observedVitals: Vitals;
  }
}

/** Puts itself on the window as `webVitals`. */
const library = readFileSync(createRequire(import.meta.url).resolve("web-vitals/attribution"), "utf8");

/** To be called before the page is opened: observes every frame from its first moment on. */
export async function observeVitals(page: Page): Promise<void> {
  await page.addInitScript({ content: `${library}\n(${observe})(webVitals);` });
}

/** Runs in the browser, ahead of the page's own scripts. */
function observe(webVitals: typeof import("web-vitals/attribution")) {
  const observed: Vitals = {
    lcp: null,
    cls: 0,
    inp: null,
    shifted: 0,
    movers: [],
    slowest: null,
    heap: null,
  };
  window.observedVitals = observed;
  const options = { reportAllChanges: true };
  webVitals.onLCP(({ value }) => {
    observed.lcp = value;
  }, options);
  webVitals.onCLS(({ value }) => {
    observed.cls = value;
  }, options);
  webVitals.onINP(
    ({ value, attribution }) => {
      observed.inp = value;
      observed.slowest = `${attribution.interactionType} ${attribution.interactionTarget}`;
    },
    { ...options, durationThreshold: 16 },
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEntry[] & LayoutShift[]) {
      observed.shifted += entry.value;
      for (const { node, previousRect: from, currentRect: to } of entry.sources ?? []) {
        const name = node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.nodeName);
        const by = `from ${from.x},${from.y} to ${to.x},${to.y}`;
        observed.movers.push(`${entry.value.toFixed(4)} ${by} ${name.slice(0, 80)}`);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources?: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

export async function readVitals(frame: Frame): Promise<Vitals> {
  return frame.evaluate(() => {
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
    return { ...window.observedVitals, heap: memory?.usedJSHeapSize ?? null };
  });
}
