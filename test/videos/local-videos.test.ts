import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { NotAVideo, StoreFull } from "../../app/generation/errors.ts";
import { createLocalVideos } from "../../app/videos/local-videos.ts";
import { STRETCH_BYTES } from "../../app/videos/unfinished.ts";
import { makeMp4 } from "./make-mp4.ts";
import { arrive, createGate, readAll, videoStoreBehaviour } from "./video-store-behaviour.ts";

const KEY = "cm0generation0001";
const video = makeMp4(Buffer.alloc(300_000, 3));

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "videos-"));
  folders.push(folder);
  return folder;
}

const listFiles = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe("videos in a folder", () => {
  videoStoreBehaviour(async () => createLocalVideos(await makeFolder()));
});

test("the folder is made when it is needed, and holds nothing but videos in the end", async () => {
  const folder = join(await makeFolder(), "data", "videos");
  const store = createLocalVideos(folder);
  expect(await store.readSize(KEY)).toBeNull();
  await store.append(KEY, 0, arrive(video));
  await store.append(KEY, 100_000, arrive(video.subarray(100_000)));
  await store.finish(KEY);
  expect(await listFiles(folder)).toEqual([`${KEY}.mp4`]);
});

test("a download that is longer than a video may be is none, and leaves nothing", async () => {
  const folder = await makeFolder();
  const store = createLocalVideos(folder, video.byteLength - 1);
  await expect(store.append(KEY, 0, arrive(video))).rejects.toThrow(NotAVideo);
  expect(await listFiles(folder)).toEqual([]);
  const exact = createLocalVideos(folder, video.byteLength);
  await exact.append(KEY, 0, arrive(video));
  expect(await exact.finish(KEY)).toMatchObject({ bytes: video.byteLength });
});

test("another process sees the same videos", async () => {
  const folder = await makeFolder();
  const [one, other] = [createLocalVideos(folder), createLocalVideos(folder)];
  await one.append(KEY, 0, arrive(video.subarray(0, 1_000)));
  expect(await other.readPartialBytes(KEY)).toBe(1_000);
  await other.append(KEY, 1_000, arrive(video.subarray(1_000)));
  await other.finish(KEY);
  expect(await readAll(one.open(KEY))).toEqual(video);
});

/** A real worker that is killed when it has written `bytes` of a download that does not end. */
async function killWhileDownloading(folder: string, file: string, bytes: number): Promise<void> {
  const source = new URL("../../app/videos/local-videos.ts", import.meta.url);
  const script = `
    const { readFileSync } = await import("node:fs");
    const { createLocalVideos } = await import(${JSON.stringify(source.href)});
    await createLocalVideos(${JSON.stringify(folder)}).append(${JSON.stringify(KEY)}, 0, (async function* () {
      yield readFileSync(${JSON.stringify(file)}).subarray(0, ${bytes});
      process.stdout.write("written");
      await new Promise(() => setInterval(() => {}, 1000));
    })());`;
  const worker = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(worker.stdout, "data");
  worker.kill("SIGKILL");
  await once(worker, "exit");
}

describe("a worker that is killed in the middle of a download", () => {
  const long = makeMp4(
    Buffer.from(Array.from({ length: 2.5 * STRETCH_BYTES }, (_, index) => (index * 7) % 251)),
  );

  async function makeSource(): Promise<string> {
    const file = join(await makeFolder(), "source");
    await writeFile(file, long);
    return file;
  }

  test("leaves nothing that could be taken for a video", async () => {
    const folder = await makeFolder();
    await killWhileDownloading(folder, await makeSource(), 200_000);
    const store = createLocalVideos(folder);
    expect(await listFiles(folder)).toHaveLength(1);
    expect([await store.readSize(KEY), await store.readPartialBytes(KEY)]).toEqual([null, 0]);
    await store.append(KEY, 0, arrive(video));
    await store.finish(KEY);
    expect(await readAll(store.open(KEY))).toEqual(video);
    expect(await listFiles(folder)).toEqual([`${KEY}.mp4`]);
  });

  test("leaves what was on the disk already: the next download goes on from there, and is whole", async () => {
    const folder = await makeFolder();
    await killWhileDownloading(folder, await makeSource(), 2 * STRETCH_BYTES + 1_000);
    const store = createLocalVideos(folder);
    const from = await store.readPartialBytes(KEY);
    expect(from).toBe(2 * STRETCH_BYTES);
    await store.append(KEY, from, arrive(long.subarray(from), { pieceBytes: 300_000 }));
    await store.finish(KEY);
    expect((await readAll(store.open(KEY))).equals(long)).toBe(true);
    expect(await listFiles(folder)).toEqual([`${KEY}.mp4`]);
  });

  test("does not leave what may not be on the disk: a stretch counts when it was written beyond", async () => {
    const folder = await makeFolder();
    const source = await makeSource();
    const store = createLocalVideos(folder);
    await killWhileDownloading(folder, source, 2 * STRETCH_BYTES);
    expect(await store.readPartialBytes(KEY)).toBe(STRETCH_BYTES);
    await store.remove(KEY);
    await killWhileDownloading(folder, source, STRETCH_BYTES);
    expect(await store.readPartialBytes(KEY)).toBe(0);
  });

  test("twice: the longest beginning counts, and one that is no video is nobody's beginning", async () => {
    const folder = await makeFolder();
    const store = createLocalVideos(folder);
    const source = await makeSource();
    await killWhileDownloading(folder, source, STRETCH_BYTES + 1);
    await killWhileDownloading(folder, source, 2 * STRETCH_BYTES + 1);
    await expect(store.append(KEY, 0, failing(long.subarray(0, 10)))).rejects.toThrow("lost");
    expect(await store.readPartialBytes(KEY)).toBe(2 * STRETCH_BYTES);

    await store.append(KEY, 2 * STRETCH_BYTES, arrive(Buffer.from("something else")));
    await expect(store.finish(KEY)).rejects.toThrow(NotAVideo);
    expect(await store.readPartialBytes(KEY)).toBe(0);
    expect(await listFiles(folder)).toEqual([]);
  });

  test("is not waited for: another one goes on from a download that is still under way, and touches nothing of it", async () => {
    const folder = await makeFolder();
    const store = createLocalVideos(folder);
    const { goOn, reached, body } = createGate(long, STRETCH_BYTES + 1);
    const slow = store.append(KEY, 0, body);
    await reached;
    const from = await store.readPartialBytes(KEY);
    expect(from).toBe(STRETCH_BYTES);
    expect(await store.append(KEY, from, arrive(long.subarray(from), { pieceBytes: 300_000 }))).toBe(
      long.length,
    );
    goOn();
    expect(await slow).toBe(long.length);
    await store.finish(KEY);
    expect((await readAll(store.open(KEY))).equals(long)).toBe(true);
  });
});

