import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readBytes } from "./files.ts";

/**
 * A download syncs its file whenever it has come to a multiple of this, before it writes on. So what lies before the
 * last multiple is on the disk, whoever wrote it and whatever became of its process, its machine or its power.
 */
export const STRETCH_BYTES = 4 * 1024 ** 2;

/** The beginning of a video. */
export interface Beginning {
  path: string;
  /** So many bytes of it are right; the file may be longer. */
  bytes: number;
}

/**
 * The longest beginning of a video that is there. A download that has ended left all it has; of one that is under way,
 * or whose worker was killed, the whole stretches count. A file only ever grows, so it need not be known which of the
 * two it is: its beginning is right at any time, and nobody has to take it away from anybody.
 *
 * @param path of the video itself
 */
export async function findBeginning(path: string): Promise<Beginning | null> {
  const beginnings = await Promise.all((await listUnfinished(path)).map(readBeginning));
  return beginnings.reduce<Beginning | null>(
    (longest, next) => (next !== null && next.bytes > (longest?.bytes ?? 0) ? next : longest),
    null,
  );
}

/** Removes partial downloads, and what killed workers left. */
export async function removeUnfinished(path: string): Promise<void> {
  await Promise.all((await listUnfinished(path)).map((unfinished) => rm(unfinished, { force: true })));
}

/** `<path>.part`, `<path>.<id>.tmp` and `<path>.<id>.tmp.copy`. */
async function listUnfinished(path: string): Promise<string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .map((name) => join(dirname(path), name));
}

async function readBeginning(path: string): Promise<Beginning | null> {
  const bytes = await readBytes(path);
  if (bytes === null) return null;
  if (path.endsWith(".part")) return { path, bytes };
  // What ends at a multiple may not be synced yet.
  if (path.endsWith(".tmp") && bytes > 0) {
    return { path, bytes: Math.floor((bytes - 1) / STRETCH_BYTES) * STRETCH_BYTES };
  }
  return null;
}
