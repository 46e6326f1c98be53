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
import { startPostgres } from "./platform/embedded-postgres.ts";
import { createLog } from "./platform/log.ts";
import { migrateDatabase } from "./platform/migrate.ts";
import { queryServer } from "./platform/postgres-databases.ts";
import { superviseProcess } from "./platform/supervise-process.ts";

/** A worker lets a running POST to RotateProduct end, which may take two minutes. */
const GRACE_MS = 140_000;

const { values: flags } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
const log = createLog({ level: env.LOG_LEVEL });

const database =
  env.DATABASE_URL === undefined ? await startPostgres({ dataDir: join(env.DATA_DIR, "postgres") }) : null;
const DATABASE_URL = env.DATABASE_URL ?? database?.url ?? "";
await migrateDatabase(DATABASE_URL);

const settings = { ...process.env, DATABASE_URL, NODE_ENV: flags.dev ? "development" : "production" };
const processes = [
  supervise("worker", ["app/worker.server.ts"]),
  supervise("web", flags.dev ? [remixCli(), "vite:dev", "--port", String(env.PORT)] : ["app/web.server.ts"]),
];

function supervise(name: string, args: readonly string[]) {
  return superviseProcess(args, {
    env: settings,
    onExit: (how) => log.error({ process: name, how }, "process ended, starting it again"),
  });
}

function remixCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json")), "dist/cli.js");
}

let isStopping = false;

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all(processes.map((process) => process.stop(GRACE_MS)));
  // Whoever started it: a server that another installation of ours uses stays, one that nobody uses is not left over.
  if (database !== null && !(await isDatabaseUsed())) await database.stop();
  process.exit(0);
}

async function isDatabaseUsed(): Promise<boolean> {
  const clients =
    "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
  return ((await queryServer(DATABASE_URL, clients)).rowCount ?? 0) > 0;
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
