import type { Row } from "./replies.ts";

export type Order = "newest-first" | "oldest-first";

/** So many rows in order by chance: once in 15! listings. */
const STEPS_TO_BELIEVE = 15;

/**
 * The order that `rows`, as far as they were read, show beyond doubt; null while they show none. Ids are RotateProduct's
 * running numbers, so they tell the order where times do not: all rows of one bulk request have the same.
 *
 * @param slackMs how far times may contradict the order
 */
export function findOrder(rows: readonly Row[], slackMs: number): Order | null {
  if (isNewestFirst(rows, slackMs)) return "newest-first";
  return isNewestFirst(rows.toReversed(), slackMs) ? "oldest-first" : null;
}

function isNewestFirst(rows: readonly Row[], slackMs: number): boolean {
  const times = rows.flatMap(({ createdAt }) => createdAt?.getTime() ?? []);
  if (findLargestRise(times) > slackMs) return false;
  return isProvenFalling(rows.map(({ id }) => Number(id))) || isProvenFalling(times);
}

/** The farthest that a number lies above any one before it; 0 when they never rise. */
function findLargestRise(numbers: readonly number[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const number of numbers) {
    largest = Math.max(largest, number - lowest);
    lowest = Math.min(lowest, number);
  }
  return largest;
}

/** Never rising, and falling often enough. Ids that are not numbers prove nothing. */
function isProvenFalling(numbers: readonly number[]): boolean {
  let falls = 0;
  for (let index = 1; index < numbers.length; index += 1) {
    const step = (numbers[index] ?? Number.NaN) - (numbers[index - 1] ?? Number.NaN);
    if (!(step <= 0)) return false;
    if (step < 0) falls += 1;
  }
  return falls >= STEPS_TO_BELIEVE;
}
