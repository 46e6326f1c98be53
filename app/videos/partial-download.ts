import { constants } from "node:fs";
import { copyFile, type FileHandle, open, rm } from "node:fs/promises";
import { basename } from "node:path";
import { NotAVideo, Unavailable } from "../generation/errors.ts";
import { readBytes, renameUnlessGone } from "./files.ts";

/** Shopify takes no larger video, and no disk is filled by a broken reply. */
const MAX_VIDEO_BYTES = 1024 ** 3;

/** The beginning of a partial download, for a download that goes on from there. */
export async function copyBeginning(part: string, own: string, bytes: number): Promise<void> {
  const partBytes = (await readBytes(part)) ?? 0;
  if (partBytes < bytes) {
    throw new Unavailable(`${basename(part)} has ${partBytes} bytes: a download cannot go on from ${bytes}`);
  }
  // Where the file system can, without copying anything.
  await copyFile(part, own, constants.COPYFILE_FICLONE).catch(async (error: unknown) => {
    await rm(own, { force: true });
    throw error;
  });
}

/** Writes a download under a name of its own and makes it the partial one when it ends, however it ends. */
export async function writePartial(
  own: string,
  part: string,
  fromByte: number,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  const file = await open(own, fromByte === 0 ? "wx" : "r+");
  let position = fromByte;
  try {
    await file.truncate(fromByte);
    for await (const chunk of body) {
      if (position + chunk.byteLength > MAX_VIDEO_BYTES) {
        throw new NotAVideo(`It is longer than ${MAX_VIDEO_BYTES} bytes`);
      }
      await writeAll(file, chunk, position);
      position += chunk.byteLength;
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

/** One write may take less than it was given when the disk is nearly full. */
async function writeAll(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, written, chunk.byteLength - written, position + written);
    written += bytesWritten;
  }
}
