import { expect, test } from "vitest";
import { finishMp4 } from "./finish-mp4.ts";
import { findBox, findBoxes, listBoxes } from "./mp4-boxes.ts";

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

/** A sample of one NAL unit of the given type. */
function sample(nalType: number, payload: string): Buffer {
  const unit = Buffer.concat([Buffer.from([0x60 | nalType]), Buffer.from(payload)]);
  return Buffer.concat([words(unit.length), unit]);
}

const samples = [
  sample(5, "key"),
  sample(1, "a change"),
  sample(1, "a longer change"),
  sample(5, "second key"),
];
const chunkOf = [0, 2];

/** An mp4 as the encoder leaves it: padded, its index last, with the time of day in it. */
function encoderFile(): Buffer {
  const front = Buffer.concat([box("ftyp", Buffer.from("mp42")), box("free", Buffer.alloc(20))]);
  const offsetOf = (index: number) =>
    front.length + 8 + samples.slice(0, index).reduce((sum, bytes) => sum + bytes.length, 0);
  const table = box(
    "stbl",
    box("stsz", words(0, 0, samples.length, ...samples.map((bytes) => bytes.length))),
    box("stco", words(0, chunkOf.length, ...chunkOf.map(offsetOf))),
  );
  const media = box(
    "mdia",
    box("mdhd", words(0, 3_877_000_000, 3_877_000_001, 90_000, 270_000)),
    box("minf", table),
  );
  const index = box(
    "moov",
    box("mvhd", words(0, 3_877_000_000, 3_877_000_001, 90_000, 270_000)),
    box("trak", media),
  );
  return Buffer.concat([front, box("mdat", ...samples), index, box("free", Buffer.alloc(12))]);
}

test("the index moves to the front, padding goes, and every chunk is still where the index says", () => {
  const file = finishMp4(encoderFile());
  expect(listBoxes(file).map(({ type }) => type)).toEqual(["ftyp", "moov", "mdat"]);
  const table = findBox(file, "stco").body;
  for (const [index, first] of chunkOf.entries()) {
    const start = file.readUInt32BE(table + 8 + index * 4);
    const expected = samples[first] ?? Buffer.alloc(0);
    expect(file.subarray(start, start + expected.length).equals(expected)).toBe(true);
  }
});

test("key frames are listed by number", () => {
  const file = finishMp4(encoderFile());
  const { body, end } = findBox(file, "stss");
  expect(file.subarray(body, end).equals(words(0, 2, 1, 4))).toBe(true);
});

test("the time of day is left out, durations stay", () => {
  const file = finishMp4(encoderFile());
  for (const type of ["mvhd", "mdhd"]) {
    const { body } = findBox(file, type);
    expect(file.subarray(body, body + 20).equals(words(0, 0, 0, 90_000, 270_000))).toBe(true);
  }
});

test("a file that is cut short is refused instead of being served", () => {
  const file = encoderFile();
  expect(() => finishMp4(file.subarray(0, 60))).toThrow(RangeError);
  expect(() => finishMp4(Buffer.from("not an mp4 at all"))).toThrow(RangeError);
});

test("boxes of a type are found at any depth, and only there where boxes are", () => {
  const file = encoderFile();
  expect(findBoxes(file, "stsz")).toHaveLength(1);
  expect(findBoxes(file, "free")).toHaveLength(2);
  expect(() => findBox(file, "free")).toThrow(RangeError);
});
