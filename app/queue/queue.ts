import { fromPrisma, PgBoss, type PrismaTransactionLike, type SendOptions, type WorkOptions } from "pg-boss";
import type { Job, Log, Queue } from "../pipeline/ports/index.ts";
import { connectionNameOf, type Policy, QUEUES, SWEEP_POLICY, SWEEP_QUEUE } from "./policies.ts";

/** The queue as the app uses it: sending, also inside a transaction, and working. */
export interface JobQueue extends Queue {
  sendIn(transaction: PrismaTransactionLike, jobs: readonly Job[]): Promise<void>;
  /** Hands every job to `run`, and calls `sweep` once a minute in one of the working processes. */
  work(run: (job: Job) => Promise<void>, sweep: () => Promise<void>): Promise<void>;
  /** Lets running jobs end, up to `graceMs`; what is left is given to another worker later. */
  stop(graceMs: number): Promise<void>;
}

const WORK_OPTIONS = {
  // Jobs that are due at once wake a worker; those with a time are found by looking.
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
  // A shop whose job is running is passed over, so that its next one does not hold up other shops.
  groupConcurrency: 1,
} satisfies WorkOptions;

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
    application_name: connectionNameOf(role),
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
  for (const { name, options } of Object.values(QUEUES)) await createQueue(boss, name, options);
  await createQueue(boss, SWEEP_QUEUE, SWEEP_POLICY);

  const send = async (jobs: readonly Job[], options: Pick<SendOptions, "db">): Promise<void> => {
    // In one order everywhere, since transactions that lock the same jobs would wait for each other otherwise.
    for (const job of jobs.toSorted(byQueueAndKey)) await sendOne(boss, job, options);
  };

  return {
    send: (jobs) => send(jobs, {}),
    sendIn: (transaction, jobs) => send(jobs, { db: fromPrisma(transaction) }),
    async work(run, sweep) {
      // pg-boss itself looks after the jobs of dead workers only when it has run for a while, which no worker would if
      // something ended each of them within seconds.
      await boss.supervise();
      await boss.schedule(SWEEP_QUEUE, "* * * * *");
      for (const { name, concurrency } of Object.values(QUEUES)) {
        for (let place = 0; place < concurrency; place++) {
          await addWorker(boss, name, log, (job) => run(reviveDates(job)));
        }
      }
      await addWorker(boss, SWEEP_QUEUE, log, sweep);
    },
    stop: (graceMs) => boss.stop({ graceful: true, timeout: graceMs }),
  };
}

/** A queue that exists takes over today's options, all but its policy. */
async function createQueue(boss: PgBoss, name: string, { policy, ...options }: Policy): Promise<void> {
  await boss.createQueue(name, { policy, ...options });
  await boss.updateQueue(name, options);
}

/** Adds one place where jobs of a queue run, one after the other. */
async function addWorker(
  boss: PgBoss,
  name: string,
  log: Log,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const workerId: string = await boss.work<Job>(name, WORK_OPTIONS, async ([job]) => {
    if (job === undefined) return;
    // There may be more: it looks again right after this job instead of a polling interval later.
    boss.notifyWorker(workerId);
    try {
      await run(job.data);
    } catch (error) {
      log.warn({ queue: name, job: job.data, err: error }, "job failed");
      throw error;
    }
  });
}

async function sendOne(boss: PgBoss, job: Job, connection: Pick<SendOptions, "db">): Promise<void> {
  const { name } = QUEUES[job.step];
  const { notBefore, ...data } = job;
  const key = keyOf(job);
  const options = {
    ...connection,
    singletonKey: key,
    group: { id: key },
    ...(job.step === "collect" ? { priority: priorityOf(job.collectBy) } : {}),
  };
  if (notBefore === undefined) {
    await boss.upsert(name, data, { ...options, startAfter: 0 });
    return;
  }
  // A job that waits keeps its time. Writing it all the same locks it, so that it is not delivered before the rows of
  // this transaction can be seen.
  const { updated } = await boss.update(name, data, options);
  if (updated === 0) await boss.send(name, data, { ...options, startAfter: notBefore });
}

/** What a job is one of: it waits once and runs once at a time. */
function keyOf(job: Job): string {
  return job.step === "collect" ? job.generationId : job.shop;
}

function byQueueAndKey(a: Job, b: Job): number {
  const [first, second] = [`${a.step} ${keyOf(a)}`, `${b.step} ${keyOf(b)}`];
  return first < second ? -1 : Number(first > second);
}

/** Whole minutes fit pg-boss's 32-bit priority until the year 6000; the earliest deadline has the highest. */
function priorityOf(collectBy: Date): number {
  return -Math.floor(collectBy.getTime() / 60_000);
}

/** Job data is JSON, so dates arrive as text. */
function reviveDates(job: Job): Job {
  return job.step === "collect" ? { ...job, collectBy: new Date(job.collectBy) } : job;
}
