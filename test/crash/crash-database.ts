import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "../../app/platform/embedded-postgres.ts";
import { readServerPid } from "../platform/postgres-processes.ts";
import type { Victim } from "./victims.ts";

/** A PostgreSQL server of its own, with the settings of production: what it has confirmed must outlive its crash. */
export interface CrashDatabase extends Victim {
  url: string;
  stop(): Promise<void>;
}

/**
 * @param dataDir on a disk, not in memory
 * @param restartDelayMs how long it stays away after a crash
 */
export async function startCrashDatabase(
  dataDir: string,
  restartDelayMs: () => number,
): Promise<CrashDatabase> {
  let server = await startPostgres({ dataDir });
  const { url } = server;
  let isRunning = true;
  let isStopping = false;
  let restarted = Promise.resolve();
  let failure: unknown;

  async function startAgain(): Promise<void> {
    await sleep(restartDelayMs());
    if (isStopping) return;
    server = await startPostgres({ dataDir });
    // The app's processes were told where it is.
    if (server.url !== url) throw new Error("The database came back at another address: its port was taken.");
    isRunning = true;
  }

  // A test that is broken off leaves no server behind. SIGINT is PostgreSQL's fast shutdown.
  process.once("exit", () => {
    const pid = readServerPid(dataDir);
    if (pid !== undefined) kill(pid, "SIGINT");
  });

  /** @throws what kept the server from coming back: nobody may wait for it then */
  function isReady(): boolean {
    if (failure !== undefined) throw failure;
    return isRunning;
  }

  return {
    kind: "database",
    url,
    isReady,
    isAlive: isReady,
    async kill() {
      isRunning = false;
      await killServer(readServerPid(dataDir));
      restarted = startAgain().catch((error: unknown) => {
        failure = error;
      });
    },
    async stop() {
      isStopping = true;
      await restarted;
      await server.stop();
    },
  };
}

/** The server's first process and all that it has started, so that none of them ends in an orderly way. */
async function killServer(pid: number | undefined): Promise<void> {
  if (pid === undefined) throw new Error("The database does not run.");
  process.kill(pid, "SIGSTOP");
  const pids = [pid, ...childrenOf(pid)];
  for (const each of pids) kill(each, "SIGKILL");
  while (pids.some(isAlive)) await sleep(5);
}

/** Linux tells them; elsewhere they end by themselves when their parent is gone. */
function childrenOf(pid: number): number[] {
  if (process.platform !== "linux") return [];
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

function kill(pid: number, signal: "SIGKILL" | "SIGINT"): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself, as a backend does with its connection.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie has ended; the machine's first process may take its time to notice.
    return process.platform !== "linux" || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
