import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export const isRoot = process.getuid?.() === 0;

/** A new folder that every account may pass through. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "postgres-test-"));
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

/** Kills the server with SIGKILL and waits until it is gone. */
export async function killServer(dataDir: string): Promise<void> {
  const pid = readServerPid(dataDir);
  if (!pid) return;
  try {
    for (process.kill(pid, "SIGKILL"); ; await sleep(10)) process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Ends what a test left in a folder and removes it, with the cluster that it may link to. */
export async function removeFolder(folder: string): Promise<void> {
  await killServer(folder);
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
