import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

/** What `prisma migrate deploy` says when it has done its work. */
const DONE = /All migrations have been successfully applied\.|No pending migrations to apply\./;

/** Prisma's code for "another process holds the lock", which it waits 10 s for. */
const LOCK_TIMEOUT = "P1002";

/** How often to wait for the lock: a migration that rewrites a large table takes minutes. */
const MAX_LOCK_WAITS = 60;

/**
 * Applies the pending migrations of `prisma/migrations`. Processes that do so at once take turns, by Prisma's
 * advisory lock in the database; the later ones find nothing to do.
 *
 * @param url Connection string of the database, which is created when missing.
 * @param projectFolder Folder with `prisma.config.ts`.
 * @throws With the output of `prisma migrate deploy`, the error of the database included.
 */
export async function migrateDatabase(url: string, projectFolder = process.cwd()): Promise<void> {
  for (let lockWaits = 1; ; lockWaits++) {
    const { code, output } = await runDeploy(url, projectFolder);
    // The exit code alone does not tell: the CLI ends with 0 when its schema engine ends without an answer.
    if (code === 0 && DONE.test(output)) return;
    if (!output.includes(LOCK_TIMEOUT) || lockWaits === MAX_LOCK_WAITS) {
      throw new Error(`prisma migrate deploy failed (exit code ${code}):\n${output.trim()}`);
    }
  }
}

async function runDeploy(url: string, cwd: string): Promise<{ code: number | null; output: string }> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
  const child = spawn(process.execPath, [cli, "migrate", "deploy"], {
    cwd,
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, output: stdout + stderr };
}
