import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../app/platform/free-port.ts";
import { EXTENSIONS } from "./build-extensions.ts";
import { createTestDatabase } from "./database.ts";
import { type Admin, startAdmin } from "./sandbox/admin/start-admin.ts";
import type { SeedProduct } from "./sandbox/shopify/seed.ts";
import { startApp } from "./sandbox/start-app.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox/start-sandbox.ts";

export interface RunningApp {
  sandbox: Sandbox;
  admin: Admin;
  /** Where the app's web server listens. */
  origin: string;
  /** What the app believes to be its address. */
  appUrl: string;
  databaseUrl: string;
  close(): Promise<void>;
}

export interface EverythingOptions extends Pick<SandboxOptions, "makeVideo"> {
  /** How long RotateProduct takes for a video. */
  generationMs?: number;
  /** Of the first account. */
  credits?: number;
}

/** The production build with its worker, both simulated services and the admin: what a merchant uses. */
export async function startEverything(
  products: SeedProduct[],
  { generationMs = 1_000, credits = 500, makeVideo }: EverythingOptions = {},
): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), "running-app-"));
  const database = await createTestDatabase();
  const port = await findFreePort();
  const clientId = randomBytes(16).toString("hex");
  const clientSecret = randomBytes(16).toString("hex");
  const appUrl = "https://app.rotateproduct.example";
  const sandbox = await startSandbox({
    dataDir: join(folder, "services"),
    app: { apiKey: clientId, apiSecret: clientSecret, url: `http://127.0.0.1:${port}` },
    generationMs,
    credits,
    products,
    ...(makeVideo && { makeVideo }),
  });
  const app = await startApp(port, {
    ...sandbox.environment,
    SHOPIFY_API_KEY: clientId,
    SHOPIFY_API_SECRET: clientSecret,
    SHOPIFY_APP_URL: appUrl,
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    DATABASE_URL: database.url,
    VIDEO_STORE: join(folder, "videos"),
    LOG_LEVEL: "silent",
  });
  const { shopify, rotateProduct } = sandbox;
  const admin = await startAdmin({
    shopify,
    rotateProduct,
    appOrigin: app.origin,
    appUrl,
    extensionsDir: EXTENSIONS,
  });
  return {
    sandbox,
    admin,
    origin: app.origin,
    appUrl,
    databaseUrl: database.url,
    async close() {
      await admin.close();
      await app.stop();
      await sandbox.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
