import { afterEach, beforeEach, expect, test } from "vitest";
import { PARALLEL_DOWNLOADS } from "../../app/generation/capacity.ts";
import { runJob } from "../../app/pipeline/index.ts";
import type { Job, RotateProduct } from "../../app/pipeline/ports/index.ts";
import { seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

/** Eight at a time, three rounds in half an hour: 24 may be under way. */
const DOWNLOAD_MS = 10 * MINUTE;
const ALLOWED = 24;
const MEASURED_FIRST = 4;
const PRODUCTS = 44;
const STEP_MS = 10_000;

let world: World;

beforeEach(async () => {
  world = await createWorld(Array.from({ length: PRODUCTS }, (_, index) => seedProduct(`p${index + 10}`)));
});

afterEach(() => world.close());

/** A connection over which each download takes its time, and a worker that runs some of them side by side. */
function createSlowLink(downloadMs: number) {
  const { rotateProductOf } = world.ports;
  const waiting: { until: number; goOn(): void }[] = [];
  const running = new Set<Promise<void>>();
  const pending: Extract<Job, { step: "collect" }>[] = [];
  let begun = () => {};

  world.ports.rotateProductOf = async (shop) => {
    const account = await rotateProductOf(shop);
    const openVideo: RotateProduct["openVideo"] = async (id, fromByte) => {
      const until = world.clock.now().getTime() + downloadMs;
      begun();
      await new Promise<void>((goOn) => waiting.push({ until, goOn }));
      return account.openVideo(id, fromByte);
    };
    return { ...account, openVideo };
  };

  /** The earliest deadline first, as the queue delivers them. */
  async function startDownloads(): Promise<void> {
    pending.sort((a, b) => a.collectBy.getTime() - b.collectBy.getTime());
    for (const job of pending.splice(0, PARALLEL_DOWNLOADS - running.size)) {
      const download = runJob(world.ports, job).finally(() => running.delete(download));
      running.add(download);
      // No time passes until it really waits for its bytes.
      const { promise, resolve } = Promise.withResolvers<void>();
      begun = resolve;
      await Promise.race([promise, download]);
    }
  }

  async function run(job: Job): Promise<void> {
    if (job.step === "collect") pending.push(job);
    else await runJob(world.ports, job);
  }

  return {
    async pass(): Promise<void> {
      world.clock.move(STEP_MS);
      const now = world.clock.now().getTime();
      const due = waiting.filter(({ until }) => until <= now);
      for (const download of due) {
        waiting.splice(waiting.indexOf(download), 1);
        download.goOn();
      }
      // What goes on now ends without any more time.
      const count = running.size - due.length;
      while (running.size > count) await Promise.race(running);
      await world.queue.pass(0, run);
      await startDownloads();
    },
  };
}

async function countUncollected(): Promise<number> {
  return (await world.ports.store.readCollecting()).uncollected;
}

test("over a slow connection a large click is sent in portions, and every video is collected within its hour", async () => {
  const link = createSlowLink(DOWNLOAD_MS);
  await world.click(world.productIds.slice(0, MEASURED_FIRST));
  for (let step = 0; step < 20 * 6; step++) await link.pass();
  expect(await countUncollected()).toBe(0);

  await world.click(world.productIds.slice(MEASURED_FIRST));
  let most = 0;
  for (let step = 0; step < 100 * 6; step++) {
    await link.pass();
    if (step % 6 === 0) most = Math.max(most, await countUncollected());
  }
  expect(most).toBe(ALLOWED);
  const rows = await world.readRows();
  expect(rows.filter(({ state }) => state === "published")).toHaveLength(PRODUCTS);
  expect(world.complaints).not.toContain("a paid video expired uncollected");
  expect(world.spent()).toBe(PRODUCTS * 5);
  for (const { collectMs, collectedAt, collectBy } of rows) {
    expect(collectMs).toBe(DOWNLOAD_MS);
    expect(collectedAt?.getTime()).toBeLessThanOrEqual(collectBy?.getTime() ?? 0);
  }
}, 120_000);
