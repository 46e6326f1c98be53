import pg from "pg";

export interface ReadOnlyDatabase {
  /** Rows of one statement. @throws pg.DatabaseError, with code 25006 for whatever would write */
  read<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** So that a lock or a lost line does not keep whoever waits for the doctor. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 20_000;

/**
 * A connection on which PostgreSQL itself refuses to write: the doctor may be run at any time, on any data.
 *
 * @throws When the server cannot be reached or lets nobody in, or does not promise to refuse.
 */
export async function openReadOnlyDatabase(url: string): Promise<ReadOnlyDatabase> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "rotateproduct-doctor",
    connectionTimeoutMillis: CONNECT_MS,
    options: `-c default_transaction_read_only=on -c statement_timeout=${STATEMENT_MS}`,
  });
  // The server may end while the connection is idle; the next statement says so.
  client.on("error", () => {});
  await client.connect();
  const database: ReadOnlyDatabase = {
    read: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    close: () => client.end(),
  };
  // `options` in the URL, or a connection pooler in between, may have undone it.
  const [row] = await database.read<{ transaction_read_only: string }>("SHOW transaction_read_only");
  if (row?.transaction_read_only !== "on") {
    await database.close();
    throw new Error("The connection cannot be made read-only, so nothing was read from it");
  }
  return database;
}
