import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf } from "../../app/generation/credits.ts";
import { STATES } from "../../app/generation/generation.ts";
import {
  FATES,
  fateOf,
  listMonths,
  monthOf,
  type Period,
  type Reading,
  readPeriod,
  stateAccount,
} from "../../app/generation/money.ts";
import { type Charge, divideCharges } from "./divide-charges.ts";

const ALL = { start: null, end: null };
const at = (text: string) => new Date(`2026-11-${text}Z`);
const reading = (text: string, credits: number): Reading => ({ at: at(text), credits });
const charge = (text: string, videos: number): Charge => ({ at: at(text), videos });

const explain = (readings: readonly Reading[], charges: readonly Charge[], period: Period) =>
  stateAccount(readings, divideCharges(readings, charges, period), period);

describe("what became of a paid video", () => {
  test.each([
    [{ state: "published", missing: null, hasVideo: true }, "live"],
    [{ state: "published", missing: "file", hasVideo: true }, "removed"],
    [{ state: "removing", missing: null, hasVideo: true }, "removed"],
    [{ state: "removed", missing: null, hasVideo: true }, "removed"],
    [{ state: "removed", missing: "file", hasVideo: false }, "removed"],
    [{ state: "processing", missing: null, hasVideo: false }, "in_progress"],
    [{ state: "collected", missing: null, hasVideo: true }, "in_progress"],
    [{ state: "needs_review", missing: null, hasVideo: true }, "saved"],
    [{ state: "canceled", missing: null, hasVideo: true }, "saved"],
    [{ state: "held", missing: null, hasVideo: false }, "held"],
    [{ state: "failed", missing: null, hasVideo: false }, "failed"],
    [{ state: "canceled", missing: null, hasVideo: false }, "canceled"],
  ] as const)("%o is %s", (row, fate) => expect(fateOf(row)).toBe(fate));

  test("every state has its place in the report, with and without a video", () => {
    for (const state of STATES)
      for (const hasVideo of [true, false])
        expect(FATES).toContain(fateOf({ state, missing: null, hasVideo }));
  });
});

describe("the statement of an account", () => {
  test("without a reading there is none", () => {
    expect(explain([], [charge("02T10:00:00", 3)], ALL)).toBeNull();
  });

  test("charges explain the balance, and what they do not explain was bought or spent elsewhere", () => {
    const readings = [
      reading("01T10:00:00", 1_000),
      reading("02T10:05:00", 985),
      reading("03T10:00:00", 1_085),
      reading("04T10:00:00", 1_073),
    ];
    expect(explain(readings, [charge("02T10:00:00", 3)], ALL)).toEqual({
      opening: 1_000,
      charged: 15,
      gained: 100,
      lost: 12,
      closing: 1_073,
    });
  });

  test("a month begins with the balance that the month before ended with", () => {
    const readings = [
      { at: new Date("2026-10-31T23:59:30Z"), credits: 1_000 },
      reading("01T00:00:10", 970),
      reading("20T00:00:00", 1_470),
    ];
    // The first is charged in October, but shows in November's first reading.
    const charges = [{ at: new Date("2026-10-31T23:59:50Z"), videos: 4 }, charge("01T00:00:05", 2)];
    const october = explain(readings, charges, monthOf(2026, 10));
    const november = explain(readings, charges, monthOf(2026, 11));
    expect(october).toEqual({ opening: 1_000, charged: 20, gained: 0, lost: 0, closing: 980 });
    expect(november).toEqual({ opening: 980, charged: 10, gained: 500, lost: 0, closing: 1_470 });
  });

  test("what was charged since the last reading is off the closing balance already", () => {
    const readings = [reading("01T10:00:00", 100)];
    expect(explain(readings, [charge("01T12:00:00", 2)], ALL)).toMatchObject({
      opening: 100,
      closing: 90,
    });
  });

  test("what was charged before the first reading was there before it", () => {
    const readings = [reading("05T10:00:00", 100)];
    expect(explain(readings, [charge("01T12:00:00", 2)], ALL)).toEqual({
      opening: 110,
      charged: 10,
      gained: 0,
      lost: 0,
      closing: 100,
    });
  });

  test.each([
    ["fast", "03T10:01:30"],
    ["slow", "03T09:58:30"],
  ])("a charge whose clock is %s makes nobody a buyer or a spender", (_, chargedAt) => {
    const [before, after] = [reading("03T09:59:00", 100), reading("03T10:00:30", 70)];
    const later = reading("04T10:00:00", 70);
    const statement = { opening: 100, charged: 30, gained: 0, lost: 0, closing: 70 };
    expect(explain([before, after, later], [charge(chargedAt, 6)], ALL)).toEqual(statement);
    expect(explain([before, after], [charge(chargedAt, 6)], ALL)).toEqual(statement);
  });

  test("what is charged right after the account was connected did not come before, whatever the clocks say", () => {
    const readings = [reading("03T10:00:00", 100), reading("03T12:00:00", 100)];
    for (const chargedAt of ["03T09:59:00", "03T10:00:00", "03T10:01:00"]) {
      expect(explain(readings, [charge(chargedAt, 3)], ALL)).toEqual({
        opening: 100,
        charged: 15,
        gained: 15,
        lost: 0,
        closing: 100,
      });
    }
  });

  test("a refund is credits that came, whatever was charged just before", () => {
    const readings = [reading("03T10:00:00", 100), reading("03T10:05:00", 70), reading("03T11:00:00", 100)];
    expect(explain(readings, [charge("03T10:04:00", 6)], ALL)).toEqual({
      opening: 100,
      charged: 30,
      gained: 30,
      lost: 0,
      closing: 100,
    });
  });
});

