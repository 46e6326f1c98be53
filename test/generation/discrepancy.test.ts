import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPresence, findUnknownFiles, findUnknownVideos } from "../../app/generation/discrepancy.ts";
import { fileNameOf, generationIdOf } from "../../app/generation/generation.ts";
import type { Product } from "../../app/generation/product.ts";
import type { RemoteVideo } from "../../app/generation/remote.ts";

const gid = (number: number) => `gid://shopify/Product/${number}`;
const video = (id: string, externalId: string | null): RemoteVideo => ({
  id,
  externalId,
  status: "succeeded",
  createdAt: null,
});
const file = (id: string, fileName: string) => ({ id, fileName, createdAt: null });

describe("a video at RotateProduct is unknown", () => {
  test("if it carries a product and no row has it", () => {
    const videos = [video("3", gid(1)), video("1", gid(1)), video("2", gid(2))];
    expect(findUnknownVideos(videos, new Set(["2"])).map(({ id }) => id)).toEqual(["1", "3"]);
  });

  test.each([null, "", "SKU-1", "gid://shopify/Collection/1", `${gid(1)}/x`])(
    "but not with %o for a product: it was not made for one",
    (externalId) => expect(findUnknownVideos([video("1", externalId)], new Set())).toEqual([]),
  );
});

describe("a file at Shopify is unknown", () => {
  test("if its name is ours and its generation is not", () => {
    const files = [
      file("b", fileNameOf("0199-known")),
      file("a", fileNameOf("0199-gone")),
      file("c", "rotateproduct-0199-gone_5f0c2d1e.mp4"),
      file("d", "holiday.mp4"),
      file("e", "my-rotateproduct-0199-gone.mp4"),
    ];
    expect(findUnknownFiles(files, new Set(["0199-known"])).map(({ id }) => id)).toEqual(["a", "c"]);
  });

  test("a name leads back to its generation, also where Shopify has put something behind it", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (id, suffix) => {
        expect(generationIdOf(fileNameOf(id))).toBe(id);
        expect(generationIdOf(`rotateproduct-${id}_${suffix}.mp4`)).toBe(id);
      }),
    );
  });
});

test("neither order nor repetition changes what is unknown", () => {
  const videos = fc.array(
    fc
      .tuple(fc.integer({ max: 30, min: 0 }), fc.integer({ max: 5, min: 0 }))
      .map(([id]) => video(`${id}`, gid(id % 7))),
  );
  fc.assert(
    fc.property(videos, fc.array(fc.integer({ min: 0, max: 30 }).map(String)), (listed, known) => {
      const expected = findUnknownVideos(listed, new Set(known));
      expect(findUnknownVideos([...listed.toReversed(), ...listed], new Set(known.toReversed()))).toEqual(
        expected,
      );
      expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
      // Exactly those that are listed and not known.
      const ids = new Set(listed.map(({ id }) => id).filter((id) => !known.includes(id)));
      expect(new Set(expected.map(({ id }) => id))).toEqual(ids);

      const files = listed.map(({ id }) => file(`f${id}`, fileNameOf(id)));
      const unknown = findUnknownFiles(files, new Set(known));
      expect(findUnknownFiles([...files, ...files.toReversed()], new Set(known))).toEqual(unknown);
      expect(unknown.map(({ id }) => id)).toEqual(expected.map(({ id }) => `f${id}`));
    }),
  );
});

describe("a published video", () => {
  const product: Product = {
    id: gid(1),
    title: "Mug",
    vendor: "",
    productType: "",
    status: "ACTIVE",
    images: [],
    media: [
      { id: "image", kind: "image", fileName: null },
      { id: "ours", kind: "video", fileName: "rotateproduct-1.mp4" },
    ],
    mediaCount: 2,
  };

  test.each([
    ["is there", "ours", product, true, { missing: null, position: 1 }],
    ["lost its product", "ours", null, true, { missing: "product", position: null }],
    ["lost its product and its file", "ours", null, false, { missing: "product", position: null }],
    ["lost its file", "gone", product, false, { missing: "file", position: null }],
    ["was taken out of the product", "elsewhere", product, true, { missing: "place", position: null }],
    ["never had a file", null, product, false, { missing: "file", position: null }],
  ] as const)("%s", (_, fileId, found, isFileThere, presence) => {
    expect(findPresence(fileId, found, isFileThere)).toEqual(presence);
  });
});
