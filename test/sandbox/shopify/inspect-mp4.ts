import { type FileHandle, open } from "node:fs/promises";

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
  /** Offsets of the box's content, within whatever was searched. */
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
    const box = readBoxHead(head.subarray(0, bytesRead), 0, at, size);
    if (!box) throw new UnacceptableVideo("VIDEO_VALIDATION_ERROR", `is broken or cut off at byte ${at}`);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The box whose head lies at `offset` of `bytes`; `at` is where it lies in the whole, which ends at `limit`. */
function readBoxHead(bytes: Buffer, offset: number, at: number, limit: number): Box | null {
  if (bytes.length < offset + 8) return null;
  const type = bytes.toString("latin1", offset + 4, offset + 8);
  let length = bytes.readUInt32BE(offset);
  let headLength = 8;
  if (length === 1) {
    if (bytes.length < offset + 16) return null;
    length = Number(bytes.readBigUInt64BE(offset + 8));
    headLength = 16;
  } else if (length === 0) {
    length = limit - at;
  }
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type) || length < headLength || at + length > limit) return null;
  return { type, start: at + headLength, end: at + length };
}

function readMovie(moov: Buffer): VideoFacts {
  const children = listBoxes(moov, 0, moov.length);
  const track = children.find((box) => box.type === "trak" && isVideoTrack(moov, box));
  const header = children.find((box) => box.type === "mvhd");
  if (!track || !header) throw new UnacceptableVideo("VIDEO_METADATA_READ_ERROR", "has no video track");
  const trackHeader = findBox(moov, track, "tkhd");
  if (!trackHeader) throw new UnacceptableVideo("VIDEO_METADATA_READ_ERROR", "has no track header");

  const { timescale, duration } = readDuration(moov, header);
  const extended = children.find((box) => box.type === "mvex");
  const fragments = extended ? findBox(moov, extended, "mehd") : undefined;
  const units = duration || (fragments ? readVersioned(moov, fragments.start, 4) : 0);
  return {
    durationMs: Math.round((units / timescale) * 1000),
    // 16.16 fixed point, the last eight bytes of the track header.
    width: Math.round(moov.readUInt32BE(trackHeader.end - 8) / 0x10000),
    height: Math.round(moov.readUInt32BE(trackHeader.end - 4) / 0x10000),
  };
}

function readDuration(moov: Buffer, { start }: Box): { timescale: number; duration: number } {
  const isLong = moov.readUInt8(start) === 1;
  const timescale = moov.readUInt32BE(start + (isLong ? 20 : 12)) || 1;
  return { timescale, duration: readVersioned(moov, start, isLong ? 24 : 16) };
}

/** A number that has 8 bytes in version 1 of its box and 4 in version 0. */
function readVersioned(moov: Buffer, start: number, offset: number): number {
  const isLong = moov.readUInt8(start) === 1;
  return isLong ? Number(moov.readBigUInt64BE(start + offset)) : moov.readUInt32BE(start + offset);
}

function isVideoTrack(moov: Buffer, track: Box): boolean {
  const media = findBox(moov, track, "mdia");
  const handler = media && findBox(moov, media, "hdlr");
  return handler !== undefined && moov.toString("latin1", handler.start + 8, handler.start + 12) === "vide";
}

function findBox(bytes: Buffer, parent: Box, type: string): Box | undefined {
  return listBoxes(bytes, parent.start, parent.end).find((box) => box.type === type);
}

function listBoxes(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const box = readBoxHead(bytes, at, at, end);
    if (!box) throw new UnacceptableVideo("VIDEO_METADATA_READ_ERROR", "has a broken movie header");
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}
