import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startPostgres } from "../../app/platform/embedded-postgres.ts";
import { findFreePort, isPortFree } from "../../app/platform/free-port.ts";
import { type Clinic, complaintsOf, openClinic } from "./clinic.ts";

// Making a database cluster from nothing takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test("a server that is not there: says so, and what to check", async () => {
  const DATABASE_URL = `postgresql://user:hunter2@127.0.0.1:${await findFreePort()}/app`;
  const findings = await clinic.examine({ DATABASE_URL });
  const [finding, ...more] = complaintsOf(findings, "database");
  expect(finding).toMatchObject({ severity: "problem", what: expect.stringContaining("ECONNREFUSED") });
  expect(finding?.todo).toContain("DATABASE_URL");
  expect(more).toMatchObject([{ what: expect.stringContaining("were not looked at") }]);
  expect(JSON.stringify(findings)).not.toContain("hunter2");
});

test("a password that is not right, and a database that does not exist", async () => {
  const wrongPassword = new URL(clinic.settings.DATABASE_URL ?? "");
  wrongPassword.password = "hunter2";
  const wrongName = new URL(clinic.settings.DATABASE_URL ?? "");
  wrongName.pathname = "/nowhere";
  for (const [url, reason] of [
    [wrongPassword, "password authentication failed"],
    [wrongName, 'database "nowhere" does not exist'],
  ] as const) {
    const findings = await clinic.examine({ DATABASE_URL: url.href });
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: "problem", what: expect.stringContaining(reason) }),
    );
  }
});

test("no database yet: says how the app gets one", async () => {
  const findings = await clinic.examine({ DATABASE_URL: undefined });
  expect(complaintsOf(findings, "database")[0]).toMatchObject({
    severity: "problem",
    what: expect.stringContaining("There is no database yet"),
    todo: expect.stringContaining("npm start"),
  });
});

test("the app's own database: looked at while it runs, and not started when it does not", async () => {
  // Not below the clinic's folder: the server's account may have no access to that.
  const folder = await mkdtemp(join(tmpdir(), "doctor-own-"));
  const changes = { DATABASE_URL: undefined, DATA_DIR: folder };
  const server = await startPostgres({ dataDir: join(folder, "postgres") });
  try {
    const running = await clinic.examine(changes);
    expect(running).toContainEqual(
      expect.objectContaining({
        area: "database",
        severity: "ok",
        what: expect.stringContaining("The app's own"),
      }),
    );
    expect(complaintsOf(running, "database")).toMatchObject([
      { severity: "problem", what: "The database is empty: none of its migrations has been applied." },
    ]);
  } finally {
    await server.stop();
  }

  const stopped = await clinic.examine(changes);
  expect(complaintsOf(stopped, "database")[0]).toMatchObject({
    severity: "problem",
    what: expect.stringContaining("does not run"),
    todo: expect.stringContaining("npm start"),
  });
  expect(await isPortFree(Number(new URL(server.url).port))).toBe(true);
  await rm(folder, { recursive: true });
});
