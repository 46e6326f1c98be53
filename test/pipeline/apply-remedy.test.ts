import type { Generation } from "@prisma/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isOpen, type Reason, type State } from "../../app/generation/generation.ts";
import { APP_REMEDIES, type AppRemedy } from "../../app/generation/remedies.ts";
import { applyRemedy } from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
let mug: Generation;

beforeAll(async () => {
  world = await createWorld([seedProduct("mug")]);
  await world.click();
  const [row] = await world.readRows();
  if (row === undefined) throw new Error("the click made no generation");
  mug = row;
});

afterAll(() => world.close());

/** Puts the generation there as if its way had led there: with a video, where that is what the remedy is about. */
async function rest(
  state: State,
  { reason = null, video = true }: { reason?: Reason | null; video?: boolean },
) {
  await world.prisma.generation.update({
    where: { id: mug.id },
    data: {
      state,
      reason,
      videoBytes: video ? 100_000 : null,
      openProductId: isOpen(state) ? mug.productId : null,
    },
  });
}

const apply = (remedy: AppRemedy, shop = SHOP) => applyRemedy(world.ports, shop, remedy, [mug.id]);

const EFFECTS: Readonly<
  Record<AppRemedy, { from: State; reason?: Reason; video?: boolean; to: State; says?: Reason }>
> = {
  approve: { from: "needs_review", to: "collected" },
  reject: { from: "needs_review", to: "canceled", says: "rejected" },
  review_again: { from: "canceled", reason: "rejected", to: "needs_review" },
  resume: { from: "held", reason: "credits", video: false, to: "queued" },
  check_again: { from: "held", reason: "stuck", video: false, to: "processing" },
  send_again: { from: "held", reason: "unconfirmed", video: false, to: "queued" },
  publish_again: { from: "failed", reason: "file_rejected", to: "collected" },
  cancel: { from: "queued", video: false, to: "canceled", says: "by_merchant" },
  remove: { from: "published", to: "removing" },
  put_back: { from: "removed", to: "collected" },
  delete_file: { from: "removed", to: "removing" },
};

test.each(APP_REMEDIES)(
  "%s does what it is named after, and asked for twice does it once",
  async (remedy) => {
    const { from, to, says = null, ...row } = EFFECTS[remedy];
    await rest(from, row);
    expect(await apply(remedy)).toEqual({ moved: 1 });
    expect(await world.readRows()).toMatchObject([{ state: to, reason: says }]);
    expect(await apply(remedy)).toEqual({ moved: 0 });
  },
);

test.each(APP_REMEDIES)("%s does nothing to a video that is being made", async (remedy) => {
  await rest("processing", { video: false });
  expect(await apply(remedy)).toEqual({ moved: 0 });
});

test.each(APP_REMEDIES)("%s never reaches another shop's generations", async (remedy) => {
  const { from, ...row } = EFFECTS[remedy];
  await rest(from, row);
  expect(await apply(remedy, "other-goods.myshopify.com")).toEqual({ moved: 0 });
  expect(await world.readRows()).toMatchObject([{ state: from }]);
});
