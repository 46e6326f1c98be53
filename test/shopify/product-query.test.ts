import { expect, test } from "vitest";
import { composeCollectionQuery, composeProductQuery } from "../../app/shopify/product-query.ts";

test("no filter asks for all products", () => {
  expect(composeProductQuery({})).toBeNull();
  expect(composeProductQuery({ text: "  ", statuses: [] })).toBeNull();
});

test("every typed word is looked for, also as the beginning of a longer one", () => {
  expect(composeProductQuery({ text: " Blue  mug " })).toBe("blue* AND mug*");
});

test.each([
  ["status:archived", "status\\:archived*"],
  ["(a OR b)", "\\(a* AND or* AND b\\)*"],
  ["NOT mug", "not* AND mug*"],
  ["-mug", "mug*"],
  ['"exact phrase"', "exact* AND phrase*"],
  ["id:>5", "id\\:5*"],
  ["*", null],
  ["back\\slash", "back\\\\slash*"],
  ["D'Addario", "d'addario*"],
  ["'quoted'", "quoted'*"],
])("what a merchant types stays text: %s", (text, query) => {
  expect(composeProductQuery({ text })).toBe(query);
});

test("filters are joined, several statuses as alternatives", () => {
  expect(
    composeProductQuery({
      text: "mug",
      statuses: ["ACTIVE", "DRAFT"],
      productType: "Mug",
      vendor: 'The "Kiln"',
      tag: "on sale",
      collectionId: "gid://shopify/Collection/42",
    }),
  ).toBe(
    'mug* AND (status:ACTIVE OR status:DRAFT) AND product_type:"Mug" AND vendor:"The \\"Kiln\\"" AND tag:"on sale" AND collection_id:42',
  );
});

test("a value cannot leave its quotes", () => {
  expect(composeProductQuery({ vendor: 'x" OR id:>0 OR vendor:"\\' })).toBe(
    'vendor:"x\\" OR id:>0 OR vendor:\\"\\\\"',
  );
});

test.each([
  ["", null],
  ["Winter sale", "title:winter* AND title:sale*"],
  ["x OR id:>0", "title:x* AND title:or* AND title:id\\:0*"],
  ["NOT (a)", "title:not* AND title:\\(a\\)*"],
])("collections are looked for by their titles, whatever is typed: %s", (text, query) => {
  expect(composeCollectionQuery(text)).toBe(query);
});
