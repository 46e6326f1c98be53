import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Unavailable } from "../../app/generation/errors.ts";
import { createBlobStore } from "../sandbox/shopify/blobs.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { chunksOf, startShop } from "../shopify/start-shop.ts";
import { callBehaviour } from "./call-behaviour.ts";
import type { Trouble } from "./proxy.ts";
import { startThroughProxy } from "./start-through-proxy.ts";

const fileName = "rotateproduct-1.mp4";

async function start() {
  const shop = await startShop();
  const [first, second] = await shop.stageAll([fileName, "rotateproduct-2.mp4"]);
  const targets = [first, second];
  const proxy = await startThroughProxy(/./, shop.platform.url);
  const videos = () => [...shop.platform.shop().files.values()].filter(({ kind }) => kind === "VIDEO");
  return {
    ...shop,
    proxy,
    videos,
    // A target serves once, so that a second call takes the second one.
    call: () =>
      shop.shopify.createFiles([
        { fileName, alt: "A turning mug", resourceUrl: targets.shift()?.resourceUrl ?? "" },
      ]),
    countDone: () => videos().length,
  };
}

describe("making a file", () => {
  callBehaviour({ start, uncertainError: Unavailable, timeoutMs: 30_000, partBytes: 500 });
});

describe("reading is repeated until it succeeds", () => {
  const troubles: [string, Trouble][] = [
    ["a reset before the request", { request: { cut: { afterBytes: 0, how: "reset" } } }],
    ["a reset instead of the reply", { reply: { cut: { afterBytes: 0, how: "reset" } } }],
    ["an end within the reply", { reply: { cut: { afterBytes: 400, how: "end" } } }],
  ];
  test.each(troubles)("after %s", async (_, trouble) => {
    const { shopify, productId, proxy } = await start();
    const expected = await shopify.readProducts([productId()]);
    proxy.meetOnce(/./, trouble);
    expect(await shopify.readProducts([productId()])).toEqual(expected);
    expect(proxy.connections).toHaveLength(3);
  });
});

describe("an upload", () => {
  const bytes = makeMp4({ dataBytes: 20_000 });

  async function startUpload() {
    const shop = await start();
    const upload = async () => {
      const [target] = await shop.shopify.stageVideos([{ fileName, bytes: bytes.length }]);
      if (target === undefined) throw new Error("no target");
      const video = { fileName, bytes: bytes.length, body: chunksOf(bytes, 1_000) };
      await shop.shopify.uploadVideo(target, video);
      return target;
    };
    return { ...shop, upload };
  }

  const troubles: [string, Trouble][] = [
    ["before it began", { request: { cut: { afterBytes: 0, how: "reset" } } }],
    ["in its middle", { request: { cut: { afterBytes: 10_000, how: "reset" } } }],
    ["in its middle, in order", { request: { cut: { afterBytes: 10_000, how: "end" } } }],
    ["when it was done", { reply: { cut: { afterBytes: 0, how: "reset" } } }],
  ];
  test.each(troubles)("that broke %s is made again with a new target", async (_, trouble) => {
    const { upload, proxy, platform, shopify, videos } = await startUpload();
    proxy.meetOnce(/^POST \/(?!admin)/, trouble);
    await expect(upload()).rejects.toThrow(Unavailable);
    const { resourceUrl } = await upload();
    const [created] = await shopify.createFiles([{ fileName, alt: "A mug", resourceUrl }]);
    expect(created?.ok).toBe(true);
    const [file, ...others] = videos();
    expect([file?.byteSize, others]).toEqual([bytes.length, []]);
    expect(await platformBytes(platform, file?.blob ?? "")).toEqual(bytes);
  });

  test("that arrives in pieces of one byte is the same file", async () => {
    const { upload, proxy, platform, shopify, videos } = await startUpload();
    proxy.meet((what) => (what.startsWith("POST /admin") ? null : { request: { sliceBytes: 1 } }));
    const { resourceUrl } = await upload();
    await shopify.createFiles([{ fileName, alt: "A mug", resourceUrl }]);
    expect(await platformBytes(platform, videos()[0]?.blob ?? "")).toEqual(bytes);
  });
});

/** What the platform has stored. */
function platformBytes({ dataDir }: { dataDir: string }, blob: string): Promise<Buffer> {
  return createBlobStore(join(dataDir, "blobs")).read(blob);
}
