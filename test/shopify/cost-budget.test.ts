import { expect, test } from "vitest";
import { createCostBudget } from "../../app/shopify/cost-budget.ts";

function start() {
  let now = 1_000_000;
  return {
    budget: createCostBudget({ now: () => new Date(now) }),
    advance: (ms: number) => {
      now += ms;
    },
  };
}

const status = (currentlyAvailable: number) => ({
  maximumAvailable: 2000,
  currentlyAvailable,
  restoreRate: 100,
});

test("before the first reply everything is affordable", () => {
  const { budget } = start();
  expect(budget.reserve(960)).toBe(0);
  expect(budget.reserve(960)).toBe(0);
});

test("a call waits for just the points that are missing", () => {
  const { budget } = start();
  budget.reserve(0);
  budget.release(0, status(460));
  expect(budget.reserve(960)).toBe(5000);
});

test("points flow in at the restore rate, up to a full bucket", () => {
  const { budget, advance } = start();
  budget.release(0, status(0));
  advance(4000);
  expect(budget.reserve(960)).toBe(5600);
  budget.release(960, null);
  advance(60 * 60_000);
  expect(budget.reserve(2000)).toBe(0);
  expect(budget.reserve(10)).toBe(100);
});

test("calls at the same time do not count on the same points", () => {
  const { budget } = start();
  budget.release(0, status(1000));
  expect(budget.reserve(960)).toBe(0);
  expect(budget.reserve(960)).toBe(9200);
  expect(budget.reserve(960)).toBe(18_800);
});

test("a call that ends without a reply gives its points back", () => {
  const { budget } = start();
  budget.release(0, status(1000));
  budget.reserve(960);
  budget.release(960, null);
  expect(budget.reserve(960)).toBe(0);
});

test("what a reply says counts more than what was reckoned", () => {
  const { budget } = start();
  budget.release(0, status(2000));
  budget.reserve(960);
  budget.release(960, status(1990));
  expect(budget.reserve(1990)).toBe(0);
});

test("a call dearer than the bucket waits for a full one and not for ever", () => {
  const { budget, advance } = start();
  budget.release(0, status(0));
  expect(budget.reserve(5000)).toBe(20_000);
  budget.release(5000, null);
  advance(20_000);
  expect(budget.reserve(5000)).toBe(0);
});
