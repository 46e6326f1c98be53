import { randomUUID } from "node:crypto";
import { rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Finding, ok, problem, warning } from "./finding.ts";
import { formatBytes } from "./format-bytes.ts";

/** Left free beside what is expected: other programs write too, and PostgreSQL stops when it cannot. */
const RESERVE_BYTES = 1024 ** 3;

/** Below this a folder is as good as full. */
const MIN_BYTES = 100 * 1024 ** 2;

export interface DiskUse {
  /** Settings' name of the folder, such as "VIDEO_STORE". */
  name: string;
  folder: string;
  /** What is kept there, as it stands in a sentence. */
  holds: string;
  /** Bytes that will be written there soon. */
  expectedBytes: number;
  /** The app itself writes there, so a file is written to see that it can, and removed again. */
  isProbed: boolean;
}

/** Room in a folder against what is about to come. A folder that does not exist yet is judged by the one it will be in. */
export async function checkDisk({
  name,
  folder,
  holds,
  expectedBytes,
  isProbed,
}: DiskUse): Promise<Finding[]> {
  const place = await findExisting(resolve(folder));
  if (isProbed) {
    const fault = await probe(place);
    if (fault !== null) {
      const what = `${holds} cannot be written to ${resolve(folder)} (${fault}).`;
      return [problem("disk", what, `Let the app's user write there, or set ${name} to another folder.`)];
    }
  }
  const { bavail, bsize } = await statfs(place);
  const freeBytes = bavail * bsize;
  const room = `${formatBytes(freeBytes)} are free for ${holds.toLowerCase()} in ${resolve(folder)}`;
  const expected = `about ${formatBytes(expectedBytes)} are on their way`;
  const todo = `Free space there, or move ${name} to a larger disk before more is sent.`;
  if (freeBytes < expectedBytes || freeBytes < MIN_BYTES) {
    return [problem("disk", `Only ${room}, and ${expected}.`, todo)];
  }
  if (freeBytes < expectedBytes + RESERVE_BYTES) {
    return [warning("disk", `No more than ${room}, and ${expected}.`, todo)];
  }
  return [ok("disk", `${room}; ${expected}.`)];
}

/** The folder itself, or the nearest one above it. What is there but is no folder is left for the probe to say. */
async function findExisting(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere || folder === dirname(folder) ? folder : findExisting(dirname(folder));
}

/** Why nothing can be written to a folder; null when something can. */
async function probe(folder: string): Promise<string | null> {
  const file = join(folder, `.rotateproduct-doctor-${randomUUID()}.tmp`);
  try {
    await writeFile(file, "May be deleted.\n", { flag: "wx", flush: true });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    await rm(file, { force: true }).catch(() => {});
  }
}
