import type { Prisma } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Notice } from "../../app/generation/notices.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (ms: number) => new Date(NOW.getTime() + ms);

let open: OpenStore;

beforeAll(async () => {
  open = await openStore();
});

beforeEach(async () => {
  await open.prisma.shop.deleteMany();
  for (const domain of [SHOP, OTHER_SHOP]) {
    const notifyEmail = `owner@${domain}`;
    await open.prisma.shop.create({
      data: { domain, installedAt: at(-HOUR), notifyEmail, notifiesSince: at(-HOUR) },
    });
  }
});

afterAll(() => open.close());

async function request(id: string, changes: Partial<Prisma.GenerationRequestUncheckedCreateInput> = {}) {
  await open.prisma.generationRequest.create({
    data: { id, shop: SHOP, clickKey: id, createdAt: at(-HOUR), confirmedAt: at(-HOUR), ...changes },
  });
}

/** A generation that has come to its state then, and the event of it. */
async function generation(
  id: string,
  { since = NOW, ...changes }: Partial<Prisma.GenerationUncheckedCreateInput> & { since?: Date } = {},
) {
  const { shop = SHOP, state = "published" } = changes;
  await open.prisma.generation.create({
    data: {
      id,
      requestId: "r",
      productId: id,
      productTitle: id,
      createdAt: at(-HOUR),
      ...changes,
      shop,
      state,
      stateSince: since,
      events: { create: { shop, at: since, toState: state, reason: changes.reason ?? null } },
    },
  });
}

const setShop = (data: Prisma.ShopUpdateInput, domain = SHOP) =>
  open.prisma.shop.update({ where: { domain }, data });
const unsent = (shop = SHOP) => open.store.listUnsentNotices(shop);
const kinds = async () => (await unsent()).map(({ kind }) => kind);

describe("a request", () => {
  test("is told of once nothing of it moves any more, and only once", async () => {
    await request("r");
    await generation("a");
    await generation("b", { state: "publishing" });
    expect(await open.store.writeNotices(NOW)).toEqual([]);
    await open.prisma.generation.update({ where: { id: "b" }, data: { state: "held", reason: "stuck" } });
    expect(await open.store.writeNotices(NOW)).toEqual([SHOP]);
    await open.store.writeNotices(at(MINUTE));
    expect(await unsent()).toMatchObject([{ kind: "finished", requestId: "r", attempts: 0, triedAt: null }]);
  });

  test("is told of once by many at the same moment", async () => {
    await request("r");
    await generation("a");
    await Promise.all(Array.from({ length: 8 }, () => open.store.writeNotices(NOW)));
    expect(await unsent()).toHaveLength(1);
  });

  test.each([
    ["nothing has come of yet", { state: "held", reason: "credits" }],
    ["was canceled", { state: "canceled", reason: "by_merchant" }],
  ])("that %s is not told of", async (_, changes) => {
    await request("r");
    await generation("a", changes);
    expect(await open.store.writeNotices(NOW)).toEqual([]);
  });

  test.each([
    ["came to rest before somebody was named", {}, { notifiesSince: at(1) }],
    ["belongs to a shop that names nobody", {}, { notifyEmail: null, notifiesSince: null }],
    ["belongs to a shop that does not want to know", {}, { notifiesFinished: false }],
    ["belongs to a shop that has left", {}, { uninstalledAt: NOW }],
    ["was taken back", { withdrawnAt: NOW }, {}],
    ["was never confirmed", { confirmedAt: null }, {}],
  ])("that %s is not told of", async (_, changes, shop) => {
    await request("r", changes);
    await generation("a");
    await setShop(shop);
    expect(await open.store.writeNotices(NOW)).toEqual([]);
  });

  test("is news with what became of each of its videos", async () => {
    await request("r");
    await generation("a");
    await generation("b", { state: "failed", reason: "generation" });
    await open.store.writeNotices(NOW);
    const [notice] = await unsent();
    const news = notice && (await open.store.readNews(SHOP, notice));
    expect(news).toMatchObject({ kind: "finished", requestId: "r", confirmedAt: at(-HOUR) });
    expect(news).toMatchObject({ counts: { published: 1, failed: 1, held: 0 } });
    expect(notice && (await open.store.readNews(OTHER_SHOP, notice))).toBeNull();
  });
});

