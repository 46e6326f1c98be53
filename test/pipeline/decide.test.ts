import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  approveVideos,
  cancelGenerations,
  checkAgain,
  type Decided,
  publishAgain,
  putBack,
  rejectVideos,
  removeVideos,
  resumeGenerations,
  reviewAgain,
  sendAgain,
} from "../../app/pipeline/index.ts";
import type { Ports } from "../../app/pipeline/ports/index.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const CUT = { kind: "cut", when: "before-work" } as const;

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug"), seedProduct("lamp")]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const ids = async () => (await world.readRows()).map((row) => row.id);
const resume = async () => resumeGenerations(world.ports, SHOP, await ids());
const cancel = async () => cancelGenerations(world.ports, SHOP, await ids());

/** Both rows unconfirmed: the request was cut before RotateProduct saw it. */
async function holdUnconfirmed(): Promise<void> {
  world.rotateProduct.faults.next(POST, CUT);
  await world.click();
  await world.pass(10_000);
  world.clock.move(HOUR);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
}

/** Both videos are being made until the end of time. */
async function makeStuck(): Promise<void> {
  const [first = "", second = ""] = world.productIds;
  world.rotateProduct.settings.misfortunes = { [first]: "stuck", [second]: "stuck" };
  await world.click();
  await world.pass(10_000);
  world.clock.move(24 * HOUR);
  await world.pass(5_000);
  expect(await states()).toEqual(["held stuck", "held stuck"]);
}

