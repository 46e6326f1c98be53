import { expect, test } from "vitest";
import type { AdminGraphql } from "../../app/shopify/admin-graphql.ts";
import { readProducts } from "../../app/shopify/products.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { seedImage, seedProduct, startShop } from "./start-shop.ts";

test("a product is read with its images and media in gallery order", async () => {
  const { shopify, productId } = await startShop({
    products: [
      seedProduct({
        title: "Blue mug",
        vendor: "Kiln",
        productType: "Mug",
        status: "DRAFT",
        images: [seedImage("front.png", "Front"), seedImage("back.png", "Back")],
        video: { fileName: "mine.mp4", bytes: async () => makeMp4() },
      }),
    ],
  });
  const [product] = await shopify.readProducts([productId()]);
  expect(product).toMatchObject({
    id: productId(),
    title: "Blue mug",
    vendor: "Kiln",
    productType: "Mug",
    status: "DRAFT",
    mediaCount: 3,
    images: [{ alt: "Front" }, { alt: "Back" }],
    media: [
      { kind: "image", fileName: null },
      { kind: "image", fileName: null },
      { kind: "video", fileName: "mine.mp4" },
    ],
  });
  expect(product?.images[0]?.url).toMatch(/^https:\/\/cdn\.shopify\.com\//);
  expect(product?.images[0]?.id).toBe(product?.media[0]?.id);
});

test("results are in the order asked for, null for what does not exist or is no product", async () => {
  const { shopify, productId } = await startShop({
    products: [seedProduct({ title: "One" }), seedProduct({ title: "Two" })],
  });
  const products = await shopify.readProducts([
    productId(1),
    "gid://shopify/Product/1",
    "gid://shopify/Video/1",
    "nonsense",
    "",
    productId(0),
    productId(1),
  ]);
  expect(products.map((product) => product?.title ?? null)).toEqual([
    "Two",
    null,
    null,
    null,
    null,
    "One",
    "Two",
  ]);
});

test("no product costs no call", async () => {
  const { shopify, platform } = await startShop();
  expect(await shopify.readProducts([])).toEqual([]);
  expect(platform.requests.totals.requests).toBe(0);
});

test("an image that Shopify could not process is media, but no image to send", async () => {
  const broken = { ...seedImage("broken.png", "Broken"), bytes: async () => Buffer.from("not an image") };
  const { shopify, productId } = await startShop({
    products: [seedProduct({ images: [broken, seedImage("good.png", "Good")] })],
  });
  const [product] = await shopify.readProducts([productId()]);
  expect(product?.images.map(({ alt }) => alt)).toEqual(["Good"]);
  expect(product?.media).toHaveLength(2);
});

test("an image that Shopify still works on is not sent, whatever it shows already", async () => {
  const { graphql, shopify, productId } = await startShop();
  const [ready] = await shopify.readProducts([productId()]);
  const early: AdminGraphql = {
    async run(operation, variables) {
      const data = await graphql.run(operation, variables);
      return JSON.parse(JSON.stringify(data).replaceAll('"status":"READY"', '"status":"PROCESSING"'));
    },
  };
  const [product] = await readProducts(early, [productId()]);
  expect(ready?.images).toHaveLength(1);
  expect(product?.images).toEqual([]);
  expect(product?.media).toEqual(ready?.media);
});

test("a product with more media than are read at first is read whole", async () => {
  const images = Array.from({ length: 37 }, (_, index) => seedImage(`${index}.png`, `Image ${index}`));
  const { shopify, productId, countCalls } = await startShop({
    products: [seedProduct({ title: "Few" }), seedProduct({ title: "Many", images })],
  });
  const [few, many] = await shopify.readProducts([productId(0), productId(1)]);
  expect(few?.images).toHaveLength(1);
  expect(many?.mediaCount).toBe(37);
  expect(many?.images.map(({ alt }) => alt)).toEqual(images.map(({ alt }) => alt));
  expect(countCalls("ReadProducts")).toBe(1);
  expect(countCalls("ReadGallery")).toBe(1);
});

test("any number of products is read in calls that Shopify does not find too expensive", async () => {
  const { shopify, platform, productId, countCalls } = await startShop({
    products: [],
    syntheticProducts: 101,
  });
  const ids = Array.from({ length: 101 }, (_, index) => productId(index));
  const products = await shopify.readProducts(ids);
  expect(products.map((product) => product?.id)).toEqual(ids);
  expect(countCalls("ReadProducts")).toBe(3);
  expect(platform.requests.entries.every(({ outcome }) => outcome === 200)).toBe(true);
});

test("whether products exist is asked for 250 at a time, and ids that are none are not asked for", async () => {
  const { shopify, productId, countCalls } = await startShop({ products: [], syntheticProducts: 251 });
  const ids = Array.from({ length: 251 }, (_, index) => productId(index));
  const gone = "gid://shopify/Product/999999999";
  const found = await shopify.findProducts([...ids, ...ids, gone, "gid://shopify/Collection/1", "SKU"]);
  expect([...found].toSorted()).toEqual(ids.toSorted());
  expect(countCalls("FindProducts")).toBe(2);
});
