import { createHash } from "node:crypto";
import { mkdirSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";

/** What all the tests together leave there at most, a few times over. */
const ROOM_BYTES = 4 * 2 ** 30;

/** The tests make and delete files by the hundred thousand, which on a disk costs more than what they test. */
const PARENT = hasRoom() ? MEMORY : tmpdir();

/**
 * A folder in memory where the machine has room for it, else among the temporary files: for what need not outlive the
 * machine. The same purpose in the same project has the same folder, in every process and every run.
 */
export function fastFolder(purpose: string): string {
  const project = createHash("sha256")
    .update(import.meta.dirname)
    .digest("hex")
    .slice(0, 8);
  const folder = join(PARENT, `rotateproduct-${purpose}-${project}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    // Not Linux.
    return false;
  }
}
