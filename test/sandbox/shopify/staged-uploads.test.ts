import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeMp4 } from "./make-mp4.ts";
import { connect, read, send, startTestShopify } from "./shopify-client.ts";
import { createVideo, encodeForm, postForm, stageUpload, type Target, uploadBytes } from "./video-path.ts";

const mp4 = makeMp4();

async function prepare(options = {}) {
  const sandbox = await startTestShopify(options);
  const graphql = await connect(sandbox);
  return { sandbox, graphql, target: await stageUpload(graphql, { byteSize: mp4.length }) };
}

const stage = `mutation Stage($input: [StagedUploadInput!]!) {
  stagedUploadsCreate(input: $input) { stagedTargets { url } userErrors { field message } }
}`;

test("a form with every parameter in order and the file last is taken", async () => {
  const { sandbox, target } = await prepare();
  expect(target.url).toBe("https://shopify-staged-uploads.storage.googleapis.com/");
  const answer = await postForm(sandbox, target, encodeForm(target.parameters, mp4));
  expect(answer.status).toBe(201);
  expect(answer.headers["content-type"]).toContain("xml");
  expect(answer.text).toContain("<Bucket>shopify-staged-uploads</Bucket>");
  const staged = sandbox.shop().stagedTargets.get(read<string>(decodeKey(target), "key"));
  expect(staged?.blob).toBeTruthy();
});

function decodeKey({ resourceUrl }: Target) {
  return { key: decodeURIComponent(new URL(resourceUrl).pathname.slice(1)) };
}

const withoutOne = ({ parameters }: Target) => encodeForm(parameters.slice(1), mp4);
const inOtherOrder = ({ parameters }: Target) => encodeForm(parameters.toReversed(), mp4);
const withOneMore = ({ parameters }: Target) => encodeForm([...parameters, { name: "x", value: "y" }], mp4);
const withChange = ({ parameters }: Target) =>
  encodeForm(
    parameters.map((each) => (each.name === "acl" ? { ...each, value: "public-read" } : each)),
    mp4,
  );
const withFileFirst = ({ parameters }: Target) => {
  const form = encodeForm(parameters).toString("latin1");
  const file = encodeForm([], mp4).toString("latin1").replace("----test-boundary--\r\n", "");
  return Buffer.from(file.replace(/--test-boundary--\r\n$/, "") + form, "latin1");
};

test.each([
  ["without one of the parameters", withoutOne, 400, "InvalidPolicyDocument"],
  ["with the parameters in another order", inOtherOrder, 400, "InvalidPolicyDocument"],
  ["with a parameter of its own", withOneMore, 400, "InvalidPolicyDocument"],
  ["with a changed parameter", withChange, 403, "SignatureDoesNotMatch"],
  ["with the file before the parameters", withFileFirst, 403, "AccessDenied"],
  [
    "that breaks off",
    ({ parameters }: Target) => encodeForm(parameters, mp4).subarray(0, -30),
    400,
    "MalformedPOSTRequest",
  ],
  ["without a file", ({ parameters }: Target) => encodeForm(parameters), 400, "InvalidArgument"],
  [
    "with a longer file",
    ({ parameters }: Target) => encodeForm(parameters, Buffer.concat([mp4, mp4])),
    400,
    "EntityTooLarge",
  ],
  [
    "with a much longer file",
    ({ parameters }: Target) => encodeForm(parameters, Buffer.alloc(500_000)),
    400,
    "EntityTooLarge",
  ],
  [
    "with a shorter file",
    ({ parameters }: Target) => encodeForm(parameters, mp4.subarray(1)),
    400,
    "EntityTooSmall",
  ],
])("a form %s is refused", async (_, encode, status, code) => {
  const { sandbox, target } = await prepare();
  const answer = await postForm(sandbox, target, encode(target));
  expect(answer.text).toContain(`<Code>${code}</Code>`);
  expect(answer.status).toBe(status);
  expect((await postForm(sandbox, target, encodeForm(target.parameters, mp4))).status).toBe(201);
});

