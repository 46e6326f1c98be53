import { describe, expect, test } from "vitest";
import { WAIT_REASONS } from "../../app/generation/allowance.ts";
import { type Estimate, estimateFinish, type Forecast, roundRange } from "../../app/generation/estimate.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const MINUTE = 60_000;

/** Ten videos on their way, in a shop whose last ones took three to five minutes. */
function forecast(changes: Partial<Forecast> = {}): Forecast {
  return {
    unsent: 0,
    underWay: 10,
    lastPaidAt: null,
    capacity: 600,
    waitsFor: null,
    week: { left: 1_000, freesAt: NOW },
    durationsMs: [3, 3, 4, 4, 5].map((minutes) => minutes * MINUTE),
    lately: { videos: 0, spanMs: 0 },
    ...changes,
  };
}

function rangeOf(estimate: Estimate | null): { fromMs: number; toMs: number } {
  if (estimate?.kind !== "within") throw new Error(`no range but ${JSON.stringify(estimate)}`);
  return estimate;
}

describe("no time is named", () => {
  test("when nothing is left to do", () => {
    expect(estimateFinish(forecast({ underWay: 0 }), NOW)).toBeNull();
  });

  test("while too few videos have finished to tell", () => {
    expect(estimateFinish(forecast({ durationsMs: [MINUTE, MINUTE, MINUTE, MINUTE] }), NOW)).toBeNull();
  });

  test.each(["store_full", "confirming", "rotateproduct"] as const)(
    "while sending waits for what has no known end (%s)",
    (waitsFor) => {
      expect(estimateFinish(forecast({ unsent: 5, waitsFor }), NOW)).toBeNull();
    },
  );

  test("but for what is sent already, no wait of the others counts", () => {
    for (const waitsFor of WAIT_REASONS) {
      expect(estimateFinish(forecast({ waitsFor }), NOW)).not.toBeNull();
    }
  });
});

describe("of what is under way, the time that has passed is not told again", () => {
  const paid = (minutesAgo: number) => ({ lastPaidAt: new Date(NOW.getTime() - minutesAgo * MINUTE) });
  const spread = { durationsMs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((minutes) => minutes * MINUTE) };

  test("it is less with every minute, and never below nothing", () => {
    expect(rangeOf(estimateFinish(forecast({ ...spread, ...paid(2) }), NOW))).toMatchObject({
      fromMs: 4 * MINUTE,
      toMs: 8 * MINUTE,
    });
    expect(rangeOf(estimateFinish(forecast({ ...spread, ...paid(8) }), NOW))).toMatchObject({
      fromMs: 0,
      toMs: 2 * MINUTE,
    });
  });

  test("no time is named for what takes longer than others did", () => {
    expect(estimateFinish(forecast({ ...spread, ...paid(11) }), NOW)).toBeNull();
  });

  test("what is still to be sent has all of its time before it", () => {
    const unsent = forecast({ ...spread, ...paid(11), unsent: 1 });
    expect(rangeOf(estimateFinish(unsent, NOW))).toMatchObject({ fromMs: 6 * MINUTE, toMs: 10 * MINUTE });
  });

  test("a server clock that is ahead adds none", () => {
    expect(rangeOf(estimateFinish(forecast({ ...spread, ...paid(-3) }), NOW)).toMs).toBe(10 * MINUTE);
  });
});

describe("before the shop's own rate is known", () => {
  test("the rest takes as long as the last ones did: half of them, to nine in ten", () => {
    expect(rangeOf(estimateFinish(forecast(), NOW))).toEqual({
      kind: "within",
      fromMs: 4 * MINUTE,
      toMs: 4 * MINUTE,
    });
    const spread = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((minutes) => minutes * MINUTE);
    expect(rangeOf(estimateFinish(forecast({ durationsMs: spread }), NOW))).toMatchObject({
      fromMs: 6 * MINUTE,
      toMs: 10 * MINUTE,
    });
  });

  test("the order in which they finished does not matter", () => {
    const durationsMs = [5, 3, 4, 3, 4].map((minutes) => minutes * MINUTE);
    expect(estimateFinish(forecast({ durationsMs }), NOW)).toEqual(estimateFinish(forecast(), NOW));
  });

  test("what does not fit under way at once follows in rounds", () => {
    const estimate = rangeOf(
      estimateFinish(
        forecast({ unsent: 1_000, underWay: 200, capacity: 600, week: { left: 1_000, freesAt: NOW } }),
        NOW,
      ),
    );
    expect(estimate.fromMs).toBe(2 * 4 * MINUTE);
  });

  test("a connection that can carry none at all is counted as one at a time", () => {
    const estimate = rangeOf(estimateFinish(forecast({ underWay: 3, capacity: 0 }), NOW));
    expect(estimate.fromMs).toBe(3 * 4 * MINUTE);
  });
});

describe("in the middle of a large request", () => {
  test("it goes on as fast as it went in the last minutes, a quarter more or less", () => {
    // 101 videos in 10 minutes: ten a minute, so 400 take 40 minutes.
    const lately = { videos: 101, spanMs: 10 * MINUTE };
    expect(rangeOf(estimateFinish(forecast({ unsent: 300, underWay: 100, lately }), NOW))).toMatchObject({
      fromMs: 30 * MINUTE,
      toMs: 50 * MINUTE,
    });
  });

  test("a few videos are no rate", () => {
    const lately = { videos: 19, spanMs: MINUTE };
    expect(estimateFinish(forecast({ lately }), NOW)).toEqual(estimateFinish(forecast(), NOW));
  });

  test("videos that all finished in one moment are none either", () => {
    const lately = { videos: 200, spanMs: 0 };
    expect(estimateFinish(forecast({ lately }), NOW)).toEqual(estimateFinish(forecast(), NOW));
  });
});

test("what Shopify's weekly limit spreads over weeks has a day, not minutes", () => {
  const estimate = estimateFinish(forecast({ unsent: 2_500, week: { left: 500, freesAt: NOW } }), NOW);
  expect(estimate).toEqual({ kind: "by", at: new Date("2026-12-06T10:00:00Z") });
});

describe("a range is rounded", () => {
  test.each([
    ["a few seconds are a minute", 2_000, 9_000, { unit: "minute", from: 1, to: 1 }],
    ["minutes are whole", 2.4 * MINUTE, 3.2 * MINUTE, { unit: "minute", from: 2, to: 4 }],
    [
      "beyond a quarter of an hour, in steps of five",
      12 * MINUTE,
      21 * MINUTE,
      { unit: "minute", from: 10, to: 25 },
    ],
    ["beyond an hour and a half, in hours", 95 * MINUTE, 140 * MINUTE, { unit: "hour", from: 1, to: 3 }],
  ] as const)("%s", (_, fromMs, toMs, expected) => {
    expect(roundRange({ fromMs, toMs })).toEqual(expected);
  });

  test("and never names less than was estimated", () => {
    for (let minutes = 1; minutes < 600; minutes += 7) {
      const { unit, to } = roundRange({ fromMs: minutes * MINUTE, toMs: minutes * MINUTE });
      expect(to * (unit === "hour" ? 60 : 1)).toBeGreaterThanOrEqual(minutes);
    }
  });
});
