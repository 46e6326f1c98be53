import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { chown, lstat, mkdir, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findFreePort } from "./free-port.ts";
import { canReach, makeSharedFolder, type PostgresAccount } from "./postgres-account.ts";
import { exists, publishFolder } from "./publish-folder.ts";

const run = promisify(execFile);

const SUPERUSER = "postgres";

/** The database that belongs to the app. */
export const APP_DATABASE = "rotateproduct";

interface Connection {
  /** Where the server listened last, and listens again if the port is free. */
  port: number;
  password: string;
}

/**
 * URL of the embedded server's database for the app, without starting the server.
 *
 * @returns `undefined` when there is no cluster under `dataDir` yet.
 */
export function readPostgresUrl(dataDir: string): string | undefined {
  try {
    const { port, password } = readConnection(dataDir);
    return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${APP_DATABASE}`;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Notes where the server listens, for `readPostgresUrl` and for the next start. */
export async function savePort(dataDir: string, port: number): Promise<void> {
  const { port: saved, password } = readConnection(dataDir);
  if (saved !== port) await writeConnection(join(dataDir, "cluster"), { port, password });
}

/**
 * Finds PostgreSQL's data folder under `dataDir`, and makes the cluster first if there is none: `dataDir/cluster`.
 * If the server's account cannot reach `dataDir`, that is a link to a cluster in the shared folder
 * (postgres-account.ts), which stays behind when somebody deletes `dataDir`.
 *
 * @param initdb PostgreSQL's program of that name.
 */
export async function openCluster(
  dataDir: string,
  initdb: string,
  account: PostgresAccount,
): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const cluster = join(dataDir, "cluster");
  if (!(await exists(cluster))) {
    if (await lstat(cluster).catch(() => undefined)) {
      throw new Error(
        `${cluster} leads to a folder that is gone. Delete it to start with an empty database.`,
      );
    }
    await createCluster(dataDir, (draft) => fillCluster(draft, initdb, account), account);
  }
  return join(await realpath(cluster), "data");
}

async function createCluster(
  dataDir: string,
  fill: (draft: string) => Promise<void>,
  account: PostgresAccount,
): Promise<void> {
  if (await canReach(account, dataDir)) return publishFolder(dataDir, "cluster", fill);

  const shared = await makeSharedFolder();
  const name = `cluster-${randomUUID()}`;
  await publishFolder(shared, name, fill);
  await symlink(join(shared, name), join(dataDir, "cluster")).catch(async (error) => {
    await rm(join(shared, name), { recursive: true });
    if (error.code !== "EEXIST") throw error;
  });
}

async function fillCluster(folder: string, initdb: string, account: PostgresAccount): Promise<void> {
  const dataFolder = join(folder, "data");
  const passwordFile = join(folder, "password");
  const password = randomBytes(24).toString("hex");
  await mkdir(dataFolder, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) {
    await Promise.all([dataFolder, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  }
  const options = [
    ["--pgdata", dataFolder, "--username", SUPERUSER],
    ["--auth", "scram-sha-256", "--pwfile", passwordFile],
    // Sorts by code point and knows the case of every letter, alike on every operating system.
    ["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
  ];
  await run(initdb, options.flat(), { cwd: folder, ...account });
  await rm(passwordFile);
  await writeConnection(folder, { port: await findFreePort(), password });
}

function readConnection(dataDir: string): Connection {
  return JSON.parse(readFileSync(join(dataDir, "cluster", "connection.json"), "utf8"));
}

async function writeConnection(cluster: string, connection: Connection): Promise<void> {
  const draft = join(cluster, `connection-${randomUUID()}.json`);
  await writeFile(draft, JSON.stringify(connection), { mode: 0o600, flush: true });
  await rename(draft, join(cluster, "connection.json"));
}
