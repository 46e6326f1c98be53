import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createMoney } from "../../app/store/money.ts";
import { createPages } from "../../app/store/pages.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const gid = () => `gid://shopify/Product/${crypto.randomUUID()}`;

let open: OpenStore;

beforeAll(async () => {
  open = await openStore();
});
beforeEach(async () => {
  await open.prisma.generationRequest.deleteMany();
  await open.prisma.strayVideo.deleteMany();
  await open.prisma.shop.updateMany({ data: { reconciledAt: null, uninstalledAt: null, installedAt: NOW } });
});
afterAll(() => open.close());

const write = (id: string, data: Parameters<typeof open.prisma.generation.update>[0]["data"]) =>
  open.prisma.generation.update({ where: { id }, data });

async function publish(productId: string, confirmedAt: Date | null = NOW, shop = SHOP): Promise<string> {
  const [id = ""] = await open.queue([productId], shop);
  await write(id, { state: "published", openProductId: null, confirmedAt });
  return id;
}

describe("what is known", () => {
  test("of an account's videos: the rows and double charges of every shop with that key, and of no other key", async () => {
    const [mine = ""] = await open.queue([gid()]);
    const [theirs = ""] = await open.queue([gid()], OTHER_SHOP);
    await write(mine, { keyFingerprint: "key", remoteId: "1" });
    await write(theirs, { keyFingerprint: "key", remoteId: "2" });
    await open.store.recordDoubleCharge(SHOP, mine, "3", NOW);
    expect(await open.store.findKnownVideos("key", ["1", "2", "3", "4"])).toEqual(new Set(["1", "2", "3"]));
    expect(await open.store.findKnownVideos("another", ["1", "2", "3"])).toEqual(new Set());
    expect(await open.store.findKnownVideos("key", [])).toEqual(new Set());
  });

  test("of products and generations: the shop's own", async () => {
    const [product, other] = [gid(), gid()];
    const [id = ""] = await open.queue([product]);
    const [otherId = ""] = await open.queue([other], OTHER_SHOP);
    expect(await open.store.findKnownProducts(SHOP, [product, other, product])).toEqual(new Set([product]));
    expect(await open.store.findGenerationIds(SHOP, [id, otherId, "none"])).toEqual(new Set([id]));
  });

  test("as many ids as an account has are asked for at once", async () => {
    const ids = Array.from({ length: 40_000 }, (_, index) => `${index}`);
    expect(await open.store.findKnownVideos("key", ids)).toEqual(new Set());
    expect(await open.store.findGenerationIds(SHOP, ids)).toEqual(new Set());
  });
});

describe("strays", () => {
  const stray = (id: string) => ({ id, productId: null, createdAt: null });
  const look = (ids: string[], { hours = 0, isComplete = true, side = "rotateproduct" as const } = {}) =>
    open.store.recordStrays(SHOP, { side, strays: ids.map(stray), isComplete, at: later(hours) });
  const listed = async () =>
    (await open.prisma.strayVideo.findMany({ orderBy: [{ side: "asc" }, { id: "asc" }] })).map(
      ({ side, id, foundAt }) => `${side} ${id} ${(foundAt.getTime() - NOW.getTime()) / HOUR_MS}`,
    );

  test("that are gone are gone here, and the others keep the time when they were found", async () => {
    await look(["1", "2"]);
    await look(["2", "3"], { hours: 24 });
    expect(await listed()).toEqual(["rotateproduct 2 0", "rotateproduct 3 24"]);
    await look([], { hours: 48 });
    expect(await listed()).toEqual([]);
  });

  test("stay when the look was not complete", async () => {
    await look(["1"]);
    await look(["2"], { isComplete: false });
    expect(await listed()).toHaveLength(2);
  });

  test("of the other side and of other shops are left alone", async () => {
    await look(["1"]);
    await open.store.recordStrays(SHOP, { side: "shopify", strays: [stray("f")], isComplete: true, at: NOW });
    await open.store.recordStrays(OTHER_SHOP, {
      side: "shopify",
      strays: [],
      isComplete: true,
      at: NOW,
    });
    expect(await listed()).toEqual(["rotateproduct 1 0", "shopify f 0"]);
  });
});

