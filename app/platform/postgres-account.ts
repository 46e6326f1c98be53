import { chmod, mkdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The account that the database server runs under; `undefined` means our own. */
export type PostgresAccount = { uid: number; gid: number } | undefined;

/**
 * Where files go that the server's account cannot reach in the project's own folder: the programs and the data
 * of an app that root keeps in a private folder, such as its home.
 */
const SHARED_FOLDER = "/var/lib/rotateproduct-for-shopify";

/** PostgreSQL refuses to run as root: root's server runs as `nobody`. */
export async function findPostgresAccount(): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(await readFile("/etc/passwd", "utf8")) ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534, gid: 65534 };
}

/** Whether the account may pass through `folder` and every folder above it. */
export async function canReach(account: PostgresAccount, folder: string): Promise<boolean> {
  if (!account) return true;
  for (let path = await realpath(folder); ; path = dirname(path)) {
    const { mode } = await stat(path);
    if ((mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Makes and returns the folder for what the account cannot reach elsewhere. */
export async function makeSharedFolder(): Promise<string> {
  await mkdir(SHARED_FOLDER, { recursive: true });
  await chmod(SHARED_FOLDER, 0o755); // Whatever the umask says: this folder exists to be passed through.
  return SHARED_FOLDER;
}
