import { launchBrowser } from "./test/browser.ts";
const [, , path = "", name = "x", script = ""] = process.argv;
const ADMIN = process.env.ADMIN ?? "http://localhost:4600";
const browser = await launchBrowser();
for (const [size, viewport] of Object.entries({ d: { width: 1280, height: 1600 }, p: { width: 390, height: 2600 } })) {
  const page = await (await browser.newContext({ viewport, ...(process.env.REDUCE ? { reducedMotion: "reduce" } : {}) })).newPage();
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && console.log(size, m.type(), m.text().slice(0, 300)));
  page.on("pageerror", (e) => console.log("pageerror", e.message));
  await page.goto(`${ADMIN}/apps/rotateproduct/app${path}`);
  const f = page.frameLocator("iframe");
  await f.getByRole("heading", { level: 1 }).waitFor();
  if (script) await (await import(script)).default(page, f, size);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shots/${name}-${size}.png` });
  const w = await page.frames()[1]?.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  console.log(size, "scrollWidth/inner", w);
  await page.close();
  if (process.env.ONLY) break;
}
await browser.close();
