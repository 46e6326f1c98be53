import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askAgain, type Ports } from "../../app/pipeline/index.ts";
import { QUEUES } from "../../app/queue/policies.ts";
import { createStore } from "../../app/store/index.ts";
import { createGate, noSweep, type OpenQueue, openQueue, recordJobs, SHOP, until } from "./open-queue.ts";

const MINUTE = 60_000;
const VIDEOS = 40;

let queue: OpenQueue;
let prisma: PrismaClient;

beforeAll(async () => {
  queue = await openQueue();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: queue.url }) });
});
afterAll(async () => {
  await queue.reset();
  await prisma.$disconnect();
  await queue.close();
});

/** Finished videos, the youngest row with the earliest deadline. Returns their ids, the earliest deadline first. */
async function createFinished(): Promise<string[]> {
  const now = Date.now();
  await prisma.shop.create({ data: { domain: SHOP, installedAt: new Date(now) } });
  const request = { id: "request", shop: SHOP, clickKey: "click", createdAt: new Date(now) };
  await prisma.generationRequest.create({ data: request });
  const rows = Array.from({ length: VIDEOS }, (_, index) => ({
    id: `video-${index}`,
    shop: SHOP,
    requestId: "request",
    productId: `product-${index}`,
    productTitle: "Mug",
    state: "succeeded",
    createdAt: new Date(now + index),
    stateSince: new Date(now),
    collectBy: new Date(now + (VIDEOS - index) * MINUTE),
  }));
  await prisma.generation.createMany({ data: rows });
  return rows.map(({ id }) => id).toReversed();
}

test("when many finished videos wait and few workers are there, the earliest deadline is fetched first", async () => {
  const inOrder = await createFinished();
  const sender = await queue.start("sender");
  const log = { info() {}, warn() {}, error() {} };
  const storeParts = { prisma, sendJobs: async () => {}, now: () => new Date() };
  const ports = {
    store: createStore(storeParts),
    queue: sender,
    clock: { now: () => new Date() },
    log,
  } satisfies Partial<Ports>;
  // Only what the minute's sweep uses.
  await askAgain(ports as unknown as Ports);

  // One place is free and the others stay taken, so that the order in which jobs begin is that of the queue.
  const others = createGate();
  const { jobs, run } = recordJobs((job, count) => {
    return job.step === "collect" && count < QUEUES.collect.concurrency ? others.opened : undefined;
  });
  const worker = await queue.start("worker");
  await worker.work((job) => (job.step === "collect" ? run(job) : Promise.resolve()), noSweep);
  await until(() => jobs.length === VIDEOS);
  others.open();

  const begun = jobs.map((job) => (job.step === "collect" ? job.generationId : job.step));
  const first = begun.slice(0, QUEUES.collect.concurrency);
  expect(first.toSorted()).toEqual(inOrder.slice(0, QUEUES.collect.concurrency).toSorted());
  expect(begun.slice(QUEUES.collect.concurrency)).toEqual(inOrder.slice(QUEUES.collect.concurrency));
});
