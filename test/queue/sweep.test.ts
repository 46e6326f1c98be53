import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type OpenQueue, openQueue, until } from "./open-queue.ts";

let queue: OpenQueue;

beforeAll(async () => {
  queue = await openQueue();
});
afterEach(() => queue.reset());
afterAll(() => queue.close());

const noJob = async () => {};

test("two workers have one schedule, and one of them sweeps, once a minute", async () => {
  let sweeps = 0;
  const sweep = async () => void sweeps++;
  const first = await queue.start("worker");
  await first.work(noJob, sweep);
  // Half a minute passes: the next look at the schedules is due, and a worker that starts takes it.
  await queue.query("UPDATE pgboss.version SET cron_on = now() - interval '30 seconds'");
  const second = await queue.start("worker");
  await second.work(noJob, sweep);
  expect(await queue.query("SELECT name, cron FROM pgboss.schedule")).toEqual([
    { name: "sweep", cron: "* * * * *" },
  ]);

  await until(() => sweeps > 0);
  const [fired] = await queue.query(
    "SELECT count(*)::int AS jobs, count(DISTINCT singleton_on)::int AS minutes FROM pgboss.job WHERE name = '__pgboss__send-it'",
  );
  expect(fired?.jobs).toBe(fired?.minutes);
  expect(sweeps).toBeLessThanOrEqual(Number(fired?.minutes));
});

test("a sweep that fails is said in the log, and the next one runs", async () => {
  let sweeps = 0;
  const worker = await queue.start("worker");
  await worker.work(noJob, async () => {
    sweeps++;
    throw new Error("no database");
  });
  // Two minutes begin.
  for (const count of [1, 2]) {
    await queue.query("INSERT INTO pgboss.job (name, policy, retry_limit) VALUES ('sweep', 'short', 0)");
    await until(() => sweeps >= count && queue.logged.length >= count);
  }
  for (const line of queue.logged) {
    expect(line).toMatchObject({
      level: "warn",
      fields: { queue: "sweep", err: { message: "no database" } },
    });
  }
});
