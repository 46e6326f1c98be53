import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STATES } from "../../app/generation/generation.ts";
import type { Pages } from "../../app/store/page-data.ts";
import { MINUTE, type OpenPages, openPages, START } from "./open-pages.ts";
import { OTHER_SHOP, SHOP } from "./open-store.ts";

let open: OpenPages;
let pages: Pages;

beforeAll(async () => {
  open = await openPages();
  pages = open.pagesAt();
});
afterAll(() => open.close());
beforeEach(() => open.reset());

const minuteOf = (minute: number) => new Date(START + minute * MINUTE);

async function nameProducts(requestId: string, products: readonly { title: string; skipReason?: string }[]) {
  await open.prisma.requestedProduct.createMany({
    data: products.map((product, place) => ({ requestId, place, productId: `p${place}`, ...product })),
  });
}

describe("the list of requests", () => {
  test("shows confirmed ones, newest first, each with the numbers of its own videos", async () => {
    await open.createRequest("later", { minute: 5 });
    await open.createRequest("plan", { minute: 6, confirmedAt: null });
    await open.createGenerations(
      { id: "1", requestId: "later" },
      { id: "2", requestId: "later", state: "published" },
      { id: "3", state: "failed", reason: "generation" },
    );
    const { rows } = await pages.listRequests(SHOP, { pageSize: 10 });
    expect(rows.map(({ id, total }) => [id, total])).toEqual([
      ["later", 2],
      [`request-of-${SHOP}`, 1],
    ]);
    expect(rows[0]?.counts).toMatchObject({ queued: 1, published: 1, failed: 0 });
    expect(Object.keys(rows[0]?.counts ?? {})).toEqual([...STATES]);
  });

  test("names each after its first products that were not skipped", async () => {
    await nameProducts(`request-of-${SHOP}`, [
      { title: "Mug", skipReason: "no_image" },
      { title: "Lamp" },
      { title: "Vase" },
      { title: "Bowl" },
      { title: "Plate" },
    ]);
    const { rows } = await pages.listRequests(SHOP, { pageSize: 10 });
    expect(rows[0]?.named.map(({ title }) => title)).toEqual(["Lamp", "Vase", "Bowl"]);
  });

  test("pages there and back", async () => {
    for (const minute of [1, 2, 3, 4]) await open.createRequest(`r${minute}`, { minute });
    const ids = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id);
    const first = await pages.listRequests(SHOP, { pageSize: 2 });
    expect(ids(first)).toEqual(["r4", "r3"]);
    expect(first).toMatchObject({ hasPrevious: false, hasNext: true });
    const second = await pages.listRequests(SHOP, { pageSize: 2, after: "r3" });
    expect(ids(second)).toEqual(["r2", "r1"]);
    expect(second).toMatchObject({ hasPrevious: true, hasNext: true });
    const back = await pages.listRequests(SHOP, { pageSize: 2, before: "r2" });
    expect(ids(back)).toEqual(["r4", "r3"]);
    expect(back).toMatchObject({ hasPrevious: false, hasNext: true });
  });

  test("has nothing of another shop, nor can its request be read by its id", async () => {
    await open.createGenerations({ id: "theirs", shop: OTHER_SHOP });
    const { rows } = await pages.listRequests(SHOP, { pageSize: 10 });
    expect(rows.map(({ id, total }) => [id, total])).toEqual([[`request-of-${SHOP}`, 0]]);
    expect(await pages.readRequestProgress(SHOP, `request-of-${OTHER_SHOP}`)).toBeNull();
  });
});

describe("one request", () => {
  test("counts its own rows only", async () => {
    await open.createRequest("second");
    await open.createGenerations(
      { id: "g1", requestId: "second", state: "published" },
      { id: "g2", requestId: "second" },
      { id: "g3" },
    );
    const progress = await pages.readRequestProgress(SHOP, "second");
    expect(progress).toMatchObject({ id: "second", confirmedAt: minuteOf(0), withdrawnAt: null, total: 2 });
    expect(progress?.counts).toMatchObject({ published: 1, queued: 1 });
  });

  test("is null for a plan that was never confirmed, and for an unknown id", async () => {
    await open.createRequest("plan", { confirmedAt: null });
    expect(await pages.readRequestProgress(SHOP, "plan")).toBeNull();
    expect(await pages.readRequestProgress(SHOP, "nobody")).toBeNull();
  });
});

describe("how it goes lately", () => {
  const finished = (id: string, sent: number, saved: number, live: number | null) => ({
    id,
    state: "published" as const,
    set: {
      paidAt: minuteOf(sent),
      collectedAt: minuteOf(saved),
      publishedAt: live === null ? null : minuteOf(live),
    },
  });

  test("is measured from being paid to being published, or to being saved where somebody looks first", async () => {
    await open.createGenerations(finished("1", 0, 3, 5), finished("2", 1, 5, null), { id: "3" });
    const later = open.pagesAt(30);
    expect((await later.readProgress(SHOP, "published")).durationsMs).toEqual([5 * MINUTE]);
    expect((await later.readProgress(SHOP, "collected")).durationsMs).toEqual([4 * MINUTE, 3 * MINUTE]);
  });

  test("as a rate from what finished within the last ten minutes", async () => {
    await open.createGenerations(
      finished("old", 0, 1, 9),
      finished("1", 0, 1, 12),
      finished("2", 0, 1, 15),
      finished("3", 0, 1, 19),
    );
    const { lately } = await open.pagesAt(20).readProgress(SHOP, "published");
    expect(lately).toEqual({ videos: 3, spanMs: 7 * MINUTE });
  });

  test("says nothing of a shop without videos, of another shop's, or of those of weeks ago", async () => {
    await open.createGenerations(finished("1", 0, 1, 2), {
      ...finished("2", 0, 1, 2),
      shop: OTHER_SHOP,
    });
    const nothing = { durationsMs: [], lately: { videos: 0, spanMs: 0 } };
    expect(await open.pagesAt(8 * 24 * 60).readProgress(SHOP, "published")).toEqual(nothing);
    expect((await open.pagesAt(3).readProgress(SHOP, "published")).durationsMs).toHaveLength(1);
  });
});

test("what stands before a request's end is counted: what came before it, and what is sent already", async () => {
  await open.createGenerations(
    { id: "1", minute: 0 },
    { id: "2", minute: 1, state: "processing", set: { paidAt: minuteOf(4) } },
    { id: "3", minute: 1, state: "publishing", set: { paidAt: minuteOf(3) } },
    { id: "4", minute: 1, state: "held", reason: "credits", set: { paidAt: minuteOf(5) } },
    { id: "5", minute: 2 },
    { id: "6", minute: 0, shop: OTHER_SHOP },
  );
  expect(await pages.countMoving(SHOP, minuteOf(1))).toEqual({
    unsent: 1,
    underWay: 2,
    lastPaidAt: minuteOf(4),
  });
  expect(await pages.countMoving(SHOP, minuteOf(2))).toMatchObject({ unsent: 2, underWay: 2 });
  expect(await pages.countMoving(OTHER_SHOP, minuteOf(2))).toMatchObject({ underWay: 0, lastPaidAt: null });
});
