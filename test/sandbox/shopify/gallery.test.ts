import { expect, test } from "vitest";
import { makeMp4 } from "./make-mp4.ts";
import { applyMoves } from "./reorder.ts";
import {
  connect,
  type Graphql,
  product,
  read,
  startTestShopify,
  type TestShopify,
} from "./shopify-client.ts";
import { createVideo, fileUpdate, uploadBytes } from "./video-path.ts";

const mp4 = makeMp4();
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const image = (name: string) => ({
  fileName: `${name}.png`,
  alt: name,
  contentType: "image/png",
  bytes: async () => png,
});
const products = [
  { ...product, images: ["a", "b", "c"].map(image) },
  { ...product, handle: "lamp" },
];

async function prepare(options = {}) {
  const sandbox = await startTestShopify({ products, ...options });
  const graphql = await connect(sandbox);
  const ids = [...sandbox.shop().products.keys()].map((id) => `gid://shopify/Product/${id}`);
  return { sandbox, graphql, mug: ids[0] ?? "", lamp: ids[1] ?? "" };
}

interface Outcome {
  files: { id: string }[];
  userErrors: { code: string; field: string[] }[];
}

async function update(graphql: Graphql, file: Record<string, unknown>): Promise<Outcome> {
  return read<Outcome>((await graphql(fileUpdate, { files: [file] })).data, "fileUpdate");
}

async function gallery(graphql: Graphql, id: string): Promise<string[]> {
  const { data } = await graphql(
    "query G($id: ID!) { product(id: $id) { media(first: 250) { nodes { id } } } }",
    { id },
  );
  return read<{ id: string }[]>(data, "product.media.nodes").map((node) => node.id);
}

const reorder = `mutation R($id: ID!, $moves: [MoveInput!]!) { productReorderMedia(id: $id, moves: $moves) {
  job { id done } mediaUserErrors { code field message }
} }`;

async function move(graphql: Graphql, id: string, ...moves: { id: string; newPosition: string }[]) {
  const { data } = await graphql(reorder, { id, moves });
  return read<{
    job: { id: string; done: boolean } | null;
    mediaUserErrors: { code: string; field: string[] }[];
  }>(data, "productReorderMedia");
}

test("a file that is attached comes last in the gallery, and a second time changes nothing", async () => {
  const { sandbox, graphql, mug } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  const before = await gallery(graphql, mug);
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await update(graphql, { id, referencesToAdd: [mug] })).toEqual({
      files: [{ id, alt: "A turn" }],
      userErrors: [],
    });
    expect(await gallery(graphql, mug)).toEqual([...before, id]);
  }
});

test("a file can be on several products, be detached from one, and stays in the shop", async () => {
  const { sandbox, graphql, mug, lamp } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  await update(graphql, { id, referencesToAdd: [mug, lamp] });
  await update(graphql, { id, referencesToRemove: [mug] });
  expect(await gallery(graphql, mug)).not.toContain(id);
  expect(await gallery(graphql, lamp)).toEqual([id]);
  expect((await graphql(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: { id } });
});

test("the first media is the featured one, and media are filtered by type and sorted by id", async () => {
  const { sandbox, graphql, mug } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  await update(graphql, { id, referencesToAdd: [mug] });
  const { data } = await graphql(
    `query G($id: ID!) { product(id: $id) {
      featuredMedia { alt mediaContentType } mediaCount { count }
      videos: media(first: 5, query: "media_type:VIDEO") { nodes { id } }
      newest: media(first: 2, sortKey: ID, reverse: true) { nodes { alt } pageInfo { hasNextPage } }
    } }`,
    { id: mug },
  );
  expect(data).toEqual({
    product: {
      featuredMedia: { alt: "a", mediaContentType: "IMAGE" },
      mediaCount: { count: 4 },
      videos: { nodes: [{ id }] },
      newest: { nodes: [{ alt: "A turn" }, { alt: "c" }], pageInfo: { hasNextPage: true } },
    },
  });
});

test("alternative text and preview image can be changed", async () => {
  const { sandbox, graphql } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  const source = { fileName: "frame.png", mimeType: "image/png", resource: "IMAGE" };
  const previewImageSource = await uploadBytes(sandbox, graphql, png, source);
  expect((await update(graphql, { id, alt: "Turning mug", previewImageSource })).files).toEqual([
    { id, alt: "Turning mug" },
  ]);
  const text = await uploadBytes(sandbox, graphql, Buffer.from("no image"), source);
  expect((await update(graphql, { id, previewImageSource: text })).userErrors).toMatchObject([
    { code: "INVALID_IMAGE_SOURCE_URL", field: ["files", "0", "previewImageSource"] },
  ]);
});

test("only READY files can be changed", async () => {
  const { sandbox, graphql, mug } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4, { isReady: false });
  expect((await update(graphql, { id, referencesToAdd: [mug] })).userErrors).toMatchObject([
    { code: "NON_READY_STATE" },
  ]);
  const failed = await createVideo(sandbox, graphql, Buffer.from("no video"));
  expect((await update(graphql, { id: failed, alt: "x" })).userErrors).toMatchObject([
    { code: "INVALID_FAILED_MEDIA_STATE" },
  ]);
});

