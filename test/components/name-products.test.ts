import { createFormatter } from "use-intl/core";
import { expect, test } from "vitest";
import { nameProducts } from "../../app/components/name-products.ts";
import { translatorIn } from "../locales/wording-in.ts";

const TITLES = ["Mug", "Vase 1"];

function nameIn(locale: string, titles: readonly string[], total: number): string {
  return nameProducts(translatorIn(locale), createFormatter({ locale, timeZone: "UTC" }), titles, total);
}

test.each([
  ["en", "Mug, Vase 1, and 9 more products"],
  ["de", "Mug, Vase 1 und 9 weitere Produkte"],
  ["fr", "Mug, Vase 1 et 9 autres produits"],
  ["es", "Mug, Vase 1 y 9 productos más"],
  ["ja", "Mug、Vase 1、ほか商品9点"],
])("the products of a request are one list, the rest being its last entry, in %s", (locale, text) => {
  expect(nameIn(locale, TITLES, 11)).toBe(text);
});

test("a single product more is one, and where none is left, none is counted", () => {
  expect(nameIn("en", TITLES, 3)).toBe("Mug, Vase 1, and 1 more product");
  expect(nameIn("en", TITLES, 2)).toBe("Mug and Vase 1");
  expect(nameIn("de", ["Mug"], 1)).toBe("Mug");
});

test("a product more named than there are is no negative rest", () => {
  expect(nameIn("en", TITLES, 1)).toBe("Mug and Vase 1");
});
