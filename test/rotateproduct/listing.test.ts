import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Throttled, Unavailable } from "../../app/generation/errors.ts";
import { MAX_PAGES, sweepListing } from "../../app/rotateproduct/listing.ts";
import type { Page, Row } from "../../app/rotateproduct/replies.ts";
import { type ListOrder, simulateListing, withoutTime, withTimeOff } from "./simulated-listing.ts";

const START = Date.parse("2026-03-01T00:00:00Z");
const MINUTE = 60_000;
const orders = ["newest-first", "oldest-first", "shuffled"] as const;

/** Row `index` was made so many minutes after the start. */
function makeRow(index: number, minutes = index): Row {
  const createdAt = new Date(START + minutes * MINUTE);
  return {
    id: String(1000 + index),
    externalId: `p${index}`,
    status: "processing",
    createdAt,
    updatedAt: createdAt,
  };
}
const makeRows = (count: number) => Array.from({ length: count }, (_, index) => makeRow(index));
const at = (minutes: number) => new Date(START + minutes * MINUTE);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

describe.each(orders)("a listing %s", (order) => {
  test("gives every video made at or after the moment, and no other", async () => {
    const rows = makeRows(450);
    const { readPage } = simulateListing({ rows, order, pageSize: 100 });
    const sweep = await sweepListing(readPage, at(300));
    expect(idsOf(sweep.videos)).toEqual(idsOf(rows.slice(300)));
    expect(sweep.isComplete).toBe(true);
  });

  test("gives videos in our words only", async () => {
    const { readPage } = simulateListing({ rows: makeRows(1), order, pageSize: 100 });
    const { videos } = await sweepListing(readPage, at(0));
    expect(videos).toEqual([{ id: "1000", externalId: "p0", status: "processing", createdAt: at(0) }]);
  });

  test("that is empty is complete after one page", async () => {
    const { readPage, reads } = simulateListing({ rows: [], order, pageSize: 100 });
    expect(await sweepListing(readPage, at(0))).toEqual({ videos: [], isComplete: true });
    expect(reads).toEqual([1]);
  });

  test("is not complete when a video was added while it was read", async () => {
    const additions = new Map([[1, [makeRow(900)]]]);
    const { readPage } = simulateListing({ rows: makeRows(250), order, pageSize: 100, additions });
    expect((await sweepListing(readPage, at(0))).isComplete).toBe(false);
  });
});

