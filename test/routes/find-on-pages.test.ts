import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findOnPages } from "../../app/routes/app.products/find-on-pages.ts";
import type { Cursor } from "../../app/routes/app.products/product-list-query.ts";

const LIMIT = 25;

/** A list that pages like Shopify's, of which only some entries are wanted; counts how often it is read. */
function openList(isWanted: readonly boolean[]) {
  const all = isWanted.map((_, index) => ({ id: `p${index}`, cursor: String(index) }));
  const sizes: number[] = [];
  return {
    sizes,
    find: (cursor: Cursor) =>
      findOnPages(cursor, LIMIT, async ({ after, before }, size) => {
        sizes.push(size);
        const [start, end] =
          before === undefined || after !== undefined
            ? [after === undefined ? 0 : Number(after) + 1, undefined]
            : [Math.max(0, Number(before) - size), Number(before)];
        const entries = all.slice(start, end ?? start + size);
        return {
          entries,
          hasPreviousPage: start > 0,
          hasNextPage: start + entries.length < all.length,
          isWanted: (entry) => isWanted[Number(entry.cursor)] ?? false,
        };
      }),
    wanted: all.filter((_, index) => isWanted[index]).map(({ id }) => id),
  };
}

const every = (count: number, isWanted = true) => Array.from({ length: count }, () => isWanted);

async function readForwards(list: ReturnType<typeof openList>) {
  const pages: (readonly string[])[] = [];
  let after: string | null = null;
  do {
    const found: Awaited<ReturnType<typeof list.find>> = await list.find(after === null ? {} : { after });
    pages.push(found.ids);
    after = found.after;
  } while (after !== null);
  return pages;
}

async function readBackwards(list: ReturnType<typeof openList>, from: string) {
  const pages: (readonly string[])[] = [];
  let before: string | null = from;
  while (before !== null) {
    const found: Awaited<ReturnType<typeof list.find>> = await list.find({ before });
    pages.unshift(found.ids);
    before = found.before;
  }
  return pages;
}

describe("where most is wanted", () => {
  test("one look fills a page", async () => {
    const list = openList(every(300));
    expect((await list.find({})).ids).toHaveLength(LIMIT);
    expect(list.sizes).toEqual([100]);
  });

  test("the first page has no way back, the last none on", async () => {
    const list = openList(every(30));
    const first = await list.find({});
    expect(first).toMatchObject({ before: null, after: "24" });
    const second = await list.find({ after: "24" });
    expect(second).toEqual({ ids: ["p25", "p26", "p27", "p28", "p29"], before: "25", after: null });
    expect(await list.find({ before: "25" })).toEqual(first);
  });
});

describe("where hardly any is wanted", () => {
  test("it looks further, and stops after 600 entries with a way on", async () => {
    const list = openList([...every(640, false), true]);
    expect(await list.find({})).toEqual({ ids: [], before: null, after: "599" });
    expect(list.sizes).toEqual([100, 250, 250]);
    expect(await list.find({ after: "599" })).toEqual({ ids: ["p640"], before: "600", after: null });
  });

  test("nothing more is asked for once the list has ended", async () => {
    const list = openList(every(90, false));
    expect(await list.find({})).toEqual({ ids: [], before: null, after: null });
    expect(list.sizes).toEqual([100]);
  });
});

test("an empty list has no pages", async () => {
  expect(await openList([]).find({})).toEqual({ ids: [], before: null, after: null });
});

test("every wanted entry is on exactly one page, forwards and back, whatever is wanted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 900 }), async (isWanted) => {
      const list = openList(isWanted);
      expect((await readForwards(list)).flat()).toEqual(list.wanted);
      expect((await readBackwards(list, String(isWanted.length))).flat()).toEqual(list.wanted);
    }),
    { numRuns: 60 },
  );
});
