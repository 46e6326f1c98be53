import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { newestChange } from "./newest-change.ts";

const ROOT = join(import.meta.dirname, "..");
/** Where the app's admin UI extensions lie, one folder each. */
export const EXTENSIONS = join(ROOT, "extensions");
/** Holds the id of the process that builds. */
const LOCK = join(EXTENSIONS, ".building");
const RESULTS = ["dist", "manifest.json", ".building"];
const POLL_MS = 100;

/**
 * Builds every extension with Shopify's CLI, unless nothing has changed since the last time. Of several processes one
 * builds, and the others wait for it.
 */
export function buildExtensions(): void {
  while (!areBuilt()) {
    if (!takeLock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
      continue;
    }
    try {
      if (!areBuilt()) runBuild();
    } finally {
      rmSync(LOCK, { force: true });
    }
  }
}

function areBuilt(): boolean {
  const changedAt = Math.max(
    newestChange(EXTENSIONS, RESULTS),
    newestChange(join(ROOT, "package-lock.json")),
  );
  const bundles = readdirSync(EXTENSIONS)
    .filter((name) => existsSync(join(EXTENSIONS, name, "shopify.extension.toml")))
    .map((name) => join(EXTENSIONS, name, "dist", `${name}.js`));
  return bundles.every((bundle) => existsSync(bundle) && statSync(bundle).mtimeMs >= changedAt);
}

function takeLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    // Whoever was killed while building has left it behind.
    if (!isHeld()) rmSync(LOCK, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    return process.kill(Number(readFileSync(LOCK, "utf8")), 0);
  } catch {
    return false;
  }
}

function runBuild(): void {
  process.stdout.write("› shopify app build\n");
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("@shopify/cli/package.json")),
    "bin/run.js",
  );
  execFileSync(process.execPath, [cli, "app", "build", "--skip-dependencies-installation"], {
    cwd: ROOT,
    // What it says on stderr is part of the error when it fails.
    stdio: ["ignore", "ignore", "pipe"],
    // It asks nobody, and tells nobody about it.
    env: { ...process.env, CI: "1", SHOPIFY_CLI_NO_ANALYTICS: "1" },
  });
}