describe("the months of a report", () => {
  test("go back to the first of which anything is known", () => {
    const [since, now] = [new Date("2026-10-31T23:59:59Z"), new Date("2027-01-01T00:00:00Z")];
    expect(listMonths(since, now)).toEqual(["2027-01", "2026-12", "2026-11", "2026-10"]);
    expect(listMonths(null, now)).toEqual([]);
  });

  test("are periods that touch; what is no month is all time", () => {
    expect(readPeriod("2026-12")).toEqual({
      start: new Date("2026-12-01T00:00:00Z"),
      end: new Date("2027-01-01T00:00:00Z"),
    });
    expect(readPeriod("2026-11").end).toEqual(readPeriod("2026-12").start);
    expect(readPeriod("all")).toEqual(ALL);
  });
});

/** What happened to an account: each at a minute of November and December. */
const happenings = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    kind: fc.constantFrom("charge", "other", "read"),
    amount: fc.integer({ min: 1, max: 200 }),
    sign: fc.constantFrom(1, -1),
    skewMs: fc.integer({ min: -60_000, max: 60_000 }),
  }),
  { maxLength: 60 },
);

interface History {
  readings: Reading[];
  charges: Charge[];
  charged: number;
  others: number;
  final: number;
}

/** Lets it happen, minute by minute, and reads the balance once at the beginning and at the end. */
function live(
  happened: readonly { minute: number; kind: string; amount: number; sign: number; skewMs: number }[],
  isSkewed: boolean,
): History {
  const start = Date.UTC(2026, 10, 1, 0, 0, 1);
  const history: History = { readings: [], charges: [], charged: 0, others: 0, final: 10_000 };
  history.readings.push({ at: new Date(start - 600_000), credits: history.final });
  // Each kind in a second of its own, so that it is clear what came first.
  const secondOf = (kind: string) => ({ charge: 0, other: 20, read: 40 })[kind] ?? 0;
  const timed = happened.map(({ minute, kind, ...rest }) => ({
    ...rest,
    kind,
    time: start + (minute * 60 + secondOf(kind)) * 1_000,
  }));
  for (const { time, kind, amount, sign, skewMs } of timed.toSorted((a, b) => a.time - b.time)) {
    if (kind === "charge") {
      history.charges.push({ at: new Date(time + (isSkewed ? skewMs : 0)), videos: amount });
      history.charged += costOf(amount);
      history.final -= costOf(amount);
    } else if (kind === "other") {
      history.others += sign * amount;
      history.final += sign * amount;
    } else history.readings.push({ at: new Date(time), credits: history.final });
  }
  history.readings.push({ at: new Date(start + 70 * 24 * 3_600_000), credits: history.final });
  return history;
}

test("to the credit: opening − charged + gained − lost = closing, as it really happened", () => {
  fc.assert(
    fc.property(happenings, fc.boolean(), (happened, isSkewed) => {
      const history = live(happened, isSkewed);
      const statement = explain(history.readings, history.charges, ALL);
      if (statement === null) throw new Error("no statement");
      const { opening, charged, gained, lost, closing } = statement;
      expect(opening).toBe(10_000);
      expect(closing).toBe(history.final);
      expect(charged).toBe(history.charged);
      expect(gained - lost).toBe(history.others);
      expect(opening - charged + gained - lost).toBe(closing);
      expect(Math.min(gained, lost)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("where nobody else used the account, nothing is said to come or go otherwise", () => {
  fc.assert(
    fc.property(happenings, (happened) => {
      const ours = happened.filter(({ kind }) => kind !== "other");
      const { readings, charges } = live(ours, false);
      expect(explain(readings, charges, ALL)).toMatchObject({ gained: 0, lost: 0 });
    }),
  );
});

test("months follow each other without a gap, and together make the whole", () => {
  fc.assert(
    fc.property(happenings, fc.boolean(), (happened, isSkewed) => {
      const { readings, charges } = live(happened, isSkewed);
      const months = [10, 11, 12, 13].map((month) => explain(readings, charges, monthOf(2026, month)));
      const whole = explain(readings, charges, ALL);
      for (const [index, month] of months.slice(1).entries())
        expect(month?.opening).toBe(months[index]?.closing);
      expect(months[0]?.opening).toBe(whole?.opening);
      expect(months.at(-1)?.closing).toBe(whole?.closing);
      for (const part of ["charged", "gained", "lost"] as const)
        expect(months.reduce((total, month) => total + (month?.[part] ?? 0), 0)).toBe(whole?.[part]);
    }),
  );
});
