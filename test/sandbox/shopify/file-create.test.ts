import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { makeMp4 } from "./make-mp4.ts";
import {
  connect,
  type Graphql,
  product,
  read,
  startTestShopify,
  type TestShopify,
} from "./shopify-client.ts";
import { createVideo, fileCreate, stageUpload, uploadBytes } from "./video-path.ts";

const mp4 = makeMp4({ durationMs: 2000, width: 720, height: 540 });

const readVideo = `query Read($id: ID!) { node(id: $id) { ... on Video {
  fileStatus status filename alt duration fileErrors { code } mediaErrors { code }
  sources { url format mimeType width height fileSize } preview { status image { url } }
} } }`;

async function statusOf(graphql: Graphql, id: string) {
  const { data } = await graphql(readVideo, { id });
  return read<{ fileStatus: string; fileErrors: { code: string }[]; sources: unknown[] }>(data, "node");
}

async function prepare(options = {}): Promise<{ sandbox: TestShopify; graphql: Graphql }> {
  const sandbox = await startTestShopify(options);
  return { sandbox, graphql: await connect(sandbox) };
}

async function create(
  sandbox: TestShopify,
  graphql: Graphql,
  change: Record<string, unknown> = {},
  bytes = mp4,
) {
  const originalSource = await uploadBytes(sandbox, graphql, bytes);
  const { data } = await graphql(fileCreate, {
    files: [{ originalSource, contentType: "VIDEO", ...change }],
  });
  return read<{ files: { id: string; filename: string }[]; userErrors: { code: string; field: string[] }[] }>(
    data,
    "fileCreate",
  );
}

