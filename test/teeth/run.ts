/**
 * Shows that the guards are tested: takes each of them away in a copy of the project and runs the tests that protect
 * it. A guard without which nothing fails, or whose line has changed, ends this with 1: `npm run test:teeth`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TEETH, type Tooth } from "./teeth.ts";

const PROJECT = join(import.meta.dirname, "../..");
/** Below the project, so that its packages are found. */
const COPY = join(PROJECT, "data/teeth");
const COPIED = [
  "app",
  "prisma",
  "test",
  "extensions",
  "package.json",
  "prisma.config.ts",
  "shopify.app.toml",
  "tsconfig.json",
  "vitest.config.ts",
];

interface Bite {
  failed: readonly string[];
  seconds: number;
}

rmSync(COPY, { recursive: true, force: true });
mkdirSync(COPY, { recursive: true });
for (const path of COPIED) cpSync(join(PROJECT, path), join(COPY, path), { recursive: true });

const wanted = process.argv[2] ?? "";
const teeth = TEETH.filter(({ name }) => name.includes(wanted));
const files = [...new Set(teeth.flatMap(({ tests }) => tests))];
process.stdout.write(`With every guard in place: ${files.join(", ")}\n`);
const whole = runTests(files);
if (whole.failed.length > 0) {
  process.stdout.write(`Already fails: ${whole.failed.slice(0, 5).join("; ")}
`);
  process.exit(1);
}

let survivors = 0;
for (const tooth of teeth) {
  const { failed, seconds } = runWithout(tooth);
  if (failed.length === 0) survivors += 1;
  const outcome = failed.length === 0 ? "NOTHING FAILS" : `${failed.length} fail, such as "${failed[0]}"`;
  process.stdout.write(`${tooth.name}: ${outcome} (${seconds} s)\n`);
}
rmSync(COPY, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ guards: teeth.length, unprotected: survivors })}\n`);
process.exit(survivors === 0 ? 0 : 1);

function runWithout({ name, file, line, without, tests }: Tooth): Bite {
  const path = join(COPY, file);
  const source = readFileSync(path, "utf8");
  const [before, after, ...more] = source.split(line);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${name}: this line does not stand once in ${file}: ${line}`);
  }
  writeFileSync(path, before + without + after);
  try {
    return runTests(tests);
  } finally {
    writeFileSync(path, source);
  }
}

/** Names of the tests that failed. @throws Error when they could not be run at all: that protects nothing */
function runTests(tests: readonly string[]): Bite {
  const startedAt = Date.now();
  const report = join(COPY, "report.json");
  rmSync(report, { force: true });
  spawnSync("vitest", ["run", "--root", COPY, "--reporter=json", `--outputFile=${report}`, ...tests], {
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  const { testResults }: Report = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.find(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  if (broken !== undefined) throw new Error(`${broken.name} could not be run: ${broken.message}`);
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
  );
  return { failed, seconds: Math.round((Date.now() - startedAt) / 1_000) };
}

/** The part of vitest's JSON report that counts here. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}
