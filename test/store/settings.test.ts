import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Job } from "../../app/pipeline/ports/index.ts";
import { createSettings, type ShopSettings } from "../../app/store/settings.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const DEFAULTS: ShopSettings = {
  reviewsFirst: false,
  videoPosition: 1,
  altTemplate: null,
  endImageRule: "none",
  monthlyBudget: null,
  confirmAbove: null,
  resubmitsOnce: false,
  retentionDays: 30,
  notifyEmail: null,
  notifiesFinished: true,
  notifiesAttention: true,
};
const LATER = new Date(NOW.getTime() + 60_000);

let open: OpenStore;
let settings: ReturnType<typeof createSettings>;
let now = NOW;
let failure: Error | undefined;
const sent: Job[] = [];

beforeAll(async () => {
  open = await openStore();
  settings = createSettings({
    prisma: open.prisma,
    now: () => now,
    async sendJobs(_, jobs) {
      if (failure !== undefined) throw failure;
      sent.push(...jobs);
    },
  });
});

beforeEach(async () => {
  now = NOW;
  failure = undefined;
  sent.length = 0;
  await open.prisma.shop.deleteMany();
  for (const domain of [SHOP, OTHER_SHOP]) {
    await open.prisma.shop.create({ data: { domain, installedAt: NOW } });
  }
});

afterAll(() => open.close());

const readRow = (domain = SHOP) => open.prisma.shop.findUniqueOrThrow({ where: { domain } });

describe("settings", () => {
  test("are a shop's own", async () => {
    const changes = { reviewsFirst: true, videoPosition: null, altTemplate: "{title}" };
    await settings.updateSettings(SHOP, changes);
    expect(await settings.readSettings(SHOP)).toEqual({ ...DEFAULTS, ...changes });
    expect(await settings.readSettings(OTHER_SHOP)).toEqual(DEFAULTS);
  });

  test("that are not named stay", async () => {
    await settings.updateSettings(SHOP, { videoPosition: 4 });
    await settings.updateSettings(SHOP, { endImageRule: "last" });
    expect(await settings.readSettings(SHOP)).toEqual({
      ...DEFAULTS,
      endImageRule: "last",
      videoPosition: 4,
    });
  });

  test("that are changed let what waited for them go on at once", async () => {
    await settings.updateSettings(SHOP, { monthlyBudget: 500 });
    expect(sent).toEqual([{ step: "resume", shop: SHOP }]);
  });

  test("are not changed when what waited for them cannot be told", async () => {
    failure = new Error("the connection is lost");
    await expect(settings.updateSettings(SHOP, { monthlyBudget: 500 })).rejects.toThrow(failure);
    expect(await settings.readSettings(SHOP)).toEqual(DEFAULTS);
  });

  test("of an unknown shop cannot be read or changed", async () => {
    await expect(settings.readSettings("unknown.myshopify.com")).rejects.toThrow();
    await expect(settings.updateSettings("unknown.myshopify.com", { reviewsFirst: true })).rejects.toThrow();
  });

  test("are written in the language of whoever saves them", async () => {
    await settings.updateSettings(SHOP, { reviewsFirst: true }, "de-CH");
    await settings.updateSettings(SHOP, { reviewsFirst: false });
    expect(await readRow()).toMatchObject({ locale: "de-CH" });
  });
});

describe("the alternative text that a shop begins with", () => {
  const TEMPLATE = "{title} – Rundumansicht";
  const templates = async () =>
    [await readRow(), await readRow(OTHER_SHOP)].map(({ altTemplate }) => altTemplate);

  test("is in the language of whoever looks first, and stays so", async () => {
    await settings.beginSettings(SHOP, TEMPLATE);
    await settings.beginSettings(SHOP, "{title} – vue en rotation");
    expect(await templates()).toEqual([TEMPLATE, null]);
  });

  test("is not changed under a shop that is at work already, or has been", async () => {
    await open.prisma.shop.update({ where: { domain: SHOP }, data: { keyConnectedAt: NOW } });
    const request = { id: "request", shop: OTHER_SHOP };
    await open.prisma.generationRequest.create({ data: { ...request, clickKey: "click", createdAt: NOW } });
    await open.prisma.generation.create({
      data: {
        shop: OTHER_SHOP,
        requestId: request.id,
        productId: "gid://shopify/Product/1",
        productTitle: "Mug",
        state: "published",
        createdAt: NOW,
        stateSince: NOW,
      },
    });
    for (const shop of [SHOP, OTHER_SHOP]) await settings.beginSettings(shop, TEMPLATE);
    expect(await templates()).toEqual([null, null]);
  });

  test("is not put in the place of one that the shop has chosen", async () => {
    await settings.updateSettings(SHOP, { altTemplate: "{vendor} {title}" });
    await settings.beginSettings(SHOP, TEMPLATE);
    expect(await readRow()).toMatchObject({ altTemplate: "{vendor} {title}" });
  });
});

describe("who is told", () => {
  test("is told of what happens from then on", async () => {
    await settings.updateSettings(SHOP, { notifyEmail: "a@shop.example" });
    expect(await readRow()).toMatchObject({ notifiesSince: NOW });
  });

  test("may get another address without anything being told again", async () => {
    await settings.updateSettings(SHOP, { notifyEmail: "a@shop.example" });
    now = LATER;
    await settings.updateSettings(SHOP, { notifyEmail: "b@shop.example" });
    await settings.updateSettings(SHOP, { reviewsFirst: true });
    expect(await readRow()).toMatchObject({ notifyEmail: "b@shop.example", notifiesSince: NOW });
  });

  test("is not told of the time in which nobody was named", async () => {
    await settings.updateSettings(SHOP, { notifyEmail: "a@shop.example" });
    await settings.updateSettings(SHOP, { notifyEmail: null });
    expect(await readRow()).toMatchObject({ notifyEmail: null, notifiesSince: null });
    now = LATER;
    await settings.updateSettings(SHOP, { notifyEmail: "a@shop.example" });
    expect(await readRow()).toMatchObject({ notifiesSince: LATER });
  });
});

describe("the set-up", () => {
  test("knows that the defaults were chosen, by saving them or by keeping them", async () => {
    await settings.updateSettings(SHOP, { reviewsFirst: true });
    await settings.keepSettings(OTHER_SHOP);
    for (const shop of [SHOP, OTHER_SHOP])
      expect(await readRow(shop)).toMatchObject({ defaultsChosenAt: NOW });
  });

  test("keeping them again changes nothing", async () => {
    await settings.keepSettings(SHOP);
    now = LATER;
    await settings.keepSettings(SHOP);
    expect(await readRow()).toMatchObject({ defaultsChosenAt: NOW });
    expect(await readRow(OTHER_SHOP)).toMatchObject({ defaultsChosenAt: null });
  });

  test("has a guide that can be put away and brought back", async () => {
    await settings.showGuide(SHOP, false);
    expect(await readRow()).toMatchObject({ guideDismissedAt: NOW });
    expect(await readRow(OTHER_SHOP)).toMatchObject({ guideDismissedAt: null });
    await settings.showGuide(SHOP, true);
    expect(await readRow()).toMatchObject({ guideDismissedAt: null });
  });
});
