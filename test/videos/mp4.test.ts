import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMp4Fault } from "../../app/videos/mp4.ts";
import { box, ftyp, makeMp4, moov } from "./make-mp4.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mp4-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function findFault(content: Uint8Array): Promise<string | null> {
  const path = join(folder, "file");
  await writeFile(path, content);
  const file = await open(path, "r");
  try {
    return await findMp4Fault(file);
  } finally {
    await file.close();
  }
}

const frames = Buffer.alloc(500, 7);
const mdat = box("mdat", frames);
const toTheEnd = (boxed: Buffer) => Buffer.concat([Buffer.alloc(4), boxed.subarray(4)]);

describe("a whole mp4", () => {
  test.each<[string, Buffer[]]>([
    ["with its index first", [makeMp4(frames, "first")]],
    ["with its index last", [makeMp4(frames, "last")]],
    ["with padding before its type", [box("free", "xx"), ftyp, moov, mdat]],
    ["with a 64-bit size", [ftyp, moov, box("mdat", frames, "64-bit")]],
    ["with a last box up to the end of the file", [ftyp, moov, toTheEnd(mdat)]],
    ["in fragments", [ftyp, moov, box("moof"), mdat, box("moof"), mdat, box("mfra")]],
    ["with boxes nobody knows", [ftyp, box("\xa9xyz", "abc"), moov, box("uuid", "0123456789abcdef"), mdat]],
  ])("%s has no fault", async (_, boxes) => {
    expect(await findFault(Buffer.concat(boxes))).toBeNull();
  });
});

describe("is no whole mp4:", () => {
  const liar = box("mdat", frames);
  liar.writeUInt32BE(7, 0);
  const giant = box("mdat", frames, "64-bit");
  giant.writeBigUInt64BE(2n ** 63n, 8);
  const head = Buffer.concat([ftyp, moov]);

  test.each<[string, Buffer[], string]>([
    ["an empty file", [], "it is empty"],
    ["a page", [Buffer.from("<!doctype html><html>")], 'it begins with "ctyp" instead of "ftyp"'],
    ["JSON", [Buffer.from('{"success":false}')], 'it begins with "cces" instead of "ftyp"'],
    ["zeros", [Buffer.alloc(100)], 'it begins with "????" instead of "ftyp"'],
    ["a few bytes", [Buffer.from("abc")], "the box at byte 0 is broken"],
    ["a type that comes late", [moov, ftyp, mdat], 'it begins with "moov" instead of "ftyp"'],
    ["no type", [moov, mdat], 'it begins with "moov" instead of "ftyp"'],
    ["padding alone", [box("free", "x")], 'it has no "ftyp" box with anything in it'],
    ["no index", [ftyp, mdat], 'it has no "moov" box with anything in it'],
    ["no frames", [ftyp, moov], 'it has no "mdat" box with anything in it'],
    ["empty frames", [ftyp, moov, box("mdat")], 'it has no "mdat" box with anything in it'],
    ["a box smaller than its header", [ftyp, moov, liar], `the box at byte ${head.length} is broken`],
    ["a box larger than any file", [ftyp, moov, giant], `the box at byte ${head.length} is broken`],
    ["a byte less", [ftyp, moov, mdat.subarray(0, -1)], "it ends 1 bytes too early"],
    [
      "a byte too many",
      [ftyp, moov, mdat, Buffer.from("x")],
      `the box at byte ${head.length + mdat.length} is broken`,
    ],
    ["boxes without end", [ftyp, ...Array(1_000).fill(box("free"))], "it has more than 1000 boxes"],
  ])("%s", async (_, boxes, fault) => {
    expect(await findFault(Buffer.concat(boxes))).toBe(fault);
  });
});

test("a video that is cut at any byte is no whole mp4", async () => {
  for (const index of ["first", "last"] as const) {
    const whole = makeMp4(frames, index);
    for (let length = 0; length < whole.length; length += 1) {
      expect(await findFault(whole.subarray(0, length)), `${index}, ${length}`).not.toBeNull();
    }
  }
});

test("no bytes make the check fail otherwise, or take long", async () => {
  const boxes = fc
    .array(fc.tuple(fc.constantFrom("ftyp", "moov", "mdat", "free"), fc.uint8Array({ maxLength: 20 })))
    .map((parts) => Buffer.concat(parts.map(([type, content]) => box(type, content))));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 64 }), boxes), async (content) => {
      const fault = await findFault(content);
      expect(fault === null || fault.length > 0).toBe(true);
    }),
  );
});
