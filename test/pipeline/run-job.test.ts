import { afterEach, beforeEach, expect, test } from "vitest";
import { Throttled, Unavailable } from "../../app/generation/errors.ts";
import { type Job, runJob } from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug")]);
});

afterEach(() => world.close());

/** Every call of the shop's two services ends with this error from now on. */
function breakServices(error: Error): void {
  world.ports.rotateProductOf = () => Promise.reject(error);
  world.ports.shopifyOf = () => {
    throw error;
  };
}

/** Brings the one video to where the step has something to do, and returns the step's job. */
async function reach(step: "submit" | "track" | "collect" | "publish" | "confirm"): Promise<Job> {
  await world.click();
  if (step === "submit") return { step, shop: SHOP };
  await world.pass(0);
  if (step === "track") return { step, shop: SHOP };
  world.clock.move(4 * MINUTE);
  await runJob(world.ports, { step: "track", shop: SHOP });
  const [row] = await world.readRows();
  const collect = {
    step: "collect",
    shop: SHOP,
    generationId: row?.id ?? "",
    collectBy: new Date(0),
  } as const;
  if (step === "collect") return collect;
  await runJob(world.ports, collect);
  if (step === "publish") return { step, shop: SHOP };
  await runJob(world.ports, { step: "publish", shop: SHOP });
  world.clock.move(10_000);
  await runJob(world.ports, { step: "publish", shop: SHOP });
  return { step, shop: SHOP };
}

const STEPS = ["submit", "track", "collect", "publish", "confirm"] as const;

test.each(STEPS)("%s that is asked to wait runs again then, with its row where it was", async (step) => {
  const job = await reach(step);
  const before = await world.readRows();
  world.queue.lose();
  breakServices(new Throttled("Slow down", 90_000));
  await runJob(world.ports, job);
  const notBefore = new Date(world.clock.now().getTime() + 90_000);
  expect(world.queue.waiting).toEqual([{ ...job, notBefore }]);
  expect(await world.readRows()).toEqual(before);
});

test.each(STEPS)("%s leaves any other error to the queue, with its row where it was", async (step) => {
  const job = await reach(step);
  const before = await world.readRows();
  world.queue.lose();
  const error = new Unavailable("Nobody is there");
  breakServices(error);
  await expect(runJob(world.ports, job)).rejects.toBe(error);
  expect(world.queue.waiting).toEqual([]);
  expect(await world.readRows()).toEqual(before);
});

test.each(STEPS)("%s that comes once more after its work is done does nothing", async (step) => {
  const job = await reach(step);
  await world.pass(6 * MINUTE);
  const before = await world.readRows();
  expect(before).toMatchObject([{ state: "published", position: 1 }]);
  const requests = [world.rotateProduct.requests.all.length, world.spent()];
  await runJob(world.ports, job);
  expect(await world.readRows()).toEqual(before);
  expect([world.rotateProduct.requests.all.length, world.spent()]).toEqual(requests);
});
