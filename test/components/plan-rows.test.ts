import { describe, expect, test } from "vitest";
import { addRows, findMissing, type LoadedRows } from "../../app/components/plan-rows.ts";

const row = (productId: string, isLeftOut = false) => ({
  productId,
  title: productId,
  imageId: null,
  imageUrl: null,
  endImageId: null,
  endImageUrl: null,
  description: null,
  isLeftOut,
});

const NOTHING: LoadedRows = { title: "", count: 0, rows: new Map() };
const stretch = (from: number, length: number, count = 1_000, title = "") => ({
  title,
  from,
  count,
  rows: Array.from({ length }, (_, index) => row(`p${from + index}`)),
});

describe("rows of which a part was read", () => {
  test("stand at their places, whichever part came first", () => {
    const loaded = addRows(addRows(NOTHING, stretch(500, 50)), stretch(0, 50));
    expect(loaded.count).toBe(1_000);
    expect(loaded.rows.get(0)?.productId).toBe("p0");
    expect(loaded.rows.get(549)?.productId).toBe("p549");
    expect(loaded.rows.has(50)).toBe(false);
  });

  test("are another list once they are searched for something else", () => {
    const loaded = addRows(addRows(NOTHING, stretch(0, 50)), stretch(0, 2, 2, "vase"));
    expect(loaded).toMatchObject({ title: "vase", count: 2 });
    expect(loaded.rows.size).toBe(2);
  });

  test("show what was changed of a product, and keep the others", () => {
    const before = addRows(NOTHING, stretch(0, 3));
    const after = addRows(before, { changed: row("p1", true) });
    expect([...after.rows.values()].map(({ isLeftOut }) => isLeftOut)).toEqual([false, true, false]);
    expect(before.rows.get(1)?.isLeftOut).toBe(false);
  });
});

describe("what is looked at", () => {
  const loaded = addRows(NOTHING, stretch(0, 50));
  const look = (from: number, to: number, title = "") => findMissing(loaded, { title, from, to, size: 50 });

  test("is not read again when it is there", () => {
    expect(look(0, 49)).toBeNull();
  });

  test("is read in whole pages, from the one that is missing first", () => {
    expect(look(40, 60)).toBe(50);
    expect(look(777, 790)).toBe(750);
  });

  test("ends with the list", () => {
    const short = addRows(NOTHING, stretch(0, 3, 3));
    expect(findMissing(short, { title: "", from: 0, to: 20, size: 50 })).toBeNull();
  });

  test("begins anew with another search", () => {
    expect(look(700, 720, "vase")).toBe(0);
  });
});
