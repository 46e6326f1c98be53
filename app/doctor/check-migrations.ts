import { readdir } from "node:fs/promises";
import { type Finding, ok, problem } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

const APPLY = "Start the app with `npm start`, or run `npx prisma migrate deploy`: either applies them.";

/**
 * Compares the migrations of this version with those the database has had, as Prisma records them in
 * `_prisma_migrations`.
 *
 * @param folder `prisma/migrations` of this version
 */
export async function checkMigrations(database: ReadOnlyDatabase, folder: string): Promise<Finding> {
  const entries = await readdir(folder, { withFileTypes: true });
  const expected = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const [table] = await database.read(`SELECT 1 WHERE to_regclass('public._prisma_migrations') IS NOT NULL`);
  if (table === undefined) {
    return problem("database", "The database is empty: none of its migrations has been applied.", APPLY);
  }
  const rows = await database.read<{ name: string; isFinished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished"
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.filter(({ isFinished }) => !isFinished).map(({ name }) => name);
  if (failed.length > 0) {
    return problem(
      "database",
      `A migration has begun and not ended: ${failed.join(", ")}.`,
      "If none is running right now, see what it left behind, then tell Prisma with `npx prisma migrate resolve`.",
    );
  }
  const pending = expected.filter((name) => !rows.some((row) => row.name === name));
  if (pending.length > 0) {
    return problem("database", `Migrations have not been applied yet: ${pending.join(", ")}.`, APPLY);
  }
  const unknown = rows.filter(({ name }) => !expected.includes(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    return problem(
      "database",
      `The database has migrations that this version of the app does not know: ${unknown.join(", ")}.`,
      "A newer version has been at work here: run that one, or restore the database from before it.",
    );
  }
  return ok("database", `All ${expected.length} migrations have been applied.`);
}