type Change = (sandbox: TestShopify, fileId: number, productId: number) => void;
const lock: Change = (sandbox, fileId) =>
  Object.assign(sandbox.shop().files.get(fileId) ?? {}, { isLocked: true });
const suspend: Change = (sandbox, _, id) =>
  Object.assign(sandbox.shop().products.get(id) ?? {}, { isSuspended: true });
const occupy: Change = (sandbox, _, id) =>
  Object.assign(sandbox.shop().products.get(id) ?? {}, { isMediaBusy: true });
const fill: Change = (sandbox) => Object.assign(sandbox.settings, { mediaPerProductLimit: 3 });
const remove: Change = (sandbox, _, id) => sandbox.shop().products.delete(id);

test.each([
  ["of a locked file", lock, "FILE_LOCKED", "id"],
  ["on a suspended product", suspend, "PRODUCT_SUSPENDED", "referencesToAdd"],
  ["on a product that is being changed", occupy, "MEDIA_CANNOT_BE_MODIFIED", "referencesToAdd"],
  ["on a full gallery", fill, "PRODUCT_MEDIA_LIMIT_EXCEEDED", "referencesToAdd"],
  ["on a deleted product", remove, "REFERENCE_TARGET_DOES_NOT_EXIST", "referencesToAdd"],
])("a reference %s is refused by its code", async (_, change, code, field) => {
  const { sandbox, graphql, mug } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  const numberOf = (gid: string) => Number(gid.split("/").at(-1));
  change(sandbox, numberOf(id), numberOf(mug));
  expect(await update(graphql, { id, referencesToAdd: [mug] })).toMatchObject({
    files: [],
    userErrors: [{ code, field: ["files", "0", field] }],
  });
});

test("a gallery takes 250 media, counted over the whole call", async () => {
  const { sandbox, graphql, lamp } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  const other = await createVideo(sandbox, graphql, mp4);
  const product = sandbox.shop().products.get(Number(lamp.split("/").at(-1)));
  const [someImage = 0] = sandbox.shop().files.keys();
  product?.mediaIds.push(...Array.from({ length: 249 }, () => someImage));
  const files = [id, other].map((each) => ({ id: each, referencesToAdd: [lamp] }));
  const { data } = await graphql(fileUpdate, { files });
  expect(read<Outcome>(data, "fileUpdate").userErrors).toMatchObject([
    { code: "PRODUCT_MEDIA_LIMIT_EXCEEDED", field: ["files", "1", "referencesToAdd"] },
  ]);
  for (const _ of ["new", "already there, in a full gallery"])
    expect((await update(graphql, { id, referencesToAdd: [lamp] })).userErrors).toEqual([]);
});

