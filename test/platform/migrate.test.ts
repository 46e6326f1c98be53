import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { migrateDatabase } from "../../app/platform/migrate.ts";
import { dropDatabase, withDatabase } from "../../app/platform/postgres-databases.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { makeProject, type Project } from "../prisma/project.ts";
import { query } from "./postgres-processes.ts";

// Every command is a process of Prisma's CLI, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** The key of Prisma's advisory lock: https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production#advisory-locking */
const PRISMA_LOCK = 72707369;

let server: TestDatabase;
let databaseName: string;
let url: string;
let project: Project;

beforeAll(async () => {
  server = await createTestDatabase();
});

afterAll(async () => {
  await server.drop();
});

beforeEach(async () => {
  databaseName = `test_migrate_${randomUUID()}`;
  url = withDatabase(server.url, databaseName);
  project = await makeProject(undefined);
});

afterEach(async () => {
  delete process.env.PRISMA_SCHEMA_ENGINE_BINARY;
  await project.remove();
  await dropDatabase(server.url, databaseName);
});

const listTables = () =>
  query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");

test("makes the database and its tables, and repeated does nothing", async () => {
  await migrateDatabase(url, project.folder);
  await migrateDatabase(url, project.folder);
  expect(await listTables()).toEqual([
    { tablename: "Handle" },
    { tablename: "Mug" },
    { tablename: "_prisma_migrations" },
  ]);
});

test("runs each migration once when several processes migrate at once", async () => {
  await Promise.all([1, 2, 3].map(() => migrateDatabase(url, project.folder)));
  expect(await query(url, "SELECT migration_name, applied_steps_count FROM _prisma_migrations")).toEqual([
    { migration_name: "20260101000000_init", applied_steps_count: 1 },
  ]);
});

test("waits longer than Prisma does for a migration that another process runs", async () => {
  await migrateDatabase(url, project.folder);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);

  let isDone = false;
  const migrating = migrateDatabase(url, project.folder).then(() => {
    isDone = true;
  });
  // Prisma gives up after ten seconds; a connection of the second attempt shows that it was tried again.
  const countWaiting = "SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  const waiting = new Set<unknown>();
  // Not more often: who asks all the time keeps the processor from the other tests.
  await vi.waitUntil(
    async () => {
      for (const { pid } of (await other.query(countWaiting)).rows) waiting.add(pid);
      return waiting.size === 2;
    },
    { interval: 100, timeout: 60_000 },
  );
  expect(isDone).toBe(false);
  await other.end();
  await migrating;
});

test("fails with the error of the database", async () => {
  const folder = join(project.folder, "prisma/migrations/20260102000000_broken");
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), "CREATE TABEL spoon (id int);");
  await expect(migrateDatabase(url, project.folder)).rejects.toThrow(/syntax error at or near "TABEL"/);
});

test("does not take an engine that ends without an answer for success", async () => {
  const mute = join(project.folder, "mute-engine");
  await writeFile(mute, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = mute;
  await expect(migrateDatabase(url, project.folder)).rejects.toThrow("prisma migrate deploy failed");
});
