import { chmod, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const DRAFT_PREFIX = "draft-";

/** Filling a draft takes seconds. One this old was left by a process that was killed. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Makes the folder `parent/name` so that it is seen complete or not at all, also when the process is killed
 * half-way, and once only when several processes make it at the same time: the first one's stays.
 *
 * @param fill Writes the contents into an empty draft folder.
 */
export async function publishFolder(
  parent: string,
  name: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  await removeAbandonedDrafts(parent);
  const folder = join(parent, name);
  const draft = await mkdtemp(join(parent, DRAFT_PREFIX));
  try {
    await chmod(draft, 0o755);
    await fill(draft);
    await rename(draft, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function removeAbandonedDrafts(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(DRAFT_PREFIX)) continue;
    const draft = join(parent, name);
    const ageMs = Date.now() - ((await stat(draft).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (ageMs > ABANDONED_AFTER_MS) await rm(draft, { recursive: true, force: true });
  }
}
