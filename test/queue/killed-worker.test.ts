import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { collectJob, noSweep, type OpenQueue, openQueue, recordJobs, SHOP, until } from "./open-queue.ts";

let queue: OpenQueue;
const children: ChildProcess[] = [];

beforeAll(async () => {
  queue = await openQueue();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await queue.reset();
});
afterAll(() => queue.close());

/** A real worker process, and the lines it prints. */
function spawnWorker() {
  const child = spawn(process.execPath, [join(import.meta.dirname, "worker-process.ts"), queue.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const lines: unknown[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(JSON.parse(line)));
  return { child, lines };
}

test("the jobs of a killed worker are delivered to another one within half a minute", async () => {
  const { child, lines } = spawnWorker();
  const sender = await queue.start("sender");
  const jobs = [{ step: "submit", shop: SHOP } as const, collectJob("g1")];
  await sender.send(jobs);
  await until(() => lines.length === 3);
  const survivor = await queue.start("worker");
  const { jobs: delivered, run } = recordJobs();
  await survivor.work(run, noSweep);

  child.kill("SIGKILL");
  await once(child, "exit");
  const killedAt = performance.now();
  await until(() => delivered.length === 2);
  const seconds = (performance.now() - killedAt) / 1_000;
  expect(delivered).toEqual(expect.arrayContaining(jobs));
  // The heartbeat of a worker that lives may be 5 s late without anybody taking its jobs.
  expect(seconds).toBeGreaterThan(5);
  expect(seconds).toBeLessThan(30);
}, 60_000);

test("a worker that lives says so every few seconds, sooner than its jobs would be taken away", async () => {
  const { lines } = spawnWorker();
  const sender = await queue.start("sender");
  await sender.send([{ step: "submit", shop: SHOP }]);
  await until(() => lines.length === 2);
  const readBeat = async () => {
    const [row] = await queue.query(
      "SELECT extract(epoch FROM heartbeat_on)::float AS at FROM pgboss.job WHERE state = 'active'",
    );
    return Number(row?.at);
  };
  const first = await readBeat();
  await until(async () => (await readBeat()) !== first);
  expect((await readBeat()) - first).toBeLessThan(8);
}, 30_000);

test("a new worker looks at once for jobs that dead workers have left, so that none has to live long for it", async () => {
  const { child, lines } = spawnWorker();
  const sender = await queue.start("sender");
  await sender.send([{ step: "submit", shop: SHOP }]);
  await until(() => lines.length === 2);
  child.kill("SIGKILL");
  await once(child, "exit");
  // A minute later: the last heartbeat is old, and so is the last look at the queues.
  await queue.query("UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '1 minute'");
  await queue.query("UPDATE pgboss.queue SET monitor_claim_on = monitor_claim_on - interval '1 minute'");

  const startedAt = performance.now();
  const { jobs: delivered, run } = recordJobs();
  await (await queue.start("worker")).work(run, noSweep);
  await until(() => delivered.length === 1);
  // pg-boss's own first look comes after 10 s; a job that failed once waits for 2 s at most.
  expect((performance.now() - startedAt) / 1_000).toBeLessThan(8);
}, 60_000);
