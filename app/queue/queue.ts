import { fromPrisma, PgBoss, type PrismaTransactionLike, type SendOptions } from "pg-boss";
import type { Job, Log, Queue } from "../pipeline/ports/index.ts";
import { QUEUES, SWEEP_QUEUE } from "./policies.ts";

/** The queue as the app uses it: sending, also inside a transaction, and working. */
export interface JobQueue extends Queue {
  sendIn(transaction: PrismaTransactionLike, jobs: readonly Job[]): Promise<void>;
  /** Hands every job to `run`, and calls `sweep` once a minute in one of the working processes. */
  work(run: (job: Job) => Promise<void>, sweep: () => Promise<void>): Promise<void>;
  /** Lets running jobs end, up to `graceMs`; what is left is given to another worker later. */
  stop(graceMs: number): Promise<void>;
}

/**
 * pg-boss in the app's own PostgreSQL: jobs are sent in the transaction of the rows they concern, a killed worker's
 * jobs are delivered again after seconds, and one job of a kind runs per shop at a time.
 *
 * @param role a `sender` only sends; a `worker` also works, schedules and cleans up
 */
export async function startQueue(
  url: string,
  { role, log }: { role: "sender" | "worker"; log: Log },
): Promise<JobQueue> {
  const isWorker = role === "worker";
  const boss = new PgBoss({
    connectionString: url,
    application_name: `rotateproduct-${role}`,
    max: isWorker ? 10 : 3,
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
    // How soon the jobs of a killed worker are noticed. The hour of a finished video does not wait.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.error({ err: error }, "queue"));
  boss.on("warning", (warning) => log.warn({ warning }, "queue"));
  await boss.start();
  for (const { name, options } of Object.values(QUEUES)) await boss.createQueue(name, options);
  await boss.createQueue(SWEEP_QUEUE, { policy: "short", retryLimit: 0 });

  const send = async (jobs: readonly Job[], options: Pick<SendOptions, "db">): Promise<void> => {
    for (const job of jobs) await sendOne(boss, job, options);
  };

  return {
    send: (jobs) => send(jobs, {}),
    sendIn: (transaction, jobs) => send(jobs, { db: fromPrisma(transaction) }),
    async work(run, sweep) {
      for (const { name, concurrency } of Object.values(QUEUES)) {
        const options = {
          localConcurrency: concurrency,
          pollingIntervalSeconds: 1,
          notifyPollingIntervalSeconds: 1,
        };
        await boss.work<Job>(name, { ...options, burstWhenReadyExceeds: 1 }, async ([job]) => {
          if (job !== undefined) await run(reviveDates(job.data));
        });
      }
      await boss.work(SWEEP_QUEUE, sweep);
      await boss.schedule(SWEEP_QUEUE, "* * * * *");
    },
    stop: (graceMs) => boss.stop({ graceful: true, timeout: graceMs }),
  };
}

async function sendOne(boss: PgBoss, job: Job, connection: Pick<SendOptions, "db">): Promise<void> {
  const { name } = QUEUES[job.step];
  const { notBefore, ...data } = job;
  const options = {
    ...connection,
    singletonKey: job.step === "collect" ? job.generationId : job.shop,
    ...(job.step === "collect" ? { priority: priorityOf(job.collectBy) } : {}),
  };
  // `upsert` moves a waiting job to now; `send` leaves a waiting one as it is.
  if (notBefore === undefined) await boss.upsert(name, data, { ...options, startAfter: 0 });
  else await boss.send(name, data, { ...options, startAfter: notBefore });
}

/** Whole minutes fit pg-boss's 32-bit priority until the year 6000; the earliest deadline has the highest. */
function priorityOf(collectBy: Date): number {
  return -Math.floor(collectBy.getTime() / 60_000);
}

/** Job data is JSON, so dates arrive as text. */
function reviveDates(job: Job): Job {
  return job.step === "collect" ? { ...job, collectBy: new Date(job.collectBy) } : job;
}
