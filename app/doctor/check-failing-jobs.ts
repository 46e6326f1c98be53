import { type Finding, ok, problem } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** With the queue's pauses of 1, 2, 4, 8 … seconds that is about four minutes: longer than a passing fault. */
const MANY_TRIES = 8;

/** Jobs that are tried, and fail, again and again. They are never given up, so they are not failed to pg-boss. */
export async function checkFailingJobs(database: ReadOnlyDatabase): Promise<Finding[]> {
  const rows = await database.read<{ name: string; jobs: number; tries: number; message: string | null }>(
    `SELECT name, count(*)::int AS jobs, max(retry_count)::int AS tries,
       (array_agg(coalesce(output->>'message', output->'value'->>'message') ORDER BY retry_count DESC, id))[1] AS message
     FROM pgboss.job WHERE state < 'completed' AND retry_count >= $1 GROUP BY name ORDER BY name`,
    [MANY_TRIES],
  );
  if (rows.length === 0) return [ok("queue", "No job fails again and again.")];
  return rows.map(({ name, jobs, tries, message }) =>
    problem(
      "queue",
      `In the queue "${name}", ${jobs === 1 ? "a job has" : `${jobs} jobs have`} failed up to ${tries} times: ${explain(message)}.`,
      `Remove the cause that is named; the jobs run again by themselves. The worker's log has each try ("job failed", queue "${name}").`,
    ),
  );
}

/** pg-boss's own word for a worker that ended in the middle of a job; all others are messages of errors. */
const WORKER_ENDED = "job heartbeat timeout";

function explain(message: string | null): string {
  if (message === null || message === WORKER_ENDED) return "the worker ended while it ran";
  return message.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "");
}
