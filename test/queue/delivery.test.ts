import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Job } from "../../app/pipeline/ports/index.ts";
import { QUEUES } from "../../app/queue/policies.ts";
import type { JobQueue } from "../../app/queue/queue.ts";
import {
  collectJob,
  createGate,
  noSweep,
  type OpenQueue,
  OTHER_SHOP,
  openQueue,
  recordJobs,
  SHOP,
  until,
} from "./open-queue.ts";

let queue: OpenQueue;
let sender: JobQueue;
let worker: JobQueue;

beforeAll(async () => {
  queue = await openQueue();
});
beforeEach(async () => {
  sender = await queue.start("sender");
  worker = await queue.start("worker");
});
afterEach(() => queue.reset());
afterAll(() => queue.close());

const submit = { step: "submit", shop: SHOP } as const;

test("a job arrives as it was sent, dates as dates", async () => {
  const { jobs, run } = recordJobs();
  const sent: Job[] = [submit, collectJob("g1")];
  await worker.work(run, noSweep);
  await sender.send(sent);
  await until(() => jobs.length === sent.length);
  expect(jobs).toEqual(expect.arrayContaining(sent));
});

test("while a job runs one more may wait, and runs after it", async () => {
  const gate = createGate();
  const { jobs, run } = recordJobs((_, count) => (count === 1 ? gate.opened : undefined));
  await worker.work(run, noSweep);
  await sender.send([submit]);
  await until(() => jobs.length === 1);
  await sender.send([submit]);
  await sender.send([submit]);
  expect(await queue.readWaiting()).toHaveLength(1);

  // Another shop's job, sent later, goes past: that the waiting one does not is no lack of a free worker.
  await sender.send([{ ...submit, shop: OTHER_SHOP }]);
  await until(() => jobs.length === 2);
  expect(jobs[1]).toEqual({ ...submit, shop: OTHER_SHOP });
  gate.open();
  await until(() => jobs.length === 3);
  expect(jobs[2]).toEqual(submit);
  await until(async () => (await queue.readJobs()).every(({ state }) => state === "completed"));
});

test("a job that fails comes again, later each time, and is said in the log", async () => {
  const { jobs, run } = recordJobs((_, count) => {
    if (count <= 3) throw new Error(`attempt ${count}`);
  });
  await worker.work(run, noSweep);
  await sender.send([submit]);
  const delays: number[] = [];
  for (const attempt of [1, 2, 3]) {
    await until(() => jobs.length === attempt);
    await until(async () => (await queue.readWaiting()).some(({ state }) => state === "retry"));
    const [row] = await queue.query(
      "SELECT extract(epoch FROM start_after - now())::float AS s FROM pgboss.job",
    );
    delays.push(Number(row?.s));
    await queue.makeDue();
  }
  await until(async () => (await queue.readJobs()).some(({ state }) => state === "completed"));
  expect(delays[0]).toBeLessThan(2);
  expect(delays[2]).toBeGreaterThan(2);
  expect(delays[2]).toBeLessThan(8);
  expect(queue.logged).toMatchObject(
    [1, 2, 3].map((attempt) => ({
      level: "warn",
      fields: { job: submit, err: { message: `attempt ${attempt}` } },
    })),
  );
});

test.each([
  ["submit", 300],
  ["track", 60],
  ["collect", 60],
] as const)(
  "a %s job that has failed a thousand times is never given up: it comes again within %d s",
  async (step, maxDelay) => {
    const { jobs, run } = recordJobs(() => {
      throw new Error("again");
    });
    await sender.send([step === "collect" ? collectJob("g1") : { step, shop: SHOP }]);
    await queue.query("UPDATE pgboss.job SET state = 'retry', retry_count = 1000");
    await worker.work(run, noSweep);
    await until(() => jobs.length === 1);
    await until(async () => (await queue.readWaiting()).length === 1);
    const [row] = await queue.query(
      "SELECT extract(epoch FROM start_after - now())::float AS s FROM pgboss.job",
    );
    expect(Number(row?.s)).toBeGreaterThan(maxDelay - 10);
    expect(Number(row?.s)).toBeLessThanOrEqual(maxDelay);
  },
);

test("videos are collected in the order of their deadlines, not of their sending", async () => {
  // One place is freed and the others stay taken: two places that look at once may start in either order.
  const [one, others] = [createGate(), createGate()];
  const { jobs, run } = recordJobs((_, count) => {
    if (count === 1) return one.opened;
    return count <= QUEUES.collect.concurrency ? others.opened : undefined;
  });
  const deadline = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const soonest = Array.from({ length: QUEUES.collect.concurrency }, (_, index) => `soonest-${index}`);
  await sender.send([
    collectJob("third", deadline(50)),
    collectJob("first", deadline(20)),
    collectJob("second", deadline(30)),
    ...soonest.map((id) => collectJob(id, deadline(10))),
  ]);
  await worker.work(run, noSweep);
  await until(() => jobs.length === QUEUES.collect.concurrency);
  one.open();
  await until(() => jobs.length === QUEUES.collect.concurrency + 3);
  others.open();
  const ids = jobs.map((job) => (job.step === "collect" ? job.generationId : job.step));
  expect(ids.slice(0, QUEUES.collect.concurrency).sort()).toEqual(soonest);
  expect(ids.slice(QUEUES.collect.concurrency)).toEqual(["first", "second", "third"]);
});

