import { expect, test } from "vitest";
import { connect, type Graphql, product, read, startTestShopify } from "./shopify-client.ts";

const titles = ["Amber Mug", "Blue Lamp", "Coral Mug", "Dune Vase", "Ecru Mug"];
const products = titles.map((title, index) => ({
  ...product,
  title,
  handle: title.toLowerCase().replace(" ", "-"),
  status: index === 1 ? ("DRAFT" as const) : ("ACTIVE" as const),
  collections: index % 2 === 0 ? ["Kitchen", "Gifts"] : [],
}));

const list = `query List($first: Int, $last: Int, $after: String, $before: String, $query: String,
    $sortKey: ProductSortKeys, $reverse: Boolean) {
  products(first: $first, last: $last, after: $after, before: $before, query: $query,
      sortKey: $sortKey, reverse: $reverse) {
    nodes { title }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Listing {
  nodes: { title: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function listProducts(graphql: Graphql, variables: Record<string, unknown>) {
  const { data } = await graphql(list, { sortKey: "TITLE", ...variables });
  const listing = read<Listing>(data, "products");
  return { titles: listing.nodes.map(({ title }) => title), ...listing };
}

test("pages follow each other without gap or repetition, forwards and backwards", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  for (const reverse of [false, true]) {
    const expected = reverse ? titles.toReversed() : titles;
    const first = await listProducts(graphql, { first: 2, reverse });
    expect(first.titles).toEqual(expected.slice(0, 2));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await listProducts(graphql, { first: 2, reverse, after: first.pageInfo.endCursor });
    expect(second.titles).toEqual(expected.slice(2, 4));
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = await listProducts(graphql, { first: 2, reverse, after: second.pageInfo.endCursor });
    expect(third.titles).toEqual(expected.slice(4));
    expect(third.pageInfo.hasNextPage).toBe(false);
    const back = await listProducts(graphql, { last: 2, reverse, before: second.pageInfo.startCursor });
    expect(back.titles).toEqual(first.titles);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect((await listProducts(graphql, { last: 2, reverse })).titles).toEqual(expected.slice(-2));
  }
});

test("a page goes on at its place when the product of its cursor is gone", async () => {
  const sandbox = await startTestShopify({ products });
  const graphql = await connect(sandbox);
  const first = await listProducts(graphql, { first: 2 });
  const gone = [...sandbox.shop().products.values()].find(({ title }) => title === "Blue Lamp");
  await sandbox.deleteProduct(gone?.id ?? 0);
  const { titles: next } = await listProducts(graphql, { first: 2, after: first.pageInfo.endCursor });
  expect(next).toEqual(["Coral Mug", "Dune Vase"]);
});

test("a filter holds over all pages", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const first = await listProducts(graphql, { first: 2, query: "title:mug" });
  expect(first.titles).toEqual(["Amber Mug", "Coral Mug"]);
  const second = await listProducts(graphql, {
    first: 2,
    query: "title:mug",
    after: first.pageInfo.endCursor,
  });
  expect(second.titles).toEqual(["Ecru Mug"]);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test("an unknown filter is passed over and told", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const { data, extensions } = await graphql(list, { first: 5, query: "colour:red title:mug" });
  expect(read<Listing>(data, "products").nodes).toHaveLength(3);
  expect(extensions.search).toEqual([
    {
      path: ["products"],
      query: "colour:red title:mug",
      parsed: { field: "colour", match_all: "red" },
      warnings: [{ field: "colour", message: "Invalid search field for this query.", code: "invalid_field" }],
    },
  ]);
});

test("a filter that the platform knows and the sandbox does not simulate is an error", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const { errors } = await graphql(list, { first: 5, query: "sku:abc" });
  expect(errors?.[0]).toMatchObject({
    message: "The sandbox does not simulate the filter sku of QueryRoot.products",
    extensions: { code: "NOT_SIMULATED" },
  });
});

test("a cursor that is none is refused", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const { errors } = await graphql(list, { first: 1, after: "!" });
  expect(errors?.[0]?.extensions?.code).toBe("INVALID_CURSOR");
});

test("counts are exact, or say that they stopped at the limit", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const { data } = await graphql(`{
    all: productsCount { count precision }
    drafts: productsCount(query: "status:draft") { count precision }
    some: productsCount(limit: 3) { count precision }
    uncapped: productsCount(limit: null) { count precision }
  }`);
  expect(data).toEqual({
    all: { count: 5, precision: "EXACT" },
    drafts: { count: 1, precision: "EXACT" },
    some: { count: 3, precision: "AT_LEAST" },
    uncapped: { count: 5, precision: "EXACT" },
  });
});

test("a product tells what the shop knows of it", async () => {
  const sandbox = await startTestShopify({
    products: [{ ...product, descriptionHtml: "<p>For <b>two</b></p>" }],
  });
  const graphql = await connect(sandbox);
  const id = `gid://shopify/Product/${[...sandbox.shop().products.keys()][0]}`;
  const { data, errors } = await graphql(
    `query Read($id: ID!) {
      product(id: $id) {
        id title handle status vendor productType tags descriptionHtml description totalInventory
        createdAt publishedAt onlineStorePreviewUrl featuredMedia { id } mediaCount { count }
        media(first: 5) { nodes { id } } collections(first: 5) { nodes { title } }
        priceRangeV2 { minVariantPrice { amount currencyCode } }
      }
    }`,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    product: {
      id,
      title: "Red Mug",
      handle: "red-mug",
      status: "ACTIVE",
      vendor: "Alder & Co",
      productType: "Mug",
      tags: ["ceramic", "red"],
      descriptionHtml: "<p>For <b>two</b></p>",
      description: "For two",
      totalInventory: 10,
      createdAt: "2026-11-20T12:00:00Z",
      publishedAt: "2026-11-20T12:00:00Z",
      onlineStorePreviewUrl: "https://rotate-demo.myshopify.com/products/red-mug",
      featuredMedia: null,
      mediaCount: { count: 0 },
      media: { nodes: [] },
      collections: { nodes: [{ title: "Kitchen" }] },
      priceRangeV2: { minVariantPrice: { amount: "19.00", currencyCode: "USD" } },
    },
  });
});

