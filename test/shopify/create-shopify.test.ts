import { expect, test } from "vitest";
import { createShopify } from "../../app/shopify/create-shopify.ts";
import { seedProduct, startShop } from "./start-shop.ts";

test("a selection counts what it lists: without the products that were ticked off", async () => {
  const products = ["Amber lamp", "Blue mug", "Oak chair"].map((title) => seedProduct({ title }));
  const { graphql, http } = await startShop({ products });
  const shopify = createShopify({ graphql, http });
  const { ids } = await shopify.listProductIds({ filter: {} }, null);
  const selection = { filter: {}, except: ids.slice(0, 1) };
  expect(await shopify.countProducts(selection)).toBe(2);
  expect((await shopify.listProductIds(selection, null)).ids).toEqual(ids.slice(1));
});
