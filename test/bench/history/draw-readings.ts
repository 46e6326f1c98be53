import { costOf } from "../../../app/generation/credits.ts";
import type { Reading } from "../../../app/generation/money.ts";
import { addMs } from "../../../app/generation/schedule.ts";

/** Charges that are further apart belong to different POSTs. */
const GAP_MS = 10_000;

/** What the merchant buys at a time, or as much more as the next POST needs. */
const PURCHASE = 10_000;

/**
 * The balances of an account that paid for these videos and nothing else: one after each POST, and one before those
 * that the merchant had to buy credits for.
 */
export function drawReadings(paidAts: readonly Date[]): Reading[] {
  const readings: Reading[] = [];
  let credits = 0;
  for (const post of splitAtGaps(paidAts.toSorted((a, b) => a.getTime() - b.getTime()))) {
    const [first, last] = [post[0], post.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (credits < costOf(post.length)) {
      credits += PURCHASE * Math.ceil(costOf(post.length) / PURCHASE);
      readings.push({ at: addMs(first, -GAP_MS / 2), credits });
    }
    credits -= costOf(post.length);
    readings.push({ at: addMs(last, 500), credits });
  }
  return readings;
}

function splitAtGaps(times: readonly Date[]): Date[][] {
  const parts: Date[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time.getTime() - before > GAP_MS) parts.push([]);
    parts.at(-1)?.push(time);
    before = time.getTime();
  }
  return parts;
}
