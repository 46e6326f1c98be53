import { afterEach, expect, test, vi } from "vitest";
import { createTestDatabase, stopTestServer, type TestDatabase } from "./database.ts";
import { query } from "./platform/postgres-processes.ts";

// The first of them starts the server and migrates the template.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const databases: TestDatabase[] = [];

afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.drop()));
});

async function create(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

test("test files that start at once get a migrated database each", async () => {
  const created = await Promise.all([create(), create(), create()]);
  expect(new Set(created.map(({ url }) => url)).size).toBe(3);
  for (const { url } of created) {
    const [row] = await query(
      url,
      "SELECT count(*)::int AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL",
    );
    expect(row).toEqual({ unfinished: 0 });
    await query(url, "CREATE TABLE mine (id int)");
  }
});

test("a dropped database is gone, whoever is connected to it", async () => {
  const database = await createTestDatabase();
  await database.drop();
  await expect(query(database.url, "SELECT 1")).rejects.toThrow(/does not exist|ECONNREFUSED/);
});

test("the end of one run leaves the server to the runs that still use it", async () => {
  const { url } = await create();
  await stopTestServer();
  expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
