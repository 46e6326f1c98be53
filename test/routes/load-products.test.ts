import { describe, expect, test } from "vitest";
import { AccessDenied, Refused, Throttled, Unavailable } from "../../app/generation/errors.ts";
import { type Catalogue, loadProducts } from "../../app/routes/app.products/load-products.ts";
import { toProductSelection } from "../../app/routes/app.products/parse-selection.ts";
import { parseProductListQuery } from "../../app/routes/app.products/product-list-query.ts";

const QUERY = parseProductListQuery(new URLSearchParams("text=mug&sort=title"));

function open(search: Catalogue["search"]): Catalogue {
  return {
    search,
    scan: async () => Promise.reject(new Error("not asked for")),
    read: async () => Promise.reject(new Error("not asked for")),
    readLatest: async () => new Map(),
    readOccupied: async () => new Map(),
  };
}

const failing = (error: Error) => open(async () => Promise.reject(error));

test("asks Shopify for what the address says, in its order", async () => {
  const asked: unknown[] = [];
  const catalogue = open(async (search) => {
    asked.push(search);
    return {
      products: [],
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
      collectionTitle: null,
    };
  });
  expect(await loadProducts(catalogue, QUERY, { after: "abc" })).toMatchObject({ kind: "page" });
  expect(asked).toEqual([
    { filter: { text: "mug" }, sort: "TITLE", reverse: false, page: { first: 25, after: "abc" } },
  ]);
});

describe("when Shopify gives no products", () => {
  test.each([new Unavailable("down"), new Throttled("busy", 1_000)])(
    "for a while, the page says so: %s",
    async (error) => {
      expect(await loadProducts(failing(error), QUERY, {})).toEqual({ kind: "unavailable" });
    },
  );

  test("because a cursor is none of its own, the list begins anew", async () => {
    const refusing = failing(new Refused("Invalid cursor"));
    expect(await loadProducts(refusing, QUERY, { after: "abc" })).toEqual({ kind: "bad_cursor" });
    await expect(loadProducts(refusing, QUERY, {})).rejects.toThrow(Refused);
  });

  test("because access was taken back, the merchant is asked for it", async () => {
    const refused = loadProducts(failing(new AccessDenied("no scope")), QUERY, {});
    await expect(refused).rejects.toMatchObject({ status: 403 });
  });
});

describe("all that match", () => {
  test("is what the page showed, in its order, without those ticked off", () => {
    const except = ["gid://shopify/Product/1"];
    expect(toProductSelection("text=mug&sort=title_desc&without=1&after=abc", except)).toEqual({
      filter: { text: "mug" },
      sort: "TITLE",
      reverse: true,
      except,
    });
  });

  test("of an address that makes no sense is the page that it opens: all products", () => {
    expect(toProductSelection("status=GONE&collection=x", [])).toEqual({
      filter: {},
      sort: "CREATED_AT",
      reverse: true,
    });
  });
});
