#!/usr/bin/env node
/**
 * Prisma's schema engine as an executable, made of Prisma's own WebAssembly build of it.
 *
 * The Prisma CLI downloads a native engine from a host of its own and refuses every command without it. This
 * file speaks the protocol that the CLI expects of that executable: JSON-RPC, one message a line, on stdin
 * and stdout; log lines in JSON on stderr. See README.md beside this file.
 */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createAdapterFactory, runSql, withDatabase } from "./schema-engine-adapter.mjs";

/** The exit code of a Rust panic, by which the CLI tells a crash from an answered error. */
const PANIC_EXIT_CODE = 101;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string", default: "{}" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
    version: { type: "boolean" },
  },
});
const { url } = JSON.parse(options.datasource);

if (options.version) {
  const { version } = await import("./schema-engine-wasm.mjs");
  process.stdout.write(`schema-engine-wasm ${version()}\n`);
} else if (positionals[0] === "cli") {
  await runSubcommand(positionals[1]);
} else {
  await serveRequests();
}

async function serveRequests() {
  let engine;
  let openId;
  const respond = (response) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...response })}\n`);
  const respondWithPanic = (message) => {
    log("ERROR", { message });
    respond({ id: openId, error: { code: 4466, message, data: { is_panic: true, message } } });
    process.exit(PANIC_EXIT_CODE);
  };
  // A panic leaves the engine's promise unsettled for ever. Left alone, the process would end in silence with
  // exit code 0, and the CLI would take that for success.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: respondWithPanic };
  process.on("uncaughtException", (error) => respondWithPanic(String(error.stack)));

  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue; // The CLI's receipt for something printed.
    openId = id;
    process.exitCode = PANIC_EXIT_CODE;
    try {
      engine ??= await createEngine();
      const result = await answer(engine, method, params);
      if (typeof result?.stdout === "string") {
        respond({ id: `print-${id}`, method: "print", params: { content: result.stdout } });
      }
      respond({ id, result: result ?? null });
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) respondWithPanic(error.message);
      const data = { is_panic: false, message: error.message, error_code: error.code, meta: error.meta };
      respond({ id, error: { code: 4466, message: error.message, data } });
    }
    process.exitCode = 0;
  }
  process.exit();
}

async function createEngine() {
  if (!url) throw new Error("The datasource has no url: set DATABASE_URL, or one in prisma.config.ts.");
  // `migrate diff` names no datamodels; the engine panics on an empty list of them.
  const datamodels =
    options.datamodels &&
    (await Promise.all(options.datamodels.map(async (path) => [path, await readFile(path, "utf8")])));
  const { SchemaEngine } = await import("./schema-engine-wasm.mjs");
  return SchemaEngine.new({ datamodels }, (line) => process.stderr.write(line), createAdapterFactory(url));
}

async function answer(engine, method, params) {
  if (method === "getDatabaseVersion") return engine.version(params);
  // Asks for the migrations' end state, which this build of the engine has only in the cache that
  // `devDiagnostic` fills and `applyMigrations` empties.
  if (method === "evaluateDataLoss") await engine.devDiagnostic(params);
  if (typeof engine[method] !== "function") throw new Error(`The schema engine knows no ${method}.`);
  return engine[method](params);
}

async function runSubcommand(name) {
  log("INFO", { message: "Starting" }); // The CLI leaves the first line out.
  try {
    if (name === "can-connect-to-database") await runSql(url, "SELECT 1");
    else if (name === "create-database") await createDatabase();
    else throw new Error(`Unknown subcommand: ${name}`);
  } catch (error) {
    log("ERROR", { message: describeConnectionError(error), error_code: errorCodeOf(error) });
    process.exitCode = 1;
  }
}

async function createDatabase() {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const sql = `CREATE DATABASE "${database.replaceAll('"', '""')}"`;
  await runSql(withDatabase(url, "postgres"), sql).catch((error) => {
    // Another process made it since the CLI looked: it exists, or its name is in the catalog's index already.
    if (error.code !== "42P04" && error.code !== "23505") throw error;
  });
}

/** Prisma's error codes: https://www.prisma.io/docs/orm/reference/error-reference#common */
function errorCodeOf(error) {
  switch (error.code) {
    case "28000":
    case "28P01":
      return "P1000";
    case "3D000":
      return "P1003";
    default:
      return "P1001";
  }
}

function describeConnectionError(error) {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}, database ${pathname.slice(1)}: ${error.message || error.code}`;
}

function log(level, fields) {
  process.stderr.write(`${JSON.stringify({ level, target: "schema_engine::logger", fields })}\n`);
}
