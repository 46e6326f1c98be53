import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { JobQueue } from "../../app/queue/queue.ts";
import { collectJob, inAnHour, type OpenQueue, OTHER_SHOP, openQueue, SHOP } from "./open-queue.ts";

let queue: OpenQueue;
let sender: JobQueue;

beforeAll(async () => {
  queue = await openQueue();
});
beforeEach(async () => {
  sender = await queue.start("sender");
});
afterEach(() => queue.reset());
afterAll(() => queue.close());

const isDue = ({ startAfter }: { startAfter: Date }) => startAfter.getTime() <= Date.now();

test("a job of a step waits once per shop, however often it is asked for", async () => {
  const job = { step: "submit", shop: SHOP } as const;
  await Promise.all([1, 2, 3].map(() => sender.send([job, job])));
  await sender.send([{ ...job, shop: OTHER_SHOP }]);
  const waiting = await queue.readWaiting();
  expect(waiting.map(({ key }) => key).sort()).toEqual([SHOP, OTHER_SHOP]);
});

test("steps of one shop wait beside each other", async () => {
  await sender.send([
    { step: "submit", shop: SHOP },
    { step: "track", shop: SHOP },
  ]);
  expect((await queue.readWaiting()).map(({ name }) => name).sort()).toEqual(["submit", "track"]);
});

test("a video is collected by a job of its own: it waits once per generation", async () => {
  await sender.send([collectJob("g1"), collectJob("g2"), collectJob("g1")]);
  expect((await queue.readWaiting()).map(({ key }) => key).sort()).toEqual(["g1", "g2"]);
});

test("two processes that ask at the same moment leave one job", async () => {
  const other = await queue.start("sender");
  await Promise.all([sender, other].map((one) => one.send([{ step: "publish", shop: SHOP }])));
  expect(await queue.readWaiting()).toHaveLength(1);
});

test("a job waits for the time it was given", async () => {
  const notBefore = inAnHour();
  await sender.send([{ step: "track", shop: SHOP, notBefore }]);
  expect(await queue.readWaiting()).toMatchObject([{ startAfter: notBefore }]);
});

test("asked for without a time, a waiting job is brought forward to now", async () => {
  await sender.send([{ step: "track", shop: SHOP, notBefore: inAnHour() }]);
  await sender.send([{ step: "track", shop: SHOP }]);
  const waiting = await queue.readWaiting();
  expect(waiting.map(isDue)).toEqual([true]);
});

test("asked for with another time, a waiting job keeps its own", async () => {
  const notBefore = inAnHour();
  await sender.send([{ step: "track", shop: SHOP, notBefore }]);
  await sender.send([{ step: "track", shop: SHOP, notBefore: new Date() }]);
  await sender.send([{ step: "track", shop: SHOP, notBefore: new Date(notBefore.getTime() + 60_000) }]);
  expect(await queue.readWaiting()).toMatchObject([{ startAfter: notBefore }]);
});

test("a job that failed and waits to come again is neither doubled nor hurried by a time", async () => {
  await sender.send([{ step: "track", shop: SHOP, notBefore: inAnHour() }]);
  await queue.query("UPDATE pgboss.job SET state = 'retry', retry_count = 8");
  const [failed] = await queue.readWaiting();
  await sender.send([{ step: "track", shop: SHOP, notBefore: new Date() }]);
  expect(await queue.readWaiting()).toEqual([failed]);

  await sender.send([{ step: "track", shop: SHOP }]);
  expect((await queue.readWaiting()).map(isDue)).toEqual([true]);
});

test("the time of a job is not part of what is delivered", async () => {
  await sender.send([{ step: "confirm", shop: SHOP, notBefore: inAnHour() }]);
  expect((await queue.readWaiting()).map(({ data }) => data)).toEqual([{ step: "confirm", shop: SHOP }]);
});

test("queues that an older version made take over today's policies", async () => {
  await queue.query("UPDATE pgboss.queue SET retry_limit = 2, heartbeat_seconds = 60, notify = false");
  await queue.start("sender");
  const rows = await queue.query(
    "SELECT retry_limit, heartbeat_seconds, notify FROM pgboss.queue WHERE name IN ('submit', 'collect')",
  );
  for (const row of rows) {
    expect(row).toMatchObject({ retry_limit: 1_000_000, heartbeat_seconds: 10, notify: true });
  }
  expect(rows).toHaveLength(2);
});
