import { describe, expect, test } from "vitest";
import {
  countSelected,
  idsBetween,
  isEmpty,
  isSelected,
  keepFor,
  NOTHING,
  type ProductSelection,
  readSelection,
  select,
  selectAll,
  toFields,
  writeSelection,
} from "../../app/components/product-selection.ts";
import { selectionFormSchema } from "../../app/routes/app.products/parse-selection.ts";

const gid = (id: number) => `gid://shopify/Product/${id}`;
const [one, two, three] = [gid(1), gid(2), gid(3)];
const CLICK = "0b0d1c8e-8f5d-4f57-a4a4-7f6b0c3f2f11";

describe("products chosen by name", () => {
  test("are ticked and ticked off, whatever list they were found in", () => {
    const chosen = select(select(NOTHING, [one, two], true), [one], false);
    expect([isSelected(chosen, one), isSelected(chosen, two)]).toEqual([false, true]);
    expect(keepFor(chosen, "text=mug")).toBe(chosen);
    expect(countSelected(chosen, null)).toBe(1);
  });

  test("ticking leaves what was there before as it was", () => {
    const before = select(NOTHING, [one], true);
    select(before, [two], true);
    expect(isSelected(before, two)).toBe(false);
    expect(isEmpty(NOTHING)).toBe(true);
  });
});

describe("all that match", () => {
  const all = selectAll("text=mug");

  test("are selected also on pages nobody has seen, but for those ticked off", () => {
    const chosen = select(all, [two], false);
    expect([isSelected(chosen, one), isSelected(chosen, two)]).toEqual([true, false]);
    expect(isSelected(select(chosen, [two], true), two)).toBe(true);
    expect(isEmpty(chosen)).toBe(false);
  });

  test("are so many as the list has, less those ticked off", () => {
    const chosen = select(all, [one, two], false);
    expect(countSelected(chosen, { count: 1_234, isExact: true })).toBe(1_232);
    expect(countSelected(chosen, { count: 1, isExact: true })).toBe(0);
  });

  test("are not counted where Shopify does not count, or has not yet", () => {
    expect(countSelected(all, null)).toBeNull();
    expect(countSelected(all, { count: 25_000, isExact: false })).toBeNull();
  });

  test("belong to their list: under another filter nothing is selected", () => {
    expect(keepFor(all, "text=mug")).toBe(all);
    expect(keepFor(all, "text=cup")).toBe(NOTHING);
  });
});

describe("a range", () => {
  test("is all between two rows, both included, upwards too", () => {
    const ids = [one, two, three];
    expect(idsBetween(ids, one, three)).toEqual(ids);
    expect(idsBetween(ids, three, two)).toEqual([two, three]);
    expect(idsBetween(ids, two, two)).toEqual([two]);
  });

  test("from a row that is not on the page any more is the one row", () => {
    expect(idsBetween([one, two], gid(99), two)).toEqual([two]);
  });
});

const SELECTIONS: readonly ProductSelection[] = [
  NOTHING,
  select(NOTHING, [one, three], true),
  selectAll(""),
  select(selectAll("text=mug&status=DRAFT"), [two], false),
];

test.each(SELECTIONS)("what the browser keeps comes back the same: %o", (selection) => {
  expect(readSelection(writeSelection(selection))).toEqual(selection);
});

test.each(["", "null", "[]", "{", '{"ids":5}', '{"query":"text=mug"}', '"text"'])(
  "what it keeps and is none of ours selects nothing: %s",
  (text) => {
    expect(readSelection(text)).toEqual(NOTHING);
  },
);

test("an id that is none is passed over", () => {
  expect(readSelection('{"ids":"1,x,,-3,2"}')).toEqual({ kind: "named", ids: new Set([one, two]) });
});

describe("the form", () => {
  const parse = (selection: ProductSelection) =>
    selectionFormSchema.safeParse({ clickKey: CLICK, ...toFields(selection, "text=mug&sort=title") });

  test("carries products by name", () => {
    expect(parse(select(NOTHING, [one, three], true)).data).toEqual({
      kind: "named",
      clickKey: CLICK,
      productIds: [one, three],
    });
  });

  test("carries all that match with their order, and those ticked off", () => {
    expect(parse(select(selectAll("text=mug"), [two], false)).data).toEqual({
      kind: "all",
      clickKey: CLICK,
      query: "text=mug&sort=title",
      except: [two],
    });
  });

  test("of nothing is refused: it would be a request about no product", () => {
    expect(parse(NOTHING).success).toBe(false);
  });
});
