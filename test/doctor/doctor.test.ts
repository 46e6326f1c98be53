import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Finding } from "../../app/doctor/finding.ts";
import { type Clinic, complaintsOf, openClinic } from "./clinic.ts";

const ROOT = join(import.meta.dirname, "../..");

let clinic: Clinic;
let stopWorker: () => Promise<void> = async () => {};

beforeAll(async () => {
  clinic = await openClinic();
});
afterEach(async () => {
  await stopWorker();
  stopWorker = async () => {};
  await clinic.reset();
});
afterAll(() => clinic.close());

/** The doctor as a process of its own, in a folder without an `.env`. */
async function runDoctor(args: readonly string[] = [], changes: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(ROOT, "app/doctor.server.ts"), ...args], {
    cwd: clinic.folder,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      ...clinic.settings,
      ...clinic.sandbox.environment,
      ...changes,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { output, errors, code };
}

async function makeHealthy(): Promise<void> {
  await clinic.connect(clinic.sandbox.apiKey);
  stopWorker = await clinic.startWorker();
}

test("a healthy installation: every finding is ok, and it ends with 0", async () => {
  await makeHealthy();
  const { output, errors, code } = await runDoctor(["--json"]);
  expect(errors).toBe("");
  const findings: Finding[] = JSON.parse(output);
  expect(complaintsOf(findings)).toEqual([]);
  expect(code).toBe(0);
  expect(new Set(findings.map(({ area }) => area))).toEqual(
    new Set([
      "settings",
      "database",
      "clock",
      "queue",
      "worker",
      "videos",
      "encryption",
      "disk",
      "rotateproduct",
      "shopify",
    ]),
  );
  expect(findings.every(({ todo }) => todo === null)).toBe(true);
});

test("a list for people: each finding with what to do, a sentence at the end, and no colours in a file", async () => {
  await makeHealthy();
  await clinic.addRow("succeeded", 25 * 60_000, { collectBy: new Date(Date.now() + 25 * 60_000) });
  const { output, code } = await runDoctor();
  expect(output).toMatch(
    /^PROBLEM {2}videos {9}1 video is finished and not yet collected for too long \(.*\): the oldest for 25 minutes.*\n {9}→ .*one hour only\.$/m,
  );
  expect(output).toMatch(/^ok {7}settings {7}All settings/m);
  expect(output.trimEnd().split("\n").at(-1)).toBe("1 thing has to be done (PROBLEM).");
  expect(output).not.toContain("\x1b");
  expect(code).toBe(1);
});

test("it works without any setting, and says each that is missing", async () => {
  const { output, errors, code } = await runDoctor(["--json"], {
    SHOPIFY_API_KEY: "",
    SHOPIFY_API_SECRET: "",
    SHOPIFY_APP_URL: "",
    ENCRYPTION_KEYS: "",
    DATABASE_URL: "",
  });
  expect({ errors, code }).toEqual({ errors: "", code: 1 });
  const missing = (JSON.parse(output) as Finding[]).filter(({ what }) => what.endsWith("is missing."));
  expect(missing.map(({ what }) => what.split(" ")[0])).toEqual([
    "SHOPIFY_API_KEY",
    "SHOPIFY_API_SECRET",
    "SHOPIFY_APP_URL",
    "ENCRYPTION_KEYS",
  ]);
});

test("no secret is printed, whatever is wrong", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  await clinic.makeQueue();
  const secrets = [
    clinic.sandbox.apiKey,
    clinic.settings.SHOPIFY_API_SECRET ?? "none",
    clinic.settings.ENCRYPTION_KEYS ?? "none",
    new URL(clinic.settings.DATABASE_URL ?? "").password,
  ];
  // A message that quotes all of them.
  await clinic.query(
    `INSERT INTO pgboss.job (name, state, retry_count, output)
     VALUES ('submit', 'retry', 20, jsonb_build_object('message', $1::text))`,
    [`refused: ${secrets.join(" ")}`],
  );
  const { output } = await runDoctor(["--json"]);
  await clinic.query("DELETE FROM pgboss.job");
  expect(output).toContain("refused: [secret] [secret] [secret] [secret]");
  for (const secret of secrets) expect(output).not.toContain(secret);
});

test("it is harmless: nothing in the database changes, no folder gets a file, and only GET is sent", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  await clinic.makeQueue();
  await clinic.addRow("succeeded", 3_600_000, { collectBy: new Date() });
  await clinic.addRow("queued", 9 * 3_600_000);
  const before = await takeStock();
  const routes = { ...clinic.sandbox.rotateProduct.requests.counts };

  const { code } = await runDoctor();

  expect(code).toBe(1);
  expect(await takeStock()).toEqual(before);
  const { "GET /api/v1/credits": asked = 0, ...others } = clinic.sandbox.rotateProduct.requests.counts;
  const { "GET /api/v1/credits": askedBefore = 0, ...othersBefore } = routes;
  expect(asked - askedBefore).toBe(2);
  expect(others).toEqual(othersBefore);
  expect(clinic.sandbox.shopify.requests.totals.graphqlRequests).toBe(0);
});

/** Every row of every table, all tables that there are, and the files of the installation. */
async function takeStock() {
  const tables = await clinic.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'pgboss') ORDER BY 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await clinic.query(
      `SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '\n' ORDER BY t::text), '')) AS hash FROM ${name} t`,
    );
    contents[String(name)] = row;
  }
  expect(contents).toHaveProperty('public."Generation"', { rows: 2, hash: expect.anything() });
  const files = await readdir(clinic.folder, { recursive: true });
  return { contents, files: files.filter((file) => !file.startsWith("services")).sort() };
}

test("settings of an `.env` file count, as they do for the app", async () => {
  const file = join(clinic.folder, ".env");
  await writeFile(file, "LOG_LEVEL=loud\n");
  const { output } = await runDoctor();
  await rm(file);
  expect(output).toMatch(/^PROBLEM {2}settings {7}LOG_LEVEL must be one of trace, /m);
});
