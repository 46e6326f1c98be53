import { afterEach, beforeEach, expect, test } from "vitest";
import {
  confirmPublished,
  endShop,
  publishAgain,
  reconcileShop,
  resumeHeld,
  retainVideos,
  submitQueued,
} from "../../app/pipeline/index.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const POST = "POST /api/v1/generations";
const DAY = 24 * HOUR;

let world: World;

beforeEach(async () => {
  world = await createWorld(["mug", "lamp", "shoe"].map((handle) => seedProduct(handle)));
});

afterEach(() => world.close());

/** All of it at the same moment; none of them may fail on what another one has done. */
const race = (...steps: (() => Promise<unknown>)[]) => Promise.all(steps.map((step) => step()));
const thrice = (step: () => Promise<unknown>) => race(step, step, step);

const numberOf = (gid: string | null | undefined) => Number(gid?.split("/").at(-1));
const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const hasFile = async (id: string | undefined) => (await world.ports.videos.readSize(id ?? "")) !== null;
const countMoves = (toState: string, fromState: string) =>
  world.prisma.generationEvent.count({ where: { fromState, toState } });

async function publishAll(): Promise<void> {
  await world.click();
  await world.pass(5 * MINUTE);
  expect(await states()).toEqual(["published", "published", "published"]);
}

test("workers that resume at the same moment resume each video once, and no more than can be paid", async () => {
  await world.click();
  world.setCredits(0);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["held credits", "held credits", "held credits"]);
  world.setCredits(10);
  await thrice(() => resumeHeld(world.ports, SHOP));
  expect((await states()).toSorted()).toEqual(["held credits", "queued", "queued"]);
  expect(await countMoves("queued", "held")).toBe(2);
  await world.pass(5 * MINUTE);
  expect(await countMoves("held", "queued")).toBe(3);
  expect(world.spent()).toBe(10);
});

test("workers that delete old copies at the same moment end each video once, and touch no wanted one", async () => {
  await publishAll();
  const [old, waiting, wanted] = await world.readRows();
  world.clock.move(31 * DAY);
  await world.prisma.generation.update({
    where: { id: waiting?.id ?? "" },
    data: { state: "needs_review", publishedAt: null },
  });
  await world.prisma.generation.update({
    where: { id: wanted?.id ?? "" },
    data: { publishedAt: world.clock.now() },
  });
  await thrice(() => retainVideos(world.ports, SHOP));
  expect(await states()).toEqual(["published", "failed not_kept", "published"]);
  expect(await countMoves("failed", "needs_review")).toBe(1);
  expect(await Promise.all([old, waiting, wanted].map((row) => hasFile(row?.id)))).toEqual([
    false,
    false,
    true,
  ]);
});

test("an old copy that the merchant asks for at the moment when it is deleted ends as no longer kept", async () => {
  await publishAll();
  world.clock.move(31 * DAY);
  await world.prisma.generation.updateMany({
    data: { state: "failed", reason: "media_limit", openProductId: null },
  });
  const ids = (await world.readRows()).map(({ id }) => id);

  // The decision has read its rows when the copies are deleted.
  const { store } = world.ports;
  const move: typeof store.move = async (...args) => {
    await retainVideos(world.ports, SHOP);
    return store.move(...args);
  };
  await publishAgain({ ...world.ports, store: { ...store, move } }, SHOP, ids);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["failed not_kept", "failed not_kept", "failed not_kept"]);
  expect(await Promise.all(ids.map(hasFile))).toEqual([false, false, false]);
  expect(world.complaints).toEqual([]);
});

test("workers that compare at the same moment find a stray once, and mark what is missing once", async () => {
  await publishAll();
  const [mug, lamp] = await world.readRows();
  await world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
  makeElsewhere(lamp?.productId ?? "");
  world.clock.move(1_000);
  const events = await world.prisma.generationEvent.count();
  await thrice(() => reconcileShop(world.ports, SHOP));
  expect(await world.prisma.strayVideo.findMany()).toMatchObject([
    { side: "rotateproduct", productId: lamp?.productId },
  ]);
  expect((await world.readRows()).map(({ missing }) => missing)).toEqual(["place", null, null]);
  expect(await world.prisma.generationEvent.count()).toBe(events);
  expect(world.galleryOf(mug?.productId ?? "")).toEqual(["IMAGE"]);
});

test("workers that find a lost answer while they compare adopt each video once, and call none of them stray", async () => {
  world.rotateProduct.faults.next(POST, { kind: "cut", when: "after-work" });
  await world.click();
  await submitQueued(world.ports, SHOP);
  expect(await states()).toEqual(["confirming", "confirming", "confirming"]);
  world.clock.move(1_000);
  await thrice(() => reconcileShop(world.ports, SHOP));
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["published", "published", "published"]);
  expect(await countMoves("processing", "confirming")).toBe(3);
  expect(await world.prisma.doubleCharge.count()).toBe(0);
  expect(await world.prisma.strayVideo.count()).toBe(0);
});

test("workers that end a shop while others submit cancel each video once and pay for none", async () => {
  await world.click();
  await world.installations.receiveWebhook({
    eventId: "1",
    shop: SHOP,
    topic: "app/uninstalled",
    triggeredAt: world.clock.now(),
  });
  const end = () => endShop(world.ports, SHOP);
  const submit = () => submitQueued(world.ports, SHOP);
  await race(end, submit, end, submit, end);
  expect(await states()).toEqual(["canceled uninstalled", "canceled uninstalled", "canceled uninstalled"]);
  expect(await world.prisma.generationEvent.count({ where: { toState: "canceled" } })).toBe(3);
  expect(world.spent()).toBe(0);
});

test("workers that confirm while another compares agree on what is there, and put nothing back", async () => {
  await publishAll();
  const [mug] = await world.readRows();
  await world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
  await world.prisma.generation.updateMany({ data: { confirmedAt: null, position: null } });
  world.clock.move(2 * MINUTE);
  const confirm = () => confirmPublished(world.ports, SHOP);
  const compare = () => reconcileShop(world.ports, SHOP);
  await race(confirm, compare, confirm, compare);
  expect((await world.readRows()).map(({ missing, position }) => [missing, position])).toEqual([
    ["place", null],
    [null, 1],
    [null, 1],
  ]);
  expect(world.galleryOf(mug?.productId ?? "")).toEqual(["IMAGE"]);
});

/** Somebody else has made a video of this product with the same account. */
function makeElsewhere(externalId: string): void {
  const userId = world.rotateProduct.accounts.findByKey(API_KEY)?.userId ?? "";
  world.rotateProduct.generations.accept(
    [{ imageUrl: "https://cdn.shopify.com/a.png", ending: "succeeded", externalId }],
    { userId, generationMs: 0, isRefundedOnFailure: false, lateStartMs: 0, listLagMs: 0 },
  );
}
