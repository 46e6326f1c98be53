import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { ja } from "./ja/index.ts";

/** The same texts in another language: every key, and none besides. */
export type Catalogue = Texts<typeof en>;

export type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };

const CATALOGUES = { de, en, es, fr, ja } satisfies Record<string, Catalogue>;

export type Language = keyof typeof CATALOGUES;

export const LANGUAGES = Object.keys(CATALOGUES) as readonly Language[];

/**
 * All texts in the language of a locale; English where there is none.
 *
 * @param locale BCP 47
 */
export function catalogueOf(locale: string): Catalogue {
  return CATALOGUES[languageOf(locale)];
}

/** What the browser gets of them: what only the server says would weigh on every page. */
export function pageTextsOf(locale: string): Omit<Catalogue, "extensions"> {
  const { extensions: _, ...texts } = catalogueOf(locale);
  return texts;
}

/** The language of which the texts are for readers of a locale. */
export function languageOf(locale: string): Language {
  const [language = ""] = locale.toLowerCase().split("-");
  return LANGUAGES.find((known) => known === language) ?? "en";
}