describe("resume", () => {
  test("sends what lacked credits after a top-up, and pays it once", async () => {
    await world.click();
    world.setCredits(0);
    await world.pass(5_000);
    expect(await states()).toEqual(["held credits", "held credits"]);
    world.setCredits(10);
    expect(await resume()).toEqual({ moved: 2 });
    expect(await states()).toEqual(["queued", "queued"]);
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("without a top-up holds again and spends nothing", async () => {
    await world.click();
    world.setCredits(4);
    await world.pass(5_000);
    await resume();
    await world.pass(5_000);
    expect(await states()).toEqual(["held credits", "held credits"]);
    expect(world.rotateProduct.requests.counts[POST]).toBeUndefined();
  });

  test("sends what waited for a key once there is a new one", async () => {
    await world.click();
    await world.connections.forgetKey(SHOP);
    await world.pass(5_000);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    await connect(API_KEY);
    expect(await resume()).toEqual({ moved: 2 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("looks again for a video that took too long, and gives it another day", async () => {
    await makeStuck();
    expect(await resume()).toEqual({ moved: 2 });
    await world.pass(MINUTE);
    expect(await states()).toEqual(["processing", "processing"]);
    expect(world.spent()).toBe(10);
  });

  test("publishes what Shopify's missing access interrupted, from our own copy", async () => {
    await world.click();
    await world.pass(MINUTE);
    await world.shopify.setScopes(["read_products"]);
    await world.pass(4 * MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    const downloads = world.rotateProduct.requests.counts["GET /api/v1/generations/:id"];
    await world.shopify.setScopes(["write_products", "write_files"]);
    expect(await resume()).toEqual({ moved: 2 });
    expect(await states()).toEqual(["collected", "collected"]);
    await world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.rotateProduct.requests.counts["GET /api/v1/generations/:id"]).toBe(downloads);
  });

  test("goes on with the file that exists already when access was lost after it was made", async () => {
    world.shopify.settings.processingMs = MINUTE;
    await world.click();
    await world.pass(3 * MINUTE + 20_000);
    expect(await states()).toEqual(["publishing", "publishing"]);
    await world.shopify.setScopes(["read_products"]);
    await world.pass(2 * MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    await world.shopify.setScopes(["write_products", "write_files"]);
    await resume();
    expect(await states()).toEqual(["publishing", "publishing"]);
    await world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(countVideoFiles()).toBe(2);
  });

  test("leaves an unconfirmed outcome alone: only sending again may pay it twice", async () => {
    await holdUnconfirmed();
    expect(await resume()).toEqual({ moved: 0 });
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(world.rotateProduct.requests.counts[POST]).toBe(1);
  });
});

describe("send again", () => {
  test("moves nothing but unconfirmed rows", async () => {
    await world.click();
    world.setCredits(0);
    await world.pass(5_000);
    expect(await sendAgain(world.ports, SHOP, await ids())).toEqual({ moved: 0 });
    expect(await states()).toEqual(["held credits", "held credits"]);
  });

  test("asked for twice at the same moment pays once", async () => {
    await holdUnconfirmed();
    const rows = await ids();
    const results = await Promise.all([1, 2].map(() => sendAgain(world.ports, SHOP, rows)));
    expect(results.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
    await world.pass(10_000);
    expect(world.spent()).toBe(10);
  });
});

describe("check again", () => {
  test("adopts an unconfirmed video that has turned up, and costs nothing", async () => {
    await holdWhatStartsLate();
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    world.clock.move(HOUR);
    world.queue.lose();
    expect(await checkAgain(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    await world.pass(0);
    expect(await states()).toEqual(["processing", "processing"]);
    expect(world.rotateProduct.requests.counts[POST]).toBe(1);
  });

  test("leaves what did not turn up where it is", async () => {
    await holdUnconfirmed();
    await checkAgain(world.ports, SHOP, await ids());
    await world.pass(5_000);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(world.spent()).toBe(0);
  });

  test("finds a stuck video that has been finished meanwhile", async () => {
    await makeStuck();
    for (const generation of world.rotateProduct.generations.all()) generation.ending = "succeeded";
    expect(await checkAgain(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    await world.pass(0);
    expect(await states()).toEqual(["succeeded", "succeeded"]);
    expect(world.spent()).toBe(10);
  });
});

describe("cancel", () => {
  test("takes back what has not been sent, before anything is paid", async () => {
    await world.click();
    expect(await cancel()).toEqual({ moved: 2 });
    await world.pass(10_000);
    expect(await states()).toEqual(["canceled by_merchant", "canceled by_merchant"]);
    expect(world.spent()).toBe(0);
  });

  test("frees the products of held rows for another click", async () => {
    await world.click();
    world.setCredits(0);
    await world.pass(5_000);
    expect(await cancel()).toEqual({ moved: 2 });
    const plan = await world.plan();
    expect(plan.products.map((product) => product.skipReason)).toEqual([null, null]);
  });

  test("does not stop what is paid and moving: it ends on the product", async () => {
    await world.click();
    for (const step of [1_000, 3 * MINUTE + 10_000, 5_000]) {
      await world.pass(step);
      expect(await cancel()).toEqual({ moved: 0 });
    }
    await world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(await cancel()).toEqual({ moved: 0 });
  });

  test("does not stop what may have been paid", async () => {
    world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
    await world.click();
    await world.pass(0);
    expect(await states()).toEqual(["confirming", "confirming"]);
    expect(await cancel()).toEqual({ moved: 0 });
  });

  test("of an unconfirmed video that turns up later is shown as paid, never published", async () => {
    await holdWhatStartsLate();
    expect(await cancel()).toEqual({ moved: 2 });
    world.clock.move(HOUR);
    await world.pass(MINUTE);
    expect(await states()).toEqual(["canceled by_merchant", "canceled by_merchant"]);
    expect(await world.prisma.doubleCharge.count()).toBe(2);
    expect(countVideoFiles()).toBe(0);
  });
});

describe("approve and reject", () => {
  const verdicts: [string, (ports: Ports, shop: string, ids: readonly string[]) => Promise<Decided>][] = [
    ["approve", approveVideos],
    ["reject", rejectVideos],
  ];

  test.each(verdicts)("%s moves nothing that is not waiting for it", async (_, verdict) => {
    await world.click();
    const rows = await ids();
    expect(await verdict(world.ports, SHOP, rows)).toEqual({ moved: 0 });
    await world.pass(5 * MINUTE);
    expect(await verdict(world.ports, SHOP, rows)).toEqual({ moved: 0 });
    expect(await states()).toEqual(["published", "published"]);
  });

  test("at the same moment, only one of them counts", async () => {
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    await world.click();
    await world.pass(4 * MINUTE);
    expect(await states()).toEqual(["needs_review", "needs_review"]);
    const rows = await ids();
    const results = await Promise.all(verdicts.map(([, verdict]) => verdict(world.ports, SHOP, rows)));
    expect(results.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
  });
});

describe("a rejection that is taken back", () => {
  async function rejectBoth(): Promise<void> {
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    await world.click();
    await world.pass(4 * MINUTE);
    await rejectVideos(world.ports, SHOP, await ids());
    expect(await states()).toEqual(["canceled rejected", "canceled rejected"]);
  }

  test("waits to be approved again, costs nothing, and is public only then", async () => {
    await rejectBoth();
    expect(await takeBack()).toEqual({ moved: 2 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["needs_review", "needs_review"]);
    expect(countVideoFiles()).toBe(0);
    await approveVideos(world.ports, SHOP, await ids());
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(countVideoFiles()).toBe(2);
    expect(world.spent()).toBe(10);
  });

  test("leaves out a product that has another one by now", async () => {
    await rejectBoth();
    await world.click(world.productIds.slice(0, 1));
    expect(await takeBack()).toEqual({ moved: 1 });
    expect((await states()).toSorted()).toEqual(["canceled rejected", "needs_review", "queued"]);
  });

  test("by two at the same moment counts once", async () => {
    await rejectBoth();
    const results = await Promise.all([takeBack(), takeBack()]);
    expect(results.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
  });

  test("is for rejections alone, and for videos that are still saved", async () => {
    await rejectBoth();
    await world.prisma.generation.updateMany({ data: { reason: "by_merchant" } });
    expect(await takeBack()).toEqual({ moved: 0 });
    await world.prisma.generation.updateMany({ data: { reason: "rejected", videoBytes: null } });
    expect(await takeBack()).toEqual({ moved: 0 });
  });
});

describe("an approval that is taken back", () => {
  async function approveBoth(): Promise<void> {
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    await world.click();
    await world.pass(4 * MINUTE);
    expect(await approveVideos(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
  }

  test("before anything of it is at Shopify waits again, and is public only when it is approved again", async () => {
    await approveBoth();
    expect(await takeBack()).toEqual({ moved: 2 });
    expect(await takeBack()).toEqual({ moved: 0 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["needs_review", "needs_review"]);
    expect(countVideoFiles()).toBe(0);
    await approveVideos(world.ports, SHOP, await ids());
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("waits even where the shop publishes at once by now", async () => {
    await approveBoth();
    await world.installations.updateSettings(SHOP, { reviewsFirst: false });
    expect(await takeBack()).toEqual({ moved: 2 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["needs_review", "needs_review"]);
  });

  test("while its file is made at Shopify does not wait again: it is taken out, and never public", async () => {
    world.shopify.settings.processingMs = MINUTE;
    await approveBoth();
    await world.pass(10_000);
    expect(await states()).toEqual(["publishing", "publishing"]);
    expect(await takeBack()).toEqual({ moved: 0 });
    expect(await removeVideos(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    expect(await removeVideos(world.ports, SHOP, await ids())).toEqual({ moved: 0 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
    for (const id of world.productIds) expect(world.galleryOf(id)).toHaveLength(1);
    expect(await putBack(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("of a request that was taken back does not wait again", async () => {
    await approveBoth();
    await world.prisma.generation.updateMany({ data: { withdrawnAt: world.clock.now() } });
    expect(await takeBack()).toEqual({ moved: 0 });
  });
});

describe("publish again", () => {
  test("needs a stored video", async () => {
    world.rotateProduct.settings.misfortunes = { [world.productIds[0] ?? ""]: "failed" };
    await world.click(world.productIds.slice(0, 1));
    await world.pass(4 * MINUTE);
    expect(await states()).toEqual(["failed generation"]);
    expect(await publishAgain(world.ports, SHOP, await ids())).toEqual({ moved: 0 });
  });

  test("leaves out a product that has another generation by now, and publishes the others", async () => {
    await rejectFiles();
    await world.click(world.productIds.slice(0, 1));
    const failed = (await world.readRows()).filter((row) => row.state === "failed").map((row) => row.id);
    expect(await publishAgain(world.ports, SHOP, failed)).toEqual({ moved: 1 });
    await world.pass(5 * MINUTE);
    expect((await states()).toSorted()).toEqual(["failed file_rejected", "published", "published"]);
    for (const id of world.productIds) expect(world.galleryOf(id)).toHaveLength(2);
  });

  test("asked for twice at the same moment publishes once", async () => {
    await rejectFiles();
    const rows = await ids();
    const results = await Promise.all([1, 2].map(() => publishAgain(world.ports, SHOP, rows)));
    expect(results.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
    await world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(countVideoFiles()).toBe(2);
    expect(world.spent()).toBe(10);
  });
});

const decisions = {
  resumeGenerations,
  sendAgain,
  checkAgain,
  approveVideos,
  rejectVideos,
  cancelGenerations,
  publishAgain,
  reviewAgain,
};

test("no decision of one shop moves a row of another, nor one that does not exist", async () => {
  await holdUnconfirmed();
  const rows = [...(await ids()), "no-such-row"];
  for (const decision of Object.values(decisions)) {
    expect(await decision(world.ports, "other.myshopify.com", rows)).toEqual({ moved: 0 });
    expect(await decision(world.ports, SHOP, ["no-such-row"])).toEqual({ moved: 0 });
  }
  expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
});

const countVideoFiles = () =>
  [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO").length;

/** Both are given up an hour before RotateProduct starts them. */
async function holdWhatStartsLate(): Promise<void> {
  world.rotateProduct.faults.next(
    POST,
    { kind: "late-start", ms: 2 * HOUR },
    { kind: "cut", when: "after-work" },
  );
  await world.click();
  await world.pass(10_000);
  world.clock.move(HOUR);
  await world.pass(5_000);
}

async function takeBack() {
  return reviewAgain(world.ports, SHOP, await ids());
}

async function connect(apiKey: string): Promise<void> {
  const at = world.clock.now();
  const save = (keyFingerprint: string) =>
    world.connections.saveKey(SHOP, { apiKey, keyFingerprint, credits: 1_000, at });
  await save("not known yet");
  await save((await world.ports.rotateProductOf(SHOP)).keyFingerprint);
}

/** Both videos are safe in our store; Shopify took neither. */
async function rejectFiles(): Promise<void> {
  world.shopify.settings.processingFailures = [
    { fileName: "rotateproduct-", code: "VIDEO_VALIDATION_ERROR", times: 4 },
  ];
  await world.click();
  await world.pass(5 * MINUTE);
  expect(await states()).toEqual(["failed file_rejected", "failed file_rejected"]);
}
