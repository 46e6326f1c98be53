import pg from "pg";

/**
 * Nobody waits ten minutes here for the app to judge what became of a POST that a kill cut off. Instead the rows that
 * such a wait is counted from are made older, once the wait has lasted a while in real time: long enough that
 * everything the kill left under way at the services has come to its end.
 */
const REAL_WAIT_SECONDS = 20;

/** Longer than every window that the app waits for before it judges (app/generation/schedule.ts). */
const MOVED_MINUTES = 12;

const STATEMENTS = [
  // An outcome that nobody knows.
  `UPDATE "Submission"
   SET "sentAt" = "sentAt" - interval '${MOVED_MINUTES} minutes',
     "lastAdoptedAt" = "lastAdoptedAt" - interval '${MOVED_MINUTES} minutes'
   WHERE "openKeyFingerprint" IS NOT NULL
     AND "sentAt" < now() - interval '${REAL_WAIT_SECONDS} seconds'
     AND "sentAt" > now() - interval '${MOVED_MINUTES} minutes'`,
  // A file that was asked for, and that Shopify's search may not show yet.
  `UPDATE "Generation"
   SET "fileIntentAt" = "fileIntentAt" - interval '${MOVED_MINUTES} minutes'
   WHERE state = 'publishing' AND "fileId" IS NULL
     AND "fileIntentAt" < now() - interval '${REAL_WAIT_SECONDS} seconds'
     AND "fileIntentAt" > now() - interval '${MOVED_MINUTES} minutes'`,
];

/** Jobs that wait because they failed, or for a time: all kills together would make them wait for minutes. */
const MAKE_DUE = `UPDATE pgboss.job SET start_after = now()
  WHERE state IN ('created', 'retry') AND start_after > now() AND name NOT LIKE '\\_\\_pgboss%'`;

/** Lets the app's waits end. Does nothing while the database is away. */
export async function endWaits(url: string, { makeDue }: { makeDue: boolean }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    for (const statement of makeDue ? [...STATEMENTS, MAKE_DUE] : STATEMENTS) await client.query(statement);
  } catch (error) {
    if (!isAway(error)) throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server that crashes takes its connections with it; one that recovers says so (57P03). */
function isAway(error: unknown): boolean {
  const { code = "" } = error as { code?: string };
  return /^(ECONN\w+|EPIPE|57P0\d|08\w{3})$/.test(code) || /Connection terminated/.test(String(error));
}
