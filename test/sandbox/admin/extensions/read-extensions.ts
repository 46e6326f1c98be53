import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

/** An admin UI extension, as its folder describes it in one language. */
export interface Extension {
  handle: string;
  /** What the merchant reads in menus. */
  name: string;
  /** Every target that it has something for, `…should-render` among them, with the file that was built for it. */
  bundles: Record<string, string>;
  /** The language of `translations`. */
  extensionLocale: string;
  /** The tree of its locale file, with the default language's texts where it has none. */
  translations: Translations;
}

interface Translations {
  [key: string]: string | Translations;
}

/** https://shopify.dev/docs/apps/build/app-extensions/configure-app-extensions */
const configSchema = z.object({
  extensions: z.tuple([
    z.object({
      type: z.literal("ui_extension"),
      handle: z.string(),
      name: z.string(),
      targeting: z.array(
        z.object({
          target: z.string(),
          should_render: z.object({ module: z.string() }).optional(),
        }),
      ),
    }),
  ]),
});

/**
 * Reads every extension in `folder`, one folder each, with its texts for `locale`.
 *
 * @throws Error when an extension is not built or its configuration is wrong
 */
export function readExtensions(folder: string, locale: string): Extension[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "shopify.extension.toml")))
    .map((entry) => readExtension(join(folder, entry.name), locale));
}

function readExtension(folder: string, locale: string): Extension {
  const config = configSchema.parse(parse(readFileSync(join(folder, "shopify.extension.toml"), "utf8")));
  const [{ handle, name, targeting }] = config.extensions;
  const texts = readTexts(join(folder, "locales"), locale);
  return {
    handle,
    name: name.startsWith("t:") ? findText(texts.translations, name.slice("t:".length)) : name,
    bundles: Object.fromEntries(
      targeting.flatMap(({ target, should_render }) => [
        [target, findBundle(folder, `${handle}.js`)],
        ...(should_render
          ? [[target.replace(/\.render$/, ".should-render"), findBundle(folder, `${handle}-conditions.js`)]]
          : []),
      ]),
    ),
    ...texts,
  };
}

/** Where `shopify app build` puts it. */
function findBundle(folder: string, name: string): string {
  const file = join(folder, "dist", name);
  if (!existsSync(file)) throw new Error(`An extension is not built: ${file} is missing`);
  return file;
}

function readTexts(folder: string, locale: string): Pick<Extension, "extensionLocale" | "translations"> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const read = (file: string): Translations => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const defaultFile = files.find((file) => file.endsWith(".default.json"));
  const defaults = defaultFile ? read(defaultFile) : {};
  const defaultLocale = defaultFile?.replace(".default.json", "") ?? "en";
  if (locale === defaultLocale || !files.includes(`${locale}.json`)) {
    return { extensionLocale: defaultLocale, translations: defaults };
  }
  return { extensionLocale: locale, translations: merge(defaults, read(`${locale}.json`)) };
}

function merge(defaults: Translations, own: Translations): Translations {
  const merged = { ...defaults };
  for (const [key, value] of Object.entries(own)) {
    const before = defaults[key];
    const areTrees = typeof before === "object" && typeof value === "object";
    merged[key] = areTrees ? merge(before, value) : value;
  }
  return merged;
}

function findText(translations: Translations, key: string): string {
  let found: string | Translations | undefined = translations;
  for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found !== "string") throw new Error(`The extension's locale files have no text “${key}”`);
  return found;
}
