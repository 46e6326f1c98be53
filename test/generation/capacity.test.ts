import fc from "fast-check";
import { expect, test } from "vitest";
import { countCollectable, PARALLEL_DOWNLOADS } from "../../app/generation/capacity.ts";

const MINUTE = 60_000;

/** A video can be fetched for an hour; ten minutes of it are kept for tries that go wrong (schedule.ts). */
const COLLECT_WITHIN_MS = 50 * MINUTE;

const capacityAt = (ms: number) => countCollectable({ uncollected: 0, recentMs: [ms] });

/** How long it takes until the last of so many videos, all finished at once, is in our store. */
const collectingMs = (videos: number, downloadMs: number) =>
  Math.ceil(videos / PARALLEL_DOWNLOADS) * downloadMs;

test("before anything is measured, one request's worth may be under way", () => {
  expect(countCollectable({ uncollected: 0, recentMs: [] })).toBe(600);
  expect(countCollectable({ uncollected: 599, recentMs: [] })).toBe(1);
  expect(countCollectable({ uncollected: 600, recentMs: [] })).toBe(0);
});

test.each([
  ["a second", 1_000, 14_400],
  ["ten seconds", 10_000, 1_440],
  ["a minute", MINUTE, 240],
  ["ten minutes", 10 * MINUTE, 24],
  ["half an hour", 30 * MINUTE, 8],
  ["an hour", 60 * MINUTE, 4],
  ["a day", 24 * 60 * MINUTE, 1],
])("where a download takes %s, so many may be under way", (_, ms, videos) => {
  expect(capacityAt(ms)).toBe(videos);
});

test("the average of the last downloads counts", () => {
  expect(countCollectable({ uncollected: 0, recentMs: [5 * MINUTE, 15 * MINUTE] })).toBe(24);
});

test("what is under way already takes its share, and never less than nothing is left", () => {
  expect(countCollectable({ uncollected: 20, recentMs: [10 * MINUTE] })).toBe(4);
  expect(countCollectable({ uncollected: 500, recentMs: [10 * MINUTE] })).toBe(0);
});

test("as many as are allowed are collected in time, all finished at once, down to half an hour a download", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 * MINUTE }), (downloadMs) => {
      expect(collectingMs(capacityAt(downloadMs), downloadMs)).toBeLessThanOrEqual(COLLECT_WITHIN_MS);
    }),
  );
});

test("however slow downloads were, one video may always be under way, or nothing would be measured again", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (recentMs) => {
      expect(countCollectable({ uncollected: 0, recentMs })).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("slower downloads, or more under way, never allow more", () => {
  const ms = fc.nat({ max: 100 * MINUTE });
  fc.assert(
    fc.property(
      fc.array(ms, { minLength: 1 }),
      ms,
      fc.nat(),
      fc.nat(),
      (recentMs, more, uncollected, others) => {
        const now = countCollectable({ uncollected, recentMs });
        expect(
          countCollectable({ uncollected, recentMs: recentMs.map((one) => one + more) }),
        ).toBeLessThanOrEqual(now);
        expect(countCollectable({ uncollected: uncollected + others, recentMs })).toBeLessThanOrEqual(now);
      },
    ),
  );
});
