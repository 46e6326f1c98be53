import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Job, Log } from "../../app/pipeline/ports/index.ts";
import { type JobQueue, startQueue } from "../../app/queue/queue.ts";
import { createTestDatabase } from "../database.ts";

export const SHOP = "a.myshopify.com";
export const OTHER_SHOP = "b.myshopify.com";

/** A job as pg-boss keeps it. */
export interface JobRow {
  name: string;
  state: "created" | "retry" | "active" | "completed" | "failed";
  key: string;
  startAfter: Date;
  data: object;
}

export interface OpenQueue {
  url: string;
  /** What was logged as a warning or an error, by any process of `start`. */
  logged: { level: "warn" | "error"; fields: Record<string, unknown>; message: string }[];
  start(role: "sender" | "worker"): Promise<JobQueue>;
  readJobs(): Promise<JobRow[]>;
  readWaiting(): Promise<JobRow[]>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Moves time on for waiting jobs: all of them are due. */
  makeDue(): Promise<void>;
  /** Stops what was started and forgets all jobs, so that tests of one file do not meet. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The real queue in a database of its own. */
export async function openQueue(): Promise<OpenQueue> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  let started: JobQueue[] = [];
  const logged: OpenQueue["logged"] = [];
  const log: Log = {
    info() {},
    warn: (fields, message) => void logged.push({ level: "warn", fields: { ...fields }, message }),
    error: (fields, message) => void logged.push({ level: "error", fields: { ...fields }, message }),
  };
  const readJobs = async (): Promise<JobRow[]> => {
    const { rows } = await pool.query(
      `SELECT name, state, singleton_key AS key, start_after AS "startAfter", data
       FROM pgboss.job WHERE name NOT LIKE '\\_\\_pgboss%' AND name <> 'sweep' ORDER BY created_on, id`,
    );
    return rows;
  };
  return {
    url: database.url,
    logged,
    async start(role) {
      const queue = await startQueue(database.url, { role, log });
      started.push(queue);
      return queue;
    },
    readJobs,
    readWaiting: async () =>
      (await readJobs()).filter(({ state }) => state === "created" || state === "retry"),
    query: async (sql) => (await pool.query(sql)).rows,
    async makeDue() {
      await pool.query("UPDATE pgboss.job SET start_after = now() WHERE state < 'active'");
    },
    async reset() {
      await Promise.all(started.map((queue) => queue.stop(1_000)));
      started = [];
      logged.length = 0;
      await pool.query("DELETE FROM pgboss.job");
      await pool.query("DELETE FROM pgboss.schedule");
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

/** Jobs in the order in which a worker was given them; `run` is what to hand to `work`. */
export function recordJobs(act: (job: Job, count: number) => Promise<void> | void = () => {}) {
  const jobs: Job[] = [];
  return {
    jobs,
    run: async (job: Job) => {
      jobs.push(job);
      await act(job, jobs.length);
    },
  };
}

/** A promise that the test resolves. */
export function createGate(): { opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
}

/** Looks again and again until it is so; the test's own time limit ends it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}

export const noSweep = async () => {};

/** A time that is not reached during a test. */
export const inAnHour = () => new Date(Date.now() + 3_600_000);

export const collectJob = (generationId: string, collectBy = inAnHour()) =>
  ({ step: "collect", shop: SHOP, generationId, collectBy }) satisfies Job;