describe("published rows", () => {
  test("come in the order in which they were looked at, and not twice in one run", async () => {
    const first = await publish(gid(), later(-3));
    const second = await publish(gid(), later(-2));
    const third = await publish(gid(), later(-1));
    await publish(gid(), null);
    await publish(gid(), later(-9), OTHER_SHOP);
    const page = async (limit: number) =>
      (await open.store.listPublished(SHOP, NOW, limit)).map(({ id }) => id);
    expect(await page(2)).toEqual([first, second]);
    const there = { missing: null, position: 1 } as const;
    await open.store.recordPresences(
      SHOP,
      [
        { id: first, ...there },
        { id: second, ...there },
      ],
      NOW,
    );
    expect(await page(2)).toEqual([third]);
  });

  test("remember what is missing of them; what has left that state is not touched", async () => {
    const [there, gone, ended] = [await publish(gid()), await publish(gid()), await publish(gid())];
    await write(ended, { state: "canceled", reason: "rejected" });
    await open.store.recordPresences(
      SHOP,
      [
        { id: there, missing: null, position: 4 },
        { id: gone, missing: "file", position: null },
        { id: ended, missing: "file", position: null },
      ],
      later(1),
    );
    expect(await open.store.readGeneration(SHOP, there)).toMatchObject({
      position: 4,
      confirmedAt: later(1),
    });
    expect(await open.store.readGeneration(SHOP, gone)).toMatchObject({ missing: "file", position: null });
    expect(await createPages(open.prisma).readGeneration(SHOP, gone)).toMatchObject({ missing: "file" });
    expect(await open.store.readGeneration(SHOP, ended)).toMatchObject({ missing: null });
  });

  test.each(["file", "product", "place"])(
    "whose %s is missing do not stop the merchant from having the video made again",
    async (missing) => {
      const productId = gid();
      const id = await publish(productId);
      expect((await open.store.readOccupied(SHOP, [productId])).get(productId)).toBe("has_video");
      await write(id, { missing });
      expect(await open.store.readOccupied(SHOP, [productId])).toEqual(new Map());
      await open.queue([productId]);
      expect((await open.store.readOccupied(SHOP, [productId])).get(productId)).toBe("in_progress");
    },
  );
});

describe("the clock looks after", () => {
  test("shops that were neither compared nor installed for a day", async () => {
    expect(await open.store.listShopsToCompare(NOW)).toEqual([]);
    expect((await open.store.listShopsToCompare(later(1))).toSorted()).toEqual([SHOP, OTHER_SHOP]);
    await open.store.recordComparison(SHOP, later(1));
    expect(await createMoney(open.prisma).readComparedAt(SHOP)).toEqual(later(1));
    expect(await open.store.listShopsToCompare(later(1))).toEqual([OTHER_SHOP]);
    await open.prisma.shop.updateMany({ where: { domain: OTHER_SHOP }, data: { uninstalledAt: NOW } });
    expect(await open.store.listShopsToCompare(later(2))).toEqual([SHOP]);
  });

  test("published videos that nobody has read back, unless the shop is gone", async () => {
    await publish(gid());
    expect(await open.store.listShopsToConfirm()).toEqual([]);
    await publish(gid(), null);
    await publish(gid(), null, OTHER_SHOP);
    await open.prisma.shop.updateMany({ where: { domain: OTHER_SHOP }, data: { uninstalledAt: NOW } });
    expect(await open.store.listShopsToConfirm()).toEqual([SHOP]);
  });

  test("uninstalled shops in which something is still open", async () => {
    await open.queue([gid()]);
    await open.queue([gid()], OTHER_SHOP);
    expect(await open.store.listShopsToEnd()).toEqual([]);
    await open.prisma.shop.updateMany({ where: { domain: SHOP }, data: { uninstalledAt: NOW } });
    expect(await open.store.listShopsToEnd()).toEqual([SHOP]);
  });
});

test("ids of paid rows are given out page by page, each once", async () => {
  const ids = await open.queue([gid(), gid(), gid(), gid()]);
  for (const [index, id] of ids.entries()) if (index > 0) await write(id, { remoteId: `paid ${index}` });
  const first = await open.store.listPaidIds(SHOP, "", 2);
  const second = await open.store.listPaidIds(SHOP, first.at(-1) ?? "", 2);
  expect([...first, ...second].toSorted()).toEqual(ids.slice(1).toSorted());
  expect(await open.store.listPaidIds(SHOP, second.at(-1) ?? "", 2)).toEqual([]);
  expect(await open.store.listPaidIds(OTHER_SHOP, "", 2)).toEqual([]);
});
