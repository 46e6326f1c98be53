import { join } from "node:path";
import { attempt } from "./attempt.ts";
import { checkClock, readDatabaseClock } from "./check-clock.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkFailingJobs } from "./check-failing-jobs.ts";
import { checkMigrations } from "./check-migrations.ts";
import { checkQueue } from "./check-queue.ts";
import { checkStuckRows } from "./check-stuck-rows.ts";
import { checkSubmissions } from "./check-submissions.ts";
import { checkWorker } from "./check-worker.ts";
import type { Finding } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

const MIGRATIONS = join(import.meta.dirname, "../../prisma/migrations");

/** What can be told from the database alone, one check after the other: they share a connection. */
export async function examineDatabase(database: ReadOnlyDatabase, now: Date): Promise<Finding[]> {
  return [
    ...(await attempt("database", "The migrations", () => checkMigrations(database, MIGRATIONS))),
    ...(await attempt("clock", "The database's clock", async () =>
      checkClock("the database's", await readDatabaseClock(database)),
    )),
    ...(await attempt("queue", "The queue", () => checkQueue(database))),
    ...(await attempt("worker", "The worker", () => checkWorker(database, now))),
    ...(await attempt("queue", "Failing jobs", () => checkFailingJobs(database))),
    ...(await attempt("videos", "Videos that rest", () => checkStuckRows(database, now))),
    ...(await attempt("videos", "Open requests", () => checkSubmissions(database, now))),
    ...(await attempt("videos", "Videos to be collected", () => checkDeadlines(database, now))),
  ];
}
