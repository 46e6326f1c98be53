import { stopTestServer } from "./database.ts";

/** The first test that needs the database server starts it (database.ts); the end of the run stops it. */
export async function teardown(): Promise<void> {
  await stopTestServer();
}
