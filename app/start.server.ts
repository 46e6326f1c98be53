/**
 * Starts everything on one machine: the database (unless DATABASE_URL names one), its migrations, the web server and
 * a worker. `--dev` serves with Remix's development server instead of the production build.
 *
 * Larger installations run `web.server.ts` and `worker.server.ts` as processes of their own.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { env } from "./env.server.ts";
import { type EmbeddedPostgres, startPostgres } from "./platform/embedded-postgres.ts";
import { createLog } from "./platform/log.ts";
import { migrateDatabase } from "./platform/migrate.ts";
import { queryServer } from "./platform/postgres-databases.ts";
import { superviseProcess } from "./platform/supervise-process.ts";

/** A worker lets a running POST to RotateProduct end, which may take two minutes. */
const GRACE_MS = 140_000;

const { values: flags } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
const log = createLog({ level: env.LOG_LEVEL });

const started = start();
let isStopping = false;

// From the beginning: a start that is broken off stops what it has started, the database's server above all.
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
await started;

async function start() {
  const database =
    env.DATABASE_URL === undefined ? await startPostgres({ dataDir: join(env.DATA_DIR, "postgres") }) : null;
  const DATABASE_URL = env.DATABASE_URL ?? database?.url ?? "";
  try {
    await migrateDatabase(DATABASE_URL);
  } catch (error) {
    await stopDatabase(database);
    throw error;
  }
  const settings = { ...process.env, DATABASE_URL, NODE_ENV: flags.dev ? "development" : "production" };
  const web = flags.dev ? [remixCli(), "vite:dev", "--port", String(env.PORT)] : ["app/web.server.ts"];
  return {
    database,
    processes: [supervise("worker", ["app/worker.server.ts"], settings), supervise("web", web, settings)],
  };
}

function supervise(
  name: string,
  args: readonly string[],
  settings: Readonly<Record<string, string | undefined>>,
) {
  return superviseProcess(args, {
    env: settings,
    onExit: (how) => log.error({ process: name, how }, "process ended, starting it again"),
  });
}

function remixCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json")), "dist/cli.js");
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const { database, processes } = await started;
  await Promise.all(processes.map((process) => process.stop(GRACE_MS)));
  await stopDatabase(database);
  process.exit(0);
}

/** Whoever started it: a server that another installation of ours uses stays, one that nobody uses is not left over. */
async function stopDatabase(database: EmbeddedPostgres | null): Promise<void> {
  if (database !== null && !(await isUsed(database.url))) await database.stop();
}

async function isUsed(url: string): Promise<boolean> {
  const clients =
    "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
  return ((await queryServer(url, clients)).rowCount ?? 0) > 0;
}
