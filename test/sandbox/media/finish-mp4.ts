import { findBox, isContainer, listBoxes, type Mp4Box } from "./mp4-boxes.ts";

/**
 * Makes an encoder's mp4 fit to be served: the index (`moov`) comes before the frames, so that a player starts
 * before it has the whole file; key frames are listed, so that it can seek; the time of day is left out, so that the
 * same frames give the same bytes.
 */
export function finishMp4(file: Buffer): Buffer {
  const [ftyp, moov, mdat] = [findBox(file, "ftyp"), findBox(file, "moov"), findBox(file, "mdat")];
  const head = file.subarray(ftyp.start, ftyp.end);
  const index = rebuild(file, moov);
  moveChunks(index, head.length + index.length - mdat.start);
  return Buffer.concat([head, index, file.subarray(mdat.start, mdat.end)]);
}

/** Padding, and descriptors of a kind that no player needs for a single video track. */
const leftOut = new Set(["free", "skip", "iods"]);
/** Boxes that begin with a version, flags and two times of day (version 0: four bytes each). */
const dated = new Set(["mvhd", "tkhd", "mdhd"]);

function rebuild(file: Buffer, box: Mp4Box): Buffer {
  if (isContainer(box)) {
    const children = listBoxes(file, box.body, box.end).filter(({ type }) => !leftOut.has(type));
    const parts = children.map((child) => rebuild(file, child));
    if (box.type === "stbl") parts.push(keyFrameBox(file));
    return makeBox(box.type, Buffer.concat(parts));
  }
  const copy = Buffer.from(file.subarray(box.start, box.end));
  if (dated.has(box.type) && copy.readUInt8(8) === 0) copy.fill(0, 12, 20);
  return copy;
}

function makeBox(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** NAL unit type of a picture that needs no other (ITU-T H.264, table 7-1). */
const idrSlice = 5;

/** The `stss` box: numbers of the samples that begin with a key frame. Samples lie in `mdat` without gaps. */
function keyFrameBox(file: Buffer): Buffer {
  const sizes = findBox(file, "stsz");
  const numbers: number[] = [];
  let start = findBox(file, "mdat").body;
  for (let sample = 0; sample < file.readUInt32BE(sizes.body + 8); sample++) {
    const size = file.readUInt32BE(sizes.body + 12 + sample * 4);
    if (nalUnitTypes(file, start, start + size).includes(idrSlice)) numbers.push(sample + 1);
    start += size;
  }
  const body = Buffer.alloc(8 + numbers.length * 4);
  body.writeUInt32BE(numbers.length, 4);
  for (const [index, number] of numbers.entries()) body.writeUInt32BE(number, 8 + index * 4);
  return makeBox("stss", body);
}

function nalUnitTypes(file: Buffer, from: number, to: number): number[] {
  const types: number[] = [];
  for (let at = from; at + 4 < to; at += 4 + file.readUInt32BE(at)) types.push(file.readUInt8(at + 4) & 0x1f);
  return types;
}

function moveChunks(index: Buffer, by: number): void {
  const table = findBox(index, "stco");
  for (let at = table.body + 8; at < table.end; at += 4) index.writeUInt32BE(index.readUInt32BE(at) + by, at);
}
