import { describe, expect, onTestFinished, test } from "vitest";
import { DEFAULT_API_KEY, type RotateProductOptions, startRotateProduct } from "./index.ts";
import {
  createGate,
  createTestClient,
  drawImage,
  imageUrl,
  makeTestVideo,
  startForTest,
} from "./start-for-test.ts";

const video = await makeTestVideo(drawImage("teal"));

/** A generation whose video is just finished. */
async function startWithVideo(options: RotateProductOptions = {}) {
  const started = await startForTest(options);
  const { id } = (await started.create("mug")).json.data.generations[0];
  started.clock.now += 180_000;
  const get = (headers: Record<string, string> = {}) =>
    started.send("GET", `/api/v1/generations/${id}`, { headers });
  return { ...started, id, get };
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test("a finished video comes whole, and says that ranges can be asked for", async () => {
  const { get } = await startWithVideo();
  const response = await get();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "video/mp4",
    "content-length": "1024",
    "accept-ranges": "bytes",
  });
  expect(await bytesOf(response)).toEqual(video);
});

test("there is no video before the generation has succeeded", async () => {
  const { get, clock } = await startWithVideo();
  clock.now -= 1;
  const response = await get();
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: 4006, message: "video not found" } });
});

describe("ranges", () => {
  test.each([
    ["bytes=0-99", 0, 99],
    ["bytes=1000-", 1000, 1023],
    ["bytes=1000-5000", 1000, 1023],
    ["bytes=-24", 1000, 1023],
    ["bytes=-5000", 0, 1023],
  ])("%s is answered with 206", async (range, start, end) => {
    const { get } = await startWithVideo();
    const response = await get({ Range: range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end}/1024`);
    expect(response.headers.get("content-length")).toBe(String(end - start + 1));
    expect(await bytesOf(response)).toEqual(video.subarray(start, end + 1));
  });

  test.each(["bytes=1024-", "bytes=2000-3000", "bytes=-0"])("%s is answered with 416", async (range) => {
    const { get } = await startWithVideo();
    const response = await get({ Range: range });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */1024");
  });

  test.each(["bytes=9-3", "bytes=-", "lines=1-2", "bytes=0-1,4-5"])("%s is ignored", async (range) => {
    const { get } = await startWithVideo();
    expect((await get({ Range: range })).status).toBe(200);
  });

  test("a large file is answered with 206 even when no range is asked for", async () => {
    const { sandbox, get } = await startWithVideo({ settings: { partialContentFromBytes: 1024 } });
    const response = await get();
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 0-1023/1024");
    expect(await bytesOf(response)).toEqual(video);
    sandbox.settings.partialContentFromBytes = 1025;
    expect((await get()).status).toBe(200);
  });
});

describe("after an hour the video is gone", () => {
  test.each([
    ["completion", 404, 3_600_000],
    ["completion", 410, 3_600_000],
    ["creation", 404, 3_600_000 - 180_000],
  ] as const)("counted from %s, with %i", async (videoLifetimeFrom, expiredStatus, leftMs) => {
    const { get, clock, id, call } = await startWithVideo({ settings: { videoLifetimeFrom, expiredStatus } });
    clock.now += leftMs - 1;
    expect((await get()).status).toBe(200);
    clock.now += 1;
    const response = await get();
    expect(response.status).toBe(expiredStatus);
    expect(await response.json()).toMatchObject({ error: { code: 4006, message: "video not found" } });
    expect((await call("GET", `/api/v1/generations/${id}/status`)).json.status).toBe("succeeded");
  });
});

describe("videos are made once for each image", () => {
  test("and of the end image as well, if there is one", async () => {
    const made: (number | undefined)[] = [];
    const { call, clock, send } = await startForTest({
      makeVideo(image, endImage) {
        made.push(endImage?.length);
        return makeTestVideo(image, endImage);
      },
    });
    const end = drawImage("red");
    const endImageUrl = `data:image/png;base64,${end.toString("base64")}`;
    const items = [{ imageUrl }, { imageUrl }, { imageUrl, endImageUrl }, { imageUrl, endImageUrl }];
    const { json } = await call("POST", "/api/v1/generations", { generations: items });
    clock.now += 180_000;
    const videos = await Promise.all(
      json.data.generations.map(async ({ id }: { id: number }) =>
        bytesOf(await send("GET", `/api/v1/generations/${id}`)),
      ),
    );
    expect(made).toEqual([undefined, end.length]);
    expect(videos[0]).toEqual(videos[1]);
    expect(videos[2]).toEqual(await makeTestVideo(drawImage("teal"), end));
    expect(videos[3]).toEqual(videos[2]);
  });

  test("a generation whose video takes longer than its time succeeds with it, and never before", async () => {
    const encoding = createGate();
    const { create, clock, send, call } = await startForTest({
      makeVideo: (image) => encoding.opened.then(() => makeTestVideo(image)),
    });
    const { id } = (await create("mug")).json.data.generations[0];
    const status = async () => (await call("GET", `/api/v1/generations/${id}/status`)).json;
    clock.now += 200_000;
    expect((await status()).status).toBe("processing");
    expect((await send("GET", `/api/v1/generations/${id}`)).status).toBe(404);
    encoding.open();
    await expect.poll(status).toMatchObject({ status: "succeeded", updated_at: "2026-03-01T12:03:20.000Z" });
    expect(await bytesOf(await send("GET", `/api/v1/generations/${id}`))).toEqual(video);
  });

  test("an image that the encoder cannot use fails its generation", async () => {
    const { create, clock, call } = await startForTest({
      makeVideo: () => Promise.reject(new Error("no subject found")),
    });
    const { id } = (await create("mug")).json.data.generations[0];
    clock.now += 180_000;
    await expect
      .poll(async () => (await call("GET", `/api/v1/generations/${id}/status`)).json.status)
      .toBe("failed");
  });

  test("ten thousand generations of the same image cost one encoding", async () => {
    let encodings = 0;
    const { sandbox, create, clock, call } = await startForTest({
      accounts: [{ apiKey: "rp_test_key", credits: 60_000 }],
      makeVideo(image) {
        encodings += 1;
        return makeTestVideo(image);
      },
    });
    for (let batch = 0; batch < 17; batch += 1)
      await create(...Array.from({ length: 600 }, (_, index) => `p${batch}-${index}`));
    clock.now += 180_000;
    expect(sandbox.generations.all()).toHaveLength(10_200);
    expect(encodings).toBe(1);
    const { json } = await call("GET", "/api/v1/generations?page=102&pageSize=100");
    expect(json.generations.map((row: { status: string }) => row.status)).toEqual(
      Array(100).fill("succeeded"),
    );
  });
});

test("by default the video is a real turn of the product in the image", async () => {
  const sandbox = await startRotateProduct({ settings: { generationMs: 0 } });
  onTestFinished(() => sandbox.close());
  const { create, send } = createTestClient(sandbox.url, DEFAULT_API_KEY);
  const { id } = (await create("mug")).json.data.generations[0];
  const get = () => send("GET", `/api/v1/generations/${id}`);
  await expect.poll(async () => (await get()).status, { timeout: 60_000 }).toBe(200);
  const bytes = await bytesOf(await get());
  expect(bytes.toString("latin1", 4, 8)).toBe("ftyp");
  expect(bytes.includes("avc1")).toBe(true);
  expect(bytes.length).toBeGreaterThan(2000);
}, 70_000); // The encoder needs seconds of a core that others may be using.
