import { describe, expect, test } from "vitest";
import {
  addMs,
  collectBy,
  hasPassed,
  isAlertDue,
  isHourOver,
  isSlow,
  nextFileLookAt,
  nextSweepAt,
} from "../../app/generation/schedule.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const MINUTE = 60_000;
const ago = (minutes: number) => addMs(NOW, -minutes * MINUTE);
const secondsUntil = (date: Date) => (date.getTime() - NOW.getTime()) / 1_000;

describe("the deadline of a finished video", () => {
  test("is fifty minutes after its creation, since one page counts its hour from there", () => {
    expect(collectBy(ago(5), NOW)).toEqual(addMs(NOW, 45 * MINUTE));
  });

  test("is counted from when it was seen finished, if that was earlier or no creation is told", () => {
    expect(collectBy(addMs(NOW, MINUTE), NOW)).toEqual(addMs(NOW, 50 * MINUTE));
    expect(collectBy(null, NOW)).toEqual(addMs(NOW, 50 * MINUTE));
  });
});

test("an hour is over ten minutes after its deadline, and not before", () => {
  const deadline = collectBy(NOW, NOW);
  expect(isHourOver(addMs(NOW, 60 * MINUTE), deadline)).toBe(true);
  expect(isHourOver(addMs(NOW, 60 * MINUTE - 1), deadline)).toBe(false);
});

describe("the next sweep", () => {
  const processing = (minutes: number) =>
    secondsUntil(nextSweepAt(NOW, { processing: ago(minutes), unresolved: null }));
  const unresolved = (minutes: number) =>
    secondsUntil(nextSweepAt(NOW, { processing: null, unresolved: ago(minutes) }));

  test("comes every five seconds while a video may finish any moment, and rarer for a slow one", () => {
    expect([0, 9, 10, 29, 30, 600].map(processing)).toEqual([5, 5, 10, 10, 60, 60]);
  });

  test("looks for an unknown outcome at once, later only as often as its window needs", () => {
    expect([0, 1, 2, 59, 60, 1_000].map(unresolved)).toEqual([5, 5, 30, 30, 900, 900]);
  });

  test("serves whatever is more urgent", () => {
    expect(secondsUntil(nextSweepAt(NOW, { processing: ago(600), unresolved: ago(0) }))).toBe(5);
    expect(secondsUntil(nextSweepAt(NOW, { processing: ago(0), unresolved: ago(600) }))).toBe(5);
  });

  test("sees every finished video well before its hour is over", () => {
    for (let minutes = 0; minutes < 24 * 60; minutes++) expect(processing(minutes)).toBeLessThanOrEqual(60);
  });
});

test("files that Shopify processes are looked at soon, then less, then daily", () => {
  const look = (minutes: number) => secondsUntil(nextFileLookAt(NOW, ago(minutes)));
  expect([0, 0.9, 1, 29, 30, 3_000].map(look)).toEqual([2, 2, 15, 15, 86_400, 86_400]);
});

test("a span has passed from its very end on", () => {
  expect(hasPassed(NOW, ago(1), MINUTE)).toBe(true);
  expect(hasPassed(NOW, ago(1), MINUTE + 1)).toBe(false);
});

test("a video is slow after half an hour in production, and in no other state", () => {
  expect(isSlow({ state: "processing", stateSince: ago(29) }, NOW)).toBe(false);
  expect(isSlow({ state: "processing", stateSince: ago(30) }, NOW)).toBe(true);
  expect(isSlow({ state: "queued", stateSince: ago(600) }, NOW)).toBe(false);
});

test("a listing that goes unread is said once every half hour, by whoever asks once in every minute", () => {
  const since = new Date("2026-11-22T10:00:59Z");
  const said: number[] = [];
  for (let minute = 0; minute <= 120; minute++) {
    // The minute's sweep runs at any second of its minute.
    const seconds = (minute * 37) % 60;
    const asked = new Date(Date.UTC(2026, 10, 22, 10, minute, seconds));
    if (isAlertDue(asked, since)) said.push(minute);
  }
  expect(said).toEqual([30, 60, 90, 120]);
});
