import { describe, expect, test } from "vitest";
import { listChoices } from "../../app/shopify/product-choices.ts";
import { seedProduct, startShop } from "./start-shop.ts";

const products = [
  seedProduct({ title: "Blue mug", vendor: "Kiln", tags: ["kitchen", "blue"], collections: ["Winter sale"] }),
  seedProduct({
    title: "Oak chair",
    vendor: "Alder & Co",
    productType: "Chair",
    collections: ["Sale OR not"],
  }),
  seedProduct({ title: "Thing", vendor: "", productType: "", collections: ["Summer"] }),
];

const labelsOf = ({ choices }: Awaited<ReturnType<typeof listChoices>>) => choices.map(({ label }) => label);

describe("choices of a filter", () => {
  test.each([
    ["vendor", ["Alder & Co", "Kiln"]],
    ["type", ["Chair", "Mug"]],
    ["tag", ["blue", "kitchen"]],
  ] as const)("%s: every word of the shop but the empty one, whatever is typed", async (kind, labels) => {
    const { graphql } = await startShop({ products });
    expect(labelsOf(await listChoices(graphql, kind, "k"))).toEqual(labels);
  });

  test("more words than Shopify gives at once are told", async () => {
    const many = Array.from({ length: 1_001 }, (_, index) =>
      seedProduct({ title: `P${index}`, vendor: `V${index}`, images: [] }),
    );
    const { graphql } = await startShop({ products: many });
    const vendors = await listChoices(graphql, "vendor", "");
    expect(vendors.choices).toHaveLength(1_000);
    expect(vendors.hasMore).toBe(true);
  });
});

describe("collections", () => {
  test("are found by the beginnings of their words, by id", async () => {
    const { graphql, platform } = await startShop({ products });
    const found = await listChoices(graphql, "collection", "wint");
    const [winter] = [...platform.shop().collections.values()];
    expect(found.choices).toEqual([
      { value: `gid://shopify/Collection/${winter?.id}`, label: "Winter sale" },
    ]);
    expect(labelsOf(await listChoices(graphql, "collection", "sale"))).toEqual([
      "Sale OR not",
      "Winter sale",
    ]);
    expect(labelsOf(await listChoices(graphql, "collection", ""))).toHaveLength(3);
  });

  test.each(['winter" OR "summer', "id:>0", "-sale OR summer", "(winter)"])(
    "what is typed stays text: %s",
    async (text) => {
      const { graphql } = await startShop({ products });
      expect(labelsOf(await listChoices(graphql, "collection", text))).not.toContain("Summer");
    },
  );
});
