import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotAVideo, Unavailable, VideoGone } from "../../app/generation/errors.ts";
import type { VideoStore } from "../../app/pipeline/ports/index.ts";
import { makeMp4 } from "./make-mp4.ts";

const KEY = "cm0generation0001";
const OTHER_KEY = "cm0generation0002";
const video = makeMp4(Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7) % 251)));
const otherVideo = makeMp4(Buffer.alloc(200_000, 9));

/** A download that arrives in pieces; `error` breaks it after them. */
export async function* arrive(bytes: Uint8Array, { pieceBytes = 10_000, error }: Arrival = {}) {
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    yield bytes.subarray(start, start + pieceBytes);
  }
  if (error !== undefined) throw error;
}

interface Arrival {
  pieceBytes?: number;
  error?: Error;
}

export async function readAll(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const digestOf = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** A body that waits in the middle until it is let go on. */
export function createGate(bytes: Uint8Array, at: number) {
  const gate = { goOn: () => {}, reached: Promise.resolve() };
  let arrived = () => {};
  gate.reached = new Promise((resolve) => {
    arrived = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    gate.goOn = resolve;
  });
  async function* body() {
    yield bytes.subarray(0, at);
    arrived();
    await opened;
    yield bytes.subarray(at);
  }
  return { ...gate, body: body() };
}

/**
 * What a video store promises, whatever keeps the bytes.
 *
 * @param create makes a new, empty store for each test
 */
export function videoStoreBehaviour(create: () => Promise<VideoStore>): void {
  let store: VideoStore;
  beforeEach(async () => {
    store = await create();
  });

  const save = async (key: string, bytes: Uint8Array) => {
    await store.append(key, 0, arrive(bytes));
    return store.finish(key);
  };

  describe("a video", () => {
    test("is there once it is finished, and not before", async () => {
      expect(await store.readSize(KEY)).toBeNull();
      expect(await store.append(KEY, 0, arrive(video))).toBe(video.length);
      expect(await store.readSize(KEY)).toBeNull();
      expect(await store.finish(KEY)).toEqual(digestOf(video));
      expect(await store.readSize(KEY)).toBe(video.length);
      expect(await store.readPartialBytes(KEY)).toBe(0);
      expect(await readAll(store.open(KEY))).toEqual(video);
    });

    test("is finished as often as it is asked for", async () => {
      await save(KEY, video);
      expect(await store.finish(KEY)).toEqual(digestOf(video));
      expect(await store.finish(KEY)).toEqual(digestOf(video));
    });

    test.each([
      [{ start: 0, end: 0 }],
      [{ start: 0, end: video.length - 1 }],
      [{ start: 70_000, end: 140_000 }],
      [{ start: video.length - 1, end: video.length - 1 }],
    ])("is read in any range, both ends included: %j", async (range) => {
      await save(KEY, video);
      expect(await readAll(store.open(KEY, range))).toEqual(video.subarray(range.start, range.end + 1));
    });

    test("that is not there cannot be read", async () => {
      await expect(readAll(store.open(KEY))).rejects.toThrow(VideoGone);
      await store.append(KEY, 0, arrive(video));
      await expect(readAll(store.open(KEY))).rejects.toThrow(VideoGone);
    });

    test("has nothing to do with another one", async () => {
      await save(KEY, video);
      await save(OTHER_KEY, otherVideo);
      await store.remove(KEY);
      expect(await store.readSize(KEY)).toBeNull();
      expect(await readAll(store.open(OTHER_KEY))).toEqual(otherVideo);
    });

    test("is removed with what was being downloaded, also when there is nothing", async () => {
      await save(KEY, video);
      await store.append(KEY, 0, arrive(otherVideo));
      await store.remove(KEY);
      await store.remove(KEY);
      expect([await store.readSize(KEY), await store.readPartialBytes(KEY)]).toEqual([null, 0]);
      await expect(readAll(store.open(KEY))).rejects.toThrow(VideoGone);
    });

    test("can be saved again after it was removed", async () => {
      await save(KEY, video);
      await store.remove(KEY);
      expect(await save(KEY, otherVideo)).toEqual(digestOf(otherVideo));
    });
  });

  describe("a download that breaks", () => {
    const error = new Unavailable("the connection was lost");

    test("keeps what has come, and its error", async () => {
      await expect(store.append(KEY, 0, arrive(video.subarray(0, 70_000), { error }))).rejects.toBe(error);
      expect(await store.readPartialBytes(KEY)).toBe(70_000);
      expect(await store.readSize(KEY)).toBeNull();
    });

    test("goes on where it broke, as often as it takes", async () => {
      let from = 0;
      for (let tries = 0; from < video.length; tries += 1) {
        const rest = video.subarray(from, from + 60_000);
        const isLast = from + rest.length === video.length;
        const download = store.append(KEY, from, arrive(rest, isLast ? {} : { error }));
        await (isLast ? download : expect(download).rejects.toBe(error));
        from = await store.readPartialBytes(KEY);
        expect(from).toBe(Math.min(video.length, (tries + 1) * 60_000));
      }
      expect(await store.finish(KEY)).toEqual(digestOf(video));
    });

    test("goes on from an earlier byte: what lies behind it is replaced", async () => {
      await store.append(KEY, 0, arrive(Buffer.concat([video.subarray(0, 50_000), Buffer.alloc(90_000, 1)])));
      await store.append(KEY, 50_000, arrive(video.subarray(50_000)));
      expect(await store.finish(KEY)).toEqual(digestOf(video));
    });

    test("that goes on with less has less", async () => {
      await store.append(KEY, 0, arrive(video));
      expect(await store.append(KEY, 1_000, arrive(video.subarray(1_000, 2_000)))).toBe(2_000);
      expect(await store.readPartialBytes(KEY)).toBe(2_000);
    });

    test("that begins anew forgets what was there", async () => {
      await store.append(KEY, 0, arrive(otherVideo));
      await store.append(KEY, 0, arrive(video.subarray(0, 10)));
      expect(await store.readPartialBytes(KEY)).toBe(10);
    });

    test("goes on with nothing when nothing is missing", async () => {
      await store.append(KEY, 0, arrive(video));
      expect(await store.append(KEY, video.length, arrive(Buffer.alloc(0)))).toBe(video.length);
      expect(await store.finish(KEY)).toEqual(digestOf(video));
    });

    test("cannot go on from a byte that never came: a video has no holes", async () => {
      await store.append(KEY, 0, arrive(video.subarray(0, 100)));
      await expect(store.append(KEY, 101, arrive(video.subarray(101)))).rejects.toThrow(Unavailable);
      await expect(store.append(OTHER_KEY, 1, arrive(video.subarray(1)))).rejects.toThrow(Unavailable);
      expect(await store.readPartialBytes(KEY)).toBe(100);
      expect(await store.readPartialBytes(OTHER_KEY)).toBe(0);
    });
  });

  describe("what is no whole mp4", () => {
    test.each([
      ["a video without its end", video.subarray(0, -1)],
      ["a video with something behind its end", Buffer.concat([video, Buffer.from("\r\n")])],
      ["a page", Buffer.from("<html>")],
      ["nothing", Buffer.alloc(0)],
    ])("is refused and forgotten: %s", async (_, bytes) => {
      await store.append(KEY, 0, arrive(bytes));
      await expect(store.finish(KEY)).rejects.toThrow(NotAVideo);
      expect([await store.readSize(KEY), await store.readPartialBytes(KEY)]).toEqual([null, 0]);
      expect(await save(KEY, video)).toEqual(digestOf(video));
    });

    test("is not there when nothing was downloaded", async () => {
      await expect(store.finish(KEY)).rejects.toThrow(NotAVideo);
    });

    test("is given up when it grows beyond the largest video, before it fills the disk", async () => {
      const endless = async function* () {
        yield video;
        // A gigabyte that the system hands out without keeping it anywhere.
        yield new Uint8Array(1024 ** 3);
      };
      await expect(store.append(KEY, 0, endless())).rejects.toThrow(NotAVideo);
      expect(await store.readPartialBytes(KEY)).toBe(0);
    });
  });

  describe("two downloads of the same video at once", () => {
    test("never mix: the finished one is one of them", async () => {
      for (const pieceBytes of [1_000, 3_333, 70_000]) {
        await Promise.all([
          store.append(KEY, 0, arrive(video, { pieceBytes })),
          store.append(KEY, 0, arrive(otherVideo, { pieceBytes: pieceBytes + 1 })),
        ]);
        const { sha256 } = await store.finish(KEY);
        expect([digestOf(video).sha256, digestOf(otherVideo).sha256]).toContain(sha256);
        await store.remove(KEY);
      }
    });

    test("leave no hole when the second one starts anew and breaks while the first goes on", async () => {
      const first = createGate(video, 150_000);
      const running = store.append(KEY, 0, first.body);
      await first.reached;
      const error = new Unavailable("lost");
      await expect(store.append(KEY, 0, arrive(video.subarray(0, 5_000), { error }))).rejects.toBe(error);
      first.goOn();
      expect(await running).toBe(video.length);
      expect(await store.finish(KEY)).toEqual(digestOf(video));
    });

    test("do not touch what was finished meanwhile", async () => {
      const slow = createGate(otherVideo, 1_000);
      const running = store.append(KEY, 0, slow.body);
      await slow.reached;
      expect(await save(KEY, video)).toEqual(digestOf(video));
      slow.goOn();
      await running;
      expect(await store.finish(KEY)).toEqual(digestOf(video));
      expect(await readAll(store.open(KEY))).toEqual(video);
    });

    test("may be finished at once", async () => {
      await store.append(KEY, 0, arrive(video));
      const finished = await Promise.allSettled([store.finish(KEY), store.finish(KEY), store.finish(KEY)]);
      const values = finished.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
      expect(values).not.toEqual([]);
      for (const value of values) expect(value).toEqual(digestOf(video));
      expect(await readAll(store.open(KEY))).toEqual(video);
    });
  });

  test.each([
    "",
    "..",
    "../x",
    "a/b",
    "a\\b",
    ".",
    "a.mp4",
    "a\0",
    "é",
    "x".repeat(101),
    "gid://shopify/Product/1",
  ])("the key %j is refused, since it could name something else", async (key) => {
    await expect(store.append(key, 0, arrive(video))).rejects.toThrow("cannot be the key");
    await expect(store.finish(key)).rejects.toThrow("cannot be the key");
    await expect(store.remove(key)).rejects.toThrow("cannot be the key");
    await expect((async () => readAll(store.open(key)))()).rejects.toThrow("cannot be the key");
    await expect((async () => store.readSize(key))()).rejects.toThrow("cannot be the key");
  });
}
