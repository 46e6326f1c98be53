import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { observeVitals, readVitals } from "./collect-vitals.ts";
import { percentile } from "./measure-loaders.ts";
import type { BenchShop } from "./start-bench-shop.ts";

const NAME = "bench-floor.html";
const FILE = join(import.meta.dirname, "../../build/client", NAME);

/** What is the least on this machine: a page of one sentence and no script, sent by the same server. */
export async function measureFloor(
  browser: Browser,
  shop: BenchShop,
  rounds: number,
): Promise<{ lcpMs: number; answerP95Ms: number }> {
  await writeFile(FILE, "<!doctype html><title>Floor</title><h1>The least that a page can take</h1>");
  try {
    const url = `${shop.origin}/${NAME}`;
    const paints: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage();
      await observeVitals(page);
      await page.goto(url);
      await page.waitForTimeout(300);
      const { lcp } = await readVitals(page.mainFrame());
      if (lcp !== null) paints.push(lcp);
      await page.close();
    }
    const answers: number[] = [];
    for (let request = 0; request < 24; request += 1) {
      const startedAt = performance.now();
      await (await fetch(url)).text();
      answers.push(performance.now() - startedAt);
    }
    return { lcpMs: percentile(paints, 0.75), answerP95Ms: percentile(answers, 0.95) };
  } finally {
    await rm(FILE, { force: true });
  }
}
