import { type Charges, edgesOf, type Period, type Reading } from "../../app/generation/money.ts";
import { CLOCK_SKEW_MS } from "../../app/generation/schedule.ts";

/** Videos that were charged at one moment. */
export interface Charge {
  at: Date;
  videos: number;
}

/** One charge after the other, as anybody would on paper: what the store lets its database do. */
export function divideCharges(
  readings: readonly Reading[],
  charges: readonly Charge[],
  { start, end }: Period,
): Charges {
  const edges = edgesOf(readings);
  const spans = Array.from({ length: readings.length + 1 }, () => ({ videos: 0, nearStart: 0, nearEnd: 0 }));
  let before = 0;
  let within = 0;
  for (const { at, videos } of charges) {
    const place = edges.filter((edge) => edge < at).length;
    const span = spans[place];
    if (span === undefined) throw new Error(`There is no span ${place}`);
    const isNear = (reading: Reading | undefined) =>
      reading !== undefined && Math.abs(at.getTime() - reading.at.getTime()) <= CLOCK_SKEW_MS;
    span.videos += videos;
    if (isNear(readings[place - 1])) span.nearStart += videos;
    if (isNear(readings[place])) span.nearEnd += videos;
    if (start !== null && at < start) before += videos;
    else if (end === null || at < end) within += videos;
  }
  return { spans, before, within };
}
