import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "../..");

/** Installing the database and migrating it for the first time takes a few seconds. */
const START_TIMEOUT_MS = 60_000;

export interface RunningApp {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** SIGTERM, and wait until everything that it started has ended. */
  stop(): Promise<void>;
  /** Resolves if the app ends by itself. */
  ended: Promise<unknown>;
}

/** Starts the app as `npm start` does, production build and all, and waits until it answers. */
export async function startApp(
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<RunningApp> {
  const child = spawn(process.execPath, ["app/start.server.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
    // Ctrl-C in a terminal reaches the whole group: the demo alone decides when the app ends.
    detached: true,
  });
  const ended = once(child, "exit");
  const origin = `http://127.0.0.1:${port}`;
  await waitForAnswer(origin, child);
  return {
    origin,
    ended,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function waitForAnswer(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The app ended with exit code ${child.exitCode} while starting`);
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  child.kill("SIGTERM");
  throw new Error(`The app did not answer within ${START_TIMEOUT_MS / 1000} s`);
}
