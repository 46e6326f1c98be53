import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { startPostgres } from "../app/platform/embedded-postgres.ts";

// Runs a command with DATABASE_URL set: `node prisma/with-database.ts prisma migrate status`.
// Where no database is named, it is the app's embedded one, started for as long as the command runs.
const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error("Usage: node prisma/with-database.ts <command> [arguments]");

const dataDir = resolve(import.meta.dirname, "..", process.env.DATA_DIR || "data", "postgres");
const server = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir });
const env = server ? { ...process.env, DATABASE_URL: server.url } : process.env;

// Ctrl-C reaches the command too; the database is stopped after it, not before.
process.on("SIGINT", () => {});
try {
  const child = spawn(command, args, { stdio: "inherit", env });
  const [code] = await once(child, "exit");
  process.exitCode = code ?? 1;
} finally {
  if (!server?.alreadyRunning) await server?.stop();
}
