import { join } from "node:path";
import { readPostgresUrl } from "../platform/postgres-cluster.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { openReadOnlyDatabase, type ReadOnlyDatabase } from "./read-only-database.ts";

/**
 * Connects to the database that the app would use. The app's own one is not started for it: that is `npm start`'s.
 *
 * @param databaseUrl undefined: the app's own PostgreSQL under `dataDir`
 */
export async function checkConnection(
  databaseUrl: string | undefined,
  dataDir = "data",
): Promise<{ finding: Finding; database: ReadOnlyDatabase | null }> {
  const url = databaseUrl ?? readPostgresUrl(join(dataDir, "postgres"));
  if (url === undefined) {
    const what = `There is no database yet: DATABASE_URL is not set, and ${dataDir} has none of the app's own.`;
    const todo = "Start the app with `npm start`, which makes one, or set DATABASE_URL to yours.";
    return { finding: problem("database", what, todo), database: null };
  }
  const { host, pathname } = new URL(url);
  const name = databaseUrl === undefined ? `The app's own database on ${host}` : `${host}${pathname}`;
  try {
    const database = await openReadOnlyDatabase(url);
    return { finding: ok("database", `${name} answers.`), database };
  } catch (error) {
    const finding = problem(
      "database",
      databaseUrl === undefined ? `${name} does not run (${reasonOf(error)}).` : explain(name, error),
      databaseUrl === undefined
        ? `Start the app with \`npm start\`, which starts it. If it ends again, ${join(dataDir, "postgres/cluster/data/server.log")} says why.`
        : "Check that the server runs, that this machine reaches it, and user, password and database in DATABASE_URL.",
    );
    return { finding, database: null };
  }
}

function explain(name: string, error: unknown): string {
  return `The database ${name} cannot be used: ${reasonOf(error)}.`;
}

/** Node reports the failures of all addresses of a host as one error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
