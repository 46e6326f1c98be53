import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const systemPaths = [
  // Debian's without the windows that nobody sees: to draw them costs more than a quarter of what the flows' browser does.
  "/usr/lib/chromium/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium lies on this machine: `CHROMIUM_PATH`, the system's, or Playwright's own; null if nowhere. */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, ...systemPaths, chromium.executablePath()];
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
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
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
