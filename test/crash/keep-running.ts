import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Victim } from "./victims.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A process that is started again whenever it ends, until it is stopped. */
export interface RunningProcess extends Victim {
  /** How often it ended without having been killed by the test: a crash of its own. */
  readonly ownEnds: number;
  /** SIGTERM, and SIGKILL if it has not ended after a while. */
  stop(): Promise<void>;
}

export interface ProcessOptions {
  kind: Victim["kind"];
  script: string;
  env: Readonly<Record<string, string>>;
  /** What it logs once it does its work. */
  readyMessage: string;
  /** Gets all that it writes. */
  logFile: string;
  /** How long it stays away after an end, in ms. */
  restartDelayMs: () => number;
}

const STOP_TIMEOUT_MS = 20_000;

/** Keeps one of the app's processes running, as an operator's supervisor does. */
export function keepRunning(options: ProcessOptions): RunningProcess {
  const { script, env, readyMessage, restartDelayMs } = options;
  const log = createWriteStream(options.logFile, { flags: "a" });
  let child: ChildProcess;
  let isReady = false;
  let isStopping = false;
  let wasKilled = false;
  let ownEnds = 0;

  function start(): void {
    isReady = false;
    wasKilled = false;
    // With the channel the process notices when this one is gone, and ends.
    const stdio = ["ignore", "pipe", "pipe", "ipc"] as const;
    child = spawn(process.execPath, [script], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: [...stdio],
    });
    const started = child;
    started.stdout?.on("data", (chunk: Buffer) => {
      // What it wrote may arrive after its end.
      if (chunk.includes(readyMessage) && !hasEnded(started)) isReady = true;
      log.write(chunk);
    });
    started.stderr?.on("data", (chunk: Buffer) => log.write(chunk));
    started.once("exit", () => void startAgain());
  }

  async function startAgain(): Promise<void> {
    isReady = false;
    if (isStopping) return;
    if (!wasKilled) ownEnds += 1;
    await sleep(restartDelayMs());
    if (!isStopping) start();
  }

  start();
  return {
    kind: options.kind,
    isReady: () => isReady && !hasEnded(child),
    isAlive: () => !hasEnded(child),
    async kill() {
      if (hasEnded(child)) return;
      wasKilled = true;
      isReady = false;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    get ownEnds() {
      return ownEnds;
    },
    async stop() {
      isStopping = true;
      if (!hasEnded(child)) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        const timeout = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
        await ended;
        clearTimeout(timeout);
      }
      log.end();
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
