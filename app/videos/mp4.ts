import type { FileHandle } from "node:fs/promises";

const HEADER_BYTES = 16;

/** A real file has a handful of boxes; thousands of them are not a video. */
const MAX_BOXES = 1_000;

/** May stand before the file's type, which comes "as early as possible". */
const PADDING = new Set(["free", "skip", "wide", "uuid"]);

interface Box {
  type: string;
  /** With its header. */
  bytes: number;
  headerBytes: number;
}

/**
 * What is wrong with a file as an mp4 (ISO/IEC 14496-12), read from the headers of its top-level boxes; null when it is
 * a whole one. A download that broke off ends in the middle of a box or lacks one, so this finds it without knowing the
 * length, unless the last box says "up to the end of the file".
 */
export async function findMp4Fault(file: FileHandle): Promise<string | null> {
  const { size } = await file.stat();
  if (size === 0) return "it is empty";
  const boxes: Box[] = [];
  for (let offset = 0; offset < size; ) {
    if (boxes.length === MAX_BOXES) return `it has more than ${MAX_BOXES} boxes`;
    const box = await readBox(file, offset, size);
    if (box === null) return `the box at byte ${offset} is broken`;
    const isTyped = box.type === "ftyp" || boxes.some(({ type }) => type === "ftyp");
    if (!isTyped && !PADDING.has(box.type)) return `it begins with "${box.type}" instead of "ftyp"`;
    if (offset + box.bytes > size) return `it ends ${offset + box.bytes - size} bytes too early`;
    boxes.push(box);
    offset += box.bytes;
  }
  for (const needed of ["ftyp", "moov", "mdat"]) {
    const isThere = boxes.some(({ type, bytes, headerBytes }) => type === needed && bytes > headerBytes);
    if (!isThere) return `it has no "${needed}" box with anything in it`;
  }
  return null;
}

async function readBox(file: FileHandle, offset: number, end: number): Promise<Box | null> {
  const header = Buffer.alloc(HEADER_BYTES);
  const { bytesRead } = await file.read(header, 0, HEADER_BYTES, offset);
  if (bytesRead < 8) return null;
  const type = header.toString("latin1", 4, 8).replace(/[^\x20-\x7e]/g, "?");
  const short = header.readUInt32BE(0);
  // 0: up to the end of the file. 1: the size is 64 bits wide and follows the type.
  if (short === 0) return { type, bytes: end - offset, headerBytes: 8 };
  if (short !== 1) return short < 8 ? null : { type, bytes: short, headerBytes: 8 };
  if (bytesRead < HEADER_BYTES) return null;
  const long = header.readBigUInt64BE(8);
  if (long < 16n || long > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { type, bytes: Number(long), headerBytes: HEADER_BYTES };
}
