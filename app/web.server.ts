/**
 * The web server in production: the app's pages out of `build/`, and nothing else. (Remix's own server prints addresses
 * with `id_token` in them and replaces the global fetch.) On SIGTERM it takes no more requests and lets the running
 * ones end.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import { env } from "./env.server.ts";
import { endWithParent } from "./platform/end-with-parent.ts";
import { startHttpServer } from "./platform/http-server.ts";
import { createLog } from "./platform/log.ts";
import { createWebApp } from "./platform/web-app.ts";

/** Longer than a proxy waits for an answer; whatever still runs then is cut. */
const GRACE_MS = 30_000;

// Remix needs its globals before the build is loaded, and Node's own fetch has to stay.
installGlobals({ nativeFetch: true });

const buildFolder = join(import.meta.dirname, "../build");
const build: ServerBuild = await import(pathToFileURL(join(buildFolder, "server/index.js")).href);
const log = createLog({ level: env.LOG_LEVEL });

const app = createWebApp({
  clientFolder: join(buildFolder, "client"),
  handle: createRequestHandler({ build, mode: "production" }),
  log,
});
const server = await startHttpServer(app, env.PORT);
log.info({ port: server.port }, "web server ready");

async function stop(signal: string): Promise<void> {
  log.info({ signal }, "web server stopping");
  app.locals.isStopping = true;
  await server.stop(GRACE_MS);
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
endWithParent(stop);
