import { afterAll, beforeAll, describe, test } from "vitest";
import type { Flow } from "./flow.ts";
import { anotherLanguage } from "./flows/another-language.ts";
import { approve } from "./flows/approve.ts";
import { changeSettings } from "./flows/change-settings.ts";
import { chooseProducts } from "./flows/choose-products.ts";
import { creditsShort } from "./flows/credits-short.ts";
import { editPlan } from "./flows/edit-plan.ts";
import { emptyShop } from "./flows/empty-shop.ts";
import { extensionCollection } from "./flows/extension-collection.ts";
import { extensionGenerateVideo } from "./flows/extension-generate-video.ts";
import { extensionGenerateVideos } from "./flows/extension-generate-videos.ts";
import { extensionNotConnected } from "./flows/extension-not-connected.ts";
import { extensionSlowAnswers } from "./flows/extension-slow-answers.ts";
import { extensionVideoStatus } from "./flows/extension-video-status.ts";
import { longPlan } from "./flows/long-plan.ts";
import { lostConnection } from "./flows/lost-connection.ts";
import { makeAgain } from "./flows/make-again.ts";
import { newKey } from "./flows/new-key.ts";
import { resume } from "./flows/resume.ts";
import { reviewFirst } from "./flows/review-first.ts";
import { setUp } from "./flows/set-up.ts";
import { spendLimits } from "./flows/spend-limits.ts";
import { takeBack } from "./flows/take-back.ts";
import { twoTabs } from "./flows/two-tabs.ts";
import { type Stage, startStage } from "./stage.ts";
import { WAYS, type Way } from "./visitor.ts";

/** The longest first. */
const FLOWS: readonly Flow[] = [
  makeAgain,
  extensionVideoStatus,
  extensionGenerateVideo,
  approve,
  takeBack,
  extensionSlowAnswers,
  resume,
  newKey,
  setUp,
  reviewFirst,
  editPlan,
  creditsShort,
  spendLimits,
  twoTabs,
  chooseProducts,
  longPlan,
  changeSettings,
  extensionGenerateVideos,
  extensionCollection,
  extensionNotConnected,
  lostConnection,
  emptyShop,
  anotherLanguage,
];

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 120_000);

afterAll(async () => {
  await stage?.close();
}, 60_000);

// Beside each other, since most of a flow's time is spent in waiting for videos.
describe.concurrent.each(Object.keys(WAYS) as Way[])("%s", { timeout: 300_000 }, (way) => {
  for (const flow of FLOWS) test(flow.promise, () => runFlow(flow, way));
});

async function runFlow(flow: Flow, way: Way): Promise<void> {
  const shop = await stage.openShop(flow.shop);
  const visitor = await stage.visit(way, shop);
  try {
    await flow.run(visitor, shop, stage);
  } catch (error) {
    throw new Error(`${String(error)}\n\nThe page:\n${await visitor.read()}`, { cause: error });
  } finally {
    await shop.close();
  }
  await visitor.leave();
}
