import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync } from "node:fs";
import { chmod, chown, lstat, readdir, readFile, readlink, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startPostgres } from "../../app/platform/embedded-postgres.ts";
import { readPostgresUrl } from "../../app/platform/postgres-cluster.ts";
import {
  endServer,
  isRoot,
  killStarter,
  makeFolder,
  query,
  readServerPid,
  removeFolder,
  spawnStarter,
} from "./postgres-processes.ts";

// Some of these take many starts from nothing, each seconds long on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

let dataDir: string;
/** The data of a server that was started from nothing, and stopped. */
let stopped: string;

beforeAll(async () => {
  stopped = await makeFolder();
  const { stop } = await startPostgres({ dataDir: stopped });
  await stop();
});

afterAll(() => removeFolder(stopped));

beforeEach(async () => {
  dataDir = await makeFolder();
});

/** `initdb` is most of what a start from nothing costs; for a test of what comes after it a copy will do. */
async function copyStopped(): Promise<void> {
  await promisify(execFile)("cp", ["-a", join(stopped, "cluster"), dataDir]);
}

afterEach(async () => {
  await removeFolder(dataDir);
});

describe("the server", () => {
  beforeEach(copyStopped);

  test("keeps what it acknowledged, in UTF-8 and UTC, sorted by code point", async () => {
    const { url } = await startPostgres({ dataDir });
    const [settings] = await query(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
        current_setting('full_page_writes') AS full_page_writes, current_setting('timezone') AS timezone,
        current_setting('server_encoding') AS encoding, current_setting('server_version') AS version,
        (SELECT array_agg(word ORDER BY word) FROM unnest(ARRAY['b', 'B', 'a', 'é']) AS word) AS sorted,
        lower('ÄÉ') AS lowered`,
    );
    expect(settings).toEqual({
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      timezone: "UTC",
      encoding: "UTF8",
      version: expect.stringMatching(/^18\./),
      sorted: ["B", "a", "b", "é"],
      lowered: "äé",
    });
  });

  test("lets nobody in without the password, which only the owner can read", async () => {
    const { url } = await startPostgres({ dataDir });
    for (const password of ["", "postgres", "0".repeat(48)]) {
      const wrong = new URL(url);
      wrong.password = password;
      await expect(query(wrong.href, "SELECT 1")).rejects.toThrow(/password/);
    }
    const { password } = new URL(url);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    const file = join(dataDir, "cluster/connection.json");
    expect(await readFile(file, "utf8")).toContain(password);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dataDir, "cluster"))).toEqual(["connection.json", "data"]);
  });

  const [outside] = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === "IPv4" && !address.internal);

  test.runIf(outside)("cannot be reached from another machine", async () => {
    const { url } = await startPostgres({ dataDir });
    const fromOutside = new URL(url);
    fromOutside.hostname = outside?.address ?? "";
    await expect(query(fromOutside.href, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  test("can be told other settings", async () => {
    const { url } = await startPostgres({ dataDir, settings: { fsync: "off" } });
    expect(await query(url, "SHOW fsync")).toEqual([{ fsync: "off" }]);
  });

  test("says why it cannot start, and what to do then", async () => {
    const settings = { shared_buffers: "plenty" };
    await expect(startPostgres({ dataDir, settings })).rejects.toThrow(
      /invalid value for parameter "shared_buffers": "plenty".*DATABASE_URL/s,
    );
    const { url } = await startPostgres({ dataDir });
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("stop", () => {
  beforeEach(copyStopped);

  test("rolls back what runs and does not wait for those who are connected", async () => {
    const { url, stop } = await startPostgres({ dataDir });
    await query(url, "CREATE TABLE mug (id int)");
    const busy = new pg.Client({ connectionString: url });
    busy.on("error", () => {});
    await busy.connect();
    await busy.query("BEGIN; INSERT INTO mug VALUES (1)");

    await stop();

    await expect(query(url, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
    const again = await startPostgres({ dataDir });
    expect(await query(again.url, "SELECT * FROM mug")).toEqual([]);
  });

  test("does nothing the second time", async () => {
    const { stop } = await startPostgres({ dataDir });
    await stop();
    await expect(stop()).resolves.toBeUndefined();
  });
});

describe("the next start", () => {
  beforeEach(copyStopped);

  test("finds the data and the port of the last one", async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, "CREATE TABLE mug AS SELECT 7 AS id");
    await first.stop();

    const second = await startPostgres({ dataDir });
    expect(second).toMatchObject({ url: first.url, alreadyRunning: false });
    expect(await query(second.url, "SELECT id FROM mug")).toEqual([{ id: 7 }]);
  });

  test("takes another port when somebody else has taken the last one, and says so to every process", async () => {
    const first = await startPostgres({ dataDir });
    await first.stop();
    const { port } = new URL(first.url);
    const squatter = createServer().listen(Number(port), "127.0.0.1");
    await once(squatter, "listening");
    try {
      const second = await startPostgres({ dataDir });
      expect(new URL(second.url).port).not.toBe(port);
      expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      expect(readPostgresUrl(dataDir)).toBe(second.url);
    } finally {
      squatter.close();
    }
  });

  test("connects to the server of a process that was killed", async () => {
    const starter = spawnStarter(dataDir);
    const { url } = await starter.ready;
    await query(url, "CREATE TABLE mug AS SELECT 7 AS id");
    await killStarter(starter);

    const next = await startPostgres({ dataDir });
    expect(next).toMatchObject({ url, alreadyRunning: true });
    expect(await query(next.url, "SELECT id FROM mug")).toEqual([{ id: 7 }]);
  });

  test("recovers everything acknowledged by a server that was killed", async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, "CREATE TABLE mug (id serial)");
    for (let round = 1; round <= 3; round++) {
      const { url, alreadyRunning } = await startPostgres({ dataDir });
      expect(alreadyRunning).toBe(round === 1);
      for (let row = 0; row < 10; row++) await query(url, "INSERT INTO mug DEFAULT VALUES");
      await endServer(dataDir, "SIGKILL");
    }
    const { url } = await startPostgres({ dataDir });
    expect(await query(url, "SELECT count(*)::int AS rows FROM mug")).toEqual([{ rows: 30 }]);
  });
});

describe("several processes", () => {
  test("that start at once from nothing share one server", async () => {
    // Thirty pairs that race, in a quarter of the time that thirty rounds of two would take.
    for (let round = 1; round <= 5; round++) {
      const folder = await makeFolder();
      const starters = [1, 2, 3, 4].map(() => spawnStarter(folder));
      try {
        const started = await Promise.all(starters.map((starter) => starter.ready));
        expect(new Set(started.map(({ url }) => url)).size).toBe(1);
        expect(started.filter(({ alreadyRunning }) => !alreadyRunning)).toHaveLength(1);
        expect(await readdir(folder)).toEqual(["cluster"]);
      } finally {
        await Promise.all(starters.map(killStarter));
        await removeFolder(folder);
      }
    }
  });

  test("that find a stopped or a killed server share one as well", async () => {
    await copyStopped();
    const first = await startPostgres({ dataDir });
    for (const end of [first.stop, () => endServer(dataDir, "SIGKILL"), first.stop]) {
      await end();
      const starters = [1, 2, 3].map(() => spawnStarter(dataDir));
      try {
        const started = await Promise.all(starters.map((starter) => starter.ready));
        expect(started.map(({ url }) => url)).toEqual([first.url, first.url, first.url]);
        expect(started.filter(({ alreadyRunning }) => !alreadyRunning)).toHaveLength(1);
      } finally {
        await Promise.all(starters.map(killStarter));
      }
    }
  });

  test("may be killed at any moment of the first start", async () => {
    const moments = ["draft-*", "draft-*/data/PG_VERSION", "draft-*/data/base/1", "draft-*/data/base/5"];
    for (const moment of [...moments, "cluster", "cluster/data/postmaster.pid"]) {
      const folder = await makeFolder();
      try {
        const starter = spawnStarter(folder);
        await vi.waitUntil(() => globSync(moment, { cwd: folder }).length > 0, {
          interval: 1,
          timeout: 60_000,
        });
        await killStarter(starter);
        if (moment.startsWith("draft")) expect(await readdir(folder), moment).not.toContain("cluster");

        const { url, stop } = await startPostgres({ dataDir: folder });
        expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
        await stop();
      } finally {
        await removeFolder(folder);
      }
    }
  });
});

describe("readPostgresUrl", () => {
  test("knows the URL without starting anything", async () => {
    expect(readPostgresUrl(dataDir)).toBeUndefined();
    const { url, stop } = await startPostgres({ dataDir });
    expect(readPostgresUrl(dataDir)).toBe(url);
    await stop();
    expect(readPostgresUrl(dataDir)).toBe(url);
    expect(readServerPid(dataDir)).toBeUndefined();
  });
});

describe.runIf(isRoot)("for root, whom PostgreSQL refuses,", () => {
  test("the server runs as nobody", async () => {
    await startPostgres({ dataDir });
    const owner = (await stat(`/proc/${readServerPid(dataDir)}`)).uid;
    expect(owner).not.toBe(0);
    expect((await stat(join(dataDir, "cluster/data"))).uid).toBe(owner);
  });

  test("data in a private folder lies elsewhere, behind a link", async () => {
    await chmod(dataDir, 0o700);
    const first = await startPostgres({ dataDir });
    await query(first.url, "CREATE TABLE mug AS SELECT 7 AS id");
    await first.stop();

    const second = await startPostgres({ dataDir });
    expect(await query(second.url, "SELECT id FROM mug")).toEqual([{ id: 7 }]);
    expect(await readlink(join(dataDir, "cluster"))).toMatch(
      /^\/var\/lib\/rotateproduct-for-shopify\/cluster-/,
    );
    await second.stop();
  });

  test("a link to data that is gone is told, not replaced by an empty database", async () => {
    await chmod(dataDir, 0o700);
    const { stop } = await startPostgres({ dataDir });
    await stop();
    const link = join(dataDir, "cluster");
    await rm(await readlink(link), { recursive: true });

    await expect(startPostgres({ dataDir })).rejects.toThrow(`${link} leads to a folder that is gone`);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test("an ordinary account runs its server itself", async () => {
    const account = { uid: 1000, gid: 1000 };
    await chown(dataDir, account.uid, account.gid);
    const starter = spawnStarter(dataDir, account);
    try {
      const { url } = await starter.ready;
      expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      expect((await stat(`/proc/${readServerPid(dataDir)}`)).uid).toBe(account.uid);
      expect(existsSync(join(dataDir, "cluster/connection.json"))).toBe(true);
    } finally {
      await killStarter(starter);
    }
  });
});
