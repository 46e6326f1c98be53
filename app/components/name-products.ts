import type { Format, Translate } from "../locales/create-wording.ts";

/**
 * "Mug, Lamp, Vase, and 9 more products": one list, since "and" of a shorter one would belong to the last title alone.
 *
 * @param total of the products, those included that are not named
 */
export function nameProducts(t: Translate, format: Format, titles: readonly string[], total: number): string {
  const rest = total - titles.length;
  const named = rest > 0 ? [...titles, t("generations.requests.more", { count: rest })] : titles;
  return format.list(named, { type: "conjunction" });
}
