import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ShopifySandbox } from "../shopify/contract.ts";
import { startShopify } from "../shopify/index.ts";
import { makeMp4 } from "../shopify/make-mp4.ts";
import type { SeedProduct } from "../shopify/seed.ts";
import { findProducts, productsPerPage, readProductQuery } from "./product-query.ts";

function describeProduct(title: string, change: Partial<SeedProduct> = {}): SeedProduct {
  const handle = title.toLowerCase().replaceAll(" ", "-");
  return {
    handle,
    title,
    productType: "Mug",
    vendor: "Alder",
    tags: [],
    status: "ACTIVE",
    collections: [],
    priceCents: 1000,
    images: [],
    ...change,
  };
}

let shopify: ShopifySandbox;

beforeAll(async () => {
  shopify = await startShopify({
    app: { apiKey: "key", apiSecret: "secret" },
    products: [
      describeProduct("Blue Mug", { totalInventory: 1 }),
      describeProduct("Amber Lamp", { productType: "Lamp", status: "DRAFT", totalInventory: 30 }),
      describeProduct("Coral Mug", {
        vendor: "Birch",
        totalInventory: 20,
        video: { fileName: "turn.mp4", bytes: async () => makeMp4() },
      }),
    ],
  });
});
afterAll(() => shopify.close());

function find(words: string): string[] {
  const query = readProductQuery(new URLSearchParams(words));
  return findProducts(shopify.shop(), query, Date.now()).products.map(({ title }) => title);
}

describe("the product list", () => {
  it("shows everything, newest first, when nothing is asked for", () => {
    expect(find("")).toEqual(["Blue Mug", "Amber Lamp", "Coral Mug"]);
  });

  it("finds a product by the beginning of any of its words", () => {
    expect(find("query=mu")).toEqual(["Blue Mug", "Coral Mug"]);
    expect(find("query=co+mug")).toEqual(["Coral Mug"]);
    expect(find("query=nothing")).toEqual([]);
  });

  it("understands the platform's search syntax", () => {
    expect(find("query=vendor:Birch")).toEqual(["Coral Mug"]);
    expect(find("query=-product_type:Mug")).toEqual(["Amber Lamp"]);
  });

  it("filters by status, type, vendor and video, all at once", () => {
    expect(find("status=DRAFT")).toEqual(["Amber Lamp"]);
    expect(find("type=Mug&vendor=Alder")).toEqual(["Blue Mug"]);
    expect(find("video=with")).toEqual(["Coral Mug"]);
    expect(find("video=without&type=Mug")).toEqual(["Blue Mug"]);
  });

  it("sorts by title and by stock, and takes an unknown sorting for the usual one", () => {
    expect(find("sort=title")).toEqual(["Amber Lamp", "Blue Mug", "Coral Mug"]);
    expect(find("sort=inventory")).toEqual(["Amber Lamp", "Coral Mug", "Blue Mug"]);
    expect(find("sort=constructor")).toEqual(find(""));
  });
});

it("cuts long lists into pages, and takes a page beyond the end for the last one", async () => {
  const large = await startShopify({ app: { apiKey: "key", apiSecret: "secret" }, syntheticProducts: 120 });
  const read = (page: string) =>
    findProducts(large.shop(), readProductQuery(new URLSearchParams({ page })), Date.now());
  expect(read("1")).toMatchObject({ total: 120, pageCount: 3, page: 1 });
  expect(read("1").products).toHaveLength(productsPerPage);
  expect(read("3").products).toHaveLength(120 - 2 * productsPerPage);
  expect(read("99").page).toBe(3);
  expect(read("-4").page).toBe(1);
  await large.close();
});
