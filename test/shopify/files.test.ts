import { describe, expect, test } from "vitest";
import { Refused, Unavailable } from "../../app/generation/errors.ts";
import type { ItemResult, VideoFile } from "../../app/pipeline/ports/index.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { advance, startShop } from "./start-shop.ts";

const name = (index: number) => `rotateproduct-${String(index).padStart(4, "0")}.mp4`;
const kindOf = (result: ItemResult<VideoFile> | undefined) =>
  result?.ok ? result.value.fileName : result?.error.kind;

describe("creating", () => {
  test("an upload becomes a file that Shopify processes", async () => {
    const { createVideos, shopify, platform } = await startShop();
    const [created] = await createVideos("rotateproduct-a.mp4");
    expect(created).toMatchObject({
      ok: true,
      value: { fileName: "rotateproduct-a.mp4", state: "uploaded", error: null },
    });
    const id = created?.ok ? created.value.id : "";
    advance(platform.settings.processingMs / 2);
    expect(await shopify.readFiles([id])).toMatchObject([{ id, state: "processing" }]);
    advance(platform.settings.processingMs);
    expect(await shopify.readFiles([id])).toMatchObject([{ id, state: "ready", error: null }]);
    expect([...platform.shop().files.values()].at(-1)).toMatchObject({ kind: "VIDEO", alt: "A turning mug" });
  });

  test.each([
    ["é".repeat(600), "é".repeat(512)],
    [`a${"🏺".repeat(300)}`, `a${"🏺".repeat(255)}`],
  ])("a text that is too long for Shopify is cut between letters, not refused", async (alt, kept) => {
    const { stageAll, shopify, platform } = await startShop();
    const [target] = await stageAll(["a.mp4"]);
    const [created] = await shopify.createFiles([
      { fileName: "a.mp4", alt, resourceUrl: target?.resourceUrl ?? "" },
    ]);
    expect(created?.ok).toBe(true);
    expect([...platform.shop().files.values()].at(-1)?.alt).toBe(kept);
  });

  test.each(["all-or-nothing", "per-item"] as const)(
    "a bad file does not spoil its neighbours, none is made twice (Shopify answers %s)",
    async (batchErrors) => {
      const { stageAll, shopify, platform, countCalls } = await startShop({ settings: { batchErrors } });
      const names = [name(0), name(1), name(2)];
      const targets = await stageAll(names);
      const results = await shopify.createFiles(
        names.map((fileName, index) => ({
          fileName,
          alt: "",
          resourceUrl:
            index === 1 ? "https://example.com/never-uploaded.mp4" : (targets[index]?.resourceUrl ?? ""),
        })),
      );
      expect(results.map(kindOf)).toEqual([name(0), "refused", name(2)]);
      const videos = [...platform.shop().files.values()].filter(({ kind }) => kind === "VIDEO");
      expect(videos.map(({ fileName }) => fileName).toSorted()).toEqual([name(0), name(2)]);
      expect(countCalls("CreateFiles")).toBe(batchErrors === "per-item" ? 1 : 2);
    },
  );

  test("when the shop has room for some videos only, those are made and the rest is told why", async () => {
    const { createVideos, platform, countCalls } = await startShop();
    platform.shop().shop.hostedVideoLimit = 2;
    const results = await createVideos(name(0), name(1), name(2), name(3), name(4));
    expect(results.map(kindOf)).toEqual([name(0), name(1), "video_quota", "video_quota", "video_quota"]);
    expect(results[4]).toMatchObject({ error: { message: expect.stringMatching(/limit/i) } });
    expect(countCalls("CreateFiles")).toBe(4);
  });

  test("the weekly limit of apps is a quota too", async () => {
    const { createVideos } = await startShop({ settings: { weeklyVideoLimit: 1 } });
    expect((await createVideos(name(0), name(1))).map(kindOf)).toEqual([name(0), "video_quota"]);
  });

  test.each(["isTrial", "isUnverifiedTrial"] as const)("a trial store (%s) hosts no video", async (flag) => {
    const { createVideos, platform } = await startShop();
    platform.shop().shop[flag] = true;
    expect((await createVideos(name(0), name(1))).map(kindOf)).toEqual(["trial_store", "trial_store"]);
  });

  test("a name that is in use, where Shopify refuses it, is a refusal", async () => {
    const { createVideos } = await startShop({ settings: { duplicateVideoNames: "refuse" } });
    await createVideos(name(0));
    expect((await createVideos(name(0), name(1))).map(kindOf)).toEqual(["refused", name(1)]);
  });

  test("a file that Shopify renames is still the answer to its own input", async () => {
    const { createVideos } = await startShop({ settings: { duplicateVideoNames: "append-uuid" } });
    await createVideos(name(0), name(1));
    const again = await createVideos(name(2), name(0), name(1));
    expect(again.map(kindOf)).toEqual([
      name(2),
      expect.stringMatching(/^rotateproduct-0000_[0-9a-f-]{36}\.mp4$/),
      expect.stringMatching(/^rotateproduct-0001_/),
    ]);
  });

  test("an unknown outcome is told as such and never sent again", async () => {
    const { stageAll, shopify, platform, countCalls } = await startShop();
    const [target] = await stageAll([name(0)]);
    const files = [{ fileName: name(0), alt: "", resourceUrl: target?.resourceUrl ?? "" }];
    platform.faults.next("graphql:CreateFiles", { kind: "cut", when: "after-work" });
    await expect(shopify.createFiles(files)).rejects.toThrow(Unavailable);
    expect(countCalls("CreateFiles")).toBe(1);
    expect((await shopify.findFiles([name(0)])).get(name(0))).toMatchObject({ fileName: name(0) });
  });

  test("half a batch may be done when a call is cut: looking by name shows which", async () => {
    const { stageAll, shopify, platform } = await startShop();
    const names = [name(0), name(1), name(2), name(3)];
    const targets = await stageAll(names);
    platform.faults.next("graphql:CreateFiles", { kind: "cut", when: "mid-work" });
    await expect(
      shopify.createFiles(
        names.map((fileName, index) => ({
          fileName,
          alt: "",
          resourceUrl: targets[index]?.resourceUrl ?? "",
        })),
      ),
    ).rejects.toThrow(Unavailable);
    expect([...(await shopify.findFiles(names)).keys()]).toEqual([name(0), name(1)]);
  });
});