test.each([
  ["an unknown file", { id: "gid://shopify/Video/1", alt: "x" }, "FILE_DOES_NOT_EXIST"],
  ["nothing to change", {}, "MISSING_ARGUMENTS"],
  ["a new name for a video", { filename: "other.mp4" }, "UNSUPPORTED_MEDIA_TYPE_FOR_FILENAME_UPDATE"],
  ["too long a text", { alt: "x".repeat(513) }, "ALT_VALUE_LIMIT_EXCEEDED"],
  ["other bytes for a video", { originalSource: "https://example.com/a.mp4" }, "INVALID"],
])("%s is refused", async (_, change, code) => {
  const { sandbox, graphql } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  expect((await update(graphql, { id, ...change })).userErrors).toMatchObject([{ code }]);
});

test("a deleted file is gone from the shop and from every gallery", async () => {
  const { sandbox, graphql, mug, lamp } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  await update(graphql, { id, referencesToAdd: [mug, lamp] });
  const remove =
    "mutation D($ids: [ID!]!) { fileDelete(fileIds: $ids) { deletedFileIds userErrors { code field } } }";
  const outcome = async (ids: string[]) => (await graphql(remove, { ids })).data;
  expect(await outcome([id, "gid://shopify/Video/1"])).toEqual({
    fileDelete: {
      deletedFileIds: [],
      userErrors: [{ code: "FILE_DOES_NOT_EXIST", field: ["fileIds", "1"] }],
    },
  });
  expect(await outcome([id])).toEqual({ fileDelete: { deletedFileIds: [id], userErrors: [] } });
  expect(await gallery(graphql, mug)).toHaveLength(3);
  expect(await gallery(graphql, lamp)).toEqual([]);
  expect((await graphql(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: null });
});

test("moves take effect when their job is done, each after the one before it", async () => {
  const { sandbox, graphql, mug } = await prepare();
  const [a = "", b = "", c = ""] = await gallery(graphql, mug);
  const { job } = await move(graphql, mug, { id: c, newPosition: "0" }, { id: a, newPosition: "2" });
  expect(job?.done).toBe(false);
  expect(await gallery(graphql, mug)).toEqual([a, b, c]);
  sandbox.clock.now += sandbox.settings.jobMs;
  expect((await graphql(`{ job(id: "${job?.id}") { done } }`)).data).toEqual({ job: { done: true } });
  expect(await gallery(graphql, mug)).toEqual([c, b, a]);
});

test("a position is zero-based, and one beyond the end is the end", () => {
  expect(applyMoves([1, 2, 3], [{ fileId: 3, newPosition: 1 }])).toEqual([1, 3, 2]);
  expect(applyMoves([1, 2, 3], [{ fileId: 1, newPosition: 99 }])).toEqual([2, 3, 1]);
  expect(applyMoves([1, 2], [{ fileId: 9, newPosition: 0 }])).toEqual([1, 2]);
});

test("moves of what is not on the product are refused by name", async () => {
  const { sandbox, graphql, mug } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4);
  const to = { newPosition: "0" };
  expect(await move(graphql, mug, { id, ...to }, { id: "gid://shopify/Video/1", ...to })).toMatchObject({
    job: null,
    mediaUserErrors: [
      { code: "MEDIA_DOES_NOT_EXIST_ON_PRODUCT", field: ["moves", "0", "id"] },
      { code: "MEDIA_DOES_NOT_EXIST", field: ["moves", "1", "id"] },
    ],
  });
  expect((await move(graphql, "gid://shopify/Product/1", { id, ...to })).mediaUserErrors).toMatchObject([
    { code: "PRODUCT_DOES_NOT_EXIST" },
  ]);
  expect((await move(graphql, mug)).mediaUserErrors).toMatchObject([{ code: "MISSING_ARGUMENTS" }]);
});

test("a position must be sent as a string", async () => {
  const { graphql, mug } = await prepare();
  const { errors } = await graphql(reorder, {
    id: mug,
    moves: [{ id: "gid://shopify/Video/1", newPosition: 1 }],
  });
  expect(errors?.[0]?.extensions?.code).toBe("INVALID_VARIABLE");
});
