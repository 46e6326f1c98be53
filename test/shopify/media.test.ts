import { describe, expect, test } from "vitest";
import type { ItemResult } from "../../app/pipeline/ports/index.ts";
import { advance, seedImage, seedProduct, startShop } from "./start-shop.ts";

const products = [
  seedProduct({ title: "One" }),
  seedProduct({ title: "Two" }),
  seedProduct({ title: "Three" }),
];
const names = ["rotateproduct-1.mp4", "rotateproduct-2.mp4", "rotateproduct-3.mp4"];
const kindOf = (result: ItemResult<null>) => (result.ok ? "ok" : result.error.kind);

async function startWithVideos() {
  const shop = await startShop({ products });
  const ids = await shop.createReadyVideos(...names);
  const links = ids.map((fileId, index) => ({ fileId, productId: shop.productId(index) }));
  const [one, two, three] = links;
  if (one === undefined || two === undefined || three === undefined) throw new Error("three links");
  return { ...shop, links: [one, two, three] as const };
}

type Shop = Awaited<ReturnType<typeof startWithVideos>>;

const findFile = ({ platform }: Shop, index: number) => {
  const file = [...platform.shop().files.values()].find(({ fileName }) => fileName === names[index]);
  if (file === undefined) throw new Error(`no file ${index}`);
  return file;
};

const findProduct = ({ platform }: Shop, index: number) => {
  const product = [...platform.shop().products.values()][index];
  if (product === undefined) throw new Error(`no product ${index}`);
  return product;
};

describe("attaching", () => {
  test("each video comes to the end of its product's media, in one call", async () => {
    const shop = await startWithVideos();
    expect((await shop.shopify.attachFiles(shop.links)).map(kindOf)).toEqual(["ok", "ok", "ok"]);
    expect(shop.countCalls("AttachFiles")).toBe(1);
    const read = await shop.shopify.readProducts(shop.links.map(({ productId }) => productId));
    expect(read.map((product) => product?.media.map(({ fileName }) => fileName))).toEqual(
      names.map((name) => [null, name]),
    );
  });

  test("attaching again changes nothing and is success", async () => {
    const shop = await startWithVideos();
    await shop.shopify.attachFiles(shop.links);
    expect((await shop.shopify.attachFiles(shop.links)).map(kindOf)).toEqual(["ok", "ok", "ok"]);
    expect(findProduct(shop, 0).mediaIds).toHaveLength(2);
  });

  test("no link, no call", async () => {
    const { shopify, countCalls } = await startShop();
    expect(await shopify.attachFiles([])).toEqual([]);
    expect(countCalls("AttachFiles")).toBe(0);
  });

  test.each(["all-or-nothing", "per-item"] as const)(
    "every refusal is told to its own link, the good ones are attached (Shopify answers %s)",
    async (batchErrors) => {
      const shop = await startWithVideos();
      shop.platform.settings.batchErrors = batchErrors;
      await shop.platform.deleteProduct(findProduct(shop, 1).id);
      const [one, two, three] = shop.links;
      const results = await shop.shopify.attachFiles([
        { fileId: "gid://shopify/Video/1", productId: one.productId },
        one,
        two,
        three,
      ]);
      expect(results.map(kindOf)).toEqual(["file_gone", "ok", "product_gone", "ok"]);
      expect(results[2]).toMatchObject({ error: { message: expect.stringMatching(/\w+/) } });
      expect(findProduct(shop, 0).mediaIds).toHaveLength(2);
    },
  );

  test("a product that is full takes no more", async () => {
    const shop = await startWithVideos();
    shop.platform.settings.mediaPerProductLimit = 1;
    expect((await shop.shopify.attachFiles([shop.links[0]])).map(kindOf)).toEqual(["media_limit"]);
  });

  test("a file that is not finished is not ready", async () => {
    const shop = await startWithVideos();
    const [created] = await shop.createVideos("rotateproduct-4.mp4");
    const fileId = created?.ok ? created.value.id : "";
    const results = await shop.shopify.attachFiles([{ fileId, productId: shop.productId() }]);
    expect(results.map(kindOf)).toEqual(["not_ready"]);
  });

  test("locked files and products that are being changed are locked", async () => {
    const shop = await startWithVideos();
    findFile(shop, 0).isLocked = true;
    findProduct(shop, 1).isMediaBusy = true;
    expect((await shop.shopify.attachFiles(shop.links)).map(kindOf)).toEqual([
      "file_locked",
      "file_locked",
      "ok",
    ]);
  });

  test("a suspended product is a refusal", async () => {
    const shop = await startWithVideos();
    findProduct(shop, 0).isSuspended = true;
    expect((await shop.shopify.attachFiles([shop.links[0]])).map(kindOf)).toEqual(["refused"]);
  });

  test("a refusal of what is there already counts as done: its file must not be taken for a bad one", async () => {
    const shop = await startWithVideos();
    await shop.shopify.attachFiles([shop.links[0]]);
    findProduct(shop, 0).isSuspended = true;
    findProduct(shop, 1).isSuspended = true;
    const results = await shop.shopify.attachFiles([shop.links[0], shop.links[1]]);
    expect(results.map(kindOf)).toEqual(["ok", "refused"]);
  });

  test("a video that is gone is gone, whatever product it was for", async () => {
    const shop = await startWithVideos();
    await shop.shopify.deleteFiles([shop.links[0].fileId]);
    expect((await shop.shopify.attachFiles(shop.links)).map(kindOf)).toEqual(["file_gone", "ok", "ok"]);
  });
});

