import { expect, test } from "vitest";
import { Refused, Unavailable } from "../../app/generation/errors.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { advance, chunksOf, startShop } from "./start-shop.ts";

const fileName = "rotateproduct-1.mp4";

async function startWithTarget(bytes = makeMp4()) {
  const shop = await startShop();
  const [target] = await shop.shopify.stageVideos([{ fileName, bytes: bytes.byteLength }]);
  if (target === undefined) throw new Error("no target");
  const upload = (content = bytes, announced = content.byteLength) =>
    shop.shopify.uploadVideo(target, { fileName, bytes: announced, body: chunksOf(content) });
  return { ...shop, target, upload };
}

test("a target names its fields in the order in which they must be sent", async () => {
  const { target, upload } = await startWithTarget();
  expect(target.url).toMatch(/^https:\/\//);
  expect(target.resourceUrl).toContain(fileName);
  expect(target.parameters.length).toBeGreaterThan(2);
  await upload();
});

test("a video is streamed: the store is not read ahead of the line", async () => {
  const chunk = Buffer.alloc(64 * 1024);
  const bytes = 1024 ** 3;
  const { shopify, platform } = await startShop();
  const [target] = await shopify.stageVideos([{ fileName, bytes }]);
  if (target === undefined) throw new Error("no target");
  let read = 0;
  async function* body() {
    for (; read < bytes; read += chunk.byteLength) yield chunk;
  }
  platform.faults.next("upload", { kind: "cut", when: "before-work" });
  await expect(shopify.uploadVideo(target, { fileName, bytes, body: body() })).rejects.toThrow(Unavailable);
  expect(read).toBeLessThan(64 * 1024 ** 2);
});

test("several videos get a target each, in order", async () => {
  const { shopify, countCalls } = await startShop();
  const names = Array.from({ length: 251 }, (_, index) => `rotateproduct-${index}.mp4`);
  const targets = await shopify.stageVideos(names.map((fileName) => ({ fileName, bytes: 100 })));
  expect(targets.map(({ resourceUrl }, index) => resourceUrl.includes(`/${names[index]}`))).not.toContain(
    false,
  );
  expect(new Set(targets.map(({ resourceUrl }) => resourceUrl)).size).toBe(251);
  expect(countCalls("StageUploads")).toBe(2);
  expect(await shopify.stageVideos([])).toEqual([]);
});

test("a size that Shopify does not take is refused in its words", async () => {
  const { shopify } = await startShop();
  await expect(shopify.stageVideos([{ fileName, bytes: 0 }])).rejects.toThrow(Refused);
  await expect(shopify.stageVideos([{ fileName, bytes: 2 ** 31 }])).rejects.toThrow(/1 GB/);
});

test("a target serves once", async () => {
  const { upload } = await startWithTarget();
  await upload();
  await expect(upload()).rejects.toThrow(Refused);
});

test("a target that is too old is refused, with the reason and without its signature", async () => {
  const { upload, target, platform } = await startWithTarget();
  advance(platform.settings.stagedTargetLifetimeMs);
  const error = await upload().catch((error: Error) => error);
  expect(error).toBeInstanceOf(Refused);
  expect(error?.message).toMatch(/^upload of rotateproduct-1\.mp4 to .*: HTTP 400 InvalidPolicyDocument/);
  for (const { value } of target.parameters)
    if (value.length > 20) expect(error?.message).not.toContain(value);
});

test("another size than announced is refused", async () => {
  const { upload } = await startWithTarget();
  await expect(upload(makeMp4({ dataBytes: 50 }))).rejects.toThrow(/EntityTooSmall/);
});

test("a video that ends early in our store is no upload", async () => {
  const { upload, platform } = await startWithTarget();
  const bytes = makeMp4();
  await expect(upload(bytes.subarray(0, 100), bytes.byteLength)).rejects.toThrow(Unavailable);
  expect([...platform.shop().stagedTargets.values()].map(({ blob }) => blob)).toEqual([null]);
});

test("a video that breaks off in our store is no upload", async () => {
  const { shopify, target } = await startWithTarget();
  async function* body() {
    yield makeMp4().subarray(0, 10);
    throw new Error("the disk is gone");
  }
  await expect(
    shopify.uploadVideo(target, { fileName, bytes: makeMp4().byteLength, body: body() }),
  ).rejects.toThrow(Unavailable);
});

test.each([
  { kind: "cut", when: "before-work" },
  { kind: "cut", when: "after-work" },
  { kind: "status", when: "before-work", status: 503 },
  { kind: "status", when: "before-work", status: 429 },
] as const)(
  "a broken upload ($kind $when $status) is not tried again with the same target",
  async (fault) => {
    const { upload, platform } = await startWithTarget();
    platform.faults.next("upload", fault);
    await expect(upload()).rejects.toThrow(Unavailable);
    expect(platform.requests.entries.filter(({ route }) => route === "upload")).toHaveLength(1);
  },
);

test("a redirect of the object store is not followed", async () => {
  const { upload, platform } = await startWithTarget();
  platform.faults.next("upload", {
    kind: "status",
    when: "before-work",
    status: 307,
    location: "https://elsewhere.example/",
  });
  await expect(upload()).rejects.toThrow(Unavailable);
});

test("an upload goes to no host but an object store", async () => {
  const { shopify, target, platform } = await startWithTarget();
  platform.requests.clear();
  await expect(
    shopify.uploadVideo(
      { ...target, url: "https://169.254.169.254/" },
      { fileName, bytes: 3, body: chunksOf(Buffer.from("abc")) },
    ),
  ).rejects.toThrow(/not on the list/);
  expect(platform.requests.totals.requests).toBe(0);
});
