import { afterAll, beforeAll, describe, test } from "vitest";
import type { Flow } from "./flow.ts";
import { emptyShop } from "./flows/empty-shop.ts";
import { mainJob } from "./flows/main-job.ts";
import { type Stage, startStage } from "./stage.ts";
import { openVisitor, WAYS, type Way } from "./visitor.ts";

const FLOWS: readonly Flow[] = [mainJob, emptyShop];

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 120_000);

afterAll(async () => {
  await stage?.close();
}, 60_000);

// Beside each other, since most of a flow's time is spent in waiting for videos.
describe.concurrent.each(Object.keys(WAYS) as Way[])("%s", { timeout: 120_000 }, (way) => {
  for (const flow of FLOWS) test(flow.promise, () => runFlow(flow, way));
});

async function runFlow(flow: Flow, way: Way): Promise<void> {
  const shop = await stage.openShop(flow.shop);
  const visitor = await openVisitor(stage.browser, { way, appPageUrl: shop.admin.appPageUrl });
  try {
    await flow.run(visitor, shop, stage);
  } catch (error) {
    throw new Error(`${String(error)}\n\nThe page:\n${await visitor.read()}`, { cause: error });
  } finally {
    await shop.close();
  }
  await visitor.leave();
}
