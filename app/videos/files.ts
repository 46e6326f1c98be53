import { rename, stat } from "node:fs/promises";

/** Size of a file; null when there is none. */
export async function readBytes(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** False when there is no such file (any more): another worker has finished or removed the video meanwhile. */
export async function renameUnlessGone(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

export function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
