import { inBraces } from "../generation/alt-text.ts";
import { textsIn } from "./texts-in.ts";

/**
 * What the alternative text of a shop's videos is made of until the shop chooses something else: customers read it, so
 * it is in the shop's language.
 *
 * @param locale BCP 47
 */
export function standardAltTemplate(locale: string): string {
  return textsIn(locale).t("settings.defaults.altTextStandard", { title: inBraces("title") });
}
