import { CLOCK_SKEW_MS } from "../generation/schedule.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";
import { formatDuration } from "./format-duration.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** Of what is tolerated, when it is time to say something. */
const NOTICED_MS = CLOCK_SKEW_MS / 4;

const SET_CLOCK =
  "Switch on time synchronisation (`timedatectl set-ntp true`) on this machine, or on the database's if only that one differs.";

/**
 * Compares this machine's clock with another one. By clocks the app tells whether a video of RotateProduct can be the
 * answer to what it sent, and when a video's hour is over.
 *
 * @param other whose clock, as it stands in a sentence
 * @param aheadMs how far the other clock is ahead of ours, in ms
 */
export function checkClock(other: string, aheadMs: number): Finding {
  const skewMs = Math.abs(aheadMs);
  if (skewMs < NOTICED_MS) return ok("clock", `The clock agrees with ${other}.`);
  const what = `This machine's clock is ${formatDuration(skewMs)} ${aheadMs > 0 ? "behind" : "ahead of"} ${other}.`;
  if (skewMs < CLOCK_SKEW_MS) return warning("clock", what, SET_CLOCK);
  const limit = `${formatDuration(CLOCK_SKEW_MS)} are tolerated`;
  return problem("clock", `${what.slice(0, -1)}; ${limit}.`, SET_CLOCK);
}

/** How far the database's clock is ahead of ours, in ms. */
export async function readDatabaseClock(database: ReadOnlyDatabase): Promise<number> {
  const askedAt = Date.now();
  const [row] = await database.read<{ ms: number }>(
    "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float AS ms",
  );
  const answeredAt = Date.now();
  return Math.round((row?.ms ?? answeredAt) - (askedAt + answeredAt) / 2);
}