describe("what needs attention", () => {
  const later = (ms: number) => open.store.writeNotices(at(ms));

  beforeEach(() => request("r"));

  test("is told of when it has done so for a quarter of an hour", async () => {
    await generation("a", { state: "held", reason: "credits" });
    await later(14 * MINUTE);
    expect(await kinds()).toEqual([]);
    await later(15 * MINUTE);
    expect(await kinds()).toEqual(["attention"]);
  });

  test("is not told of when it went on before that", async () => {
    await generation("a", { state: "held", reason: "credits" });
    await open.prisma.generation.update({
      where: { id: "a" },
      data: { state: "queued", reason: null, stateSince: at(MINUTE) },
    });
    await later(20 * MINUTE);
    expect(await kinds()).toEqual([]);
  });

  test("is told of at most once a day, and what came in between is told of then", async () => {
    await generation("a", { state: "held", reason: "stuck" });
    await later(15 * MINUTE);
    await generation("b", { state: "held", reason: "stuck", since: at(HOUR) });
    for (const hours of [2, 13, 15, 24]) await later(hours * HOUR);
    expect(await kinds()).toEqual(["attention"]);
    await later(24 * HOUR + 15 * MINUTE);
    expect(await kinds()).toEqual(["attention", "attention"]);
  });

  test("is not told of again only because it still does", async () => {
    await generation("a", { state: "held", reason: "stuck" });
    await later(15 * MINUTE);
    for (const days of [1, 2, 3]) await later(days * 24 * HOUR + HOUR);
    expect(await kinds()).toEqual(["attention"]);
  });

  test("is not told of besides the e-mail about its request", async () => {
    await generation("a");
    await generation("b", { state: "failed", reason: "generation" });
    await later(MINUTE);
    await later(HOUR);
    expect(await kinds()).toEqual(["finished"]);
  });

  test("is a shop's own, and its wish", async () => {
    await generation("a", { state: "held", reason: "stuck" });
    await setShop({ notifiesAttention: false });
    await later(HOUR);
    expect(await unsent()).toEqual([]);
    expect(await unsent(OTHER_SHOP)).toEqual([]);
  });

  test("is news by what it needs; none when nothing does any more", async () => {
    await generation("a", { state: "held", reason: "stuck" });
    await generation("b", { state: "held", reason: "stuck" });
    await generation("c", { state: "failed", reason: "no_image" });
    await generation("still-moving", { state: "processing" });
    await generation("old", { state: "failed", reason: "no_image", since: at(-25 * HOUR) });
    await generation("elsewhere", { state: "held", reason: "stuck", shop: OTHER_SHOP });
    await later(15 * MINUTE);
    const notice = (await unsent()).find(({ kind }) => kind === "attention");
    expect(notice && (await open.store.readNews(SHOP, notice))).toEqual({
      kind: "attention",
      groups: [
        { state: "held", reason: "stuck", count: 2 },
        { state: "failed", reason: "no_image", count: 1 },
      ],
    });
    await open.prisma.generation.deleteMany();
    expect(notice && (await open.store.readNews(SHOP, notice))).toBeNull();
  });
});

describe("a notice", () => {
  let notice: Notice;
  const read = () => open.prisma.notice.findUniqueOrThrow({ where: { id: notice.id } });

  beforeEach(async () => {
    await request("r");
    await generation("a");
    await open.store.writeNotices(NOW);
    const [first] = await unsent();
    if (first === undefined) throw new Error("no notice");
    notice = first;
  });

  test("is claimed by one of many", async () => {
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => open.store.claimNotice(SHOP, notice, NOW)),
    );
    expect(claims.filter((isMine) => isMine)).toHaveLength(1);
    expect(await read()).toMatchObject({ attempts: 1, triedAt: NOW });
  });

  test.each(["sent", "dropped"] as const)(
    "that was %s is not claimed, listed or settled again",
    async (outcome) => {
      await open.store.settleNotice(SHOP, notice.id, outcome, NOW);
      expect(await open.store.claimNotice(SHOP, notice, NOW)).toBe(false);
      expect(await unsent()).toEqual([]);
      const before = await read();
      await open.store.settleNotice(SHOP, notice.id, outcome === "sent" ? "dropped" : "sent", at(1));
      expect(await read()).toEqual(before);
    },
  );

  test("is no other shop's", async () => {
    expect(await open.store.claimNotice(OTHER_SHOP, notice, NOW)).toBe(false);
    await open.store.settleNotice(OTHER_SHOP, notice.id, "sent", NOW);
    expect(await unsent()).toHaveLength(1);
  });

  test("goes with its shop", async () => {
    await open.store.deleteShop(SHOP);
    expect(await open.prisma.notice.count()).toBe(0);
  });
});

describe("the recipient", () => {
  test("is told what the shop wants, in the language in which it was set up", async () => {
    await setShop({ locale: "de-CH", notifiesAttention: false });
    expect(await open.store.readRecipient(SHOP)).toEqual({
      email: `owner@${SHOP}`,
      locale: "de-CH",
      wants: { finished: true, attention: false },
    });
    expect(await open.store.readRecipient(OTHER_SHOP)).toMatchObject({ locale: "en" });
  });

  test.each([{ notifyEmail: null }, { uninstalledAt: NOW }])("is nobody with %j", async (changes) => {
    await setShop(changes);
    expect(await open.store.readRecipient(SHOP)).toBeNull();
    expect(await open.store.readRecipient("unknown.myshopify.com")).toBeNull();
  });
});