test("a collection lists its products in its own order, and products can be filtered by it", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const { data } =
    await graphql(`{ collections(first: 5, query: "title:gifts") { nodes { id title productsCount { count }
    products(first: 5) { nodes { title } } } } }`);
  const gifts = read<{ id: string; products: unknown; productsCount: unknown }>(data, "collections.nodes.0");
  const expected = ["Amber Mug", "Coral Mug", "Ecru Mug"];
  expect(gifts.productsCount).toEqual({ count: 3 });
  expect(gifts.products).toEqual({ nodes: expected.map((title) => ({ title })) });
  const filtered = await listProducts(graphql, {
    first: 5,
    query: `collection_id:${gifts.id.split("/").at(-1)}`,
  });
  expect(filtered.titles).toEqual(expected);
});

test("nodes come in the order asked for, null for what is not there", async () => {
  const sandbox = await startTestShopify({ products });
  const graphql = await connect(sandbox);
  const [one, two] = [...sandbox.shop().products.keys()].map((key) => `gid://shopify/Product/${key}`);
  const { data } = await graphql("query N($ids: [ID!]!) { nodes(ids: $ids) { ... on Product { title } } }", {
    ids: [two, "gid://shopify/Product/1", one, "gid://shopify/Video/2", "gid://shopify/Order/3"],
  });
  expect(data).toEqual({ nodes: [{ title: "Blue Lamp" }, null, { title: "Amber Mug" }, null, null] });
  const { errors } = await graphql('{ node(id: "1234") { id } }');
  expect(errors?.[0]?.message).toBe("Invalid global id '1234'");
});

test("no shop sees the products of another", async () => {
  const other = "other.myshopify.com";
  const sandbox = await startTestShopify({
    shops: [{ domain: "rotate-demo.myshopify.com" }, { domain: other }],
    products,
  });
  const graphql = await connect(sandbox, other);
  const id = `gid://shopify/Product/${[...sandbox.shop().products.keys()][0]}`;
  const { data } = await graphql("query P($id: ID!) { product(id: $id) { id } productsCount { count } }", {
    id,
  });
  expect(data).toEqual({ product: null, productsCount: { count: 0 } });
});

test("the words that a filter can offer are listed once, in order", async () => {
  const graphql = await connect(await startTestShopify({ products }));
  const { data } = await graphql(
    "{ productTypes(first: 9) { nodes } productVendors(first: 9) { nodes } productTags(first: 9) { nodes } }",
  );
  expect(data).toEqual({
    productTypes: { nodes: ["Mug"] },
    productVendors: { nodes: ["Alder & Co"] },
    productTags: { nodes: ["ceramic", "red"] },
  });
});

test("the shop tells its plan in this version's field", async () => {
  const sandbox = await startTestShopify();
  const graphql = await connect(sandbox);
  const query =
    "{ shop { myshopifyDomain currencyCode ianaTimezone plan { publicDisplayName shopifyPlus partnerDevelopment } } }";
  const plan = { shopifyPlus: false, partnerDevelopment: false };
  const shop = {
    myshopifyDomain: "rotate-demo.myshopify.com",
    currencyCode: "USD",
    ianaTimezone: "America/New_York",
  };
  expect((await graphql(query)).data).toEqual({
    shop: { ...shop, plan: { ...plan, publicDisplayName: "Basic" } },
  });
  sandbox.shop().shop.isTrial = true;
  expect((await graphql(query)).data).toEqual({
    shop: { ...shop, plan: { ...plan, publicDisplayName: "Trial" } },
  });
});
