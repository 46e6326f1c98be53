import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { NotAVideo, StoreFull } from "../generation/errors.ts";
import type { VideoStore } from "../pipeline/ports/index.ts";
import { findMp4Fault } from "./mp4.ts";

/** Generation ids; nothing that could name another folder. */
const KEY = /^[0-9a-zA-Z_-]{1,100}$/;

/** Shopify takes no larger video, and no disk is filled by a broken reply. */
const MAX_VIDEO_BYTES = 1024 ** 3;

/**
 * Videos in a folder that every web and worker process sees. A video is there under its name only when it is whole,
 * checked and on the disk; until then it is a `.part` file.
 */
export function createLocalVideos(folder: string): VideoStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`"${key}" cannot be the key of a video`);
    // Two letters of the end, so that no folder grows to a hundred thousand files; beginnings of ids are times.
    return join(folder, key.slice(-2), `${key}.mp4`);
  };
  const partOf = (key: string) => `${pathOf(key)}.part`;

  return {
    readPartialBytes: async (key) => (await readBytes(partOf(key))) ?? 0,
    readSize: (key) => readBytes(pathOf(key)),

    async append(key, fromByte, body) {
      await mkdir(join(folder, key.slice(-2)), { recursive: true });
      const file = await open(partOf(key), fromByte === 0 ? "w" : "r+");
      try {
        await file.truncate(fromByte);
        return await writeAll(file, fromByte, body);
      } catch (error) {
        throw isDiskFull(error) ? new StoreFull(`No room in ${folder}`, { cause: error }) : error;
      } finally {
        await file.close();
      }
    },

    async finish(key) {
      if ((await readBytes(pathOf(key))) === null) await publish(key);
      return readDigest(pathOf(key));
    },

    open: (key, range) => createReadStream(pathOf(key), range),

    async remove(key) {
      await rm(pathOf(key), { force: true });
      await rm(partOf(key), { force: true });
    },
  };

  async function publish(key: string): Promise<void> {
    const file = await open(partOf(key), "r+").catch(() => null);
    if (file === null) throw new NotAVideo(`Video ${key}: nothing was downloaded`);
    try {
      const fault = await findMp4Fault(file);
      if (fault !== null) {
        await rm(partOf(key), { force: true });
        throw new NotAVideo(`Video ${key} is not an mp4: ${fault}`);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partOf(key), pathOf(key));
    await syncFolder(join(folder, key.slice(-2)));
  }
}

async function writeAll(
  file: FileHandle,
  fromByte: number,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  let position = fromByte;
  for await (const chunk of body) {
    if (position + chunk.byteLength > MAX_VIDEO_BYTES)
      throw new NotAVideo(`Longer than ${MAX_VIDEO_BYTES} bytes`);
    await file.write(chunk, 0, chunk.byteLength, position);
    position += chunk.byteLength;
  }
  return position;
}

async function readBytes(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function readDigest(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** The new name itself has to survive a power cut, too. Windows cannot open folders, and needs no sync. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => null);
  await handle?.sync();
  await handle?.close();
}

function isDiskFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes(String((error as NodeJS.ErrnoException).code));
}
