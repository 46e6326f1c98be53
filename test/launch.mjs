// Makes a fresh clone ready, then runs a program of the tests: `node test/launch.mjs check.ts [arguments]`.
// Plain JavaScript that any Node from 20 on understands, since nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules/.bin");
const [program, ...args] = process.argv.slice(2);

process.chdir(root);
// The Node that the project names, whatever the machine has: found first by everything that is started from here.
process.env.PATH = `${bin}${delimiter}${process.env.PATH}`;

if (!isInstalled()) run("npm", ["ci", "--no-audit", "--no-fund"]);
if (!isClientGenerated()) run("prisma", ["generate"]);
run("node", [join("test", program), ...args]);

/** npm writes its own copy of the lock file when it has finished; `npm install` writes the lock file just after that. */
function isInstalled() {
  const done = "node_modules/.package-lock.json";
  return existsSync(done) && statSync(done).mtimeMs + 10_000 >= statSync("package-lock.json").mtimeMs;
}

/** Prisma puts a copy of the schema beside the client that it generates. */
function isClientGenerated() {
  const copy = "node_modules/.prisma/client/schema.prisma";
  return existsSync(copy) && withoutSpace(copy) === withoutSpace("prisma/schema.prisma");
}

function withoutSpace(file) {
  return readFileSync(file, "utf8").replaceAll(/\s/g, "");
}

function run(command, commandArgs) {
  const { status, error } = spawnSync(command, commandArgs, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
