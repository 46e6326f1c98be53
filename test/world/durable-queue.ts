import type { Job } from "../../app/pipeline/ports/index.ts";

/** A job that was handed to a process. */
export interface Run {
  readonly key: string;
  readonly job: Job;
  readonly tries: number;
  /** A second delivery of a job that is still running. */
  readonly isDuplicate: boolean;
}

interface Waiting {
  job: Job;
  dueAt: number;
  tries: number;
}

/** After so long the heartbeat of a killed worker is missed, and its jobs are delivered again (app/queue/policies.ts). */
const REDELIVERY_MS = 10_000;
const MAX_BACKOFF_MS = { collect: 60_000, other: 300_000 };

/**
 * The queue with the promises of the real one: it outlives every process, one job of a kind and shop waits, a failed
 * one comes again later each time, those of a killed process come again after its heartbeat was missed.
 */
export function createDurableQueue(now: () => number) {
  const waiting = new Map<string, Waiting>();
  const active = new Map<Run, string>();

  function add(key: string, entry: Waiting): void {
    const present = waiting.get(key);
    if (present === undefined || entry.dueAt < present.dueAt) waiting.set(key, entry);
  }

  return {
    send(jobs: readonly Job[]): void {
      for (const job of jobs) {
        const key = keyOf(job);
        if (job.notBefore === undefined) waiting.set(key, { job, dueAt: now(), tries: 0 });
        else if (!waiting.has(key)) waiting.set(key, { job, dueAt: job.notBefore.getTime(), tries: 0 });
      }
    },

    /** What a worker would be given now: of videos to collect the one whose time is up first. */
    due(): Run[] {
      const running = new Set([...active.keys()].map(({ key }) => key));
      const due = [...waiting]
        .filter(([key, { dueAt }]) => dueAt <= now() && !running.has(key))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { job, tries }]): Run => ({ key, job, tries, isDuplicate: false }));
      const [first, ...later] = due
        .filter(({ job }) => job.step === "collect")
        .sort((a, b) => deadlineOf(a.job) - deadlineOf(b.job));
      return due.filter((run) => run.job.step !== "collect" || run === first || !later.includes(run));
    },

    /** True when another video that is due has more time than this one. */
    hasLaterDeadline({ job }: Run): boolean {
      return [...waiting.values()].some(
        (other) =>
          job.step === "collect" &&
          other.job.step === "collect" &&
          other.dueAt <= now() &&
          other.job.collectBy > job.collectBy,
      );
    },

    /** Marks a job as running in a process. */
    take(run: Run, processName: string): void {
      if (!run.isDuplicate) waiting.delete(run.key);
      active.set(run, processName);
    },

    done(run: Run): void {
      active.delete(run);
    },

    failed(run: Run): void {
      active.delete(run);
      const limit = run.job.step === "collect" ? MAX_BACKOFF_MS.collect : MAX_BACKOFF_MS.other;
      const dueAt = now() + Math.min(limit, 1_000 * 2 ** Math.min(run.tries, 20));
      add(run.key, { job: run.job, dueAt, tries: run.tries + 1 });
    },

    crashed(processName: string): void {
      for (const [run, name] of active) {
        if (name !== processName) continue;
        active.delete(run);
        add(run.key, { job: run.job, dueAt: now() + REDELIVERY_MS, tries: run.tries });
      }
    },

    /** A job that some process believes to be its own and another is given as well. */
    duplicable(): Run[] {
      return [...active.keys()]
        .filter((run) => !run.isDuplicate)
        .map(({ key, job, tries }) => ({ key, job, tries, isDuplicate: true }));
    },

    /** A restored database may have lost what waits. */
    lose(): void {
      waiting.clear();
    },

    /** When a job that waits is due; null when none of its kind waits. */
    dueAt: (job: Job): number | null => waiting.get(keyOf(job))?.dueAt ?? null,

    dueTimes: (): readonly number[] => [...waiting.values()].map(({ dueAt }) => dueAt),

    get waitingKeys(): readonly string[] {
      return [...waiting.keys()];
    },
    get activeCount(): number {
      return active.size;
    },
  };
}

export type DurableQueue = ReturnType<typeof createDurableQueue>;

function keyOf(job: Job): string {
  return job.step === "collect" ? `collect ${job.generationId}` : `${job.step} ${job.shop}`;
}

function deadlineOf(job: Job): number {
  return job.step === "collect" ? job.collectBy.getTime() : 0;
}
