import { CREDITS_PER_VIDEO, costOf, startOfMonth } from "./credits.ts";
import { isMoving } from "./filters.ts";
import type { Missing, State } from "./generation.ts";
import { addMs, CLOCK_SKEW_MS } from "./schedule.ts";

/** What became of a video that was paid for. Every paid video is in exactly one of these. */
export const FATES = [
  /** In the product's media, as far as was last looked. */
  "live",
  "in_progress",
  /** Its video is in our store and can be published at no cost. */
  "saved",
  /** Taken out of its product, here or at Shopify, or taken back before it was in one. */
  "removed",
  /** Waits for a person, and there is no video yet. */
  "held",
  "failed",
  "canceled",
  /** A second video of one generation. */
  "double",
  /** Carries one of the shop's products, but no generation of ours. */
  "stray",
] as const;

export type Fate = (typeof FATES)[number];

/** What became of a paid generation. */
export function fateOf(row: { state: State; missing: Missing | null; hasVideo: boolean }): Fate {
  if (row.state === "published") return row.missing === null ? "live" : "removed";
  // The merchant wanted it so: it is nothing that waits to be put to use.
  if (row.state === "removing" || row.state === "removed") return "removed";
  if (isMoving(row.state)) return "in_progress";
  if (row.hasVideo) return "saved";
  if (row.state === "failed" || row.state === "canceled") return row.state;
  return "held";
}

/** From `start` on and before `end`; null where there is no bound. */
export interface Period {
  start: Date | null;
  end: Date | null;
}

/** A calendar month in UTC, as budgets are: the same for every reader of a report. */
export function monthOf(year: number, month: number): Period {
  return { start: new Date(Date.UTC(year, month - 1, 1)), end: new Date(Date.UTC(year, month, 1)) };
}

/** How a month is written in an address. */
export const PERIOD = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The period of a month such as `2026-11`; anything else is all time. */
export function readPeriod(month: string): Period {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  return year === undefined ? { start: null, end: null } : monthOf(Number(year), Number(number));
}

/** The months from `since` to `now` as `2026-11`, the latest first. */
export function listMonths(since: Date | null, now: Date): string[] {
  const months: string[] = [];
  if (since === null) return months;
  const first = startOfMonth(since);
  for (let month = startOfMonth(now); month >= first; month = startOfMonth(new Date(month.getTime() - 1))) {
    months.push(month.toISOString().slice(0, 7));
  }
  return months;
}

/** A balance in credits that RotateProduct told. */
export interface Reading {
  at: Date;
  credits: number;
}

/** Everything that an account ever charged this shop, as its balances divide it. In videos. */
export interface Charges {
  /** What was charged before the first reading, up to each later one, and after the last: one more than readings. */
  spans: readonly Span[];
  /** Before the period that is looked at. */
  before: number;
  /** In that period. */
  within: number;
}

/** What was charged between two readings. */
export interface Span {
  videos: number;
  /** Of these, within the clocks' skew of the reading at the beginning, and of the one at the end. */
  nearStart: number;
  nearEnd: number;
}

/** How a balance came about, in credits: opening − charged + gained − lost = closing. */
export interface Statement {
  opening: number;
  /** For videos of this shop. */
  charged: number;
  /** What came without us: bought, or refunded. */
  gained: number;
  /** What went without us: spent by another shop or program with the same account. */
  lost: number;
  closing: number;
}

/**
 * Explains an account's balances by its charges. What charges do not explain between two readings was gained or lost
 * otherwise; the account does not say how. Balances at the edges of the period follow from the readings around them.
 *
 * A charge carries the time of another clock, and may show in the balance just before or after it: within that skew
 * it counts for the reading that it explains.
 *
 * @param readings balances as told, also from outside of the period, the earliest first
 * @param charges divided at `edgesOf(readings)`
 * @returns null when no balance was ever read
 */
export function stateAccount(
  readings: readonly Reading[],
  { spans, before, within }: Charges,
  period: Period,
): Statement | null {
  const [first] = readings;
  if (first === undefined) return null;

  const others = findOthers(readings, spans);
  const beforePeriod = ({ at }: { at: Date }) => period.start !== null && at < period.start;
  const inPeriod = ({ at }: { at: Date }) =>
    !beforePeriod({ at }) && (period.end === null || at < period.end);

  const opening =
    first.credits +
    costOf(spans[0]?.videos ?? 0) -
    costOf(before) +
    sum(others.filter(beforePeriod).map(({ credits }) => credits));
  const charged = costOf(within);
  const changes = others.filter(inPeriod).map(({ credits }) => credits);
  const gained = sum(changes.filter((credits) => credits > 0));
  const lost = sum(changes.filter((credits) => credits < 0).map(Math.abs));
  return { opening, charged, gained, lost, closing: opening - charged + gained - lost };
}

/**
 * The times that divide an account's charges: one of the very time of a reading is in it already. Since the balance is
 * read before each POST, a charge just before the first reading came after it by a slow clock.
 *
 * @param readings the earliest first
 */
export function edgesOf(readings: readonly Reading[]): Date[] {
  return readings.map(({ at }, index) => (index === 0 ? addMs(at, -CLOCK_SKEW_MS) : at));
}

/** The part of each change between two readings that no charge explains, at the time of the later one. */
function findOthers(readings: readonly Reading[], spans: readonly Span[]): readonly Reading[] {
  // The first span ends with the first reading, which is no change.
  const others = readings.slice(1).map(({ at, credits }, index) => {
    const charged = costOf(spans[index + 1]?.videos ?? 0);
    return { at, credits: credits - (readings[index]?.credits ?? 0) + charged };
  });
  for (const [index, other] of others.entries()) {
    const next = others[index + 1];
    const moved = chooseSide(other.credits, next?.credits ?? null, {
      left: costOf(spans[index + 1]?.nearEnd ?? 0),
      right: costOf(spans[index + 2]?.nearStart ?? 0),
    });
    other.credits += moved;
    if (next !== undefined) next.credits -= moved;
  }
  return others;
}

/**
 * How much of what is charged near a reading counts on its left side although it stands on the right one (negative:
 * the other way), because what the two sides leave unexplained contradicts each other. Behind the last reading nothing
 * can contradict yet, so there it must explain the left side as a whole.
 */
function chooseSide(left: number, right: number | null, near: { left: number; right: number }): number {
  const choose = (wanted: number, movable: number) => {
    const isExplained = right !== null || wanted <= movable;
    return wanted > 0 && isExplained ? wholeVideos(Math.min(wanted, movable)) : 0;
  };
  const toLeft = choose(Math.min(-left, right ?? -left), near.right);
  const toRight = choose(Math.min(left, right === null ? left : -right), near.left);
  return toLeft - toRight;
}

function wholeVideos(credits: number): number {
  return Math.floor(credits / CREDITS_PER_VIDEO) * CREDITS_PER_VIDEO;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