describe("as few pages as the order allows", () => {
  const rows = makeRows(1_000);
  const readsFor = async (order: ListOrder, since: Date, listed = rows) => {
    const { readPage, reads } = simulateListing({ rows: listed, order, pageSize: 100 });
    expect((await sweepListing(readPage, since)).isComplete).toBe(true);
    return reads;
  };

  test("newest first: the first ones", async () => {
    expect(await readsFor("newest-first", at(950))).toEqual([1]);
    expect(await readsFor("newest-first", at(750))).toEqual([1, 2, 3]);
  });

  test("oldest first: one to see the order, then from the end", async () => {
    expect(await readsFor("oldest-first", at(950))).toEqual([1, 10]);
    expect(await readsFor("oldest-first", at(750))).toEqual([1, 10, 9, 8]);
  });

  test("no order: all", async () => {
    expect(await readsFor("shuffled", at(999))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("requests of 600 that were made at one moment show their order by their ids", async () => {
    const bulks = rows.map((_, index) => makeRow(index, index < 600 ? 0 : 60));
    expect(await readsFor("newest-first", at(30), bulks)).toEqual([1, 2, 3, 4, 5]);
    expect(await readsFor("oldest-first", at(30), bulks)).toEqual([1, 10, 9, 8, 7, 6]);
  });

  test("times that are off by seconds do not hide the order of the ids", async () => {
    const off = rows.map((row, index) => withTimeOff(row, (index % 7) * 9_000));
    expect(await readsFor("newest-first", at(950), off)).toEqual([1]);
    expect(await readsFor("oldest-first", at(950), off)).toEqual([1, 10]);
  });

  test("ids that are no numbers and times that are all the same show nothing", async () => {
    const plain = rows.map((row) => ({ ...row, id: `v-${row.id}`, createdAt: at(0) }));
    expect(await readsFor("newest-first", at(5), plain)).toHaveLength(10);
  });
});

test("an old video that was updated lately stops nothing: the listing may be one by last update", async () => {
  // By last update, newest first: 90 new ones, then 10 old ones that just changed, then a new one.
  const created = [...Array(90).keys()].map((index) => makeRow(2_000 - index, 1_000 - index / 1_000));
  const updatedNow = [...Array(10).keys()].map((index) => ({
    ...makeRow(500 - index, 500 - index),
    updatedAt: at(1_000),
  }));
  const late = makeRow(1_910, 999);
  const rest = [...Array(200).keys()].map((index) => makeRow(300 - index, 300 - index));
  const rows = [...created, ...updatedNow, late, ...rest];
  const readPage = async (page: number): Promise<Page> => ({
    page,
    pageSize: 100,
    total: rows.length,
    rows: rows.slice((page - 1) * 100, page * 100),
  });
  const { videos, isComplete } = await sweepListing(readPage, at(990));
  expect(isComplete).toBe(true);
  expect(idsOf(videos)).toContain(late.id);
});

describe("what cannot be trusted is not complete", () => {
  const listing = (change: (page: Page) => Page) => {
    const { readPage } = simulateListing({ rows: makeRows(250), order: "newest-first", pageSize: 100 });
    return async (page: number) => change(await readPage(page));
  };

  test.each<[string, (page: Page) => Page]>([
    ["a row that cannot be read", (page) => ({ ...page, rows: page.rows.slice(1) })],
    ["another total", (page) => ({ ...page, total: page.total + page.page })],
    ["another page size", (page) => ({ ...page, pageSize: page.pageSize + page.page })],
    ["a video that is on two pages", (page) => ({ ...page, rows: [makeRow(7), ...page.rows.slice(1)] })],
    ["more rows than there should be", (page) => ({ ...page, rows: [...page.rows, makeRow(999)] })],
  ])("%s", async (_, change) => {
    expect((await sweepListing(listing(change), at(0))).isComplete).toBe(false);
  });

  test("a page that cannot be had: what was read before it still counts", async () => {
    const readPage = listing((page) => {
      if (page.page === 2) throw new Unavailable("page 2");
      return page;
    });
    const { videos, isComplete } = await sweepListing(readPage, at(0));
    expect(isComplete).toBe(false);
    expect(videos).toHaveLength(100);
  });

  test("more pages than are read at most", async () => {
    const { readPage, reads } = simulateListing({
      rows: makeRows(MAX_PAGES + 1),
      order: "shuffled",
      pageSize: 1,
    });
    expect((await sweepListing(readPage, at(0))).isComplete).toBe(false);
    expect(reads).toHaveLength(MAX_PAGES);
    const fitting = simulateListing({ rows: makeRows(MAX_PAGES), order: "shuffled", pageSize: 1 });
    expect((await sweepListing(fitting.readPage, at(0))).isComplete).toBe(true);
  });
});

test("a first page that cannot be had is an error, and so is being asked to wait at any page", async () => {
  const unavailable = async () => Promise.reject(new Unavailable("first"));
  await expect(sweepListing(unavailable, at(0))).rejects.toThrow(Unavailable);

  const { readPage } = simulateListing({ rows: makeRows(250), order: "shuffled", pageSize: 100 });
  const throttled = (page: number) =>
    page === 3 ? Promise.reject(new Throttled("wait", 1)) : readPage(page);
  await expect(sweepListing(throttled, at(0))).rejects.toThrow(Throttled);
});

test("a video whose time cannot be read counts as new", async () => {
  const rows = [makeRow(1), withoutTime(makeRow(2)), makeRow(3)];
  const { readPage } = simulateListing({ rows, order: "newest-first", pageSize: 100 });
  expect(idsOf((await sweepListing(readPage, at(3))).videos)).toEqual(["1002", "1003"]);
});

test("of a video that was read twice, the later reading counts", async () => {
  const rows = makeRows(150);
  const pages: Page[] = [
    { page: 1, pageSize: 100, total: 150, rows: rows.slice(0, 100) },
    { page: 2, pageSize: 100, total: 151, rows: [makeRow(99), ...rows.slice(100)].map(finish) },
  ];
  const { videos } = await sweepListing(async (page) => pages[page - 1] ?? expect.unreachable(), at(0));
  expect(videos.find(({ id }) => id === "1099")?.status).toBe("succeeded");
  expect(videos).toHaveLength(150);
});

const finish = (row: Row): Row => ({ ...row, status: "succeeded" });

describe("whatever the order, and whatever is added between two pages", () => {
  /** Bulk requests of some videos each, some time apart, as accounts really have them. */
  const bulks = fc.array(
    fc.record({ videos: fc.integer({ min: 1, max: 40 }), minutesAfter: fc.integer({ min: 0, max: 30 }) }),
    { maxLength: 8 },
  );
  const listings = fc.record({
    bulks,
    order: fc.constantFrom(...orders),
    pageSize: fc.integer({ min: 2, max: 30 }),
    hasNumericIds: fc.boolean(),
    spreadMs: fc.constantFrom(0, 1, 1_000, 59_000),
    unreadableEvery: fc.constantFrom(0, 0, 2, 7),
    updatedLaterByMinutes: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 5 }),
    sinceMs: fc.integer({ min: 0, max: 240 * MINUTE }),
    additions: fc.array(
      fc.record({ beforeRead: fc.integer({ min: 1, max: 8 }), minutes: fc.integer({ min: 0, max: 300 }) }),
      { maxLength: 4 },
    ),
  });

  function build({
    bulks,
    hasNumericIds,
    spreadMs,
    unreadableEvery,
    updatedLaterByMinutes,
    ...rest
  }: Listing) {
    let minutes = 0;
    let number = 48_211;
    const decorate = (age: Date): Row => {
      number += 1 + (number % 3);
      const later = updatedLaterByMinutes[number % updatedLaterByMinutes.length] ?? 0;
      const id = hasNumericIds ? String(number) : `v${(number * 7_919) % 100_003}`;
      const updatedAt = new Date(age.getTime() + later * MINUTE);
      const row: Row = { id, externalId: null, status: "processing", createdAt: age, updatedAt };
      if (unreadableEvery > 0 && number % unreadableEvery === 0) return withoutTime(row);
      return withTimeOff(row, (number * 7_919) % (spreadMs + 1));
    };
    const rows = bulks.flatMap(({ videos, minutesAfter }) => {
      minutes += minutesAfter;
      return Array.from({ length: videos }, () => decorate(at(minutes)));
    });
    const additions = new Map<number, Row[]>();
    for (const { beforeRead, minutes } of rest.additions) {
      additions.set(beforeRead, [...(additions.get(beforeRead) ?? []), decorate(at(minutes))]);
    }
    return { rows, additions };
  }
  type Listing = typeof listings extends fc.Arbitrary<infer Value> ? Value : never;

  test("a sweep never claims to be complete with a video missed", async () => {
    await fc.assert(
      fc.asyncProperty(listings, async (given) => {
        const since = new Date(START + given.sinceMs);
        const listing = simulateListing({ ...build(given), order: given.order, pageSize: given.pageSize });
        const { videos, isComplete } = await sweepListing(listing.readPage, since);

        const found = new Set(videos.map(({ id }) => id));
        const missed = listing.listedAtLastRead.filter(
          ({ id, createdAt }) => createdAt !== null && createdAt >= since && !found.has(id),
        );
        if (isComplete) expect(missed).toEqual([]);
        for (const { createdAt } of videos) expect(createdAt === null || createdAt >= since).toBe(true);
        if (given.additions.length === 0) expect(isComplete).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("no page is read twice, and no more pages than there are", async () => {
    await fc.assert(
      fc.asyncProperty(listings, async (given) => {
        const { rows, additions } = build(given);
        const listing = simulateListing({ rows, additions, order: given.order, pageSize: given.pageSize });
        await sweepListing(listing.readPage, new Date(START + given.sinceMs));
        expect(new Set(listing.reads).size).toBe(listing.reads.length);
        expect(listing.reads.length).toBeLessThanOrEqual(
          Math.max(1, Math.ceil(rows.length / given.pageSize)),
        );
      }),
    );
  });
});