describe("detaching", () => {
  /** A product of three images and the video among them, as the merchant sees them. */
  async function startWithGallery() {
    const images = ["front.png", "side.png", "back.png"].map((name) => seedImage(name));
    const shop = await startShop({ products: [seedProduct({ title: "One", images }), seedProduct()] });
    const [fileId = ""] = await shop.createReadyVideos("rotateproduct-1.mp4");
    const link = { fileId, productId: shop.productId() };
    const product = [...shop.platform.shop().products.values()][0];
    if (product === undefined) throw new Error("no product");
    const before = product.mediaIds.map((id) => `gid://shopify/MediaImage/${id}`);
    await shop.shopify.attachFiles([link]);
    await shop.shopify.moveMedia(link.productId, fileId, 1);
    advance(shop.platform.settings.jobMs);
    const move = async (id: string | undefined, position: number) => {
      await shop.shopify.moveMedia(link.productId, id ?? "", position);
      advance(shop.platform.settings.jobMs);
    };
    const read = async () => {
      const [read] = await shop.shopify.readProducts([link.productId]);
      return read?.media.map(({ id }) => id) ?? [];
    };
    return { ...shop, link, before, read, move };
  }

  test("restores the gallery as it was, and keeps the file", async () => {
    const { shopify, link, before, read } = await startWithGallery();
    expect(await read()).toEqual([before[0], link.fileId, before[1], before[2]]);
    expect((await shopify.detachFiles([link])).map(kindOf)).toEqual(["ok"]);
    expect(await read()).toEqual(before);
    expect(await shopify.readFiles([link.fileId])).toMatchObject([{ id: link.fileId, state: "ready" }]);
  });

  test("leaves the order that the merchant has given the other media since", async () => {
    const { shopify, link, before, read, move } = await startWithGallery();
    const [front, side, back] = before;
    await move(back, 0);
    await move(link.fileId, 3);
    await move(side, 1);
    expect(await read()).toEqual([back, side, front, link.fileId]);
    await shopify.detachFiles([link]);
    expect(await read()).toEqual([back, side, front]);
  });

  test("takes it out of this product alone, not out of another one that the merchant uses it for", async () => {
    const shop = await startWithGallery();
    const other = { ...shop.link, productId: shop.productId(1) };
    await shop.shopify.attachFiles([other]);
    await shop.shopify.detachFiles([shop.link]);
    const [one, two] = await shop.shopify.readProducts([shop.link.productId, other.productId]);
    expect(one?.media.map(({ id }) => id)).not.toContain(shop.link.fileId);
    expect(two?.media.map(({ id }) => id)).toContain(shop.link.fileId);
  });

  test("again, or after the merchant has done it, is success", async () => {
    const shop = await startWithGallery();
    expect((await shop.shopify.detachFiles([shop.link])).map(kindOf)).toEqual(["ok"]);
    expect((await shop.shopify.detachFiles([shop.link])).map(kindOf)).toEqual(["ok"]);
    expect(await shop.read()).toEqual(shop.before);
  });

  test.each(["all-or-nothing", "per-item"] as const)(
    "a file or a product that is gone is told of its own link (Shopify answers %s)",
    async (batchErrors) => {
      const shop = await startWithVideos();
      await shop.shopify.attachFiles(shop.links);
      shop.platform.settings.batchErrors = batchErrors;
      await shop.platform.deleteProduct(findProduct(shop, 1).id);
      const [one, two, three] = shop.links;
      await shop.shopify.deleteFiles([three.fileId]);
      const results = await shop.shopify.detachFiles([one, two, three]);
      expect(results.map(kindOf)).toEqual(["ok", "product_gone", "file_gone"]);
      expect(findProduct(shop, 0).mediaIds).not.toContain(one.fileId);
    },
  );

  test("what is being changed is locked; what may not be changed is refused as long as the video is there", async () => {
    const shop = await startWithVideos();
    await shop.shopify.attachFiles([shop.links[0], shop.links[1]]);
    findFile(shop, 0).isLocked = true;
    findProduct(shop, 1).isSuspended = true;
    findProduct(shop, 2).isSuspended = true;
    expect((await shop.shopify.detachFiles(shop.links)).map(kindOf)).toEqual([
      "file_locked",
      "refused",
      "ok",
    ]);
  });

  test("no link, no call", async () => {
    const { shopify, countCalls } = await startShop();
    expect(await shopify.detachFiles([])).toEqual([]);
    expect(countCalls("DetachFiles")).toBe(0);
  });
});

describe("moving", () => {
  test("the video comes to its place a moment later", async () => {
    const shop = await startWithVideos();
    const [{ productId, fileId }] = shop.links;
    await shop.shopify.attachFiles([shop.links[0]]);
    expect(await shop.shopify.moveMedia(productId, fileId, 0)).toEqual({ ok: true, value: null });
    advance(shop.platform.settings.jobMs);
    const [product] = await shop.shopify.readProducts([productId]);
    expect(product?.media.map(({ id }) => id)[0]).toBe(fileId);
  });

  test("a product or media that is not there (any more) is told apart", async () => {
    const shop = await startWithVideos();
    const [one, two] = shop.links;
    await shop.shopify.attachFiles([one]);
    const move = async (productId: string, fileId: string) =>
      kindOf(await shop.shopify.moveMedia(productId, fileId, 1));
    expect(await move("gid://shopify/Product/1", one.fileId)).toBe("product_gone");
    expect(await move(one.productId, two.fileId)).toBe("file_gone");
    expect(await move(one.productId, "gid://shopify/Video/1")).toBe("file_gone");
    findProduct(shop, 0).isMediaBusy = true;
    expect(await move(one.productId, one.fileId)).toBe("file_locked");
    findProduct(shop, 0).isSuspended = true;
    expect(await move(one.productId, one.fileId)).toBe("refused");
  });
});