async function* failing(bytes: Uint8Array) {
  yield bytes;
  throw new Error("lost");
}

/** What every open file has its methods from: where a test can stand in for the disk. */
async function fileMethods() {
  const file = await open(process.execPath);
  await file.close();
  return Object.getPrototypeOf(file) as {
    write(...args: unknown[]): Promise<unknown>;
    sync(): Promise<void>;
    datasync(): Promise<void>;
  };
}

test("a stretch is on the disk before anything is written beyond it", async () => {
  const methods = await fileMethods();
  const { write, datasync } = methods;
  let synced = 0;
  let end = 0;
  const writes = vi.spyOn(methods, "write").mockImplementation(function (this: unknown, ...args) {
    const [, , length, position] = args as [Uint8Array, number, number, number];
    expect(Math.floor(position / STRETCH_BYTES) * STRETCH_BYTES).toBeLessThanOrEqual(synced);
    end = position + length;
    expect(end).toBeLessThanOrEqual(synced + STRETCH_BYTES);
    return write.apply(this, args);
  });
  const syncs = vi.spyOn(methods, "datasync").mockImplementation(async function (this: unknown) {
    await datasync.apply(this);
    synced = end;
  });
  const store = createLocalVideos(await makeFolder());
  await store.append(KEY, 0, arrive(Buffer.alloc(2.5 * STRETCH_BYTES), { pieceBytes: 3_000_000 }));
  writes.mockRestore();
  syncs.mockRestore();
  expect(synced).toBe(2 * STRETCH_BYTES);
});

describe("a full disk", () => {
  test.each([
    ["ENOSPC", "write"],
    ["EDQUOT", "write"],
    ["ENOSPC", "sync"],
  ] as const)("is told as such (%s at %s), and nothing is lost that was there", async (code, method) => {
    const store = createLocalVideos(await makeFolder());
    await store.append(KEY, 0, arrive(video.subarray(0, 5_000)));
    const fault = vi
      .spyOn(await fileMethods(), method)
      .mockRejectedValueOnce(Object.assign(new Error(`${code}: no space left on device`), { code }));
    await expect(store.append(KEY, 5_000, arrive(video.subarray(5_000)))).rejects.toThrow(StoreFull);
    fault.mockRestore();
    expect(await store.readPartialBytes(KEY)).toBe(5_000);
    await store.append(KEY, 5_000, arrive(video.subarray(5_000)));
    await store.finish(KEY);
    expect(await readAll(store.open(KEY))).toEqual(video);
  });

  test("that takes half of a piece leaves no gap behind that half", async () => {
    const store = createLocalVideos(await makeFolder());
    const methods = await fileMethods();
    const { write } = methods;
    const fault = vi.spyOn(methods, "write").mockImplementation(function (this: unknown, ...args) {
      const [chunk, offset, length, position] = args as [Uint8Array, number, number, number];
      return write.call(this, chunk, offset, Math.ceil(length / 2), position);
    });
    await store.append(KEY, 0, arrive(video));
    fault.mockRestore();
    await store.finish(KEY);
    expect(await readAll(store.open(KEY))).toEqual(video);
  });

  const canMount = process.platform === "linux" && process.getuid?.() === 0;
  test.runIf(canMount)("that is a real one", async () => {
    const folder = await makeFolder();
    try {
      execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=256k", "videos", folder], { stdio: "pipe" });
    } catch {
      // Containers may forbid it even to root.
      return;
    }
    try {
      const store = createLocalVideos(folder);
      await expect(store.append(KEY, 0, arrive(video))).rejects.toThrow(StoreFull);
      const kept = await store.readPartialBytes(KEY);
      expect(kept).toBeGreaterThan(100_000);
      expect(kept).toBeLessThan(256 * 1024);
      await store.remove(KEY);
      const small = makeMp4(Buffer.alloc(100_000, 5));
      await store.append(KEY, 0, arrive(small));
      await store.finish(KEY);
      expect(await readAll(store.open(KEY))).toEqual(small);
    } finally {
      execFileSync("/bin/umount", [folder]);
    }
  });
});
