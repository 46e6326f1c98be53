import { type Finding, ok, problem } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** With the queue's pauses of 1, 2, 4, 8 … seconds that is about four minutes: longer than a passing fault. */
const MANY_TRIES = 8;

/** Jobs that are tried, and fail, again and again. They are never given up, so they are not failed to pg-boss. */
export async function checkFailingJobs(database: ReadOnlyDatabase): Promise<Finding[]> {
  const rows = await database.read<{ name: string; jobs: number; tries: number; message: string | null }>(
    `SELECT name, count(*)::int AS jobs, max(retry_count)::int AS tries,
       (array_agg(output->>'message' ORDER BY retry_count DESC, id) FILTER (WHERE output ? 'message'))[1] AS message
     FROM pgboss.job WHERE state < 'completed' AND retry_count >= $1 GROUP BY name ORDER BY name`,
    [MANY_TRIES],
  );
  if (rows.length === 0) return [ok("queue", "No job fails again and again.")];
  return rows.map(({ name, jobs, tries, message }) =>
    problem(
      "queue",
      `In the queue "${name}", ${jobs === 1 ? "a job has" : `${jobs} jobs have`} failed up to ${tries} times: ${
        message?.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "") ?? "the worker ended while it ran"
      }.`,
      `Remove the cause that is named; the jobs run again by themselves. The worker's log has each try ("job failed", queue "${name}").`,
    ),
  );
}
