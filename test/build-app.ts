import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { newestChange } from "./newest-change.ts";

const ROOT = join(import.meta.dirname, "..");
const RESULT = join(ROOT, "build/server/index.js");
const SOURCES = ["app", "public", "vite.config.ts", "package-lock.json"].map((name) => join(ROOT, name));

/** Makes the production build, unless nothing has changed since the last one. */
export function buildApp(): void {
  const builtAt = existsSync(RESULT) ? statSync(RESULT).mtimeMs : 0;
  if (SOURCES.every((source) => newestChange(source) < builtAt)) return;
  process.stdout.write("› remix vite:build\n");
  const remix = join(
    dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json")),
    "dist/cli.js",
  );
  execFileSync(process.execPath, [remix, "vite:build", "--logLevel", "error"], {
    cwd: ROOT,
    stdio: "inherit",
  });
}
