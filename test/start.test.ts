import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
  if (child?.pid !== undefined && isGroupAlive(child.pid)) process.kill(-child.pid, "SIGKILL");
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
  const output = { text: "", errors: "" };
  started.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output.text += chunk;
  });
  started.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    output.errors += chunk;
  });
  return { child: started, output };
}

/** Whether it, or a process that it has started, is there. (The database's server leads a group of its own.) */
function isGroupAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

/** PostgreSQL keeps this id in a file as long as it runs. */
const readPid = () => readServerPid(join(folder, "postgres"));

test("a start whose database cannot be migrated says why, and stops the server again", async () => {
  // Something that a migration meets where it means to make a table.
  const { url, stop } = await startPostgres({ dataDir: join(folder, "postgres") });
  await query(url, 'CREATE TABLE "Shop" (id int)');
  await stop();
  const { child, output } = start();
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(output.errors).toMatch(/migrat/i);
  expect(readPid()).toBeUndefined();
}, 60_000);

test("a start that is broken off stops the database that it has started", async () => {
  const { child } = start();
  while (readPid() === undefined) await sleep(5);
  child.kill("SIGTERM");
  const [code, signal] = await once(child, "close");
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(readPid()).toBeUndefined();
}, 60_000);

test("killed outright, it leaves neither a worker nor a web server behind", async () => {
  const { child, output } = start();
  await expect.poll(() => output.text, { timeout: 40_000 }).toContain("worker ready");
  await expect.poll(() => output.text, { timeout: 20_000 }).toContain("web server ready");
  const { pid = 0 } = child;
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isGroupAlive(pid)).toBe(true);
  // In an orderly way, as after SIGTERM: a worker lets a POST end that is under way.
  await expect.poll(() => isGroupAlive(pid), { timeout: 20_000 }).toBe(false);
  expect(output.text).toContain("worker stopping");
  expect(output.text).toContain("web server stopping");
}, 90_000);

test.runIf(process.platform === "linux")(
  "killed while its processes are starting, it leaves none behind either",
  async () => {
    const { child } = start();
    const { pid = 0 } = child;
    const children = () => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    await expect.poll(() => children().length, { timeout: 40_000, interval: 5 }).toBe(2);
    child.kill("SIGKILL");
    await expect.poll(() => isGroupAlive(pid), { timeout: 30_000 }).toBe(false);
  },
  90_000,
);
