import de from "@shopify/polaris/locales/de.json" with { type: "json" };
import en from "@shopify/polaris/locales/en.json" with { type: "json" };
import es from "@shopify/polaris/locales/es.json" with { type: "json" };
import fr from "@shopify/polaris/locales/fr.json" with { type: "json" };
import ja from "@shopify/polaris/locales/ja.json" with { type: "json" };
import { languageOf } from "./catalogues.ts";

const TEXTS = { de, en, es, fr, ja };

/** What Polaris' own parts say: labels of arrows, of clear buttons, of spinners. `locale` is BCP 47. */
export function polarisTextsOf(locale: string) {
  return TEXTS[languageOf(locale)];
}
