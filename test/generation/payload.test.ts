import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildPayload,
  describeProduct,
  hasOurVideo,
  shorten,
  toPlainText,
} from "../../app/generation/payload.ts";
import type { Choice, Product } from "../../app/generation/product.ts";

const image = (id: string, url = `https://cdn.shopify.com/s/files/1/${id}.png?v=1`) => ({
  id,
  url,
  alt: null,
});

function makeProduct(changes: Partial<Product> = {}): Product {
  return {
    id: "gid://shopify/Product/1",
    title: "Harbour mug",
    vendor: "Kiln",
    productType: "Mug",
    status: "ACTIVE",
    images: [image("a"), image("b"), image("c")],
    media: [],
    mediaCount: 3,
    ...changes,
  };
}

const choose = (choice: Partial<Choice> = {}): Choice => ({
  imageId: null,
  endImageId: null,
  description: null,
  ...choice,
});

describe("what is sent for a product", () => {
  test("is its GID, its first image and a description", () => {
    expect(buildPayload(makeProduct(), choose())).toEqual({
      item: {
        externalId: "gid://shopify/Product/1",
        imageUrl: "https://cdn.shopify.com/s/files/1/a.png?v=1",
        description: "Harbour mug",
      },
    });
  });

  test("is the chosen image, end image and description", () => {
    const choice = choose({ imageId: "b", endImageId: "c", description: "A mug, seen from its side" });
    expect(buildPayload(makeProduct(), choice)).toMatchObject({
      item: {
        imageUrl: image("b").url,
        endImageUrl: image("c").url,
        description: "A mug, seen from its side",
      },
    });
  });

  test("is the first image when the chosen one was removed since, and no end image when that one was", () => {
    const payload = buildPayload(makeProduct(), choose({ imageId: "gone", endImageId: "gone too" }));
    expect(payload).toMatchObject({ item: { imageUrl: image("a").url } });
    expect(payload).not.toHaveProperty("item.endImageUrl");
  });

  test("has no end image that is the start image", () => {
    expect(buildPayload(makeProduct(), choose({ endImageId: "a" }))).not.toHaveProperty("item.endImageUrl");
  });

  test("is nothing without an image, or with a full gallery", () => {
    expect(buildPayload(makeProduct({ images: [] }), choose())).toEqual({ refusal: "no_image" });
    expect(buildPayload(makeProduct({ mediaCount: 250 }), choose())).toEqual({ refusal: "media_limit" });
    expect(buildPayload(makeProduct({ mediaCount: 249 }), choose())).toHaveProperty("item");
  });

  test.each([
    "http://cdn.shopify.com/a.png",
    "https://cdn.shopify.com.evil.example/a.png",
    "https://evil.example/cdn.shopify.com/a.png",
    "https://cdn.shopify.com@evil.example/a.png",
    "https://evilcdn.shopify.com/a.png",
    "data:image/png;base64,AAAA",
    "//cdn.shopify.com/a.png",
    "",
  ])("is nothing for an image that Shopify does not serve: %s", (url) => {
    const product = makeProduct({ images: [image("a", url)] });
    expect(buildPayload(product, choose())).toEqual({ refusal: "image_not_on_shopify" });
  });

  test("never has an end image that Shopify does not serve", () => {
    const product = makeProduct({ images: [image("a"), image("b", "https://evil.example/b.png")] });
    expect(buildPayload(product, choose({ endImageId: "b" }))).not.toHaveProperty("item.endImageUrl");
  });
});

describe("a product that has a video of ours", () => {
  const withVideo = (fileName: string | null) =>
    makeProduct({ media: [{ id: "v", kind: "video", fileName }] });

  test("is recognised by the file's name", () => {
    expect(hasOurVideo(withVideo("rotateproduct-019ab1c2.mp4"))).toBe(true);
  });

  test("is not one with the merchant's own video", () => {
    expect(hasOurVideo(withVideo("campaign.mp4"))).toBe(false);
    expect(hasOurVideo(withVideo(null))).toBe(false);
  });
});

describe("the description", () => {
  test("names the product type where the title does not", () => {
    expect(describeProduct({ title: "Harbour", productType: "Mug" })).toBe("Harbour (Mug)");
    expect(describeProduct({ title: "Harbour MUG", productType: "mug" })).toBe("Harbour MUG");
    expect(describeProduct({ title: "Harbour", productType: " " })).toBe("Harbour");
  });

  test.each([
    ["<b>Big</b> mug", "Big mug"],
    ["A &amp; B &#38; C &#x26; D", "A & B & C & D"],
    ["5 &lt; 6", "5 < 6"],
    ["line\nbreak\ttab\u0000nul\u200bzero", "line break tab nul zero"],
    ["half a pair: &#xd800;", "half a pair: \ufffd"],
    ["&unknown; stays", "&unknown; stays"],
    ["Tasse – blau 🏺 湯のみ", "Tasse – blau 🏺 湯のみ"],
  ])("is plain text: %j", (html, text) => {
    expect(toPlainText(html)).toBe(text);
  });

  test("is at most 300 characters, cut between words", () => {
    const text = describeProduct({ title: "word ".repeat(100), productType: "" });
    expect([...text].length).toBeLessThanOrEqual(300);
    expect(text).toMatch(/word…$/);
  });

  test("of any title is plain, bounded, and never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 2_000 }),
        fc.string({ unit: "binary" }),
        (title, productType) => {
          const text = describeProduct({ title, productType });
          expect([...text].length).toBeLessThanOrEqual(300);
          expect(text).not.toMatch(/[\p{Cc}]/u);
          expect(text).toBe(text.trim());
        },
      ),
    );
  });

  test("is never cut inside a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 50 }), (text, length) => {
        expect(shorten(text, length).isWellFormed()).toBe(true);
        expect([...shorten(text, length)].length).toBeLessThanOrEqual(Math.max(length, 1));
      }),
    );
  });
});
