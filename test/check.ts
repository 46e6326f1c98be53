/**
 * Everything that has to hold before a change may land: format and lint, types, unused code, the production build, all
 * tests, and a thousand worlds. With arguments, only those tests: `npm test -- test/generation`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { buildApp } from "./build-app.ts";
import { buildExtensions } from "./build-extensions.ts";
import { createTestDatabase, stopTestServer } from "./database.ts";
import { fastFolder } from "./fast-folder.ts";
import { installChromium } from "./install-chromium.ts";

const IS_WINDOWS = process.platform === "win32";
const tests = process.argv.slice(2);

// The tests start processes by the hundred; half of what a start costs is to compile the same modules again.
process.env.NODE_COMPILE_CACHE = fastFolder("compile-cache");

installChromium();
process.exitCode = (await (tests.length > 0 ? runTests(tests) : checkEverything())) ? 0 : 1;

async function runTests(files: readonly string[]): Promise<boolean> {
  buildApp();
  buildExtensions();
  return run("vitest", ["run", ...files]);
}

async function checkEverything(): Promise<boolean> {
  if (!(await run("biome", ["ci", "--error-on-warnings"]))) return false;
  const checks = await Promise.all([
    run("tsc", ["--noEmit"]),
    run("tsc", ["--noEmit", "-p", "extensions"]),
    run("knip", []),
    // Each of these is the work of one core, the types the longest by far.
    run("node", ["test/build-process.ts"]),
  ]);
  if (checks.includes(false)) return false;
  // Or the worlds would start the database server for all, with their own low priority.
  const database = await createTestDatabase();
  const worlds = runBeside("node", ["test/world/run.ts", "--seeds", "1000", "--processes", "2"]);
  const isGood = (await run("vitest", ["run"])) && (await worlds.finish());
  worlds.stop();
  await database.drop();
  await stopTestServer();
  return isGood;
}

async function run(command: string, args: readonly string[]): Promise<boolean> {
  announce(command, args);
  const [status] = await once(spawn(command, args, { stdio: "inherit", shell: IS_WINDOWS }), "exit");
  return status === 0;
}

/**
 * Runs with what the others leave of the processor: most tests wait for databases and servers.
 *
 * @returns `finish` waits for its end, and only then shows what it said
 */
function runBeside(command: string, args: readonly string[]) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], shell: IS_WINDOWS });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const ended = Promise.all([once(child, "exit"), text(child.stdout)]);
  return {
    async finish(): Promise<boolean> {
      const [[status], output] = await ended;
      announce(command, args);
      process.stdout.write(output);
      return status === 0;
    },
    stop: () => void child.kill(),
  };
}

function announce(command: string, args: readonly string[]): void {
  process.stdout.write(`\n› ${command} ${args.join(" ")}\n`);
}
