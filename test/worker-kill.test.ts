import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedProduct } from "./pipeline/scenery.ts";
import { type RunningApp, startEverything } from "./running-app.ts";
import { createAppClient } from "./sandbox/demo/app-client.ts";
import { countVideos } from "./sandbox/demo/count-videos.ts";
import * as merchant from "./sandbox/demo/merchant.ts";

const PRODUCTS = 8;

/** Moments after the last one, in ms: during the POST, while videos are made, collected and published. */
const KILLS_AFTER = [300, 2_500, 4_000, 4_000];

let running: RunningApp;

beforeAll(async () => {
  const products = Array.from({ length: PRODUCTS }, (_, index) =>
    seedProduct(`product-${index}`, { images: 2 }),
  );
  running = await startEverything(products);
}, 60_000);

afterAll(() => running?.close(), 60_000);

test("a worker that is killed again and again pays once for each product and makes no file twice", async () => {
  const { sandbox } = running;
  const app = createAppClient(running.origin, sandbox.shopify);
  await merchant.connect(app, sandbox.apiKey);
  const plan = await merchant.plan(app, await merchant.listProducts(app));
  expect(plan.videos).toBe(PRODUCTS);
  await merchant.confirm(app, plan);

  for (const ms of KILLS_AFTER) {
    await sleep(ms);
    running.killWorker();
  }
  await expect
    .poll(() => merchant.countStates(app), { timeout: 150_000, interval: 500 })
    .toMatchObject({ published: PRODUCTS });

  const rows = await merchant.listGenerations(app, plan.id);
  expect(countVideos(sandbox.shopify, rows).map(({ ready, others }) => [ready, others])).toEqual(
    Array(PRODUCTS).fill([1, 0]),
  );
  const files = [...sandbox.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO");
  expect(files).toHaveLength(PRODUCTS);
  const account = sandbox.rotateProduct.accounts.findByKey(sandbox.apiKey)?.userId ?? "";
  expect(500 - sandbox.rotateProduct.accounts.balance(account)).toBe(PRODUCTS * 5);
}, 200_000);
