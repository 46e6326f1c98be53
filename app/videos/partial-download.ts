import { constants, copyFile, type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename } from "node:path";
import { NotAVideo, Unavailable } from "../generation/errors.ts";
import { renameUnlessGone } from "./files.ts";
import { findBeginning, STRETCH_BYTES } from "./unfinished.ts";

/** Shopify takes no larger video, and no disk is filled by a broken reply. */
const MAX_VIDEO_BYTES = 1024 ** 3;

/**
 * The beginning of an unfinished download, for one that goes on from there. It is copied, where the file system can
 * without copying anything: the other download may be under way, and no two write to the same file.
 *
 * @param own name of the new download; it appears only when the beginning is whole and on the disk
 */
export async function copyBeginning(path: string, own: string, bytes: number): Promise<void> {
  const source = await findBeginning(path);
  if (source === null || source.bytes < bytes) {
    const there = source?.bytes ?? 0;
    throw new Unavailable(`${basename(path)} has ${there} bytes: a download cannot go on from ${bytes}`);
  }
  const copy = `${own}.copy`;
  try {
    await copyFile(source.path, copy, constants.COPYFILE_FICLONE);
    const file = await open(copy, "r+");
    try {
      await file.truncate(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(copy, own);
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}

/** Writes a download under a name of its own and makes it the partial one when it ends, however it ends. */
export async function writePartial(
  own: string,
  part: string,
  fromByte: number,
  body: AsyncIterable<Uint8Array>,
  maxBytes = MAX_VIDEO_BYTES,
): Promise<number> {
  const file = await open(own, fromByte === 0 ? "wx" : "r+");
  let position = fromByte;
  try {
    for await (const chunk of body) {
      if (position + chunk.byteLength > maxBytes) {
        throw new NotAVideo(`It is longer than ${maxBytes} bytes`);
      }
      for (const piece of cutAtStretches(chunk, position)) {
        await writeAll(file, piece, position);
        position += piece.byteLength;
        if (position % STRETCH_BYTES === 0) await file.datasync();
      }
    }
    return position;
  } finally {
    // What came is kept, also when the body broke; on the disk, since a power cut must not leave holes in it.
    try {
      await file.truncate(position);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameUnlessGone(own, part);
  }
}

function* cutAtStretches(chunk: Uint8Array, position: number): Generator<Uint8Array> {
  for (let start = 0; start < chunk.byteLength; ) {
    const end = start + STRETCH_BYTES - ((position + start) % STRETCH_BYTES);
    yield chunk.subarray(start, end);
    start = end;
  }
}

/** One write may take less than it was given when the disk is nearly full. */
async function writeAll(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, written, chunk.byteLength - written, position + written);
    written += bytesWritten;
  }
}
