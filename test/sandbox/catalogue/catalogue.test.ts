import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { listBoxes } from "../media/mp4-boxes.ts";
import { buildCatalogue, catalogue } from "./index.ts";
import type { CatalogueImage } from "./types.ts";

const withImages = catalogue.filter((product) => product.images.length > 0);
const damaged = catalogue.filter((product) =>
  product.images.some((image) => image.contentType === "image/png"),
);
const numberOf = (status: string) => catalogue.filter((product) => product.status === status).length;

describe("the products", () => {
  test("are at least 64, each under a handle of its own that fits a URL", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(64);
    const handles = catalogue.map((product) => product.handle);
    expect(new Set(handles).size).toBe(handles.length);
    for (const handle of handles) expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("are of many kinds, and the first dozen shows it", () => {
    expect(new Set(catalogue.map((product) => product.productType)).size).toBeGreaterThanOrEqual(15);
    expect(new Set(catalogue.slice(0, 12).map((product) => product.productType)).size).toBeGreaterThanOrEqual(
      9,
    );
  });

  test("say what a shop needs to know", () => {
    for (const product of catalogue) {
      expect(product.title.length, product.handle).toBeGreaterThan(3);
      // Shopify's limit for a title.
      expect(product.title.length, product.handle).toBeLessThanOrEqual(255);
      expect(product.descriptionHtml, product.handle).toMatch(/^<p>.+<\/(p|ul)>$/s);
      expect(product.collections.length, product.handle).toBeGreaterThan(0);
      expect(new Set(product.collections).size, product.handle).toBe(product.collections.length);
      expect(Number.isInteger(product.priceCents) && product.priceCents > 0, product.handle).toBe(true);
      expect(Number.isInteger(product.totalInventory) && product.totalInventory >= 0, product.handle).toBe(
        true,
      );
    }
  });

  test("are not all for sale: four drafts, two archived", () => {
    expect([numberOf("DRAFT"), numberOf("ARCHIVED")]).toEqual([4, 2]);
    expect(numberOf("ACTIVE")).toBeGreaterThanOrEqual(58);
  });

  test("have the titles that break careless code: very long, with HTML, emoji and umlauts, in Japanese", () => {
    const titles = catalogue.map((product) => product.title);
    expect(titles.filter((title) => title.length > 200)).toHaveLength(1);
    expect(
      titles.filter(
        (title) => /<b>.*<\/b>/.test(title) && /[äöüß]/.test(title) && /\p{RGI_Emoji}/v.test(title),
      ),
    ).toHaveLength(1);
    expect(
      titles.filter((title) => /\p{Script=Han}/u.test(title) && /\p{Script=Hiragana}/u.test(title)),
    ).toHaveLength(1);
  });

  test("three have no image, one has a damaged one, one has a video of the merchant's own", () => {
    expect(catalogue.length - withImages.length).toBe(3);
    expect(damaged).toHaveLength(1);
    expect(catalogue.filter((product) => product.video)).toHaveLength(1);
  });

  test("many have a second image to end the turn in, none more than four", () => {
    expect(catalogue.filter((product) => product.images.length >= 2).length).toBeGreaterThanOrEqual(25);
    expect(Math.max(...catalogue.map((product) => product.images.length))).toBe(4);
  });
});

describe("the images", () => {
  const images = withImages
    .filter((product) => !damaged.includes(product))
    .flatMap((product) => product.images);

  test("have file names that tell them apart, and words for who cannot see them", () => {
    const names = images.map((image) => image.fileName);
    expect(new Set(names).size).toBe(names.length);
    for (const image of images) expect(image.alt.length, image.fileName).toBeGreaterThan(2);
  });

  test("are JPEGs of 1024 pixels square, every one", async () => {
    for (const image of images) {
      const bytes = await image.bytes();
      expect(bytes.readUInt16BE(0), image.fileName).toBe(0xffd8);
      const { width, height } = await loadImage(bytes);
      expect([width, height], image.fileName).toEqual([1024, 1024]);
      expect(bytes.length, image.fileName).toBeLessThan(300_000);
    }
  }, 120_000);

  test("are drawn once, and the same in every shop", async () => {
    const [image] = images;
    const again = buildCatalogue()
      .flatMap((product) => product.images)
      .find((other) => other.fileName === image?.fileName);
    expect(await image?.bytes()).toBe(await image?.bytes());
    expect(await again?.bytes()).toEqual(await image?.bytes());
  });

  test("the damaged one is called a PNG and is none", async () => {
    const [image] = damaged[0]?.images ?? [];
    expect(image?.fileName).toMatch(/\.png$/);
    await expect(loadImage((await image?.bytes()) ?? Buffer.alloc(0))).rejects.toThrow();
  });
});

test("the merchant's own video is an mp4, and shows another product than the image", async () => {
  const product = catalogue.find((candidate) => candidate.video);
  const bytes = (await product?.video?.bytes()) ?? Buffer.alloc(0);
  expect(listBoxes(bytes).map((box) => box.type)).toEqual(["ftyp", "moov", "mdat"]);
  expect(product?.video?.fileName).toMatch(/\.mp4$/);
}, 60_000);

test("a cache folder keeps pictures, so that the next start need not draw them", async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), "catalogue-"));
  try {
    const firstImage = (): CatalogueImage | undefined => buildCatalogue({ cacheDir })[0]?.images[0];
    const drawn = await firstImage()?.bytes();
    const [file = "", ...others] = await readdir(cacheDir);
    expect(others).toEqual([]);
    expect(drawn?.length).toBeGreaterThan(1000);
    await writeFile(join(cacheDir, file), "what the folder has");
    expect((await firstImage()?.bytes())?.toString()).toBe("what the folder has");
  } finally {
    await rm(cacheDir, { recursive: true });
  }
});
