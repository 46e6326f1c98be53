import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countHostedLeft,
  isRefusalOver,
  MAX_VIDEOS_PER_WEEK,
  paceVideos,
  readWeek,
  WEEK_MS,
} from "../../app/generation/quota.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const DAY = 24 * 60 * 60_000;
const daysFrom = (days: number) => new Date(NOW.getTime() + days * DAY);

describe("a week at Shopify", () => {
  test("leaves a thousand videos to a shop that has none", () => {
    expect(readWeek({ created: 0, oldestAt: null, underWay: 0 }, NOW).left).toBe(1_000);
  });

  test("counts what was created and what is paid and will be; it grows when the oldest leaves it", () => {
    const week = readWeek({ created: 600, oldestAt: daysFrom(-2), underWay: 250 }, NOW);
    expect(week).toEqual({ left: 150, freesAt: daysFrom(5) });
  });

  test("never leaves less than nothing", () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (created, underWay) => {
        const { left } = readWeek({ created, oldestAt: daysFrom(-1), underWay }, NOW);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left === 0 || created + underWay + left === MAX_VIDEOS_PER_WEEK).toBe(true);
      }),
    );
  });
});

test("room at Shopify is what hosted videos and those on their way leave", () => {
  expect(countHostedLeft(200, 250, 30)).toBe(20);
  expect(countHostedLeft(250, 250, 0)).toBe(0);
  expect(countHostedLeft(240, 250, 30)).toBe(0);
});

describe("a click beyond the weekly limit", () => {
  const empty = { left: 1_000, freesAt: NOW };

  test("goes at once when the week has room for all of it", () => {
    expect(paceVideos({ videos: 1_000, week: empty, now: NOW })).toEqual({
      now: 1_000,
      later: 0,
      lastBy: null,
    });
    expect(paceVideos({ videos: 0, week: { left: 0, freesAt: NOW }, now: NOW }).lastBy).toBeNull();
  });

  test("3,200 videos: 1,000 this week, the rest by 14 December", () => {
    expect(paceVideos({ videos: 3_200, week: empty, now: NOW })).toEqual({
      now: 1_000,
      later: 2_200,
      lastBy: new Date("2026-12-14T10:00:00Z"),
    });
  });

  test("takes a full week for the next thousand, and another for one more", () => {
    const lastBy = (videos: number) => paceVideos({ videos, week: empty, now: NOW }).lastBy;
    expect(lastBy(1_001)).toEqual(daysFrom(7));
    expect(lastBy(2_000)).toEqual(daysFrom(7));
    expect(lastBy(2_001)).toEqual(daysFrom(14));
  });

  test("starts with what the week leaves, be it nothing", () => {
    expect(paceVideos({ videos: 50, week: { left: 20, freesAt: NOW }, now: NOW })).toMatchObject({
      now: 20,
      later: 30,
    });
    expect(paceVideos({ videos: 50, week: { left: 0, freesAt: NOW }, now: NOW })).toEqual({
      now: 0,
      later: 50,
      lastBy: daysFrom(7),
    });
  });

  test("is never told a day that is too early, whenever the week's videos were created", () => {
    fc.assert(
      fc.property(someHistory, fc.nat({ max: 4_500 }), (createdDaysAgo, videos) => {
        const week = { left: MAX_VIDEOS_PER_WEEK - createdDaysAgo.length, freesAt: NOW };
        const { now, later, lastBy } = paceVideos({ videos, week, now: NOW });
        const sent = sendAsAllowed(createdDaysAgo, videos);
        expect(now + later).toBe(videos);
        expect(sent.atOnce).toBe(now);
        expect(sent.lastAfterMs).toBeLessThanOrEqual((lastBy ?? NOW).getTime() - NOW.getTime());
      }),
      { numRuns: 60 },
    );
  });

  test("is told the very day when the week is empty, or was filled just now", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_001, max: 4_500 }), fc.constantFrom(0, 1_000), (videos, filled) => {
        const week = { left: MAX_VIDEOS_PER_WEEK - filled, freesAt: NOW };
        const { lastBy } = paceVideos({ videos, week, now: NOW });
        const { lastAfterMs } = sendAsAllowed(new Array(filled).fill(0), videos);
        expect(lastBy?.getTime()).toBe(NOW.getTime() + lastAfterMs);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a refusal of Shopify's", () => {
  const shop = { isTrial: false, hosted: 250, hostedMax: 250 };
  const refusal = { reason: "video_quota", at: NOW } as const;

  test("is over once there is room", () => {
    expect(isRefusalOver(refusal, shop, NOW)).toBe(false);
    expect(isRefusalOver(refusal, { ...shop, hosted: 249 }, NOW)).toBe(true);
  });

  test("is over after a week where the limit is not known: it may have been the weekly one", () => {
    const plus = { ...shop, hostedMax: null };
    expect(isRefusalOver(refusal, plus, daysFrom(6.99))).toBe(false);
    expect(isRefusalOver(refusal, plus, daysFrom(7))).toBe(true);
  });

  test("of a trial store is over once a plan was taken, and not by room", () => {
    const trial = { reason: "trial_store", at: NOW } as const;
    expect(isRefusalOver(trial, { isTrial: true, hosted: 0, hostedMax: null }, daysFrom(30))).toBe(false);
    expect(isRefusalOver(trial, { isTrial: false, hosted: 0, hostedMax: 250 }, NOW)).toBe(true);
  });
});

/** Days ago at which each of up to 1,000 videos was created. */
const someHistory = fc
  .array(fc.record({ daysAgo: fc.double({ min: 0, max: 6.9, noNaN: true }), count: fc.nat({ max: 400 }) }), {
    maxLength: 6,
  })
  .map((batches) =>
    batches.flatMap(({ daysAgo, count }) => new Array<number>(count).fill(daysAgo)).slice(0, 1_000),
  );

/** Sends each video as soon as fewer than a thousand lie in the seven days before it, and creates it at once. */
function sendAsAllowed(
  createdDaysAgo: readonly number[],
  videos: number,
): { atOnce: number; lastAfterMs: number } {
  const window = createdDaysAgo.map((days) => -days * DAY).toSorted((a, b) => a - b);
  let atOnce = 0;
  let at = 0;
  for (let sent = 0; sent < videos; sent += 1) {
    const first = window[window.length - MAX_VIDEOS_PER_WEEK];
    at = Math.max(at, first === undefined ? 0 : first + WEEK_MS);
    if (at === 0) atOnce += 1;
    window.push(at);
  }
  return { atOnce, lastAfterMs: at };
}
