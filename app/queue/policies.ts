import type { Queue } from "pg-boss";
import { PARALLEL_DOWNLOADS } from "../generation/capacity.ts";
import type { Job } from "../pipeline/ports/index.ts";

export type Policy = Omit<Queue, "name"> & Required<Pick<Queue, "policy">>;

/**
 * "short" with the shop (or the generation) as key: one job waits, however often it is asked for. That one runs at a
 * time is the workers' part (queue.ts). ("stately" would promise both, but skips keys by a list of running jobs that
 * is up to a minute old, and lets a waiting job of a busy shop block the queue until then.)
 * A job that fails comes again, later each time and for good: kills count as failures, and nothing may be given up
 * while its row still is in a moving state.
 */
const POLICY: Policy = {
  policy: "short",
  notify: true,
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  // A worker that dies stops its heartbeat; its job is delivered again.
  heartbeatSeconds: 10,
  // Longer than the slowest run (a POST of 600 images has two minutes, a batch of uploads a few).
  expireInSeconds: 15 * 60,
  deleteAfterSeconds: 60 * 60,
};

/** A video's hour does not wait for a long back-off: neither finding out that it is finished nor fetching it. */
const HOUR_POLICY: Policy = { ...POLICY, retryDelayMax: 60 };

export const QUEUES: Readonly<
  Record<
    Job["step"],
    { name: string; options: Policy /** Jobs at a time in one worker. */; concurrency: number }
  >
> = {
  plan: { name: "plan", options: POLICY, concurrency: 2 },
  submit: { name: "submit", options: POLICY, concurrency: 2 },
  track: { name: "track", options: HOUR_POLICY, concurrency: 4 },
  collect: { name: "collect", options: HOUR_POLICY, concurrency: PARALLEL_DOWNLOADS },
  publish: { name: "publish", options: POLICY, concurrency: 4 },
  confirm: { name: "confirm", options: POLICY, concurrency: 2 },
  remove: { name: "remove", options: POLICY, concurrency: 2 },
  resume: { name: "resume", options: POLICY, concurrency: 1 },
  reconcile: { name: "reconcile", options: POLICY, concurrency: 1 },
  retain: { name: "retain", options: POLICY, concurrency: 1 },
  notify: { name: "notify", options: POLICY, concurrency: 1 },
  end: { name: "end", options: POLICY, concurrency: 1 },
  redact: { name: "redact", options: POLICY, concurrency: 1 },
};

/** Fired by pg-boss's cron once a minute. */
export const SWEEP_QUEUE = "sweep";

/** A sweep that fails is not repeated: the next one is a minute away. */
export const SWEEP_POLICY: Policy = { policy: "short", retryLimit: 0 };

/** What a process of ours is called in PostgreSQL's list of connections: how one sees that a worker is there. */
export function connectionNameOf(role: "sender" | "worker"): string {
  return `rotateproduct-${role}`;
}
