import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { inspectMp4, UnacceptableVideo } from "./inspect-mp4.ts";
import { box, makeMp4, movieHeader, trackHeader } from "./make-mp4.ts";

async function inspect(bytes: Buffer) {
  const directory = await mkdtemp(join(tmpdir(), "inspect-mp4-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, "video");
  await writeFile(path, bytes);
  return inspectMp4(path).catch((error: unknown) => {
    if (error instanceof UnacceptableVideo) return error.code;
    throw error;
  });
}

const ftyp = box("ftyp", Buffer.from("isom\0\0\x02\0"));
const mdat = box("mdat", Buffer.alloc(9));
const [videoTrack = Buffer.alloc(0)] = splitBoxes(
  (splitBoxes(makeMp4())[1] ?? Buffer.alloc(0)).subarray(8),
).slice(1);
const soundTrack = box(
  "trak",
  trackHeader(0, 0),
  box("mdia", box("hdlr", Buffer.alloc(8), Buffer.from("soun"))),
);

test("length and size are read out of the movie header", async () => {
  const facts = { durationMs: 2500, width: 1080, height: 1920 };
  expect(await inspect(makeMp4(facts))).toEqual(facts);
});

test("a movie header behind the pictures is found too, and one with 64-bit times", async () => {
  const [, moov = Buffer.alloc(0)] = splitBoxes(makeMp4());
  expect(await inspect(Buffer.concat([ftyp, mdat, moov]))).toMatchObject({ durationMs: 2000 });
  const long = Buffer.alloc(112);
  long.writeUInt8(1, 0);
  long.writeUInt32BE(600, 20);
  long.writeBigUInt64BE(1800n, 24);
  const track = splitBoxes(moov.subarray(8))[1] ?? Buffer.alloc(0);
  expect(await inspect(Buffer.concat([ftyp, box("moov", box("mvhd", long), track), mdat]))).toMatchObject({
    durationMs: 3000,
  });
});

test("a fragmented movie tells its length in another place", async () => {
  const [, track = Buffer.alloc(0)] = splitBoxes((splitBoxes(makeMp4())[1] ?? Buffer.alloc(0)).subarray(8));
  const fragments = Buffer.alloc(8);
  fragments.writeUInt32BE(4000, 4);
  const moov = box("moov", movieHeader(0), track, box("mvex", box("mehd", fragments)));
  expect(await inspect(Buffer.concat([ftyp, moov, mdat]))).toMatchObject({ durationMs: 4000 });
});

test.each([
  ["nothing", Buffer.alloc(0), "VIDEO_INVALID_FILETYPE_ERROR"],
  ["text", Buffer.from("<html>502 Bad Gateway</html>"), "VIDEO_INVALID_FILETYPE_ERROR"],
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "VIDEO_INVALID_FILETYPE_ERROR"],
  ["a file that is cut off", makeMp4().subarray(0, -1), "VIDEO_VALIDATION_ERROR"],
  [
    "a file with something behind it",
    Buffer.concat([makeMp4(), Buffer.from("abc")]),
    "VIDEO_VALIDATION_ERROR",
  ],
  ["a file without a movie header", Buffer.concat([ftyp, mdat]), "VIDEO_METADATA_READ_ERROR"],
  [
    "a file without pictures",
    Buffer.concat([ftyp, box("moov", movieHeader(1))]),
    "VIDEO_METADATA_READ_ERROR",
  ],
  [
    "sound alone",
    Buffer.concat([ftyp, box("moov", movieHeader(1), soundTrack), mdat]),
    "VIDEO_METADATA_READ_ERROR",
  ],
  [
    "a movie header that is too short",
    Buffer.concat([ftyp, box("moov", box("mvhd"), videoTrack), mdat]),
    "VIDEO_METADATA_READ_ERROR",
  ],
])("%s is no video", async (_, bytes, code) => {
  expect(await inspect(bytes)).toBe(code);
});

test("no bytes make the reader fail in another way", async () => {
  const good = makeMp4();
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
      const bent = Buffer.from(good);
      bent.writeUInt8(value, at);
      expect(await inspect(bent)).toBeDefined();
    }),
    { numRuns: 200 },
  );
});

function splitBoxes(bytes: Buffer): Buffer[] {
  const boxes: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    boxes.push(bytes.subarray(at, at + length));
    at += length;
  }
  return boxes;
}
