import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Job } from "../../app/pipeline/ports/index.ts";
import type { JobQueue } from "../../app/queue/queue.ts";
import {
  collectJob,
  createGate,
  inAnHour,
  noSweep,
  type OpenQueue,
  openQueue,
  recordJobs,
  SHOP,
  until,
} from "./open-queue.ts";

let queue: OpenQueue;
let sender: JobQueue;
let prisma: PrismaClient;

beforeAll(async () => {
  queue = await openQueue();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: queue.url }) });
});
beforeEach(async () => {
  sender = await queue.start("sender");
});
afterEach(async () => {
  await queue.reset();
  await prisma.shop.deleteMany();
});
afterAll(async () => {
  await prisma.$disconnect();
  await queue.close();
});

const makeShop = { data: { domain: SHOP, installedAt: new Date() } };
const jobs: Job[] = [
  { step: "submit", shop: SHOP },
  { step: "track", shop: SHOP, notBefore: inAnHour() },
  collectJob("g1"),
];

test("jobs sent in a transaction exist when its rows do", async () => {
  await prisma.$transaction(async (transaction) => {
    await transaction.shop.create(makeShop);
    await sender.sendIn(transaction, jobs);
    expect(await queue.readJobs()).toEqual([]);
  });
  expect(await prisma.shop.count()).toBe(1);
  expect((await queue.readWaiting()).map(({ name }) => name).sort()).toEqual(["collect", "submit", "track"]);
});

test("jobs sent in a transaction that is rolled back do not exist", async () => {
  const rolledBack = prisma.$transaction(async (transaction) => {
    await transaction.shop.create(makeShop);
    await sender.sendIn(transaction, jobs);
    throw new Error("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  expect(await prisma.shop.count()).toBe(0);
  expect(await queue.readJobs()).toEqual([]);
});

test("a rolled-back transaction leaves a waiting job at its time", async () => {
  const notBefore = inAnHour();
  await sender.send([{ step: "track", shop: SHOP, notBefore }]);
  const rolledBack = prisma.$transaction(async (transaction) => {
    await sender.sendIn(transaction, [{ step: "track", shop: SHOP }]);
    throw new Error("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  expect(await queue.readWaiting()).toMatchObject([{ startAfter: notBefore }]);
});

test.each([
  ["asked for now", {}],
  ["asked for at a time", { notBefore: new Date(0) }],
])(
  "a waiting job %s in a transaction does not run before the transaction's rows can be seen",
  async (_, time) => {
    await sender.send([{ step: "track", shop: SHOP, notBefore: inAnHour() }]);
    const seen: number[] = [];
    const worker = await queue.start("worker");
    const { run, jobs: delivered } = recordJobs(async ({ step }) => {
      if (step === "track") seen.push(await prisma.shop.count());
    });
    const isSent = createGate();
    const mayCommit = createGate();
    const committed = prisma.$transaction(async (transaction) => {
      await transaction.shop.create(makeShop);
      await sender.sendIn(transaction, [{ step: "track", shop: SHOP, ...time }]);
      isSent.open();
      await mayCommit.opened;
    });
    await isSent.opened;
    // Its time comes, were it not that the transaction holds it.
    await queue.query(
      "UPDATE pgboss.job SET start_after = now() WHERE id IN (SELECT id FROM pgboss.job FOR UPDATE SKIP LOCKED)",
    );
    await worker.work(run, noSweep);
    await sender.send([{ step: "end", shop: SHOP }]);
    await until(() => delivered.some(({ step }) => step === "end"));
    mayCommit.open();
    await committed;
    await queue.makeDue();
    await until(() => delivered.some(({ step }) => step === "track"));
    expect(delivered.map(({ step }) => step)).toEqual(["end", "track"]);
    await until(() => seen.length > 0);
    expect(seen).toEqual([1]);
  },
);

test("two transactions that ask for the same job leave one", async () => {
  const ask = () =>
    prisma.$transaction((transaction) => sender.sendIn(transaction, [{ step: "publish", shop: SHOP }]));
  await Promise.all([ask(), ask(), ask()]);
  expect(await queue.readWaiting()).toHaveLength(1);
});

test("transactions that ask for the same jobs in another order do not wait for each other for ever", async () => {
  const forth: Job[] = ["submit", "track", "publish", "confirm"].map((step) => ({ step, shop: SHOP }) as Job);
  await sender.send(forth);
  const ask = (jobs: Job[]) => prisma.$transaction((transaction) => sender.sendIn(transaction, jobs));
  for (let round = 0; round < 10; round++) {
    await Promise.all([ask(forth), ask(forth.toReversed()), ask(forth), ask(forth.toReversed())]);
  }
  expect(await queue.readWaiting()).toHaveLength(forth.length);
});
