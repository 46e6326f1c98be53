import { createFormatter, createTranslator } from "use-intl/core";
import { catalogueOf } from "../../app/locales/catalogues.ts";
import { createWording, type Translate, type Wording } from "../../app/locales/create-wording.ts";
import type { en } from "../../app/locales/en/index.ts";

/** The words that a reader of this locale gets. A text that is missing, or lacks a value, is an error. */
export function wordingIn(locale: string): Wording {
  return createWording(translatorIn(locale), createFormatter({ locale, timeZone: "UTC" }), locale);
}

export function translatorIn(locale: string): Translate {
  return createTranslator({
    locale,
    messages: catalogueOf(locale) as typeof en,
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  });
}
