import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, countAffordable, isBalanceFresh } from "../../app/generation/credits.ts";

test("a video costs five credits", () => {
  expect(costOf(1)).toBe(5);
  expect(costOf(600)).toBe(3_000);
  expect(costOf(0)).toBe(0);
});

test("a balance pays whole videos only, and a debt pays none", () => {
  expect([0, 4, 5, 9, 10, -5].map(countAffordable)).toEqual([0, 0, 1, 1, 2, 0]);
});

test("what is affordable never costs more than the balance, and one more would", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (credits) => {
      const videos = countAffordable(credits);
      expect(costOf(videos)).toBeLessThanOrEqual(credits);
      expect(costOf(videos + 1)).toBeGreaterThan(credits);
    }),
  );
});

test("a balance is fresh for a minute, and never before it was read", () => {
  const now = new Date("2026-12-01T12:00:00Z");
  expect(isBalanceFresh(new Date("2026-12-01T11:59:01Z"), null, now)).toBe(true);
  expect(isBalanceFresh(new Date("2026-12-01T11:59:00Z"), null, now)).toBe(false);
  expect(isBalanceFresh(null, null, now)).toBe(false);
});

test("a balance that was read before videos were sent is not fresh", () => {
  const now = new Date("2026-12-01T12:00:00Z");
  const readAt = new Date("2026-12-01T11:59:30Z");
  expect(isBalanceFresh(readAt, new Date("2026-12-01T11:59:29Z"), now)).toBe(true);
  expect(isBalanceFresh(readAt, readAt, now)).toBe(false);
  expect(isBalanceFresh(readAt, new Date("2026-12-01T11:59:31Z"), now)).toBe(false);
});
