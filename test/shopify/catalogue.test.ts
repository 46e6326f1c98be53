import { describe, expect, test } from "vitest";
import { AccessDenied } from "../../app/generation/errors.ts";
import type { AdminGraphql } from "../../app/shopify/admin-graphql.ts";
import {
  countProducts,
  MAX_PAGE_SIZE,
  MAX_SCAN_SIZE,
  type ProductIdPage,
  readListedProducts,
  readProductIds,
  scanProducts,
  searchProducts,
} from "../../app/shopify/catalogue.ts";
import {
  listBestSellersQuery,
  readListedProductsQuery,
  searchProductsQuery,
} from "../../app/shopify/documents/listed-products.ts";
import { scanProductsQuery } from "../../app/shopify/documents/scanned-products.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { computeRequestedCost } from "./compute-requested-cost.ts";
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

describe("ids of all that match", () => {
  async function readAll(
    graphql: AdminGraphql,
    listing: Parameters<typeof readProductIds>[1],
  ): Promise<(readonly string[])[]> {
    const pages: (readonly string[])[] = [];
    let cursor: string | null = null;
    do {
      const page: ProductIdPage = await readProductIds(graphql, listing, cursor);
      pages.push(page.ids);
      cursor = page.cursor;
    } while (cursor !== null);
    return pages;
  }

  test("are listed, page by page, in order, and can be read on from any page's end", async () => {
    const { graphql, productId, countCalls } = await startShop({ products: [], syntheticProducts: 501 });
    const pages = await readAll(graphql, { filter: {}, sort: "CREATED_AT", reverse: true });
    expect(pages.map((page) => page.length)).toEqual([250, 250, 1]);
    expect(pages.flat()).toEqual(Array.from({ length: 501 }, (_, index) => productId(index)));
    expect(countCalls("ListProductIds")).toBe(3);
    expect(await readAll(graphql, { filter: { text: "nothing" } })).toEqual([[]]);
  });

  test("leave out what is not wanted", async () => {
    const { graphql, productId } = await startShop({ products });
    const selection = { filter: {}, sort: "CREATED_AT" as const, reverse: true };
    const [ids] = await readAll(graphql, {
      ...selection,
      except: [productId(1), "gid://shopify/Product/999"],
    });
    expect(ids).toEqual([productId(0), productId(2), productId(3)]);
  });

  test("come in the order of sales for a whole collection, and by title where Shopify cannot do that", async () => {
    const { graphql, platform, countCalls } = await startShop({ products: [], syntheticProducts: 700 });
    const [collection] = platform.shop().collections.values();
    const filter = { collectionId: `gid://shopify/Collection/${collection?.id}` };
    const [ids] = await readAll(graphql, { filter, sort: "BEST_SELLING" });
    expect(ids).toEqual(collection?.productIds.map((id) => `gid://shopify/Product/${id}`));
    const [drafts] = await readAll(graphql, {
      filter: { ...filter, statuses: ["DRAFT"] },
      sort: "BEST_SELLING",
    });
    const titles = drafts?.map((id) => platform.shop().products.get(Number(id.split("/").at(-1)))?.title);
    expect(titles?.length).toBeGreaterThan(0);
    expect(titles).toEqual(titles?.toSorted());
    expect(countCalls("ListBestSellerIds")).toBe(1);
  });
});

describe("scanning", () => {
  test("entries tell an id and a cursor to read on from, and count media when asked", async () => {
    const { graphql } = await startShop({ products });
    const page = await scanProducts(graphql, { filter: {}, page: { first: 3 }, countsMedia: true });
    expect(page.entries.map(({ mediaCount }) => mediaCount)).toEqual([1, 1, 2]);
    expect(page).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const after = page.entries[1]?.cursor ?? "";
    const next = await scanProducts(graphql, { filter: {}, page: { first: 3, after }, countsMedia: false });
    expect(next.entries.map(({ mediaCount }) => mediaCount)).toEqual([null, null]);
    expect(next.entries[0]?.id).toBe(page.entries[2]?.id);
  });

  test("the entries are those of a search, also of a collection by its sales", async () => {
    const { graphql, platform } = await startShop({ products: [], syntheticProducts: 200 });
    const [id] = platform.shop().collections.keys();
    const filter = { collectionId: `gid://shopify/Collection/${id}` };
    for (const sort of ["TITLE", "BEST_SELLING"] as const) {
      const search = { filter, sort, page: { first: 10 } };
      const listed = await searchProducts(graphql, search);
      const scanned = await scanProducts(graphql, { ...search, countsMedia: false });
      expect(scanned.entries.map((entry) => entry.id)).toEqual(listed.products.map((product) => product.id));
      expect([scanned.collectionTitle, listed.collectionTitle]).toEqual(["All Bags", "All Bags"]);
    }
  });

  test("a collection that is gone is an empty page", async () => {
    const { graphql } = await startShop({ products });
    const filter = { collectionId: "gid://shopify/Collection/999" };
    for (const sort of ["TITLE", "BEST_SELLING"] as const) {
      const search = { filter, sort, page: { first: 10 } };
      expect(await searchProducts(graphql, search)).toMatchObject({ products: [], collectionTitle: null });
      expect(await scanProducts(graphql, { ...search, countsMedia: true })).toMatchObject({ entries: [] });
    }
  });

  test("chosen products are read in the order asked for, without those that are gone", async () => {
    const { graphql, productId } = await startShop({ products });
    const gone = "gid://shopify/Product/999";
    const found = await readListedProducts(graphql, [productId(2), gone, productId(0)]);
    expect(found.map(({ title }) => title)).toEqual(["Red mug", "Blue mug"]);
    expect(await readListedProducts(graphql, [])).toEqual([]);
  });
});

describe("what a page costs", () => {
  const inAll = { isInCollection: false };

  test("a page of 25 is 253 points at most: at 100 a second one can be turned every 2.5 s for ever", () => {
    expect(computeRequestedCost(searchProductsQuery, { ...inAll, first: 25 })).toBe(252);
    expect(computeRequestedCost(searchProductsQuery, { isInCollection: true, first: 25 })).toBe(253);
    expect(computeRequestedCost(listBestSellersQuery, { collectionId: "", first: 25 })).toBe(253);
    expect(computeRequestedCost(readListedProductsQuery, { ids: Array.from({ length: 25 }, String) })).toBe(
      250,
    );
  });

  test("looking at 250 entries costs as much as listing 25, twice as much with their media counted", () => {
    const scan = { ...inAll, first: MAX_SCAN_SIZE };
    expect(computeRequestedCost(scanProductsQuery, { ...scan, countsMedia: false })).toBe(252);
    expect(computeRequestedCost(scanProductsQuery, { ...scan, countsMedia: true })).toBe(502);
  });
});

test("without the scope nothing is listed or counted", async () => {
  const { graphql, platform } = await startShop({ products });
  await platform.setScopes(["write_files"]);
  await expect(searchProducts(graphql, { filter: {}, page: { first: 1 } })).rejects.toThrow(AccessDenied);
  await expect(countProducts(graphql, {})).rejects.toThrow(AccessDenied);
});
