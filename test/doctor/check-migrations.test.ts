import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createDatabase, dropDatabase } from "../../app/platform/postgres-databases.ts";
import { type Clinic, complaintsOf, openClinic } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
  await clinic.query("CREATE TABLE kept AS SELECT * FROM _prisma_migrations");
});
afterEach(async () => {
  await clinic.query("TRUNCATE _prisma_migrations");
  await clinic.query("INSERT INTO _prisma_migrations SELECT * FROM kept");
});
afterAll(() => clinic.close());

async function examineMigrations() {
  return complaintsOf(await clinic.examine(), "database");
}

test("all applied: nothing to complain about", async () => {
  expect(await examineMigrations()).toEqual([]);
});

test("pending ones are named, and how to apply them", async () => {
  const [last] = await clinic.query(
    `DELETE FROM _prisma_migrations WHERE migration_name =
       (SELECT max(migration_name) FROM _prisma_migrations) RETURNING migration_name AS name`,
  );
  expect(await examineMigrations()).toEqual([
    {
      area: "database",
      severity: "problem",
      what: `Migrations have not been applied yet: ${last?.name}.`,
      todo: expect.stringContaining("npx prisma migrate deploy"),
    },
  ]);
});

test("one that broke off is told from one that is pending", async () => {
  await clinic.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_init'");
  expect(await examineMigrations()).toMatchObject([
    {
      severity: "problem",
      what: expect.stringContaining("has begun and not ended"),
      todo: expect.stringContaining("resolve"),
    },
  ]);
});

test("a database of a newer version is not mistaken for a good one", async () => {
  await clinic.query(
    `INSERT INTO _prisma_migrations SELECT gen_random_uuid(), checksum, finished_at, '29990101000000_later', logs,
       rolled_back_at, started_at, applied_steps_count FROM kept LIMIT 1`,
  );
  expect(await examineMigrations()).toMatchObject([
    { severity: "problem", what: expect.stringContaining("29990101000000_later") },
  ]);
});

test("an empty database: said once as a problem; what cannot be looked at for it is no second one", async () => {
  const url = clinic.settings.DATABASE_URL ?? "";
  const name = `empty_${crypto.randomUUID()}`;
  const findings = await clinic.examine({ DATABASE_URL: await createDatabase(url, name) });
  await dropDatabase(url, name);
  const problems = findings.filter(({ severity }) => severity === "problem");
  expect(problems.map(({ what }) => what)).toEqual([
    "The database is empty: none of its migrations has been applied.",
    "The database has no queue yet (schema pgboss).",
  ]);
  expect(findings.filter(({ severity }) => severity === "warning").map(({ what }) => what)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Videos that rest could not be looked at/)]),
  );
});
