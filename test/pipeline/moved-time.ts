import { vi } from "vitest";
import type { Clock, Job, Queue } from "../../app/pipeline/ports/index.ts";

/** A clock that only moves when it is told to. */
export interface MovedClock extends Clock {
  move(ms: number): void;
}

/** Holds `Date` itself, because the libraries read it; timers stay real. Until `vi.useRealTimers()`. */
export function holdTime(): MovedClock {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T08:00:00Z") });
  return {
    now: () => new Date(),
    move: (ms) => void vi.setSystemTime(Date.now() + ms),
  };
}

export interface MovedQueue extends Queue {
  readonly waiting: readonly Job[];
  /** Forgets what waits, as a lost queue would. */
  lose(): void;
  /**
   * Lets `durationMs` pass and runs every job when it is due. A job that rejects comes again after a second; what it
   * rejected with is kept in `failures`.
   */
  pass(durationMs: number, run: (job: Job) => Promise<void>): Promise<void>;
  readonly failures: unknown[];
}

/** Time passes in steps of this length, so that a job which is asked for again and again cannot hold it up. */
const STEP_MS = 1_000;

/** A queue with the promises of the real one that the pipeline relies on, in a time that is moved. */
export function createQueue(clock: MovedClock): MovedQueue {
  const waiting = new Map<string, Job>();
  const failures: unknown[] = [];
  const keyOf = (job: Job) => `${job.step} ${job.step === "collect" ? job.generationId : job.shop}`;
  const isDue = (job: Job) => job.notBefore === undefined || job.notBefore <= clock.now();

  async function runDue(run: (job: Job) => Promise<void>): Promise<void> {
    const due = [...waiting].filter(([, job]) => isDue(job));
    for (const [key, job] of due) {
      waiting.delete(key);
      try {
        await run(job);
      } catch (error) {
        failures.push(error);
        if (!waiting.has(key))
          waiting.set(key, { ...job, notBefore: new Date(clock.now().getTime() + STEP_MS) });
      }
    }
  }

  return {
    failures,
    get waiting() {
      return [...waiting.values()];
    },
    lose: () => waiting.clear(),
    async send(jobs) {
      for (const job of jobs) {
        if (job.notBefore === undefined || !waiting.has(keyOf(job))) waiting.set(keyOf(job), job);
      }
    },
    async pass(durationMs, run) {
      const end = clock.now().getTime() + durationMs;
      await runDue(run);
      while (clock.now().getTime() < end) {
        clock.move(Math.min(STEP_MS, end - clock.now().getTime()));
        await runDue(run);
      }
    },
  };
}