test("a video is UPLOADED, then PROCESSING, then READY with its facts", async () => {
  const { sandbox, graphql } = await prepare({ settings: { processingMs: 1000 } });
  const id = await createVideo(sandbox, graphql, mp4, { isReady: false });
  expect(id).toMatch(/^gid:\/\/shopify\/Video\/\d+$/);
  expect(await statusOf(graphql, id)).toMatchObject({ fileStatus: "UPLOADED", sources: [], duration: null });
  sandbox.clock.now += 200;
  expect(await statusOf(graphql, id)).toMatchObject({
    fileStatus: "PROCESSING",
    sources: [],
    preview: { image: null },
  });
  sandbox.clock.now += 799;
  expect(await statusOf(graphql, id)).toMatchObject({ fileStatus: "PROCESSING" });
  sandbox.clock.now += 1;
  expect(await statusOf(graphql, id)).toEqual({
    fileStatus: "READY",
    status: "READY",
    filename: "turn.mp4",
    alt: "A turn",
    duration: 2000,
    fileErrors: [],
    mediaErrors: [],
    sources: [
      {
        url: expect.stringMatching(/^https:\/\/cdn\.shopify\.com\/videos\//),
        format: "mp4",
        mimeType: "video/mp4",
        width: 720,
        height: 540,
        fileSize: mp4.length,
      },
    ],
    preview: { status: "READY", image: { url: expect.stringMatching(/^https:\/\/cdn\.shopify\.com\//) } },
  });
});

test.each([
  ["text", Buffer.from("<html>Bad Gateway</html>"), "VIDEO_INVALID_FILETYPE_ERROR"],
  ["half a video", mp4.subarray(0, -20), "VIDEO_VALIDATION_ERROR"],
  ["eleven minutes", makeMp4({ durationMs: 660_000 }), "VIDEO_MAX_DURATION_ERROR"],
  ["no time at all", makeMp4({ durationMs: 0 }), "VIDEO_MIN_DURATION_ERROR"],
  ["too wide a video", makeMp4({ width: 3842 }), "VIDEO_MAX_WIDTH_ERROR"],
  ["too high a video", makeMp4({ height: 2162 }), "VIDEO_MAX_HEIGHT_ERROR"],
])("%s is taken and ends in FAILED", async (_, bytes, code) => {
  const { sandbox, graphql } = await prepare();
  const id = await createVideo(sandbox, graphql, bytes);
  expect(await statusOf(graphql, id)).toMatchObject({
    fileStatus: "FAILED",
    fileErrors: [{ code }],
    mediaErrors: [{ code }],
    sources: [],
  });
});

test("a source that was never uploaded, or has expired, ends in FAILED", async () => {
  const { sandbox, graphql } = await prepare();
  const { resourceUrl } = await stageUpload(graphql, { byteSize: mp4.length });
  const uploaded = await uploadBytes(sandbox, graphql, mp4);
  sandbox.clock.now += sandbox.settings.stagedTargetLifetimeMs;
  const files = [resourceUrl, uploaded].map((originalSource) => ({ originalSource, contentType: "VIDEO" }));
  const { data } = await graphql(fileCreate, { files });
  sandbox.clock.now += sandbox.settings.processingMs;
  for (const index of [0, 1]) {
    const { fileErrors } = await statusOf(graphql, read<string>(data, `fileCreate.files.${index}.id`));
    expect(fileErrors).toEqual([{ code: "INVALID_SIGNED_URL" }]);
  }
});

test("processing can be made to fail, for so many files of a name", async () => {
  const { sandbox, graphql } = await prepare({
    settings: { processingFailures: [{ fileName: "bad", code: "MEDIA_TIMEOUT_ERROR", times: 1 }] },
  });
  const statuses: string[] = [];
  for (const fileName of ["good.mp4", "bad.mp4", "bad.mp4"])
    statuses.push(
      (await statusOf(graphql, await createVideo(sandbox, graphql, mp4, { fileName }))).fileStatus,
    );
  expect(statuses).toEqual(["READY", "FAILED", "READY"]);
});

test.each([
  ["alternative text above 512 characters", { alt: "x".repeat(513) }, "ALT_VALUE_LIMIT_EXCEEDED", "alt"],
  [
    "another extension than the source",
    { filename: "turn.mov" },
    "MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE",
    "filename",
  ],
  ["no extension", { filename: "turn" }, "INVALID_FILENAME_EXTENSION", "filename"],
  ["an empty name", { filename: "" }, "INVALID_FILENAME", "filename"],
  [
    "a way to replace videos",
    { duplicateResolutionMode: "REPLACE" },
    "INVALID_DUPLICATE_MODE_FOR_TYPE",
    "duplicateResolutionMode",
  ],
  [
    "an address that was not staged here",
    { originalSource: "https://example.com/a.mp4" },
    "INVALID",
    "originalSource",
  ],
])("%s is refused", async (_, change, code, field) => {
  const { sandbox, graphql } = await prepare();
  expect(await create(sandbox, graphql, change)).toMatchObject({
    files: [],
    userErrors: [{ code, field: ["files", "0", field], message: expect.stringMatching(/\w/) }],
  });
});

test("a target of another shop is not a source here", async () => {
  const other = "other.myshopify.com";
  const { sandbox, graphql } = await prepare({
    shops: [{ domain: "rotate-demo.myshopify.com" }, { domain: other }],
  });
  const foreign = await uploadBytes(sandbox, await connect(sandbox, other), mp4);
  expect((await create(sandbox, graphql, { originalSource: foreign })).userErrors).toMatchObject([
    { code: "INVALID" },
  ]);
});

test("one bad file refuses its whole call, or only itself, by setting", async () => {
  const { sandbox, graphql } = await prepare();
  const good = { originalSource: await uploadBytes(sandbox, graphql, mp4), contentType: "VIDEO" };
  const files = [good, { ...good, alt: "x".repeat(513) }];
  const outcome = async () =>
    read<{ files: unknown[]; userErrors: unknown[] }>(
      (await graphql(fileCreate, { files })).data,
      "fileCreate",
    );
  expect(await outcome()).toMatchObject({ files: [], userErrors: [{ field: ["files", "1", "alt"] }] });
  sandbox.settings.batchErrors = "per-item";
  expect(await outcome()).toMatchObject({ files: [{}], userErrors: [{ field: ["files", "1", "alt"] }] });
});

test("two videos of one name stay two, are renamed or refused, by setting", async () => {
  const { sandbox, graphql } = await prepare();
  const name = { filename: "rotateproduct-1.mp4" };
  const names = async () => (await create(sandbox, graphql, name)).files.map(({ filename }) => filename);
  expect([await names(), await names()]).toEqual([["rotateproduct-1.mp4"], ["rotateproduct-1.mp4"]]);
  sandbox.settings.duplicateVideoNames = "append-uuid";
  expect((await names())[0]).toMatch(/^rotateproduct-1_[0-9a-f-]{36}\.mp4$/);
  sandbox.settings.duplicateVideoNames = "refuse";
  expect((await create(sandbox, graphql, name)).userErrors).toMatchObject([
    { code: "FILENAME_ALREADY_EXISTS" },
  ]);
});

test("a file is found again by its name, its id, its state and its type", async () => {
  const { sandbox, graphql } = await prepare();
  const id = await createVideo(sandbox, graphql, mp4, { fileName: "rotateproduct-1.mp4" });
  await createVideo(sandbox, graphql, mp4, { fileName: "rotateproduct-11.mp4", isReady: false });
  const find = async (query: string) => {
    const { data } = await graphql(
      "query F($query: String) { files(first: 9, query: $query) { nodes { id } } }",
      { query },
    );
    return read<{ id: string }[]>(data, "files.nodes").map((file) => file.id);
  };
  expect(await find("filename:rotateproduct-1.mp4")).toEqual([id]);
  expect(await find('filename:"rotateproduct-1.mp4"')).toEqual([id]);
  expect(await find(`id:${id.split("/").at(-1)}`)).toEqual([id]);
  expect(await find("status:READY media_type:VIDEO")).toEqual([id]);
  expect(await find("media_type:IMAGE")).toEqual([]);
  expect(await find("filename:rotateproduct-1*")).toHaveLength(2);
  expect(await find("filename:rotateproduct-1.mp4 OR filename:rotateproduct-11.mp4")).toHaveLength(2);
});

test("a plan hosts so many videos, the merchant's own among them", async () => {
  const own = { fileName: "own.mp4", bytes: async () => mp4 };
  const { sandbox, graphql } = await prepare({ products: [{ ...product, video: own }] });
  sandbox.shop().shop.hostedVideoLimit = 2;
  expect((await create(sandbox, graphql)).userErrors).toEqual([]);
  const { files, userErrors } = await create(sandbox, graphql);
  expect(files).toEqual([]);
  expect(userErrors).toMatchObject([{ code: "NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED", field: ["files"] }]);
});

test.each([
  ["BASIC", 250],
  ["GROW", 1000],
  ["ADVANCED", 5000],
] as const)("a shop on %s hosts %i videos", async (plan, limit) => {
  const { sandbox, graphql } = await prepare({ shops: [{ domain: "rotate-demo.myshopify.com", plan }] });
  const id = await createVideo(sandbox, graphql, mp4);
  const shop = sandbox.shop();
  const video = shop.files.get(Number(id.split("/").at(-1)));
  if (!video) throw new Error("no video");
  for (let more = 1; more < limit - 1; more += 1) shop.files.set(more, { ...video, id: more });
  expect((await create(sandbox, graphql)).userErrors).toEqual([]);
  expect((await create(sandbox, graphql)).userErrors).toMatchObject([
    { code: "NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED" },
  ]);
});

test("apps create so many videos a week, also when some were deleted", async () => {
  const { sandbox, graphql } = await prepare({ settings: { weeklyVideoLimit: 1 } });
  const id = await createVideo(sandbox, graphql, mp4);
  await graphql("mutation D($ids: [ID!]!) { fileDelete(fileIds: $ids) { deletedFileIds } }", { ids: [id] });
  const { userErrors } = await create(sandbox, graphql);
  expect(userErrors).toMatchObject([{ message: expect.stringContaining("per week") }]);
  sandbox.clock.now += 7 * 24 * 3_600_000;
  expect((await create(sandbox, graphql)).userErrors).toEqual([]);
});

test("two calls at once do not both get the last place", async () => {
  const { sandbox, graphql } = await prepare();
  sandbox.shop().shop.hostedVideoLimit = 1;
  const outcomes = await Promise.all([create(sandbox, graphql), create(sandbox, graphql)]);
  expect(outcomes.map(({ files }) => files.length).sort()).toEqual([0, 1]);
});

test("a trial store hosts no videos, and says whether its address is verified", async () => {
  const { sandbox, graphql } = await prepare();
  sandbox.shop().shop.isTrial = true;
  expect((await create(sandbox, graphql)).userErrors).toMatchObject([{ code: "UNACCEPTABLE_TRIAL_ASSET" }]);
  sandbox.shop().shop.isUnverifiedTrial = true;
  expect((await create(sandbox, graphql)).userErrors).toMatchObject([
    { code: "UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET" },
  ]);
});

test("an image is taken with its size, text in its place fails, and doubles are renamed", async () => {
  const { sandbox, graphql } = await prepare();
  const png = createCanvas(30, 20).toBuffer("image/png");
  const image = { fileName: "mug.png", mimeType: "image/png", resource: "IMAGE" };
  const ids: string[] = [];
  for (const bytes of [png, png, Buffer.from("no image")]) {
    const originalSource = await uploadBytes(sandbox, graphql, bytes, image);
    const { data } = await graphql(fileCreate, { files: [{ originalSource, contentType: "IMAGE" }] });
    ids.push(read<string>(data, "fileCreate.files.0.id"));
  }
  sandbox.clock.now += sandbox.settings.processingMs;
  const { data } = await graphql(
    "query N($ids: [ID!]!) { nodes(ids: $ids) { ... on MediaImage { fileStatus image { url width height } fileErrors { code } } } }",
    { ids },
  );
  const ready = { fileStatus: "READY", fileErrors: [] };
  expect(data).toEqual({
    nodes: [
      { ...ready, image: { url: expect.stringContaining("/files/mug.png?v="), width: 30, height: 20 } },
      {
        ...ready,
        image: { url: expect.stringMatching(/\/files\/mug_[0-9a-f-]{36}\.png\?v=/), width: 30, height: 20 },
      },
      { fileStatus: "FAILED", fileErrors: [{ code: "IMAGE_PROCESSING_FAILURE" }], image: null },
    ],
  });
});
