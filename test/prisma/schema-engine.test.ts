import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createDatabase, dropDatabase, withDatabase } from "../../app/platform/postgres-databases.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { fastFolder } from "../fast-folder.ts";
import { query } from "../platform/postgres-processes.ts";
import { makeProject, type Project } from "./project.ts";

// Every command is a process of Prisma's CLI, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const NO_DIFFERENCE = "No difference detected";

// What one command has compiled of Prisma's CLI, megabytes of it, the next one need not.
vi.stubEnv("NODE_COMPILE_CACHE", fastFolder("compile-cache"));

let server: TestDatabase;
/** A database with the fixture's migrations applied, for tests of what comes after that. */
let deployed: string;
let databaseName: string;
let url: string;
let project: Project;

beforeAll(async () => {
  server = await createTestDatabase();
  deployed = `test_prisma_${randomUUID()}`;
  const first = await makeProject(withDatabase(server.url, deployed));
  expect(await first.prisma(["migrate", "deploy"])).toMatchObject({ code: 0 });
  await first.remove();
});

afterAll(async () => {
  await dropDatabase(server.url, deployed);
  await server.drop();
});

beforeEach(async () => {
  databaseName = `test_prisma_${randomUUID()}`;
  url = withDatabase(server.url, databaseName);
  project = await makeProject(url);
});

afterEach(async () => {
  await project.remove();
  await dropDatabase(server.url, databaseName);
});

const deploy = () => project.prisma(["migrate", "deploy"]);

/** The test begins with a copy of the deployed database. */
const startDeployed = () => createDatabase(server.url, databaseName, deployed);

/** Compares what the database has with what the schema says. */
const compare = () =>
  project.prisma([
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    "prisma/schema.prisma",
    "--exit-code",
  ]);

async function addMigration(name: string, sql: string): Promise<string> {
  const folder = join(project.folder, "prisma/migrations", name);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  return folder;
}

async function addToSchema(field: string): Promise<void> {
  const file = join(project.folder, "prisma/schema.prisma");
  const schema = await readFile(file, "utf8");
  await writeFile(file, schema.replace("model Handle {", `model Handle {\n  ${field}`));
}

async function listShadowDatabases(): Promise<unknown[]> {
  return query(server.url, "SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'");
}

describe("generate", () => {
  test("makes the client without a database and without a network", async () => {
    const { code, output } = await project.prisma(["generate"], {
      DATABASE_URL: "",
      HTTP_PROXY: "http://127.0.0.1:9",
      HTTPS_PROXY: "http://127.0.0.1:9",
    });
    expect(output).toContain("Generated Prisma Client");
    expect(code).toBe(0);
    const { default: client } = await import(pathToFileURL(join(project.folder, "generated/index.js")).href);
    expect(client.Prisma.ModelName).toEqual({ Mug: "Mug", Handle: "Handle" });
  });
});

