import { connectionNameOf, SWEEP_QUEUE } from "../queue/policies.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { formatDuration } from "./format-duration.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** The sweep runs every minute. A worker that has just started has this long for its first one. */
const SWEEP_LATE_MS = 5 * 60_000;

const READ_LOG = 'Look for "job failed" with queue "sweep" in the worker\'s log';

interface Signs {
  /** Connections of workers to this database. */
  connections: number;
  /** Since when one of them is open. */
  connectedForMs: number | null;
  /** Since the last sweep that went well; null: none ever did, or longer ago than jobs are kept. */
  sweptMsAgo: number | null;
}

/**
 * Whether a worker is alive. Each holds a connection on which it listens, as long as it lives; a finished sweep shows
 * that it also works. By the database's own clock.
 */
export async function checkWorker(database: ReadOnlyDatabase): Promise<Finding> {
  const [signs] = await database.read<{ [Name in keyof Signs]: Signs[Name] }>(
    `SELECT count(*)::int AS connections,
       (extract(epoch FROM now() - min(backend_start)) * 1000)::float AS "connectedForMs",
       (SELECT extract(epoch FROM now() - max(completed_on)) * 1000 FROM pgboss.job
         WHERE name = $2 AND state = 'completed')::float AS "sweptMsAgo"
     FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
    [connectionNameOf("worker"), SWEEP_QUEUE],
  );
  return judge(signs ?? { connections: 0, connectedForMs: null, sweptMsAgo: null });
}

function judge({ connections, connectedForMs, sweptMsAgo }: Signs): Finding {
  const last =
    sweptMsAgo === null ? "none is on record" : `the last one was ${formatDuration(sweptMsAgo)} ago`;
  if (sweptMsAgo !== null && sweptMsAgo < SWEEP_LATE_MS && connections > 0) {
    return ok("worker", `A worker is at work: its last sweep was ${formatDuration(sweptMsAgo)} ago.`);
  }
  if (connections === 0) {
    return problem(
      "worker",
      `No worker is running, so nothing is sent, collected or published (sweeps: ${last}).`,
      "Start one: `npm start` runs everything, `npm run worker` a worker alone. A video can be fetched for one hour only.",
    );
  }
  if ((connectedForMs ?? 0) < SWEEP_LATE_MS) {
    return ok("worker", "A worker has just started; its first sweep is due within minutes.");
  }
  return problem(
    "worker",
    `A worker is connected, but the sweep that runs every minute does not end well (${last}).`,
    `${READ_LOG}; if there is nothing, start the worker again.`,
  );
}
