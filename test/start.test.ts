import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPostgres } from "../app/platform/embedded-postgres.ts";
import { makeFolder, query, readServerPid, removeFolder } from "./platform/postgres-processes.ts";

const ROOT = join(import.meta.dirname, "..");

let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await makeFolder();
});

afterEach(async () => {
  // The whole group, with what it may have started.
  if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  await removeFolder(join(folder, "postgres"));
  await removeFolder(folder);
});

/** `npm start`, with data of its own. */
function start() {
  const started = spawn(process.execPath, ["app/start.server.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: process.env.NODE_ENV,
      SHOPIFY_API_KEY: "client-id",
      SHOPIFY_API_SECRET: "client-secret",
      SHOPIFY_APP_URL: "https://app.example.com",
      ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
      DATABASE_URL: "",
      DATA_DIR: folder,
      VIDEO_STORE: join(folder, "videos"),
      PORT: "0",
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  child = started;
  return { child: started, output: Promise.all([text(started.stdout), text(started.stderr)]) };
}

/** PostgreSQL keeps this id in a file as long as it runs. */
const readPid = () => readServerPid(join(folder, "postgres"));

test("a start whose database cannot be migrated says why, and stops the server again", async () => {
  // Something that a migration meets where it means to make a table.
  const { url, stop } = await startPostgres({ dataDir: join(folder, "postgres") });
  await query(url, 'CREATE TABLE "Shop" (id int)');
  await stop();
  const { child, output } = start();
  const [[, errors], [code]] = await Promise.all([output, once(child, "exit")]);
  expect(code).toBe(1);
  expect(errors).toMatch(/migrat/i);
  expect(readPid()).toBeUndefined();
}, 60_000);

test("a start that is broken off stops the database that it has started", async () => {
  const { child, output } = start();
  while (readPid() === undefined) await sleep(5);
  child.kill("SIGTERM");
  const [code, signal] = await once(child, "exit");
  await output;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(readPid()).toBeUndefined();
}, 60_000);