describe("finding by name", () => {
  test("only exact names count", async () => {
    const { createVideos, shopify } = await startShop();
    await createVideos("rotateproduct-1.mp4", "rotateproduct-10.mp4", "rotateproduct-1-old.mp4");
    const found = await shopify.findFiles(["rotateproduct-1.mp4", "rotateproduct-2.mp4", "rotateproduct-10"]);
    expect([...found.keys()]).toEqual(["rotateproduct-1.mp4"]);
  });

  test("of several files with one name it is the oldest", async () => {
    const { createReadyVideos, shopify } = await startShop();
    const [first] = await createReadyVideos("rotateproduct-1.mp4");
    const [second] = await createReadyVideos("rotateproduct-1.mp4");
    expect(second).not.toBe(first);
    expect((await shopify.findFiles(["rotateproduct-1.mp4"])).get("rotateproduct-1.mp4")?.id).toBe(first);
  });

  test("any number of names is looked for", async () => {
    const { createVideos, shopify, countCalls } = await startShop();
    const names = Array.from({ length: 60 }, (_, index) => name(index));
    await createVideos(...names);
    const found = await shopify.findFiles([...names, "rotateproduct-missing.mp4"]);
    expect([...found.keys()].toSorted()).toEqual(names);
    expect(countCalls("FindFiles")).toBe(3);
    expect(await shopify.findFiles([])).toEqual(new Map());
  });

  test("a search that finds more than a page holds is read on until all names are found", async () => {
    const { createVideos, shopify, platform, countCalls } = await startShop();
    const twins = Array.from({ length: 120 }, () => name(0));
    await createVideos(...twins);
    advance(1);
    await createVideos(name(1));
    const found = await shopify.findFiles([name(0), name(1)]);
    expect([...found.keys()]).toEqual([name(0), name(1)]);
    expect(countCalls("FindFiles")).toBe(2);
    expect(platform.requests.entries.every(({ outcome }) => Number(outcome) < 300)).toBe(true);
  });
});

