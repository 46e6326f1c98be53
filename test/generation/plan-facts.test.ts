import { expect, test } from "vitest";
import { weighCost, weighRoom } from "../../app/generation/plan-facts.ts";

test("a plan that the balance pays for tells what is left of it", () => {
  expect(weighCost({ videos: 3, startable: 3, credits: 40 })).toEqual([
    { kind: "cost", videos: 3, credits: 15 },
    { kind: "balance", credits: 40 },
    { kind: "left", credits: 25 },
  ]);
});

test("a plan of which a limit stops a part tells what that part leaves, and says so", () => {
  expect(weighCost({ videos: 3, startable: 2, credits: 40 }).at(-1)).toEqual({
    kind: "left_after",
    videos: 2,
    credits: 30,
  });
  expect(weighCost({ videos: 3, startable: 0, credits: 40 }).at(-1)).toEqual({
    kind: "balance",
    credits: 40,
  });
});

test("a plan beyond the balance tells what is missing for all of it", () => {
  expect(weighCost({ videos: 3, startable: 2, credits: 12 }).at(-1)).toEqual({ kind: "missing", credits: 3 });
});

test("without a balance only the cost is told", () => {
  expect(weighCost({ videos: 3, startable: 3, credits: null })).toEqual([
    { kind: "cost", videos: 3, credits: 15 },
  ]);
});

test("room at Shopify is told as it is afterwards, and never less than none", () => {
  const plan = { startable: 3, makesAgain: false, hostedLeft: 10, weekLeft: 2 };
  expect(weighRoom(plan)).toEqual([
    { kind: "hosted", videos: 7 },
    { kind: "week", videos: 0 },
  ]);
  expect(weighRoom({ ...plan, startable: 0 })).toEqual([]);
});

test("videos that take the place of others need no room of their own; an unknown limit is not told", () => {
  const plan = { startable: 3, makesAgain: false, hostedLeft: 10, weekLeft: 900 };
  const week = { kind: "week", videos: 897 };
  expect(weighRoom({ ...plan, makesAgain: true })).toEqual([week]);
  expect(weighRoom({ ...plan, hostedLeft: null })).toEqual([week]);
});
