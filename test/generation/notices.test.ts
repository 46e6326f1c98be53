import { describe, expect, test } from "vitest";
import { isStale, type Notice, nextTryAt } from "../../app/generation/notices.ts";

const MINUTE = 60_000;
const START = new Date("2026-11-22T10:00:00Z");
const minutesIn = (minutes: number) => new Date(START.getTime() + minutes * MINUTE);

const notice = (changes: Partial<Notice> = {}): Notice => ({
  id: "n",
  kind: "finished",
  requestId: "r",
  createdAt: START,
  triedAt: null,
  attempts: 0,
  ...changes,
});

describe("a notice", () => {
  test("may be tried at once", () => {
    expect(nextTryAt(notice())).toEqual(START);
  });

  test.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [5, 60],
    [50, 60],
  ])("waits after try %i for %i minutes", (attempts, minutes) => {
    expect(nextTryAt(notice({ attempts, triedAt: minutesIn(30) }))).toEqual(minutesIn(30 + minutes));
  });

  test("is no news any more after a day", () => {
    expect(isStale(notice(), minutesIn(24 * 60 - 1))).toBe(false);
    expect(isStale(notice(), minutesIn(24 * 60))).toBe(true);
  });
});
