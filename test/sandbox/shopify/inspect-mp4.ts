import { type FileHandle, open } from "node:fs/promises";
import { listBoxes, type Mp4Box } from "../media/mp4-boxes.ts";

export interface VideoFacts {
  durationMs: number;
  width: number;
  height: number;
}

/** Why bytes are not a video that the platform takes: a value of `FileErrorCode`. */
export class UnacceptableVideo extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Box {
  type: string;
  /** Where its content begins and ends in the file. */
  start: number;
  end: number;
}

/** A real movie header has some kilobytes; a forged length must not fill the memory. */
const moovLimitBytes = 64 * 1024 * 1024;

/**
 * Reads what an mp4 or mov file says of itself (ISO 14496-12): its boxes must fill the file exactly, with
 * `ftyp` first and a movie that has a video track. Nothing is decoded. Throws `UnacceptableVideo`.
 */
export async function inspectMp4(path: string): Promise<VideoFacts> {
  const file = await open(path);
  try {
    const boxes = await listTopLevelBoxes(file, (await file.stat()).size);
    const moov = boxes.find((box) => box.type === "moov");
    if (!moov || moov.end - moov.start > moovLimitBytes || !boxes.some((box) => box.type === "mdat"))
      throw new UnacceptableVideo("VIDEO_METADATA_READ_ERROR", "has no readable movie");
    const content = Buffer.alloc(moov.end - moov.start);
    await file.read(content, 0, content.length, moov.start);
    return readMovie(content);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnacceptableVideo("VIDEO_METADATA_READ_ERROR", "has a box too short for its content");
  } finally {
    await file.close();
  }
}

async function listTopLevelBoxes(file: FileHandle, size: number): Promise<Box[]> {
  const boxes: Box[] = [];
  const head = Buffer.alloc(16);
  for (let at = 0; at === 0 || at < size; ) {
    const { bytesRead } = await file.read(head, 0, head.length, at);
    if (at === 0 && head.toString("latin1", 4, 8) !== "ftyp")
      throw new UnacceptableVideo("VIDEO_INVALID_FILETYPE_ERROR", "does not start as mp4");
    const box = readBoxHead(head.subarray(0, bytesRead), at, size);
    if (!box) throw new UnacceptableVideo("VIDEO_VALIDATION_ERROR", `is broken or cut off at byte ${at}`);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The box that begins with `head`, at byte `at` of a file of `size` bytes; null when it cannot be one. */
function readBoxHead(head: Buffer, at: number, size: number): Box | null {
  if (head.length < 8) return null;
  const type = head.toString("latin1", 4, 8);
  let length = head.readUInt32BE(0);
  let headLength = 8;
  if (length === 1) {
    if (head.length < 16) return null;
    length = Number(head.readBigUInt64BE(8));
    headLength = 16;
  } else if (length === 0) {
    length = size - at;
  }
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type) || length < headLength || at + length > size) return null;
  return { type, start: at + headLength, end: at + length };
}

function readMovie(moov: Buffer): VideoFacts {
  const movieHeader = findContent(moov, "mvhd");
  const track = listBoxes(moov).find((box) => box.type === "trak" && isVideoTrack(contentOf(moov, box)));
  const trackHeader = track && findContent(contentOf(moov, track), "tkhd");
  if (!movieHeader || !trackHeader)
    throw new UnacceptableVideo("VIDEO_METADATA_READ_ERROR", "has no video track");

  const { timescale, duration } = readTimes(movieHeader);
  const extension = findContent(moov, "mvex");
  const fragments = extension && findContent(extension, "mehd");
  const units = duration || (fragments ? readVersioned(fragments, 4) : 0);
  return {
    durationMs: Math.round((units / timescale) * 1000),
    // 16.16 fixed point, the last eight bytes of the track header.
    width: Math.round(trackHeader.readUInt32BE(trackHeader.length - 8) / 0x10000),
    height: Math.round(trackHeader.readUInt32BE(trackHeader.length - 4) / 0x10000),
  };
}

function readTimes(movieHeader: Buffer): { timescale: number; duration: number } {
  const isLong = movieHeader.readUInt8(0) === 1;
  const timescale = movieHeader.readUInt32BE(isLong ? 20 : 12) || 1;
  return { timescale, duration: readVersioned(movieHeader, isLong ? 24 : 16) };
}

/** A number that has 8 bytes in version 1 of its box and 4 in version 0. */
function readVersioned(content: Buffer, offset: number): number {
  const isLong = content.readUInt8(0) === 1;
  return isLong ? Number(content.readBigUInt64BE(offset)) : content.readUInt32BE(offset);
}

function isVideoTrack(track: Buffer): boolean {
  const media = findContent(track, "mdia");
  const handler = media && findContent(media, "hdlr");
  return handler?.toString("latin1", 8, 12) === "vide";
}

/** The content of the first box of a type within `bytes`. */
function findContent(bytes: Buffer, type: string): Buffer | undefined {
  const found = listBoxes(bytes).find((box) => box.type === type);
  return found && contentOf(bytes, found);
}

function contentOf(bytes: Buffer, { body, end }: Mp4Box): Buffer {
  return bytes.subarray(body, end);
}
