import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { makeMp4 } from "./make-mp4.ts";
import { connect, product, read, send, startTestShopify, type TestShopify } from "./shopify-client.ts";
import { createVideo, fileUpdate, uploadBytes } from "./video-path.ts";

const mp4 = makeMp4({ width: 320, height: 240, dataBytes: 1000 });
const png = createCanvas(64, 32).toBuffer("image/png");
const image = { fileName: "red mug.png", alt: "Mug", contentType: "image/png", bytes: async () => png };

/** Fetches an address as the app finds it in an answer. */
function fetchUrl(sandbox: TestShopify, address: string, headers: Record<string, string> = {}) {
  const { host, pathname, search } = new URL(address);
  return send(sandbox, { host, path: `${pathname}${search}`, headers });
}

async function pictureUrl(sandbox: TestShopify, transform = "") {
  const graphql = await connect(sandbox);
  const { data } = await graphql(
    `{ products(first: 1) { nodes { featuredMedia { preview { image { url${transform} } } } } } }`,
  );
  return read<string>(data, "products.nodes.0.featuredMedia.preview.image.url");
}

async function videoUrls(sandbox: TestShopify, id: string) {
  const graphql = await connect(sandbox);
  const { data } = await graphql(
    `{ node(id: "${id}") { ... on Video { sources { url } originalSource { url } preview { image { url } } } } }`,
  );
  return {
    source: read<string>(data, "node.sources.0.url"),
    original: read<string>(data, "node.originalSource.url"),
    preview: read<string>(data, "node.preview.image.url"),
  };
}

test("an image is served with its type, at the address that the API gives", async () => {
  const sandbox = await startTestShopify({ products: [{ ...product, images: [image] }] });
  const answer = await fetchUrl(sandbox, await pictureUrl(sandbox));
  expect(answer.headers["content-type"]).toBe("image/png");
  expect(answer.bytes).toEqual(png);
});

test("a width makes an image smaller, never larger", async () => {
  const sandbox = await startTestShopify({ products: [{ ...product, images: [image] }] });
  const small = await fetchUrl(sandbox, await pictureUrl(sandbox, "(transform: { maxWidth: 16 })"));
  expect(await loadImage(small.bytes)).toMatchObject({ width: 16, height: 8 });
  const large = await fetchUrl(sandbox, await pictureUrl(sandbox, "(transform: { maxWidth: 500 })"));
  expect(large.bytes).toEqual(png);
});

test("a video is served whole and in ranges", async () => {
  const sandbox = await startTestShopify();
  const { source, original } = await videoUrls(
    sandbox,
    await createVideo(sandbox, await connect(sandbox), mp4),
  );
  for (const url of [source, original]) {
    const whole = await fetchUrl(sandbox, url);
    expect(whole).toMatchObject({
      status: 200,
      headers: { "content-type": "video/mp4", "accept-ranges": "bytes" },
    });
    expect(whole.bytes).toEqual(mp4);
    const part = await fetchUrl(sandbox, url, { range: "bytes=10-19" });
    expect(part.status).toBe(206);
    expect(part.headers["content-range"]).toBe(`bytes 10-19/${mp4.length}`);
    expect(part.bytes).toEqual(mp4.subarray(10, 20));
    expect((await fetchUrl(sandbox, url, { range: "bytes=-5" })).bytes).toEqual(mp4.subarray(-5));
    expect((await fetchUrl(sandbox, url, { range: `bytes=${mp4.length}-` })).status).toBe(416);
  }
});

test("a video has a preview image of its own size, until one is set", async () => {
  const sandbox = await startTestShopify();
  const graphql = await connect(sandbox);
  const id = await createVideo(sandbox, graphql, mp4);
  const drawn = await fetchUrl(sandbox, (await videoUrls(sandbox, id)).preview);
  expect(await loadImage(drawn.bytes)).toMatchObject({ width: 320, height: 240 });
  const source = { fileName: "frame.png", mimeType: "image/png", resource: "IMAGE" };
  const previewImageSource = await uploadBytes(sandbox, graphql, png, source);
  await graphql(fileUpdate, { files: [{ id, previewImageSource }] });
  expect((await fetchUrl(sandbox, (await videoUrls(sandbox, id)).preview)).bytes).toEqual(png);
});

test("what is not ready, deleted or unknown is 404", async () => {
  const sandbox = await startTestShopify();
  const graphql = await connect(sandbox);
  const id = await createVideo(sandbox, graphql, mp4);
  const { source } = await videoUrls(sandbox, id);
  sandbox.clock.now -= 1;
  expect((await fetchUrl(sandbox, source)).status).toBe(404);
  sandbox.clock.now += 1;
  expect((await fetchUrl(sandbox, source)).status).toBe(200);
  await graphql("mutation D($ids: [ID!]!) { fileDelete(fileIds: $ids) { deletedFileIds } }", { ids: [id] });
  expect((await fetchUrl(sandbox, source)).status).toBe(404);
  for (const path of ["/", "/s/files/1/1/files/a.png", "/videos/c/o/v/../../../etc/passwd"])
    expect((await send(sandbox, { host: "cdn.shopify.com", path })).status).toBe(404);
});

test("a broken image of a catalogue is a media that FAILED and is not served", async () => {
  const broken = { ...image, fileName: "broken.png", bytes: async () => Buffer.from("not an image") };
  const sandbox = await startTestShopify({ products: [{ ...product, images: [broken] }] });
  const graphql = await connect(sandbox);
  const { data } = await graphql(
    "{ products(first: 1) { nodes { media(first: 1) { nodes { status mediaErrors { code } ... on MediaImage { image { url } } } } } } }",
  );
  expect(read(data, "products.nodes.0.media.nodes")).toEqual([
    { status: "FAILED", mediaErrors: [{ code: "IMAGE_PROCESSING_FAILURE" }], image: null },
  ]);
});
