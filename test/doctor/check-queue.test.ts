import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startQueue } from "../../app/queue/queue.ts";
import { until } from "../queue/open-queue.ts";
import { type Clinic, complaintsOf, openClinic, SHOP, SILENT } from "./clinic.ts";

let clinic: Clinic;
let stopWorker: () => Promise<void> = async () => {};

beforeAll(async () => {
  clinic = await openClinic();
});
afterEach(async () => {
  await stopWorker();
  stopWorker = async () => {};
  await clinic.query("DROP SCHEMA IF EXISTS pgboss CASCADE");
});
afterAll(() => clinic.close());

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test("no queue at all", async () => {
  expect(complaintsOf(await clinic.examine(), "queue")).toContainEqual(
    expect.objectContaining({
      severity: "problem",
      what: "The database has no queue yet (schema pgboss).",
      todo: expect.stringContaining("npm start"),
    }),
  );
});

test("a queue of another policy: what the finding says puts it right", async () => {
  stopWorker = await clinic.startWorker();
  await stopWorker();
  await clinic.query("SELECT pgboss.delete_queue('submit')");
  await clinic.query("SELECT pgboss.create_queue('submit', '{\"policy\": \"stately\"}')");

  const [finding, ...more] = complaintsOf(await clinic.examine(), "queue");
  expect(finding).toMatchObject({
    severity: "problem",
    what: 'The queue "submit" has the policy "stately" instead of "short", so a shop may wait for itself.',
  });
  expect(more).toEqual([]);

  const remedy = /SELECT pgboss\.\w+\('\w+'\)/.exec(finding?.todo ?? "")?.[0] ?? "no statement";
  await clinic.query(remedy);
  await clinic.makeQueue();
  expect(complaintsOf(await clinic.examine(), "queue")).toEqual([]);
});

test("a queue that is missing, and a sweep that nobody schedules", async () => {
  await clinic.makeQueue();
  await clinic.query("SELECT pgboss.delete_queue('collect')");
  expect(complaintsOf(await clinic.examine(), "queue")).toMatchObject([
    { severity: "problem", what: 'The queue "collect" is missing.' },
    { severity: "problem", what: expect.stringContaining("its schedule is missing") },
  ]);
});

test("no worker: said with the time of the last sweep", async () => {
  await clinic.makeQueue();
  expect(complaintsOf(await clinic.examine(), "worker")).toMatchObject([
    { severity: "problem", what: expect.stringContaining("(sweeps: none is on record)") },
  ]);

  stopWorker = await clinic.startWorker();
  expect(complaintsOf(await clinic.examine(), "worker")).toEqual([]);
  await stopWorker();
  expect(complaintsOf(await clinic.examine({}, minutesFromNow(20)), "worker")).toMatchObject([
    {
      severity: "problem",
      what: expect.stringContaining("the last one ended 20 minutes ago"),
      todo: expect.stringContaining("npm run worker"),
    },
  ]);
});

test("a worker that is there and does not sweep; one that has just started has time for it", async () => {
  stopWorker = await clinic.startWorker();
  expect(complaintsOf(await clinic.examine({}, minutesFromNow(10)), "worker")).toMatchObject([
    {
      severity: "problem",
      what: expect.stringContaining("does not end well (the last one ended 10 minutes ago)"),
    },
  ]);
  await clinic.query("DELETE FROM pgboss.job");
  expect(complaintsOf(await clinic.examine({}, minutesFromNow(10)), "worker")).toMatchObject([
    { severity: "problem", what: expect.stringContaining("(none is on record)") },
  ]);
  expect(complaintsOf(await clinic.examine(), "worker")).toEqual([]);
});

test("what a failed job of a real worker failed of", async () => {
  const queue = await startQueue(clinic.settings.DATABASE_URL ?? "", { role: "worker", log: SILENT });
  stopWorker = () => queue.stop(1_000);
  await queue.work(
    async () => {
      throw new Error("no way\nto Shopify.");
    },
    async () => {},
  );
  await queue.send([{ step: "publish", shop: SHOP }]);
  const failed = "SELECT 1 FROM pgboss.job WHERE name = 'publish' AND state = 'retry'";
  await until(async () => (await clinic.query(failed)).length > 0);
  await stopWorker();
  // Minutes pass, with a try now and then.
  await clinic.query("UPDATE pgboss.job SET retry_count = 8 WHERE name = 'publish'");
  expect(complaintsOf(await clinic.examine(), "queue")).toMatchObject([
    {
      severity: "problem",
      what: 'In the queue "publish", a job has failed up to 8 times: no way to Shopify.',
    },
  ]);
});

test("jobs that fail again and again, with what they failed of; one that failed a few times is left alone", async () => {
  await clinic.makeQueue();
  const add = (name: string, tries: number, output: object | null) =>
    clinic.query(
      `INSERT INTO pgboss.job (name, state, retry_count, retry_limit, output) VALUES ($1, 'retry', $2, 1000000, $3)`,
      [name, tries, output],
    );
  await add("collect", 12, { message: "GET rotateproduct.com/api/v1/generations/7: answered 503." });
  await add("collect", 9, { message: "another" });
  await add("publish", 8, { value: { message: "job heartbeat timeout" } });
  await add("track", 7, { message: "passing" });
  const complaints = complaintsOf(await clinic.examine(), "queue").filter(({ what }) =>
    what.startsWith("In the"),
  );
  expect(complaints.map(({ what }) => what)).toEqual([
    'In the queue "collect", 2 jobs have failed up to 12 times: GET rotateproduct.com/api/v1/generations/7: answered 503.',
    'In the queue "publish", a job has failed up to 8 times: the worker ended while it ran.',
  ]);
  expect(complaints.map(({ severity }) => severity)).toEqual(["problem", "problem"]);
});
