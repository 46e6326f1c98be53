import { describe, expect, test } from "vitest";
import { applyInPortions, listNamed } from "../../app/routes/app.generations.remedy/apply-in-portions.ts";

const idsUpTo = (count: number) => Array.from({ length: count }, (_, id) => String(id).padStart(6, "0"));

function recorder() {
  const portions: (readonly string[])[] = [];
  const apply = async (ids: readonly string[]) => {
    portions.push(ids);
    return { moved: ids.length };
  };
  return { portions, apply };
}

describe("an action on many", () => {
  test("does 10,000 in short portions, each row once", async () => {
    const ids = idsUpTo(10_000);
    const { portions, apply } = recorder();
    const applied = await applyInPortions({ list: listNamed(ids), apply, now: () => 0 }, "");
    expect(applied).toEqual({ moved: 10_000, next: null });
    expect(portions.flat()).toEqual(ids);
    expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(500);
  });

  test("counts what was done, not what was asked for", async () => {
    const apply = async (ids: readonly string[]) => ({ moved: ids.filter((id) => id.endsWith("7")).length });
    const applied = await applyInPortions({ list: listNamed(idsUpTo(1_000)), apply, now: () => 0 }, "");
    expect(applied.moved).toBe(100);
  });

  test("stops in time and goes on where it stopped, with nothing left out and nothing twice", async () => {
    const ids = idsUpTo(2_200);
    const { portions, apply } = recorder();
    let ms = 0;
    // Each look at the clock is 9 seconds later.
    const now = () => (ms += 9_000);
    let after = "";
    let moved = 0;
    let calls = 0;
    while (true) {
      const applied = await applyInPortions({ list: listNamed(ids), apply, now }, after);
      calls += 1;
      moved += applied.moved;
      if (applied.next === null) break;
      after = applied.next;
    }
    expect(calls).toBeGreaterThan(1);
    expect(moved).toBe(2_200);
    expect(portions.flat()).toEqual(ids);
  });

  test("is applied to no more rows than was said, across its calls", async () => {
    const { portions, apply } = recorder();
    const list = listNamed(idsUpTo(5_000));
    const applied = await applyInPortions({ list, apply, now: () => 0, most: 1_203 }, "");
    expect(applied).toEqual({ moved: 1_203, next: null });
    expect(portions.flat()).toEqual(idsUpTo(1_203));
  });

  test("on nothing does nothing", async () => {
    const { portions, apply } = recorder();
    expect(await applyInPortions({ list: listNamed([]), apply, now: () => 0 }, "")).toEqual({
      moved: 0,
      next: null,
    });
    expect(portions).toEqual([]);
  });

  test("a failing portion stops it; those before stay done", async () => {
    const { portions, apply } = recorder();
    const failing = async (ids: readonly string[]) => {
      if (portions.length === 2) throw new Error("database away");
      return apply(ids);
    };
    const list = listNamed(idsUpTo(5_000));
    await expect(applyInPortions({ list, apply: failing, now: () => 0 }, "")).rejects.toThrow(
      "database away",
    );
    expect(portions.flat()).toHaveLength(1_000);
  });
});

test("rows that are named twice are one", async () => {
  expect(await listNamed(["b", "a", "b"])({ after: "", limit: 9 })).toEqual([{ id: "a" }, { id: "b" }]);
  expect(await listNamed(["b", "a", "b"])({ after: "a", limit: 9 })).toEqual([{ id: "b" }]);
});
