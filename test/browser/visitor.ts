import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { checkPage } from "./check-page.ts";
import { keyboard } from "./keyboard.ts";
import { pointer } from "./pointer.ts";

/** How somebody works with a page. */
export interface Hands {
  /** A button, a link, a check box, a radio button, an option. */
  press(target: Locator): Promise<void>;
  /** Replaces what a field holds. */
  write(target: Locator, text: string): Promise<void>;
  /** What a button does, or a key that stands for it anywhere on the page. */
  shortcut(key: string, button: Locator): Promise<void>;
  /** By the option's text. */
  choose(target: Locator, option: string): Promise<void>;
}

/** Every flow is done by both. */
export const WAYS = {
  "with a pointer on a wide screen": { viewport: { width: 1280, height: 900 }, hands: pointer },
  "with the keyboard alone on a narrow screen": { viewport: { width: 390, height: 844 }, hands: keyboard },
} as const;
export type Way = keyof typeof WAYS;

/** Somebody who has the app open in the admin. */
export interface Visitor extends Hands {
  page: Page;
  /** The app inside the admin. */
  app: FrameLocator;
  way: Way;
  /** Opens a page of the app, such as `/app/products`, and waits for its heading. */
  open(path: string): Promise<void>;
  /** Waits until the page says it. */
  see(text: string | RegExp, timeoutMs?: number): Promise<void>;
  /** Looks for what no drawn state may have; what it finds fails the flow when the visitor leaves. */
  check(state: string): Promise<void>;
  /** Fails the flow with this when the visitor leaves. */
  blame(fault: string): void;
  /** What the app's page says now. */
  read(): Promise<string>;
  /** From now on, what matches is no failure: the flow brings it about itself. */
  expectTrouble(pattern: RegExp): void;
  /** Fails on all that was found, and on every error that the browser has met and nobody expected. */
  leave(): Promise<void>;
}

export interface VisitorOptions {
  way: Way;
  /** The app's page in the admin. */
  appPageUrl: string;
  /** Of the browser. Default `en-US`. */
  locale?: string;
}

/** How long a page may take on a busy machine. */
const PATIENCE_MS = 60_000;

export async function openVisitor(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { way, appPageUrl, locale = "en-US" } = options;
  const { viewport, hands } = WAYS[way];
  const context = await browser.newContext({ viewport, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const app = page.frameLocator("#app-frame");
  const expected: RegExp[] = [];
  const troubles = watchTroubles(page);
  const ways = hands(page);

  return {
    page,
    app,
    way,
    ...ways,
    async open(path) {
      await page.goto(`${appPageUrl}${path}`);
      await app.getByRole("heading", { level: 1 }).first().waitFor();
      await page.locator("#app-frame").evaluate((frame) => frame.focus());
    },
    see: (text, timeout = PATIENCE_MS) => app.getByText(text).first().waitFor({ timeout }),
    async check(state) {
      for (const fault of await checkPage(page)) troubles.push(`${state}: ${fault}`);
    },
    blame: (fault) => void troubles.push(fault),
    read: () =>
      app
        .locator("body")
        .innerText({ timeout: 1_000 })
        .catch(() => page.locator("main").innerText({ timeout: 1_000 }))
        .catch(String),
    expectTrouble: (pattern) => void expected.push(pattern),
    async leave() {
      const unexpected = troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
      await context.close();
      expect(unexpected).toEqual([]);
    },
  };
}

/** What a developer would see in the browser's console. */
function watchTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`uncaught ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console ${message.text()} ${message.location().url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left stops what it still loads.
    if (reason !== "net::ERR_ABORTED") troubles.push(`request ${reason} ${request.url()}`);
  });
  return troubles;
}
