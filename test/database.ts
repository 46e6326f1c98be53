import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startPostgres } from "../app/platform/embedded-postgres.ts";
import { migrateDatabase } from "../app/platform/migrate.ts";
import { APP_DATABASE, readPostgresUrl } from "../app/platform/postgres-cluster.ts";
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  withDatabase,
} from "../app/platform/postgres-databases.ts";
import { fastFolder } from "./fast-folder.ts";

const PROJECT = join(import.meta.dirname, "..");
const DATA_DIR = fastFolder("test-postgres");

const SETTINGS = {
  // Nothing here has to outlive a power cut.
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // It may lie in memory.
  max_wal_size: "256MB",
};

// Advisory locks in the server's maintenance database. They end with the connection, so also with a killed run.
/** Shared by every database in use, exclusive for who stops the server. */
const IN_USE_LOCK = 1;
const TEMPLATE_LOCK = 2;

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for a test file, with all migrations applied, on a server that all test files and all
 * runs share. To be dropped in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url: serverUrl, lock } = await holdServer();
  const name = `test_${randomUUID()}`;
  const url = await createDatabase(serverUrl, name, await prepareTemplate(serverUrl, lock));
  return {
    url,
    async drop() {
      await waitForLeaving(lock, name);
      await dropDatabase(serverUrl, name);
      await lock.end();
    },
  };
}

/**
 * A connection that is still closing would be cut off with the database, and nobody listens to its error any more. Who
 * stays longer than a second is not closing.
 */
async function waitForLeaving(lock: pg.Client, name: string): Promise<void> {
  for (let look = 0; look < 50; look++) {
    const { rowCount } = await lock.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1", [name]);
    if (rowCount === 0) return;
    await sleep(20);
  }
}

/** Stops the server, unless another run uses it, and drops what killed runs have left in it. */
export async function stopTestServer(): Promise<void> {
  const url = readPostgresUrl(DATA_DIR);
  const lock = url && (await connect(url).catch(() => undefined));
  if (!lock) return;
  const { rows } = await lock.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE_LOCK]);
  if (!rows[0].alone) return lock.end();

  const kept = ["postgres", "template0", "template1", APP_DATABASE, await templateName()];
  const { rows: leftovers } = await lock.query("SELECT datname FROM pg_database WHERE datname <> ALL ($1)", [
    kept,
  ]);
  for (const { datname } of leftovers) await dropDatabase(url, datname);
  // The lock is held until the server ends, so that nobody starts to use it now.
  const server = await startPostgres({ dataDir: DATA_DIR });
  await server.stop();
}

async function holdServer(): Promise<{ url: string; lock: pg.Client }> {
  let url = readPostgresUrl(DATA_DIR);
  for (let attempt = 1; ; attempt++) {
    try {
      // Most often it runs, and a connection tells so sooner than `startPostgres` does.
      url ??= (await startPostgres({ dataDir: DATA_DIR, settings: SETTINGS })).url;
      const lock = await connect(url);
      await lock.query("SELECT pg_advisory_lock_shared($1)", [IN_USE_LOCK]);
      return { url, lock };
    } catch (error) {
      // It does not run, or another run is just stopping it.
      if (attempt === 5) throw error;
      url = undefined;
    }
  }
}

/** Migrates a database to be copied, once for every state of `prisma/migrations`. */
async function prepareTemplate(url: string, lock: pg.Client): Promise<string> {
  const name = await templateName();
  if (await databaseExists(url, name)) return name;

  await lock.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    if (!(await databaseExists(url, name))) {
      // It gets its name when it is complete: whoever fills it may be killed.
      const draft = `draft_of_${name}`;
      await dropDatabase(url, draft);
      await migrateDatabase(await createDatabase(url, draft), PROJECT);
      await lock.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(name)}`);
    }
  } finally {
    await lock.query("SELECT pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
  return name;
}

async function templateName(): Promise<string> {
  const hash = createHash("sha256");
  const folder = join(PROJECT, "prisma/migrations");
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(relative(folder, path)).update(await readFile(path));
  return `template_${hash.digest("hex").slice(0, 16)}`;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres") });
  // The server may be stopped while the connection is idle.
  client.on("error", () => {});
  await client.connect();
  return client;
}
