import { join } from "node:path";
import type { CheckedSettings } from "../parse-env.ts";
import { createEncryption } from "../platform/encryption.ts";
import { createHttp } from "../platform/http.ts";
import { createRotateProduct } from "../rotateproduct/client.ts";
import { ADMIN_API_VERSION } from "../shopify/api-version.ts";
import { SHOPIFY_HOSTS } from "../shopify/hosts.ts";
import { attempt } from "./attempt.ts";
import { checkAccounts } from "./check-accounts.ts";
import { checkClock, readDatabaseClock } from "./check-clock.ts";
import { checkConnection } from "./check-connection.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkDisk } from "./check-disk.ts";
import { checkEncryption } from "./check-encryption.ts";
import { checkFailingJobs } from "./check-failing-jobs.ts";
import { checkMigrations } from "./check-migrations.ts";
import { checkQueue } from "./check-queue.ts";
import { checkRotateProduct, checkShopify } from "./check-services.ts";
import { checkSettings } from "./check-settings.ts";
import { checkStuckRows } from "./check-stuck-rows.ts";
import { checkSubmissions } from "./check-submissions.ts";
import { checkWorker } from "./check-worker.ts";
import { type Finding, warning } from "./finding.ts";
import { hideSecrets, listSecrets } from "./hide-secrets.ts";
import { readExpectedBytes } from "./read-expected-bytes.ts";
import { readKeys } from "./read-keys.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

const MIGRATIONS = join(import.meta.dirname, "../../prisma/migrations");

const SILENT = { info() {}, warn() {}, error() {} };

/**
 * Looks at everything the app needs, as far as its settings allow. Reads only: nothing is started, nothing is sent but
 * GET, and the database is asked on a connection that cannot write. The one file it makes, to see that videos can be
 * written, is gone when it returns.
 *
 * @returns in the order in which one thing depends on another; without any secret
 */
export async function examine({ valid, faults }: CheckedSettings, now = new Date()): Promise<Finding[]> {
  const secrets = listSecrets(valid);
  const findings = checkSettings(faults);

  const isDatabaseKnown = faults.every(({ name }) => name !== "DATABASE_URL");
  const database = isDatabaseKnown ? await connect(valid, findings) : null;
  let keys: ReadonlyMap<string, string> = new Map();
  try {
    if (database === null) {
      findings.push(
        warning(
          "database",
          "Queue, worker, stored keys and videos were not looked at, since they are in the database.",
          "Run the doctor again when the database answers.",
        ),
      );
    } else {
      findings.push(...(await examineDatabase(database, now)));
      keys = await examineEncryption(database, valid, findings);
      secrets.push(...keys.values());
    }
    findings.push(...(await examineDisk(database, valid)));
    findings.push(...(await examineServices(database, valid, keys)));
  } finally {
    await database?.close();
  }
  return hideSecrets(findings, secrets);
}

async function connect(
  { DATABASE_URL, DATA_DIR = "data" }: CheckedSettings["valid"],
  findings: Finding[],
): Promise<ReadOnlyDatabase | null> {
  const { finding, database } = await checkConnection({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR });
  findings.push(finding);
  return database;
}

async function examineDatabase(database: ReadOnlyDatabase, now: Date): Promise<Finding[]> {
  return [
    ...(await attempt("database", "The migrations", () => checkMigrations(database, MIGRATIONS))),
    ...(await attempt("clock", "The database's clock", async () =>
      checkClock("the database's", await readDatabaseClock(database)),
    )),
    ...(await attempt("queue", "The queue", () => checkQueue(database))),
    ...(await attempt("worker", "The worker", () => checkWorker(database, now))),
    ...(await attempt("queue", "Failing jobs", () => checkFailingJobs(database))),
    ...(await attempt("videos", "Videos that rest", () => checkStuckRows(database, now))),
    ...(await attempt("videos", "Open requests", () => checkSubmissions(database, now))),
    ...(await attempt("videos", "Videos to be collected", () => checkDeadlines(database, now))),
  ];
}

async function examineEncryption(
  database: ReadOnlyDatabase,
  { ENCRYPTION_KEYS }: CheckedSettings["valid"],
  findings: Finding[],
): Promise<ReadonlyMap<string, string>> {
  let keys: ReadonlyMap<string, string> = new Map();
  // Without them the settings say it.
  if (ENCRYPTION_KEYS === undefined) return keys;
  const encrypted = await attempt("encryption", "Stored keys", async () => {
    const stored = await readKeys(database, createEncryption(ENCRYPTION_KEYS));
    keys = stored.keys;
    return checkEncryption(stored);
  });
  findings.push(...encrypted);
  return keys;
}

async function examineDisk(
  database: ReadOnlyDatabase | null,
  { DATABASE_URL, DATA_DIR = "data", VIDEO_STORE = "data/videos" }: CheckedSettings["valid"],
): Promise<Finding[]> {
  return attempt("disk", "The disk", async () => {
    // A database whose tables are not there yet has no videos on their way either.
    const expectedBytes = (await (database && readExpectedBytes(database))?.catch(() => 0)) ?? 0;
    const videos = await checkDisk({
      name: "VIDEO_STORE",
      folder: VIDEO_STORE,
      holds: "Videos",
      expectedBytes,
      isProbed: true,
    });
    if (DATABASE_URL !== undefined) return videos;
    const own = {
      name: "DATA_DIR",
      folder: DATA_DIR,
      holds: "The database",
      expectedBytes: 0,
      isProbed: false,
    };
    return [...videos, ...(await checkDisk(own))];
  });
}

async function examineServices(
  database: ReadOnlyDatabase | null,
  { ROTATEPRODUCT_API_URL: baseUrl }: CheckedSettings["valid"],
  keys: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const ownHosts = baseUrl === undefined ? [] : [new URL(baseUrl).host];
  const http = createHttp({ allowedHosts: [...SHOPIFY_HOSTS, ...ownHosts] });
  const [shop] =
    (await database
      ?.read<{ domain: string }>(
        'SELECT "domain" FROM "Shop" WHERE "uninstalledAt" IS NULL ORDER BY "installedAt" DESC LIMIT 1',
      )
      .catch(() => [])) ?? [];
  const checks: Promise<Finding[]>[] = [];
  if (baseUrl !== undefined) {
    checks.push(attempt("rotateproduct", "RotateProduct", () => checkRotateProduct(http, baseUrl)));
  }
  if (baseUrl !== undefined && database !== null) {
    const accountOf = (apiKey: string) =>
      createRotateProduct({ baseUrl, apiKey, http, now: () => new Date(), log: SILENT });
    checks.push(
      attempt("rotateproduct", "The shops' accounts", () => checkAccounts(database, keys, accountOf)),
    );
  }
  if (shop !== undefined) {
    checks.push(attempt("shopify", "Shopify", () => checkShopify(http, shop.domain, ADMIN_API_VERSION)));
  }
  return (await Promise.all(checks)).flat();
}
