import { describe, expect, test } from "vitest";
import { PRODUCT_SORTS } from "../../app/components/product-sorts.ts";
import {
  canSortBySales,
  type ProductListQuery,
  parseCursor,
  parseProductListQuery,
  toFilter,
  toOrder,
  toSearch,
} from "../../app/routes/app.products/product-list-query.ts";
import { composeProductQuery } from "../../app/shopify/product-query.ts";

const parse = (search: string) => parseProductListQuery(new URLSearchParams(search));

const NOTHING: ProductListQuery = {
  text: "",
  status: "",
  collection: "",
  vendor: "",
  type: "",
  tag: "",
  without: "",
  image: "",
  sort: "",
};

describe("an address", () => {
  test("without anything means all products, the newest first", () => {
    expect(parse("")).toEqual(NOTHING);
    expect(toFilter(NOTHING)).toEqual({});
    expect(toOrder(NOTHING)).toEqual({ sort: "CREATED_AT", reverse: true });
  });

  test("says everything that a list is narrowed by, and comes back the same", () => {
    const search =
      "text=blue+mug&status=DRAFT&collection=42&vendor=Alder+%26+Co&type=Mug&tag=on+sale&without=1&image=yes&sort=title";
    expect(toSearch(parse(search))).toBe(search);
    expect(toFilter(parse(search))).toEqual({
      text: "blue mug",
      statuses: ["DRAFT"],
      collectionId: "gid://shopify/Collection/42",
      vendor: "Alder & Co",
      productType: "Mug",
      tag: "on sale",
    });
  });

  test.each([
    "status=GONE",
    "collection=gid://shopify/Collection/1",
    "collection=1 OR 2",
    "without=yes",
    "image=maybe",
    "sort=DROP TABLE",
    `text=${"a".repeat(256)}`,
    "unknown=1",
  ])("that makes no sense still opens the page: %s", (search) => {
    expect(parse(search)).toEqual(NOTHING);
  });

  test("has a cursor apart from what is shared and saved", () => {
    const params = new URLSearchParams("text=mug&after=abc");
    expect(parseCursor(params)).toEqual({ after: "abc" });
    expect(toSearch(parseProductListQuery(params))).toBe("text=mug");
    expect(parseCursor(new URLSearchParams(`after=${"x".repeat(2001)}&before=`))).toEqual({});
  });
});

test.each(PRODUCT_SORTS.filter((sort) => sort !== "best_selling"))(
  "every order is one of Shopify's: %j",
  (sort) => {
    expect(parse(`sort=${sort}`).sort).toBe(sort);
    expect(toOrder({ ...NOTHING, sort }).sort).toMatch(/^(CREATED_AT|TITLE|UPDATED_AT|INVENTORY_TOTAL)$/);
  },
);

describe("best selling", () => {
  test("is an order of a whole collection, also of its products without a video", () => {
    expect(parse("collection=1&sort=best_selling&without=1&image=yes").sort).toBe("best_selling");
    expect(toOrder(parse("collection=1&sort=best_selling")).sort).toBe("BEST_SELLING");
    expect(canSortBySales(parse("collection=1"))).toBe(true);
  });

  test.each(["", "text=mug", "collection=1&text=mug", "collection=1&status=ACTIVE", "vendor=Kiln"])(
    "is not offered where Shopify cannot do it: %j",
    (search) => {
      expect(canSortBySales(parse(search))).toBe(false);
      expect(parse(`${search}&sort=best_selling`).sort).toBe("");
    },
  );
});

test("what stands in an address stays text on its way to Shopify", () => {
  const query = parse(
    `text=${encodeURIComponent('a" OR status:archived')}&tag=${encodeURIComponent('x" OR id:>0')}`,
  );
  expect(composeProductQuery(toFilter(query))).toBe(
    'a* AND or* AND status\\:archived* AND tag:"x\\" OR id:>0"',
  );
});
