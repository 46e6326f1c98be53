import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** Web Content Accessibility Guidelines 2.2, levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const source = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds in one frame. It is loaded once into each document, and not into all frames at every look, which costs
 * more than all else that a flow does.
 *
 * @param within selector of the elements to look at; the whole document by default
 */
export async function findAxeFaults(frame: Frame, within = ":root"): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(await source);
  const { violations } = await frame.evaluate(
    ({ include, values }) =>
      axe.run({ include }, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    { include: [within], values: RULES },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