describe("migrate deploy and status", () => {
  test("make the database, apply what is pending, and find nothing to do the second time", async () => {
    const first = await deploy();
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining("All migrations have been successfully applied"),
    });
    const second = await deploy();
    expect(second).toMatchObject({
      code: 0,
      output: expect.stringContaining("No pending migrations to apply"),
    });

    expect(await project.prisma(["migrate", "status"])).toMatchObject({
      code: 0,
      output: expect.stringContaining("Database schema is up to date"),
    });
    await addMigration("20260102000000_rim", 'ALTER TABLE "Mug" ADD COLUMN "rim" TEXT;');
    expect(await project.prisma(["migrate", "status"])).toMatchObject({
      code: 1,
      output: expect.stringContaining("20260102000000_rim"),
    });
  });

  test("run a migration as it is written, with semicolons inside strings and function bodies", async () => {
    await addMigration(
      "20260102000000_function",
      `CREATE FUNCTION steps() RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END $$;
       COMMENT ON TABLE "Mug" IS 'for tea; for coffee';`,
    );
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(await query(url, `SELECT steps(), obj_description('"Mug"'::regclass) AS comment`)).toEqual([
      { steps: "a;b", comment: "for tea; for coffee" },
    ]);
  });

  test("tell the SQL error of a broken migration, of which nothing stays, and go on once it is mended", async () => {
    const broken = "20260102000000_broken";
    const folder = await addMigration(broken, "CREATE TABLE lid (id int);\nCREATE TABEL spoon (id int);");

    const failed = await deploy();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('syntax error at or near "TABEL"');
    expect(failed.output).toContain(broken);
    expect(await query(url, "SELECT to_regclass('lid') AS lid")).toEqual([{ lid: null }]);
    expect((await deploy()).output).toContain("P3009");

    await writeFile(join(folder, "migration.sql"), "CREATE TABLE lid (id int);");
    await project.prisma(["migrate", "resolve", "--rolled-back", broken]);
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(await query(url, "SELECT to_regclass('lid')::text AS lid")).toEqual([{ lid: "lid" }]);
  });

  test("say which of server, database and password is wrong", async () => {
    const wrongPassword = new URL(url);
    wrongPassword.password = "wrong";
    const wrongPort = new URL(url);
    wrongPort.port = "9";
    expect(await project.prisma(["migrate", "deploy"], { DATABASE_URL: wrongPassword.href })).toMatchObject({
      code: 1,
      output: expect.stringMatching(/P1000.*password authentication failed/),
    });
    expect(await project.prisma(["migrate", "deploy"], { DATABASE_URL: wrongPort.href })).toMatchObject({
      code: 1,
      output: expect.stringMatching(/P1001.*127\.0\.0\.1:9/),
    });
    expect(await project.prisma(["migrate", "status"])).toMatchObject({
      code: 1,
      output: expect.stringContaining(databaseName),
    });
  });
});