test("a deadline that has come nearer moves a waiting collection forward", async () => {
  await sender.send([
    collectJob("a", new Date(Date.now() + 40 * 60_000)),
    collectJob("b", new Date(Date.now() + 30 * 60_000)),
  ]);
  await sender.send([collectJob("a", new Date(Date.now() + 10 * 60_000))]);
  const rows = await queue.query("SELECT data->>'generationId' AS id FROM pgboss.job ORDER BY priority DESC");
  expect(rows.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a shop has one job of a step running, however many workers there are and however often it is asked for", async () => {
  const other = await queue.start("worker");
  const running = new Map<string, number>();
  let most = 0;
  let count = 0;
  const run = async ({ shop }: Job) => {
    running.set(shop, (running.get(shop) ?? 0) + 1);
    most = Math.max(most, running.get(shop) ?? 0);
    await new Promise(setImmediate);
    running.set(shop, (running.get(shop) ?? 0) - 1);
    count++;
  };
  await Promise.all([worker.work(run, noSweep), other.work(run, noSweep)]);
  for (let round = 0; round < 100; round++) {
    await sender.send([submit, { ...submit, shop: OTHER_SHOP }]);
  }
  await until(async () => (await queue.readJobs()).every(({ state }) => state === "completed"));
  expect(most).toBe(1);
  expect(count).toBeGreaterThan(20);
});

test("a worker runs as many jobs of a step at a time as its queue says", async () => {
  const gate = createGate();
  const { jobs, run } = recordJobs(() => gate.opened);
  await worker.work(run, noSweep);
  await sender.send(Array.from({ length: 12 }, (_, index) => collectJob(`g${index}`)));
  await until(() => jobs.length === QUEUES.collect.concurrency);
  expect((await queue.readJobs()).filter(({ state }) => state === "active")).toHaveLength(
    QUEUES.collect.concurrency,
  );
  gate.open();
  await until(() => jobs.length === 12);
});

test("a backlog is worked off without waiting between jobs", async () => {
  const { jobs, run } = recordJobs();
  await sender.send(Array.from({ length: 100 }, (_, index) => ({ ...submit, shop: `shop-${index}` })));
  const startedAt = performance.now();
  await worker.work(run, noSweep);
  await until(() => jobs.length === 100);
  // Two at a time, one for every second's look, would take 50 s.
  expect(performance.now() - startedAt).toBeLessThan(40_000);
});

test("a job that a web process sends wakes the workers, also from a transaction", async () => {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: queue.url }) });
  const [listening] = await queue.query(
    "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'",
  );
  const client = new pg.Client({ connectionString: queue.url });
  await client.connect();
  const woken: (string | undefined)[] = [];
  client.on("notification", ({ payload }) => woken.push(payload));
  await client.query(String(listening?.query));
  await sender.send([submit]);
  await sender.send([submit]);
  await prisma.$transaction((transaction) => sender.sendIn(transaction, [{ step: "end", shop: SHOP }]));
  await until(() => woken.length >= 3);
  expect(woken).toEqual(["submit", "submit", "end"]);
  await client.end();
  await prisma.$disconnect();
});

test("stop lets a running job end, and takes no other", async () => {
  const gate = createGate();
  const { jobs, run } = recordJobs(() => gate.opened);
  await worker.work(run, noSweep);
  await sender.send([submit]);
  await until(() => jobs.length === 1);
  let isStopped = false;
  const stopped = worker.stop(60_000).then(() => {
    isStopped = true;
  });
  // It may just be fetching; what it has then is its own. A polling interval later it fetches nothing any more.
  await sleep(1_500);
  await sender.send([{ step: "end", shop: SHOP }]);
  expect(isStopped).toBe(false);
  gate.open();
  await stopped;
  const states = Object.fromEntries((await queue.readJobs()).map(({ name, state }) => [name, state]));
  expect(states).toEqual({ submit: "completed", end: "created" });
});

test("what still runs after the grace goes to another worker", async () => {
  const { jobs: begun, run: hang } = recordJobs(() => new Promise(() => {}));
  await worker.work(hang, noSweep);
  await sender.send([submit]);
  await until(() => begun.length === 1);
  await worker.stop(1_000);
  const [waiting] = await queue.readWaiting();
  expect(waiting).toMatchObject({ name: "submit", state: "retry" });

  const other = await queue.start("worker");
  const { jobs, run } = recordJobs();
  await queue.makeDue();
  await other.work(run, noSweep);
  await until(() => jobs.length === 1);
  expect(jobs).toEqual([submit]);
});
