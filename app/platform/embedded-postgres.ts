import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { findFreePort, isPortFree } from "./free-port.ts";
import { findPostgresAccount } from "./postgres-account.ts";
import { findPostgresBinaries, preparePostgresBinaries } from "./postgres-binaries.ts";
import { APP_DATABASE, openCluster, readPostgresUrl, savePort } from "./postgres-cluster.ts";
import { createDatabase, databaseExists, queryServer } from "./postgres-databases.ts";
import { exists } from "./publish-folder.ts";

const run = promisify(execFile);

/** How long a start may take, the recovery after a crash included. */
const START_TIMEOUT_MS = 120_000;

/** Failures that no other process explains, after which the server is taken to be unable to start. */
const MAX_UNEXPLAINED_FAILURES = 3;

const SERVER_SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
};

export interface EmbeddedPostgres {
  /** Connection string of the app's database. */
  url: string;
  /** Another process had started the server: it may not be ours to stop. */
  alreadyRunning: boolean;
  /** Fast shutdown: running transactions are rolled back, and every process loses its connections. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server that comes with the installed packages, or connects to it if it runs.
 *
 * Any number of processes may call this at once, and any of them may be killed: PostgreSQL's own lock lets one
 * server run, which outlives the process that started it and is found again by the next.
 *
 * @param dataDir Folder of the server's data, made when missing.
 * @param settings Server settings beside our own, such as `fsync`. They matter only to the process that starts it.
 * @throws When the server cannot run here; the message says why, and that DATABASE_URL names another.
 */
export async function startPostgres({
  dataDir,
  settings = {},
}: {
  dataDir: string;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const server = await openServer(resolve(dataDir));
  const alreadyRunning = await ensureRunning(server, { ...SERVER_SETTINGS, ...settings });
  const url = currentUrl(server);
  await ensureDatabase(url, APP_DATABASE);
  return { url, alreadyRunning, stop: () => stopServer(server) };
}

interface Server {
  dataDir: string;
  /** PostgreSQL's own data folder. */
  dataFolder: string;
  logFile: string;
  /** PostgreSQL's lock file: there while a server runs, and after one was killed. */
  lockFile: string;
  pgCtl(command: "start" | "stop", options: string[]): Promise<void>;
}

async function openServer(dataDir: string): Promise<Server> {
  const nativeFolder = findPostgresBinaries();
  try {
    const account = await findPostgresAccount();
    const binaries = await preparePostgresBinaries(nativeFolder, account);
    const dataFolder = await openCluster(dataDir, binaries.initdb, account);
    return {
      dataDir,
      dataFolder,
      logFile: join(dataFolder, "server.log"),
      lockFile: join(dataFolder, "postmaster.pid"),
      pgCtl: async (command, options) => {
        const common = ["--pgdata", dataFolder, "--wait", "--timeout", String(START_TIMEOUT_MS / 1000)];
        // Not the current folder: the server's account may have no access to it.
        await run(binaries.pgCtl, [command, ...common, ...options], { cwd: dataFolder, ...account });
      },
    };
  } catch (error) {
    throw explain(dataDir, error);
  }
}

/** Returns whether the server ran before. */
async function ensureRunning(server: Server, settings: Record<string, string>): Promise<boolean> {
  const startedAt = Date.now();
  let unexplainedFailures = 0;
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1000)) {
    if (await findRunning(server)) return true;
    try {
      await launch(server, settings);
      return false;
    } catch (error) {
      // Locked: another process starts or stops the server, or processes of a killed one are still ending.
      if (!(await exists(server.lockFile))) unexplainedFailures++;
      if (unexplainedFailures === MAX_UNEXPLAINED_FAILURES || Date.now() - startedAt > START_TIMEOUT_MS) {
        throw explain(server.dataDir, error, await readEnd(server.logFile));
      }
    }
    await sleep(pauseMs);
  }
}

/** Whether the server that PostgreSQL's lock file names is there and is ours: no other knows the password. */
async function findRunning(server: Server): Promise<boolean> {
  // Line 4 of the file is the port: https://www.postgresql.org/docs/18/storage-file-layout.html
  const lines = (await readFile(server.lockFile, "utf8").catch(() => "")).split("\n");
  const port = Number(lines[3]);
  if (!port) return false;
  const url = new URL(currentUrl(server));
  url.port = String(port);
  const answers = await queryServer(url.href, "SELECT 1").then(
    () => true,
    () => false,
  );
  if (answers) await savePort(server.dataDir, port);
  return answers;
}

async function launch(server: Server, settings: Record<string, string>): Promise<void> {
  const lastPort = Number(new URL(currentUrl(server)).port);
  const port = (await isPortFree(lastPort)) ? lastPort : await findFreePort();
  const options = Object.entries({ ...settings, port }).map(([name, value]) => `-c ${name}=${value}`);
  await server.pgCtl("start", ["--log", server.logFile, "--options", options.join(" ")]);
  await savePort(server.dataDir, port);
}

async function stopServer(server: Server): Promise<void> {
  try {
    await server.pgCtl("stop", ["--mode", "fast"]);
  } catch (error) {
    // It also fails when there is nothing left to stop.
    if (await findRunning(server)) throw error;
  }
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  if (await databaseExists(url, name)) return;
  await createDatabase(url, name).catch(async (error) => {
    // Another process may have made it in between.
    if (!(await databaseExists(url, name))) throw error;
  });
}

function currentUrl({ dataDir }: Server): string {
  const url = readPostgresUrl(dataDir);
  if (!url) throw new Error(`${dataDir} was deleted while its server was being started.`);
  return url;
}

function explain(dataDir: string, cause: unknown, log = ""): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hint = "Set DATABASE_URL to use a PostgreSQL server of your own.";
  return new Error(`The embedded PostgreSQL in ${dataDir} cannot run: ${reason.trim()}\n${log}${hint}`, {
    cause,
  });
}

async function readEnd(file: string): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).trimEnd().split("\n");
  return `${lines.slice(-10).join("\n")}\n`;
}
