import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { NotAVideo, StoreFull, VideoGone } from "../generation/errors.ts";
import type { VideoStore } from "../pipeline/ports/index.ts";
import { codeOf, readBytes, renameUnlessGone } from "./files.ts";
import { findMp4Fault } from "./mp4.ts";
import { copyBeginning, writePartial } from "./partial-download.ts";
import { findBeginning, removeUnfinished } from "./unfinished.ts";

/** Generation ids; nothing that could name another folder. */
const KEY = /^[0-9a-zA-Z_-]{1,100}$/;

/**
 * Videos in a folder that every web and worker process sees, in three kinds of files: `<key>.mp4` is whole, checked and
 * on the disk; `<key>.mp4.part` is what a download left that has ended, whole or not; `<key>.mp4.<id>.tmp` belongs to one
 * download or check that is under way, or whose worker was killed. A file is only ever written under such a name of its
 * own, so that two workers with the same video cannot mix their bytes: the later one to end wins. A new download begins
 * with a copy of the longest beginning that is there (unfinished.ts).
 *
 * @param maxBytes of one video; a longer one is none (`NotAVideo`). Default: 1 GiB, the most that Shopify takes
 */
export function createLocalVideos(folder: string, maxBytes?: number): VideoStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`"${key}" cannot be the key of a video`);
    // Two letters of the end, so that no folder grows to a hundred thousand files; beginnings of ids are times.
    return join(folder, key.slice(-2), `${key}.mp4`);
  };
  const partOf = (path: string) => `${path}.part`;
  const ownOf = (path: string) => `${path}.${randomUUID()}.tmp`;

  return {
    readPartialBytes: async (key) => (await findBeginning(pathOf(key)))?.bytes ?? 0,
    readSize: (key) => readBytes(pathOf(key)),

    async append(key, fromByte, body) {
      const path = pathOf(key);
      const own = ownOf(path);
      try {
        await mkdir(dirname(own), { recursive: true });
        if (fromByte > 0) await copyBeginning(path, own, fromByte);
        return await writePartial(own, partOf(path), fromByte, body, maxBytes);
      } catch (error) {
        if (error instanceof NotAVideo) await removeUnfinished(path);
        return translateError(error);
      }
    },

    async finish(key) {
      const path = pathOf(key);
      if ((await readBytes(path)) === null) await publish(path).catch(translateError);
      await removeUnfinished(path);
      return readDigest(path);
    },

    open: (key, range) => readVideo(pathOf(key), range),

    async readFreeBytes() {
      await mkdir(folder, { recursive: true });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
      await removeUnfinished(pathOf(key));
    },
  };
}

/** Checks a partial download under a name of its own, so that nothing else takes its place meanwhile. */
async function publish(path: string): Promise<void> {
  const own = `${path}.${randomUUID()}.tmp`;
  const isThere = await renameUnlessGone(`${path}.part`, own);
  if (!isThere && (await readBytes(path)) === null) {
    throw new NotAVideo(`${basename(path)}: nothing was downloaded`);
  }
  if (!isThere) return;
  const file = await open(own, "r+");
  try {
    const fault = await findMp4Fault(file);
    if (fault !== null) {
      // No try may begin with a beginning of the same.
      await removeUnfinished(path);
      throw new NotAVideo(`${basename(path)} is not an mp4: ${fault}`);
    }
    await file.sync();
    await renameUnlessGone(own, path);
  } finally {
    await file.close();
    await rm(own, { force: true });
  }
  await syncFolder(dirname(path));
}

async function* readVideo(path: string, range: { start: number; end: number } | undefined) {
  try {
    yield* createReadStream(path, range) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? new VideoGone(`${basename(path)} is not in the video store`) : error;
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

function translateError(error: unknown): never {
  if (!["ENOSPC", "EDQUOT"].includes(codeOf(error))) throw error;
  throw new StoreFull("There is no room left for videos", { cause: error });
}