describe("migrate diff", () => {
  test("sees no difference after a deploy, and every drift of the database", async () => {
    await startDeployed();
    expect(await compare()).toMatchObject({ code: 0, output: expect.stringContaining(NO_DIFFERENCE) });

    const drifts = {
      'ALTER TABLE "Mug" ADD COLUMN rim TEXT': "rim",
      'DROP INDEX "Mug_label_key"': "label",
      'ALTER TABLE "Handle" DROP CONSTRAINT "Handle_mugId_fkey"': "mugId",
      "ALTER TYPE \"Glaze\" ADD VALUE 'crackle'": "crackle",
    };
    for (const [sql, named] of Object.entries(drifts)) {
      await query(url, sql);
      const { code, output } = await compare();
      expect(code, sql).toBe(2);
      expect(output, sql).toContain(named);
      expect(output, sql).not.toContain(NO_DIFFERENCE);
    }
  });

  test("replays the migrations in a scratch database, which is gone afterwards", async () => {
    const args = [
      "migrate",
      "diff",
      "--from-migrations",
      "prisma/migrations",
      "--to-schema",
      "prisma/schema.prisma",
    ];
    await query(server.url, `CREATE DATABASE "${databaseName}"`);
    expect(await project.prisma([...args, "--exit-code"])).toMatchObject({
      code: 0,
      output: expect.stringContaining(NO_DIFFERENCE),
    });
    await addToSchema("length Int?");
    expect(await project.prisma([...args, "--exit-code"])).toMatchObject({ code: 2 });
    const { output } = await project.prisma([...args, "--script"]);
    expect(output).toMatch(/ALTER TABLE "Handle" ADD COLUMN\s+"length" INTEGER;/);

    await addMigration("20260102000000_broken", "CREATE TABEL spoon (id int);");
    expect(await project.prisma(args)).toMatchObject({ code: 1, output: expect.stringContaining("TABEL") });
    expect(await listShadowDatabases()).toEqual([]);
    expect(
      await query(url, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
    ).toEqual([]);
  });
});

describe("migrate dev", () => {
  const listMigrations = async () =>
    (await readdir(join(project.folder, "prisma/migrations"))).filter((name) => /^\d/.test(name));

  test("writes the next migration, after applying those that are pending", async () => {
    await addToSchema("length Int?");
    const created = await project.prisma(["migrate", "dev", "--create-only", "--name", "add_length"]);
    expect(created).toMatchObject({ code: 0, output: expect.stringContaining("add_length") });
    const [, added = ""] = await listMigrations();
    expect(added).toMatch(/^\d{14}_add_length$/);
    const sql = await readFile(join(project.folder, "prisma/migrations", added, "migration.sql"), "utf8");
    expect(sql).toMatch(/ALTER TABLE "Handle" ADD COLUMN\s+"length" INTEGER;/);
    expect((await compare()).code).toBe(2);

    await addToSchema("width Int?");
    expect(await project.prisma(["migrate", "dev", "--name", "add_width"])).toMatchObject({ code: 0 });
    expect(await listMigrations()).toHaveLength(3);
    expect((await compare()).output).toContain(NO_DIFFERENCE);
    expect(await listShadowDatabases()).toEqual([]);
  });

  test("warns of data that a change would lose", async () => {
    await startDeployed();
    await query(url, `INSERT INTO "Mug" (id, label, weight) VALUES ('1', 'blue', 1)`);
    const file = join(project.folder, "prisma/schema.prisma");
    await writeFile(file, (await readFile(file, "utf8")).replace(/^ *weight .*$/m, ""));
    const { code, output } = await project.prisma(["migrate", "dev", "--name", "drop_weight"]);
    expect(code).not.toBe(0);
    expect(output).toMatch(/drop the column `weight`.*1 non-null value/s);
  });
});

describe("a panic of the engine", () => {
  test("fails the command", async () => {
    await startDeployed();
    for (const command of [
      ["migrate", "deploy"],
      ["migrate", "status"],
    ]) {
      const { code, output } = await project.prisma(command, { FORCE_PANIC_SCHEMA_ENGINE: "1" });
      expect(code).toBe(1);
      expect(output).toContain("This is the debugPanic artificial panic");
    }
  });

  test("is answered as a panic, and ends the engine with a panic's exit code", async () => {
    await startDeployed();
    const engine = spawn(
      process.execPath,
      [join(project.folder, "prisma/schema-engine.mjs"), "--datasource", JSON.stringify({ url })],
      { stdio: ["pipe", "pipe", "ignore"] },
    );
    engine.stdin.write(`${JSON.stringify({ id: 7, jsonrpc: "2.0", method: "debugPanic" })}\n`);
    const [answer, [code]] = await Promise.all([text(engine.stdout), once(engine, "exit")]);
    expect(JSON.parse(answer)).toMatchObject({ id: 7, error: { data: { is_panic: true } } });
    expect(code).toBe(101);
  });
});

describe("prisma.config.ts", () => {
  async function readEngine(): Promise<string> {
    const script = "await import('./prisma.config.ts'); console.log(process.env.PRISMA_SCHEMA_ENGINE_BINARY)";
    const { PRISMA_SCHEMA_ENGINE_BINARY: _, ...env } = process.env;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      cwd: project.folder,
      env,
    });
    return (await text(child.stdout)).trim();
  }

  test("leaves a native engine in its place, and brings ours where there is none", async () => {
    const modules = join(project.folder, "node_modules");
    const engines = join(modules, "@prisma/engines");
    const prisma = join(import.meta.dirname, "../../node_modules/prisma");
    await rm(modules);
    await mkdir(engines, { recursive: true });
    await symlink(prisma, join(modules, "prisma"));
    await writeFile(join(engines, "package.json"), "{}");
    expect(await readEngine()).toBe(join(project.folder, "prisma/schema-engine.mjs"));

    await appendFile(join(engines, "schema-engine-debian-openssl-3.0.x"), "");
    expect(await readEngine()).toBe("undefined");
  });
});
