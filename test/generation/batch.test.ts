import fc from "fast-check";
import { expect, test } from "vitest";
import { takeBatch } from "../../app/generation/batch.ts";

const entry = (externalId: string, hasEnd = false) => ({
  item: {
    externalId,
    imageUrl: "https://cdn.shopify.com/a.png",
    description: "",
    ...(hasEnd && { endImageUrl: "https://cdn.shopify.com/b.png" }),
  },
});

test("600 products with one image each are one request, the 601st is left for the next", () => {
  const entries = Array.from({ length: 601 }, (_, index) => entry(`p${index}`));
  expect(takeBatch(entries)).toEqual(entries.slice(0, 600));
});

test("an end image counts as an image", () => {
  const entries = Array.from({ length: 400 }, (_, index) => entry(`p${index}`, true));
  expect(takeBatch(entries)).toHaveLength(300);
});

test("a batch that would go over the limit by its last product stops before it", () => {
  const entries = [
    ...Array.from({ length: 599 }, (_, index) => entry(`p${index}`)),
    entry("two", true),
    entry("one"),
  ];
  expect(takeBatch(entries)).toHaveLength(599);
});

test("nothing gives an empty batch", () => {
  expect(takeBatch([])).toEqual([]);
});

const entries = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 50 }), fc.boolean()).map(([id, hasEnd]) => entry(`p${id}`, hasEnd)),
  { maxLength: 900 },
);

test("any batch has at most 600 images, no product twice, and keeps the order", () => {
  fc.assert(
    fc.property(entries, (all) => {
      const batch = takeBatch(all);
      const images = batch.reduce((sum, { item }) => sum + ("endImageUrl" in item ? 2 : 1), 0);
      expect(images).toBeLessThanOrEqual(600);
      const ids = batch.map(({ item }) => item.externalId);
      expect(new Set(ids).size).toBe(ids.length);
      const places = batch.map((one) => all.indexOf(one));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

test("whatever there is gets sent in the end, batch by batch", () => {
  fc.assert(
    fc.property(entries, (all) => {
      let left = all.filter(
        (one, index) => all.findIndex((other) => other.item.externalId === one.item.externalId) === index,
      );
      for (let rounds = 0; left.length > 0; rounds++) {
        const batch = takeBatch(left);
        expect(batch.length).toBeGreaterThan(0);
        left = left.slice(batch.length);
        expect(rounds).toBeLessThan(10);
      }
    }),
  );
});
