import { describe, expect, test } from "vitest";
import { AccessDenied } from "../../app/generation/errors.ts";
import { countProducts, listProductIds, MAX_PAGE_SIZE, searchProducts } from "../../app/shopify/catalogue.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { seedImage, seedProduct, startShop } from "./start-shop.ts";

const products = [
  seedProduct({ title: "Blue mug", tags: ["kitchen"], vendor: "Kiln" }),
  seedProduct({ title: "Amber lamp", productType: "Lamp", vendor: "Alder & Co", status: "DRAFT" }),
  seedProduct({ title: "Red mug", images: [], collections: ["Red things"] }),
  seedProduct({
    title: "Oak chair",
    productType: "Chair",
    video: { fileName: "rotateproduct-0192.mp4", bytes: async () => makeMp4() },
  }),
];

const titles = (page: { products: readonly { title: string }[] }) => page.products.map(({ title }) => title);

describe("searching", () => {
  test("products are listed by title, with a thumbnail and what media they have", async () => {
    const { graphql } = await startShop({ products });
    const page = await searchProducts(graphql, { filter: {}, page: { first: 10 } });
    expect(titles(page)).toEqual(["Amber lamp", "Blue mug", "Oak chair", "Red mug"]);
    expect(page.products[1]).toMatchObject({
      status: "ACTIVE",
      productType: "Mug",
      vendor: "Kiln",
      mediaCount: 1,
      hasOurVideo: false,
      thumbnail: { alt: "A blue mug", url: expect.stringMatching(/^https:\/\/cdn\.shopify\.com\/.*160/) },
    });
    expect(page.products[2]).toMatchObject({ mediaCount: 2, hasOurVideo: true });
    expect(page.products[3]).toMatchObject({ mediaCount: 0, hasOurVideo: false, thumbnail: null });
  });

  test("a video of the merchant's own is not ours", async () => {
    const { graphql } = await startShop({
      products: [seedProduct({ video: { fileName: "mine.mp4", bytes: async () => makeMp4() } })],
    });
    const page = await searchProducts(graphql, { filter: {}, page: { first: 1 } });
    expect(page.products[0]).toMatchObject({ mediaCount: 2, hasOurVideo: false });
  });

  test("pages lead forwards and back", async () => {
    const { graphql } = await startShop({ products });
    const first = await searchProducts(graphql, { filter: {}, page: { first: 3 } });
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await searchProducts(graphql, {
      filter: {},
      page: { first: 3, after: first.endCursor ?? "" },
    });
    expect(titles(second)).toEqual(["Red mug"]);
    expect(second).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await searchProducts(graphql, {
      filter: {},
      page: { last: 3, before: second.startCursor ?? "" },
    });
    expect(titles(back)).toEqual(titles(first));
  });

  test("the order can be chosen and turned round", async () => {
    const { graphql } = await startShop({ products });
    const page = { first: 10 };
    expect(titles(await searchProducts(graphql, { filter: {}, page, reverse: true }))).toEqual([
      "Red mug",
      "Oak chair",
      "Blue mug",
      "Amber lamp",
    ]);
    expect(titles(await searchProducts(graphql, { filter: {}, page, sort: "CREATED_AT" }))).toEqual(
      products.map(({ title }) => title).toReversed(),
    );
  });

  test.each([
    [{ text: "mug" }, ["Blue mug", "Red mug"]],
    [{ text: "mu bl" }, ["Blue mug"]],
    [{ text: "nothing" }, []],
    [{ text: "status:DRAFT" }, []],
    [{ text: 'mug" OR "lamp' }, []],
    [{ statuses: ["DRAFT"] }, ["Amber lamp"]],
    [{ statuses: ["DRAFT", "ACTIVE"], text: "a" }, ["Amber lamp"]],
    [{ productType: "Chair" }, ["Oak chair"]],
    [{ vendor: "Alder & Co" }, ["Amber lamp"]],
    [{ tag: "kitchen" }, ["Blue mug"]],
  ] as const)("%j finds %j", async (filter, found) => {
    const { graphql } = await startShop({ products });
    expect(titles(await searchProducts(graphql, { filter, page: { first: 10 } }))).toEqual(found);
    expect(await countProducts(graphql, filter)).toEqual({ count: found.length, isExact: true });
  });

  test("a collection narrows to its products", async () => {
    const { graphql, platform } = await startShop({ products });
    const id = [...platform.shop().collections.keys()][0];
    const filter = { collectionId: `gid://shopify/Collection/${id}` };
    expect(titles(await searchProducts(graphql, { filter, page: { first: 10 } }))).toEqual(["Red mug"]);
  });

  test("the largest page is within what one call may cost", async () => {
    const { graphql } = await startShop({ products: [], syntheticProducts: 60 });
    const page = await searchProducts(graphql, { filter: {}, page: { first: MAX_PAGE_SIZE } });
    expect(page.products).toHaveLength(50);
  });

  test("an image that is not ready has no thumbnail", async () => {
    const broken = { ...seedImage(), bytes: async () => Buffer.from("not an image") };
    const { graphql } = await startShop({ products: [seedProduct({ images: [broken] })] });
    const page = await searchProducts(graphql, { filter: {}, page: { first: 1 } });
    expect(page.products[0]?.thumbnail).toBeNull();
  });
});

test("all ids that match are listed, page by page, in order", async () => {
  const { graphql, productId, countCalls } = await startShop({ products: [], syntheticProducts: 501 });
  const pages: string[][] = [];
  for await (const page of listProductIds(graphql, { filter: {}, sort: "CREATED_AT", reverse: true }))
    pages.push([...page]);
  expect(pages.map((page) => page.length)).toEqual([250, 250, 1]);
  expect(pages.flat()).toEqual(Array.from({ length: 501 }, (_, index) => productId(index)));
  expect(countCalls("ListProductIds")).toBe(3);
  for await (const page of listProductIds(graphql, { filter: { text: "nothing" } })) expect(page).toEqual([]);
});

test("a reader of ids who has enough does not ask for more", async () => {
  const { graphql, countCalls } = await startShop({ products: [], syntheticProducts: 501 });
  for await (const page of listProductIds(graphql, { filter: {} })) if (page.length > 0) break;
  expect(countCalls("ListProductIds")).toBe(1);
});

test("without the scope nothing is listed or counted", async () => {
  const { graphql, platform } = await startShop({ products });
  await platform.setScopes(["write_files"]);
  await expect(searchProducts(graphql, { filter: {}, page: { first: 1 } })).rejects.toThrow(AccessDenied);
  await expect(countProducts(graphql, {})).rejects.toThrow(AccessDenied);
});
