import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyExtensionTarget, getExtension } from "@shopify/ui-extensions-tester";
import { render } from "preact";
import { onTestFinished, vi } from "vitest";
import { type AppStub, stubApp } from "./stub-app.ts";

const EXTENSIONS = join(import.meta.dirname, "../../extensions");

export interface Opening {
  target: AnyExtensionTarget;
  /** Folder under extensions/. */
  extension: string;
  /** Ids of the page's resource, or of the rows that are ticked. */
  selected: readonly string[];
  /** File under locales/, without ".json". */
  locale?: string;
}

/**
 * The `shopify` of a target and an app that answers, until the end of the test; time stands still until
 * `passTime`. Set the app's answers, then `await open()`.
 */
export function setUpExtension({ target, extension, selected, locale = "en.default" }: Opening) {
  const folder = join(EXTENSIONS, extension);
  const harness = getExtension(target, { configSearchDir: folder });
  vi.useFakeTimers();
  harness.setUp();
  const app: AppStub = stubApp();
  harness.fetch = app.fetch;
  const shopify = harness.shopify as unknown as HostStub;
  shopify.i18n.translate = readTexts(join(folder, `locales/${locale}.json`));
  shopify.data.selected = selected.map((id) => ({ id }));
  shopify.auth.idToken = async () => "fresh-token";

  onTestFinished(() => {
    // Unmounted by hand: the tester clears the document, and the next test would be drawn with this one's state.
    render(null, document.body);
    harness.tearDown();
    vi.useRealTimers();
    app.expectNothingElse();
  });

  return {
    app,
    shopify,
    async open(): Promise<void> {
      await harness.render();
      await passTime(DOUBLE_CLICK_MS);
    },
  };
}

/** The parts of every target's `shopify` that tests set. */
interface HostStub {
  i18n: { translate: Translate };
  data: { selected: { id: string }[] };
  auth: { idToken(): Promise<string | null> };
  close(): void;
  navigation: { navigate(url: string | URL): void };
}

/** How long Preact takes to draw and to run effects. Far less than what anything waits for. */
const DRAWN_MS = 150;

/** Nothing that a click leads to is drawn any sooner where a second click could do harm. */
export const DOUBLE_CLICK_MS = 500;

/** Moves time on, and lets what happens until then be drawn. */
export async function passTime(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.advanceTimersByTimeAsync(DRAWN_MS);
}

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
type Texts = { [key: string]: string | Texts };

/**
 * As Shopify translates: `{{name}}` in a text is replaced, and where a key has plural forms, `count` chooses
 * (https://shopify.dev/docs/apps/build/checkout/localized-checkout-ui-extensions). A key that is missing is an error.
 */
function readTexts(path: string): Translate {
  const texts: Texts = JSON.parse(readFileSync(path, "utf8"));
  const rules = new Intl.PluralRules(String(texts.language));
  return (key, values = {}) => {
    const found = key
      .split(".")
      .reduce<string | Texts | undefined>(
        (at, part) => (typeof at === "object" ? at[part] : undefined),
        texts,
      );
    const text = typeof found === "object" ? found[rules.select(Number(values.count))] : found;
    if (typeof text !== "string") throw new Error(`${path} has no text "${key}"`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}
