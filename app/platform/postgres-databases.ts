import pg from "pg";

/**
 * Creates a database on the server of `url`.
 *
 * @param template Database to copy, instead of an empty one. Nobody may be connected to it.
 * @returns The URL of the new database.
 * @throws `pg.DatabaseError` with code 42P04 when it exists.
 */
export async function createDatabase(url: string, name: string, template = "template1"): Promise<string> {
  await queryServer(
    url,
    `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`,
  );
  return withDatabase(url, name);
}

/** Drops a database if it exists, and ends the connections to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await queryServer(url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

export async function databaseExists(url: string, name: string): Promise<boolean> {
  const { rowCount } = await queryServer(url, "SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  return rowCount === 1;
}

/** The same server and credentials, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

/** Runs one statement in the server's maintenance database `postgres`. */
export async function queryServer(url: string, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({
    connectionString: withDatabase(url, "postgres"),
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}
