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
    env.DATABASE_URL === undefined
      ? await startPostgres({ dataDir: join(env.DATA_DIR, "postgres") })
      : { url: env.DATABASE_URL, alreadyRunning: true, stop: async () => {} };
  try {
    await migrateDatabase(database.url);
  } catch (error) {
    await stopDatabase(database);
    throw error;
  }
  const NODE_ENV = flags.dev ? "development" : "production";
  const settings = { ...process.env, DATABASE_URL: database.url, NODE_ENV };
  const web = flags.dev ? [remixCli(), "vite:dev", "--port", String(env.PORT)] : ["app/web.server.ts"];
  return {
    database,
    processes: [supervise("worker", ["app/worker.server.ts"], settings), supervise("web", web, settings)],
  };
}

function supervise(name: string, args: readonly string[], settings: NodeJS.ProcessEnv) {
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

/** Another installation of ours on this machine may be using a server that it started. */
async function stopDatabase(database: EmbeddedPostgres): Promise<void> {
  if (!database.alreadyRunning) await database.stop();
}