test("a target takes one upload", async () => {
  const { sandbox, target } = await prepare();
  const form = encodeForm(target.parameters, mp4);
  expect((await postForm(sandbox, target, form)).status).toBe(201);
  expect(await postForm(sandbox, target, form)).toMatchObject({ status: 403 });
});

test("of two uploads at once, one is taken", async () => {
  const { sandbox, target } = await prepare();
  const form = encodeForm(target.parameters, mp4);
  const answers = await Promise.all([postForm(sandbox, target, form), postForm(sandbox, target, form)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
  expect(await readdir(join(sandbox.dataDir, "blobs", "uploads"))).toHaveLength(1);
});

test("a target expires", async () => {
  const { sandbox, target } = await prepare({ settings: { stagedTargetLifetimeMs: 1000 } });
  sandbox.clock.now += 1000;
  const answer = await postForm(sandbox, target, encodeForm(target.parameters, mp4));
  expect(answer.text).toContain("expired");
});

test("a request that is no form, or for an unknown object, is refused in XML", async () => {
  const { sandbox, target } = await prepare();
  const call = { host: new URL(target.url).host, path: "/", method: "POST", body: "hello" } as const;
  expect((await send(sandbox, call)).text).toContain("<Code>InvalidArgument</Code>");
  const strange = target.parameters.map((each) => (each.name === "key" ? { ...each, value: "x" } : each));
  expect((await postForm(sandbox, target, encodeForm(strange, mp4))).status).toBe(403);
});

test("the bytes lie on disk as they were sent, and a refused upload leaves none", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "staged-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const { sandbox, target } = await prepare({ dataDir });
  await postForm(sandbox, target, encodeForm(target.parameters, mp4.subarray(1)));
  const uploads = join(dataDir, "blobs", "uploads");
  expect(await readdir(uploads)).toEqual([]);
  await postForm(sandbox, target, encodeForm(target.parameters, mp4));
  const [name = ""] = await readdir(uploads);
  expect(await readFile(join(uploads, name))).toEqual(mp4);
});

const video = {
  resource: "VIDEO",
  mimeType: "video/mp4",
  filename: "a.mp4",
  httpMethod: "POST",
  fileSize: "9",
};

test.each([
  ["without its size", { fileSize: undefined }, "fileSize"],
  ["of more than 1 GB", { fileSize: String(1024 ** 3 + 1) }, "fileSize"],
  ["of no bytes", { fileSize: "0" }, "fileSize"],
  ["that is no video", { mimeType: "image/png" }, "mimeType"],
  ["without a name", { filename: " " }, "filename"],
])("no target is given for a video %s, nor for the others of its call", async (_, change, field) => {
  const graphql = await connect(await startTestShopify());
  const { data } = await graphql(stage, { input: [video, { ...video, ...change }] });
  expect(data).toEqual({
    stagedUploadsCreate: {
      stagedTargets: [],
      userErrors: [{ field: ["input", "1", field], message: expect.any(String) }],
    },
  });
});

test("in its other dialect the video bucket has four parameters and answers 204", async () => {
  const sandbox = await startTestShopify({
    settings: { videoUploadBucket: "shopify-video-production-core-originals" },
  });
  const graphql = await connect(sandbox);
  const target = await stageUpload(graphql, { byteSize: mp4.length });
  expect(target.url).toBe("https://shopify-video-production-core-originals.storage.googleapis.com/");
  expect(target.parameters.map(({ name }) => name)).toEqual(["GoogleAccessId", "key", "policy", "signature"]);
  expect(target.resourceUrl).toMatch(
    /^https:\/\/storage\.googleapis\.com\/shopify-video-production-core-originals\/.*\?external_video_id=\d+$/,
  );
  expect((await postForm(sandbox, target, encodeForm(target.parameters, mp4))).status).toBe(204);
  await createVideo(sandbox, graphql, mp4);
});

test("file names with spaces and other letters survive in the address", async () => {
  const sandbox = await startTestShopify();
  const resourceUrl = await uploadBytes(sandbox, await connect(sandbox), mp4, { fileName: "größe 1%.mp4" });
  expect(resourceUrl).toMatch(/gr%C3%B6%C3%9Fe%201%25\.mp4$/);
});
