import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

export interface BrowserOptions {
  /** The browser that people have, for what is measured and shown; the tests do with one that draws no windows. */
  isWhole?: boolean;
}

/** Debian's, which draws no windows: that costs more than a quarter of what the flows' browser does. */
const SHELL = "/usr/lib/chromium/chromium-headless-shell";

const WHOLE = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium lies on this machine: `CHROMIUM_PATH`, the system's, or Playwright's own; null if nowhere. */
export function findChromium({ isWhole = false }: BrowserOptions = {}): string | null {
  const system = isWhole ? WHOLE : [SHELL, ...WHOLE];
  const candidates = [process.env.CHROMIUM_PATH, ...system, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/**
 * Starts a headless Chromium that looks like a person's browser.
 *
 * The user agent matters: Shopify's server library answers 410 to `HeadlessChrome`. And the last of several
 * `--disable-features` wins, which takes Playwright's list out: with it, a cross-origin frame has no storage.
 *
 * @throws Error when no Chromium is found, saying how to get one.
 */
export async function launchBrowser(options?: BrowserOptions): Promise<Browser> {
  const executablePath = findChromium(options);
  if (!executablePath) {
    throw new Error(
      "No Chromium was found. Install one (Debian and Ubuntu: apt-get install chromium; elsewhere: " +
        "npx playwright-core install chromium) or set CHROMIUM_PATH to one.",
    );
  }
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-features=Translate",
      "--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
    ],
  });
}