describe("reading", () => {
  test("results are in the order asked for, null for what does not exist or is no video", async () => {
    const { createReadyVideos, shopify, productId } = await startShop();
    const [one, two] = await createReadyVideos(name(1), name(2));
    const files = await shopify.readFiles([two ?? "", "gid://shopify/Video/1", productId(), one ?? ""]);
    expect(files.map((file) => file?.fileName ?? null)).toEqual([name(2), null, null, name(1)]);
  });

  test("250 files are read in one call", async () => {
    const { createReadyVideos, shopify, countCalls } = await startShop();
    const names = Array.from({ length: 250 }, (_, index) => name(index));
    const ids = await createReadyVideos(...names);
    const files = await shopify.readFiles([...ids, ids[0] ?? ""]);
    expect(files.map((file) => file?.fileName)).toEqual([...names, names[0]]);
    expect(countCalls("StageUploads")).toBe(1);
    expect(countCalls("CreateFiles")).toBe(1);
    expect(countCalls("ReadFiles")).toBe(2);
  });

  test("a failed file says what is wrong with it", async () => {
    const { createVideos, shopify, platform } = await startShop({
      settings: {
        processingFailures: [{ fileName: "rotateproduct", code: "VIDEO_VALIDATION_ERROR", times: 1 }],
      },
    });
    const [created] = await createVideos(name(0));
    advance(platform.settings.processingMs);
    const [file] = await shopify.readFiles([created?.ok ? created.value.id : ""]);
    expect(file).toMatchObject({ state: "failed", error: expect.stringContaining("VIDEO_VALIDATION_ERROR") });
  });

  test("what is no video at all fails in processing", async () => {
    const { shopify, platform } = await startShop();
    const bytes = Buffer.from("this is not a video");
    const [target] = await shopify.stageVideos([{ fileName: name(0), bytes: bytes.byteLength }]);
    if (target === undefined) throw new Error("no target");
    await shopify.uploadVideo(target, {
      fileName: name(0),
      bytes: bytes.byteLength,
      body: (async function* () {
        yield bytes;
      })(),
    });
    const [created] = await shopify.createFiles([
      { fileName: name(0), alt: "", resourceUrl: target.resourceUrl },
    ]);
    advance(platform.settings.processingMs);
    const [file] = await shopify.readFiles([created?.ok ? created.value.id : ""]);
    expect(file).toMatchObject({ state: "failed", error: expect.any(String) });
  });
});

describe("deleting", () => {
  test("files that do not exist count as deleted", async () => {
    const { createReadyVideos, shopify } = await startShop();
    const [one, two] = await createReadyVideos(name(1), name(2));
    await shopify.deleteFiles([one ?? "", "gid://shopify/Video/1", two ?? "", one ?? ""]);
    expect(await shopify.readFiles([one ?? "", two ?? ""])).toEqual([null, null]);
    await shopify.deleteFiles([one ?? ""]);
    await shopify.deleteFiles([]);
  });

  test("a locked file stays and is told, the others go", async () => {
    const { createReadyVideos, shopify, platform } = await startShop();
    const [one, two] = await createReadyVideos(name(1), name(2));
    for (const file of platform.shop().files.values()) if (file.fileName === name(1)) file.isLocked = true;
    await expect(shopify.deleteFiles([one ?? "", two ?? ""])).rejects.toThrow(Refused);
    expect(await shopify.readFiles([one ?? "", two ?? ""])).toMatchObject([{ fileName: name(1) }, null]);
  });
});

test("the bytes of a video arrive as they were sent", async () => {
  const { createVideos, platform } = await startShop();
  await createVideos(name(0));
  const file = [...platform.shop().files.values()].find(({ kind }) => kind === "VIDEO");
  expect(file).toMatchObject({ byteSize: makeMp4().byteLength, durationMs: 2000, width: 640, height: 640 });
});

describe("listing what carries our name", () => {
  test("files of ours are found on every page, whoever made them, and nothing else", async () => {
    const { createReadyVideos, shopify, platform, countCalls } = await startShop({
      settings: { weeklyVideoLimit: 1_000 },
    });
    await createReadyVideos("holiday.mp4", "rotateproduct.mp4", "my-rotateproduct-1.mp4");
    const names = Array.from({ length: 251 }, (_, index) => name(index));
    platform.shop().shop.hostedVideoLimit = 1_000;
    const ids = await createReadyVideos(...names);
    platform.requests.clear();
    const files = await shopify.listOurFiles();
    expect(files.map(({ fileName }) => fileName).toSorted()).toEqual(names);
    expect(files.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(files[0]?.createdAt).toBeInstanceOf(Date);
    expect(countCalls("ListOurFiles")).toBe(2);
  });

  test("a file that Shopify renamed is ours too", async () => {
    const { createReadyVideos, shopify } = await startShop({
      settings: { duplicateVideoNames: "append-uuid" },
    });
    await createReadyVideos(name(0));
    await createReadyVideos(name(0));
    expect(await shopify.listOurFiles()).toHaveLength(2);
  });
});
