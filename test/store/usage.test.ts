import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Reason, State } from "../../app/generation/generation.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

let open: OpenStore;
let ids: string[];

beforeAll(async () => {
  open = await openStore();
});
beforeEach(async () => {
  await open.prisma.generationRequest.deleteMany();
  await open.prisma.shop.updateMany({ data: { quotaReadAt: null } });
  ids = await open.queue(["p1", "p2", "p3"]);
});
afterAll(() => open.close());

const readUsage = (shop = SHOP) => open.store.readUsage(shop, NOW);
const idAt = (index: number) => ids[index] ?? "";
const change = (index: number, data: Parameters<typeof open.prisma.generation.update>[0]["data"]) =>
  open.prisma.generation.update({ where: { id: idAt(index) }, data });

const addEvent = (
  index: number,
  at: Date,
  [fromState, toState]: readonly [State, State],
  reason: Reason | null = null,
) =>
  open.prisma.generationEvent.create({
    data: { generationId: idAt(index), shop: SHOP, at, fromState, toState, reason },
  });

const CREATION = ["collected", "publishing"] as const;
const REFUSAL = ["publishing", "held"] as const;

test("what waits to be sent has used up nothing", async () => {
  expect(await readUsage()).toEqual({
    spentThisMonth: 0,
    created: 0,
    oldestAt: null,
    underWay: 0,
    createdSinceCount: 0,
  });
});

describe("credits of this month", () => {
  test("are those of videos that were charged since it began, in UTC", async () => {
    await change(0, { state: "published", remoteId: "1", paidAt: new Date("2026-11-01T00:00:00Z") });
    await change(1, { state: "published", remoteId: "2", paidAt: new Date("2026-10-31T23:59:59Z") });
    expect((await readUsage()).spentThisMonth).toBe(5);
  });

  test("count failed ones, which were charged, and second charges", async () => {
    await change(0, { state: "failed", reason: "generation", remoteId: "1", paidAt: NOW });
    await open.store.recordDoubleCharge(SHOP, idAt(0), "9", NOW);
    expect((await readUsage()).spentThisMonth).toBe(10);
  });

  test("count what may have been charged", async () => {
    await change(0, { state: "confirming", stateSince: NOW });
    await change(1, { state: "held", reason: "unconfirmed", stateSince: NOW });
    await change(2, { state: "held", reason: "credits", stateSince: NOW });
    expect((await readUsage()).spentThisMonth).toBe(10);
  });
});

describe("files created within a week", () => {
  test("are those that Shopify was asked for in it; a second try counts again", async () => {
    await addEvent(0, daysAgo(7.01), CREATION);
    await addEvent(0, daysAgo(3), CREATION);
    await addEvent(1, daysAgo(6), CREATION);
    await addEvent(1, daysAgo(5), ["publishing", "collected"]);
    await addEvent(1, daysAgo(4), CREATION);
    expect(await readUsage()).toMatchObject({ created: 3, oldestAt: daysAgo(6) });
  });

  test("are not those that Shopify refused for want of room", async () => {
    await addEvent(0, daysAgo(6), CREATION);
    await addEvent(0, daysAgo(6), REFUSAL, "video_quota");
    await addEvent(0, daysAgo(5), ["held", "collected"]);
    await addEvent(0, daysAgo(5), CREATION);
    await addEvent(0, daysAgo(5), REFUSAL, "trial_store");
    await addEvent(1, daysAgo(4), CREATION);
    await addEvent(1, daysAgo(4), REFUSAL, "access");
    expect(await readUsage()).toMatchObject({ created: 1, oldestAt: daysAgo(4) });
  });

  test("are a shop's own", async () => {
    await addEvent(0, daysAgo(1), CREATION);
    expect(await readUsage(OTHER_SHOP)).toMatchObject({ created: 0, oldestAt: null });
  });
});

test("videos under way are those that are paid, or perhaps paid, and will ask for a file", async () => {
  await change(0, { state: "processing", remoteId: "1" });
  await change(1, { state: "held", reason: "unconfirmed" });
  await change(2, { state: "publishing", remoteId: "3", fileIntentAt: NOW });
  expect((await readUsage()).underWay).toBe(2);
  await change(0, { state: "failed", reason: "generation", openProductId: null });
  await change(1, { state: "held", reason: "credits" });
  expect((await readUsage()).underWay).toBe(0);
});

describe("since Shopify's files were counted", () => {
  beforeEach(() => open.store.recordQuota(SHOP, { hosted: 7, max: 250 }, minutesAgo(5)));

  test("what was created counts on top of them", async () => {
    await addEvent(0, minutesAgo(6), CREATION);
    await addEvent(1, minutesAgo(5), CREATION);
    await addEvent(2, minutesAgo(1), CREATION);
    expect(await readUsage()).toMatchObject({ created: 3, createdSinceCount: 2 });
  });

  test("so does a file whose creation was not answered before", async () => {
    await change(0, { state: "publishing", remoteId: "1", fileIntentAt: minutesAgo(6) });
    await change(1, { state: "publishing", remoteId: "2", fileIntentAt: minutesAgo(6), fileId: "f" });
    expect(await readUsage()).toMatchObject({ createdSinceCount: 1 });
  });
});
