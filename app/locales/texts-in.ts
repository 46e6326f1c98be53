import { createFormatter, createTranslator } from "use-intl/core";
import { catalogueOf } from "./catalogues.ts";
import { createWording, type Translate, type Wording } from "./create-wording.ts";
import type { en } from "./en/index.ts";

/** What the server says to one reader. */
export interface LocalTexts extends Wording {
  t: Translate;
  format: ReturnType<typeof createFormatter>;
}

/** All texts and words in the language of a locale (BCP 47), for what is not a page. Times are in UTC. */
export function textsIn(locale: string): LocalTexts {
  const timeZone = "UTC";
  // Another language has the same keys, which its type says already.
  const t = createTranslator({ locale, messages: catalogueOf(locale) as typeof en, timeZone });
  const format = createFormatter({ locale, timeZone });
  return { t, format, ...createWording(t, format, locale) };
}
