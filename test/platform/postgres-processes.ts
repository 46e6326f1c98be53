import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, realpath, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export const isRoot = process.getuid?.() === 0;

/** What a test may leave in its folder at most; a new cluster has 40 MB. */
const ROOM_BYTES = 2 ** 30;

/** A new folder that every account may pass through, in memory where there is room: a cluster is a thousand files. */
export async function makeFolder(): Promise<string> {
  const memory = await statfs("/dev/shm").catch(() => undefined);
  const parent = memory && memory.bavail * memory.bsize > ROOM_BYTES ? "/dev/shm" : tmpdir();
  const folder = await mkdtemp(join(parent, "postgres-test-"));
  await chmod(folder, 0o755);
  return folder;
}

export interface Starter {
  child: ChildProcess;
  /** Resolves when the server answers; rejects with what the process wrote when it ended before. */
  ready: Promise<{ url: string; alreadyRunning: boolean }>;
}

/** Calls `startPostgres` in a process of its own, which leads a process group. */
export function spawnStarter(dataDir: string, account: { uid?: number; gid?: number } = {}): Starter {
  const child = spawn(process.execPath, [join(import.meta.dirname, "start-postgres.ts"), dataDir], {
    ...account,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    errors += chunk;
  });
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
    throw new Error(`The process ended before the server answered: ${errors}`);
  })();
  ready.catch(() => {}); // Who kills the process does not wait for it.
  return { child, ready };
}

/** Kills a starter together with the `initdb` or `pg_ctl` that it is running. */
export async function killStarter({ child }: Starter): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await ended;
}

/** Process id of the server of a folder, which need not live any more. */
export function readServerPid(dataDir: string): number | undefined {
  const lockFile = join(dataDir, "cluster/data/postmaster.pid");
  return existsSync(lockFile) ? Number(readFileSync(lockFile, "utf8").split("\n")[0]) : undefined;
}

/** Ends the server of a folder and waits until it is gone. */
export async function endServer(dataDir: string, signal: "SIGKILL" | "SIGINT"): Promise<void> {
  const pid = readServerPid(dataDir);
  if (!pid || !isAlive(pid)) return;
  process.kill(pid, signal);
  while (isAlive(pid)) await sleep(10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie has ended; its parent, the machine's first process, may take its time to notice.
    return process.platform !== "linux" || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Ends what a test left in a folder and removes it, with the cluster that it may link to. */
export async function removeFolder(folder: string): Promise<void> {
  // A fast shutdown: a server that is killed leaves shared memory, which its next start would give back.
  await endServer(folder, "SIGINT");
  const cluster = await realpath(join(folder, "cluster")).catch(() => folder);
  await rm(cluster, { recursive: true, force: true, maxRetries: 10 });
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Runs one statement and returns its rows. */
export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
