import { expect, test } from "vitest";
import { connect, read, startTestShopify } from "./shopify-client.ts";

test("generated products are many, varied and share a few images", async () => {
  const sandbox = await startTestShopify({ syntheticProducts: 5000 });
  const { products, files, collections } = sandbox.shop();
  expect([products.size, files.size, collections.size]).toEqual([5000, 10, 10]);
  const list = [...products.values()];
  expect(new Set(list.map(({ title }) => title)).size).toBe(5000);
  expect(list.filter(({ mediaIds }) => mediaIds.length === 0)).toHaveLength(100);
  expect(new Set(list.map(({ status }) => status))).toEqual(new Set(["ACTIVE", "DRAFT", "ARCHIVED"]));
});

test("a large shop is listed in the same order as a small one, also after products came and went", async () => {
  const sandbox = await startTestShopify({ syntheticProducts: 3000 });
  const graphql = await connect(sandbox);
  const firstTitles = async () => {
    const { data } = await graphql(
      '{ products(first: 3, sortKey: TITLE, query: "vase") { nodes { title } } }',
    );
    return read<{ title: string }[]>(data, "products.nodes").map(({ title }) => title);
  };
  const expected = [...sandbox.shop().products.values()]
    .filter(({ productType }) => productType === "Vase")
    .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  expect(await firstTitles()).toEqual(expected.slice(0, 3).map(({ title }) => title));
  await sandbox.deleteProduct(expected[0]?.id ?? 0);
  expect(await firstTitles()).toEqual(expected.slice(1, 4).map(({ title }) => title));
});
