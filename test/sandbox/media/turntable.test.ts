import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBox, findBoxes, listBoxes } from "./mp4-boxes.ts";
import { drawCan, drawPng, drawWedge } from "./test-pictures.ts";
import { makeTurntable, NotAnImageError } from "./turntable.ts";
import { frameCount, framesPerSecond } from "./turntable-frames.ts";

const can = drawPng((context) => drawCan(context));
const blueCan = drawPng((context) => drawCan(context, { colour: "#35608a" }));
const notAnImage = Buffer.from("Export failed: not enough disk space");

describe("the file", () => {
  let video: Buffer;
  beforeAll(async () => {
    video = await makeTurntable(can);
  });

  test("is an mp4 whose index comes before its frames, so that it plays while it loads", () => {
    expect(listBoxes(video).map((box) => box.type)).toEqual(["ftyp", "moov", "mdat"]);
  });

  test("holds one track of H.264, 640 pixels square", () => {
    expect(findBoxes(video, "trak")).toHaveLength(1);
    const { body } = findBox(video, "stsd");
    expect(video.toString("latin1", body + 12, body + 16)).toBe("avc1");
    expect([video.readUInt16BE(body + 40), video.readUInt16BE(body + 42)]).toEqual([640, 640]);
    const track = findBox(video, "tkhd");
    expect([video.readUInt32BE(track.end - 8) >> 16, video.readUInt32BE(track.end - 4) >> 16]).toEqual([
      640, 640,
    ]);
  });

  test("lasts as long as its frames, at least two seconds", () => {
    const { body } = findBox(video, "mvhd");
    const seconds = video.readUInt32BE(body + 16) / video.readUInt32BE(body + 12);
    expect(seconds).toBeCloseTo(frameCount / framesPerSecond, 2);
    expect(seconds).toBeGreaterThanOrEqual(2);
    expect(video.readUInt32BE(findBox(video, "stsz").body + 8)).toBe(frameCount);
  });

  test("names a first key frame, and chunks that lie in the frames' box and begin with one", () => {
    const keyFrames = findBox(video, "stss").body;
    expect(video.readUInt32BE(keyFrames + 8)).toBe(1);
    const chunks = findBox(video, "stco").body;
    const frames = findBox(video, "mdat");
    expect(video.readUInt32BE(chunks + 8)).toBe(frames.body);
    for (let k = 0; k < video.readUInt32BE(chunks + 4); k++) {
      const start = video.readUInt32BE(chunks + 8 + k * 4);
      expect(start).toBeGreaterThanOrEqual(frames.body);
      expect(start).toBeLessThan(frames.end);
    }
  });

  test("says nothing of the time at which it was made: the same image gives the same bytes", async () => {
    expect((await makeTurntable(can)).equals(video)).toBe(true);
  });

  test("is made of the very image, and of the end image too", async () => {
    const [other, withEnd] = await Promise.all([makeTurntable(blueCan), makeTurntable(can, blueCan)]);
    expect(other.equals(video)).toBe(false);
    expect(withEnd.equals(video)).toBe(false);
    expect(withEnd.equals(other)).toBe(false);
  });
});

test("bytes that are no image are refused, as start and as end", async () => {
  await expect(makeTurntable(notAnImage)).rejects.toThrow(NotAnImageError);
  await expect(makeTurntable(Buffer.alloc(0))).rejects.toThrow(NotAnImageError);
  await expect(makeTurntable(can, notAnImage)).rejects.toThrow(NotAnImageError);
});

test("an image that cannot be decoded does not hold up those that wait behind it", async () => {
  const results = await Promise.allSettled([
    makeTurntable(notAnImage),
    makeTurntable(notAnImage),
    makeTurntable(drawPng((context) => drawWedge(context))),
  ]);
  expect(results.map((result) => result.status)).toEqual(["rejected", "rejected", "fulfilled"]);
});

describe("the cache", () => {
  let cacheDir: string;
  beforeAll(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), "turntable-"));
  });
  afterAll(() => rm(cacheDir, { recursive: true }));

  test("keeps a finished video under the content of its images, and answers from there", async () => {
    const made = await makeTurntable(can, undefined, { cacheDir: join(cacheDir, "new-folder") });
    const [file = "", ...others] = await readdir(join(cacheDir, "new-folder"));
    expect(others).toEqual([]);
    const path = join(cacheDir, "new-folder", file);
    expect((await readFile(path)).equals(made)).toBe(true);

    await writeFile(path, "what the folder has");
    const again = await makeTurntable(Buffer.from(can), undefined, {
      cacheDir: join(cacheDir, "new-folder"),
    });
    expect(again.toString()).toBe("what the folder has");
  });

  test("tells start and end apart, and remembers no refusal", async () => {
    await makeTurntable(can, blueCan, { cacheDir });
    await makeTurntable(blueCan, can, { cacheDir });
    await expect(makeTurntable(notAnImage, undefined, { cacheDir })).rejects.toThrow(NotAnImageError);
    expect((await readdir(cacheDir)).filter((name) => name.endsWith(".mp4"))).toHaveLength(2);
  });
});
