/**
 * `npm run demo`: database, both simulated services, the app and its worker, and a shop's admin to look at them.
 * Stays until Ctrl-C. `--auto` does the main job without a person and ends; `--fresh` forgets earlier runs.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "../build-app.ts";
import { buildExtensions, EXTENSIONS } from "../build-extensions.ts";
import { startAdmin } from "./admin/start-admin.ts";
import { choosePorts } from "./demo/choose-ports.ts";
import { doMainJob } from "./demo/do-main-job.ts";
import { readSecrets } from "./demo/secrets.ts";
import { startApp } from "./start-app.ts";
import { startSandbox } from "./start-sandbox.ts";

const { values: flags } = parseArgs({
  options: {
    auto: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    /** How long RotateProduct takes for a video. The real one takes about 180. */
    seconds: { type: "string", default: "3" },
    "data-dir": { type: "string", default: "data/demo" },
  },
});

const dataDir = flags["data-dir"];
if (flags.fresh) rmSync(dataDir, { recursive: true, force: true });

buildApp();
buildExtensions();
const secrets = readSecrets(dataDir);
const ports = await choosePorts();
const appUrl = "https://app.rotateproduct.example";
const sandbox = await startSandbox({
  dataDir: join(dataDir, "services"),
  app: { apiKey: secrets.clientId, apiSecret: secrets.clientSecret, url: `http://127.0.0.1:${ports.app}` },
  generationMs: Number(flags.seconds) * 1_000,
  credits: 2_000,
});
const admin = await startAdmin({
  shopify: sandbox.shopify,
  rotateProduct: sandbox.rotateProduct,
  appOrigin: `http://127.0.0.1:${ports.app}`,
  appUrl,
  extensionsDir: EXTENSIONS,
  port: ports.admin,
  appProxyPort: ports.frame,
});
const app = await startApp(ports.app, {
  ...sandbox.environment,
  SHOPIFY_API_KEY: secrets.clientId,
  SHOPIFY_API_SECRET: secrets.clientSecret,
  SHOPIFY_APP_URL: appUrl,
  ENCRYPTION_KEYS: secrets.encryptionKey,
  DATA_DIR: dataDir,
  VIDEO_STORE: join(dataDir, "videos"),
  LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
});

let isStopping = false;

async function stop(exitCode: number): Promise<never> {
  if (!isStopping) {
    isStopping = true;
    await app.stop();
    await admin.close();
    await sandbox.close();
  }
  process.exit(exitCode);
}

process.on("SIGINT", () => stop(130));
process.on("SIGTERM", () => stop(143));
void app.ended.then(() => !isStopping && stop(1));

process.stdout.write(`
  The shop's admin:       ${admin.url}/products
  The app in it:          ${admin.appPageUrl}
  A RotateProduct key:    ${sandbox.apiKey}   (asked for under Settings)

`);

if (flags.auto) {
  const isDone = await doMainJob({
    sandbox,
    appOrigin: app.origin,
    write: (text) => process.stdout.write(text),
  });
  await stop(isDone ? 0 : 1);
} else process.stdout.write("  Ctrl-C stops everything.\n");
