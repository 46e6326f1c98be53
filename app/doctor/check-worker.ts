import { connectionNameOf, SWEEP_QUEUE } from "../queue/policies.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { formatDuration } from "./format-duration.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** The sweep runs every minute. A worker that has just started has this long for its first one. */
const SWEEP_LATE_MS = 5 * 60_000;

const READ_LOG = 'Look for "job failed" with queue "sweep" in the worker\'s log';

interface Signs {
  /** Connections of workers to this database, and since when the oldest is open. */
  connections: number;
  connectedAt: Date | null;
  /** The last sweep that went well; null: none did, or so long ago that it is forgotten. */
  sweptAt: Date | null;
}

/**
 * Whether a worker is alive. Each holds a connection on which it listens, as long as it lives; a finished sweep shows
 * that it also works.
 */
export async function checkWorker(database: ReadOnlyDatabase, now: Date): Promise<Finding> {
  const [signs] = await database.read<{ [Name in keyof Signs]: Signs[Name] }>(
    `SELECT count(*)::int AS connections, min(backend_start) AS "connectedAt",
       (SELECT max(completed_on) FROM pgboss.job WHERE name = $2 AND state = 'completed') AS "sweptAt"
     FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
    [connectionNameOf("worker"), SWEEP_QUEUE],
  );
  return judge(signs ?? { connections: 0, connectedAt: null, sweptAt: null }, now);
}

function judge({ connections, connectedAt, sweptAt }: Signs, now: Date): Finding {
  const lastSweep =
    sweptAt === null ? "none is on record" : `the last one ended ${formatDuration(ageOf(sweptAt, now))} ago`;
  if (connections === 0) {
    return problem(
      "worker",
      `No worker is running, so nothing is sent, collected or published (sweeps: ${lastSweep}).`,
      "Start one: `npm start` runs everything, `npm run worker` a worker alone. A video can be fetched for one hour only.",
    );
  }
  if (sweptAt !== null && ageOf(sweptAt, now) < SWEEP_LATE_MS) {
    return ok("worker", `A worker is at work (sweeps: ${lastSweep}).`);
  }
  if (connectedAt !== null && ageOf(connectedAt, now) < SWEEP_LATE_MS) {
    return ok("worker", "A worker has just started; its first sweep is due within minutes.");
  }
  return problem(
    "worker",
    `A worker is connected, but the sweep that runs every minute does not end well (${lastSweep}).`,
    `${READ_LOG}; if there is nothing, start the worker again.`,
  );
}

function ageOf(at: Date, now: Date): number {
  return now.getTime() - at.getTime();
}
