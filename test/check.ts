/**
 * Everything that has to hold before a change may land: format and lint, types, unused code, the production build, all
 * tests, and a thousand worlds. With arguments, only those tests: `npm test -- test/generation`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { buildApp } from "./build-app.ts";
import { createTestDatabase, stopTestServer } from "./database.ts";
import { installChromium } from "./install-chromium.ts";

const IS_WINDOWS = process.platform === "win32";
const tests = process.argv.slice(2);

installChromium();
if (tests.length > 0) {
  buildApp();
  await run("vitest", ["run", ...tests]);
} else {
  await run("biome", ["ci", "--error-on-warnings"]);
  await Promise.all([run("tsc", ["--noEmit"]), run("knip", [])]);
  buildApp();
  // Or the worlds would start the database server for all, with their own low priority.
  const database = await createTestDatabase();
  const awaitWorlds = runBeside("node", ["test/world/run.ts", "--seeds", "1000", "--processes", "2"]);
  await run("vitest", ["run"]);
  await awaitWorlds();
  await database.drop();
  await stopTestServer();
}

async function run(command: string, args: readonly string[]): Promise<void> {
  announce(command, args);
  const [status] = await once(spawn(command, args, { stdio: "inherit", shell: IS_WINDOWS }), "exit");
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Runs with what the others leave of the processor: most tests wait for databases and servers.
 *
 * @returns waits for its end, and only then shows what it said
 */
function runBeside(command: string, args: readonly string[]): () => Promise<void> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], shell: IS_WINDOWS });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  process.once("exit", () => child.kill());
  const ended = Promise.all([once(child, "exit"), text(child.stdout)]);
  return async () => {
    const [[status], output] = await ended;
    announce(command, args);
    process.stdout.write(output);
    if (status !== 0) process.exit(status ?? 1);
  };
}

function announce(command: string, args: readonly string[]): void {
  process.stdout.write(`\n› ${command} ${args.join(" ")}\n`);
}
