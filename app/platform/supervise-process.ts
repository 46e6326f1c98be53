import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** So that a process which cannot start does not burn a processor. */
const RESTART_DELAY_MS = 1_000;

export interface SupervisedProcess {
  /** Sends SIGTERM and waits for the end; after `graceMs` SIGKILL. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Keeps a Node process running: when it ends by itself or is killed, it is started again.
 *
 * @param args what Node runs, script first
 * @param onExit hears of every end that was not asked for
 */
export function superviseProcess(
  args: readonly string[],
  { env, onExit }: { env: Readonly<Record<string, string | undefined>>; onExit: (how: string) => void },
): SupervisedProcess {
  let isStopping = false;
  let child: ChildProcess;
  let restart: NodeJS.Timeout | undefined;

  const start = () => {
    const started = spawn(process.execPath, args, {
      env: { ...env } as NodeJS.ProcessEnv,
      // The channel says nothing. It closes when this process is killed, and the other one sees that.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    started.once("exit", (code, signal) => startAgain(signal ?? `exit code ${code}`));
    // Node itself may be away for a moment, as while it is updated; no `exit` follows then.
    started.on("error", (error) => {
      if (started.pid === undefined) startAgain(error.message);
    });
    child = started;
  };
  const startAgain = (how: string) => {
    if (isStopping) return;
    onExit(how);
    restart = setTimeout(start, RESTART_DELAY_MS);
  };
  start();

  return {
    async stop(graceMs) {
      isStopping = true;
      clearTimeout(restart);
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const kill = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(kill);
    },
  };
}
