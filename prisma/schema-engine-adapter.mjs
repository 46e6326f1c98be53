import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

// The catalog's type `"char"`, one byte, which `@prisma/adapter-pg` refuses to read. It has no type that means
// "one character": the columns are announced as arrays of it, which it knows, and set right in `connect`.
const CHAR_OID = 18;
const CHAR_ARRAY_OID = 1002;

class CatalogPool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID;
    }
    return result;
  }
}

/**
 * The database access of the schema engine: `@prisma/adapter-pg`, with what the engine needs beyond it.
 *
 * @param {string} url PostgreSQL connection string; `?schema=` names another schema than `public`.
 */
export function createAdapterFactory(url) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(url),
    connectToShadowDb: () => connectToShadowDatabase(url),
  });
}

/**
 * Runs SQL on a connection of its own.
 *
 * @param {string} url
 * @param {string} sql
 */
export async function runSql(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * The same server and credentials, another database.
 *
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

async function connect(url) {
  // One connection that is never closed for being idle: Prisma's advisory lock belongs to a session, so
  // everything it protects has to run in the session that took it.
  const pool = new CatalogPool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  const schema = new URL(url).searchParams.get("schema") ?? "public";
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };

  // The adapter's own version cuts the script at every semicolon, also inside strings and function bodies.
  // Sent whole, the script is also one transaction: a migration that fails leaves nothing behind.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

// Not the adapter's own version: given a connection string, that one opens the real database as the shadow.
async function connectToShadowDatabase(url) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await runSql(url, `CREATE DATABASE "${database}"`);
  const shadow = await connect(withDatabase(url, database));
  const close = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await close();
    await runSql(url, `DROP DATABASE "${database}" WITH (FORCE)`);
  };
  return shadow;
}
