/**
 * Everything that has to hold before a change may land: format and lint, types, unused code, the production build, all
 * tests, and a thousand worlds. With arguments, only those tests: `npm test -- test/generation`.
 */
import { spawnSync } from "node:child_process";
import { buildApp } from "./build-app.ts";
import { installChromium } from "./install-chromium.ts";

const tests = process.argv.slice(2);

installChromium();
if (tests.length === 0) {
  run("biome", ["ci", "--error-on-warnings"]);
  run("tsc", ["--noEmit"]);
  run("knip", []);
}
buildApp();
run("vitest", ["run", ...tests]);
if (tests.length === 0) run("node", ["test/world/run.ts", "--seeds", "1000", "--processes", "2"]);

function run(command: string, args: readonly string[]): void {
  process.stdout.write(`\n› ${command} ${args.join(" ")}\n`);
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
