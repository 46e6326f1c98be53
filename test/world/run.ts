/**
 * The world test: `npm run test:world -- [--seeds 1000] [--from 1] [--processes 2] [--json]`, or `-- --seed 123` for the
 * whole trace of one seed. Exit code 1 on a violation, and on a cell of the failure matrix that was never hit in a
 * thousand seeds or more.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stopTestServer } from "../database.ts";
import { addCounts, type CellCounts, findNeverHit, formatCells } from "./cells.ts";
import type { SeedReport } from "./seeds-process.ts";

/** A world that needs more may have an app that looks in vain. */
const MANY_STEPS = 8_000;

/** So many seeds must hit every cell. */
const SEEDS_FOR_ALL_CELLS = 1_000;

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    processes: { type: "string", default: "2" },
    seed: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const single = values.seed === undefined ? null : Number(values.seed);
const first = single ?? Number(values.from);
const count = single === null ? Number(values.seeds) : 1;

const startedAt = performance.now();
const cells: CellCounts = {};
const failures: SeedReport[] = [];
let next = first;
let done = 0;

const workers = Array.from({ length: Math.min(count, Number(values.processes)) }, work);
await Promise.all(workers);
await stopTestServer();
report();

/** One process that is given a seed after the other. */
async function work(): Promise<void> {
  const child = fork(join(import.meta.dirname, "seeds-process.ts"), { stdio: "inherit" });
  await once(child, "message");
  while (next < first + count) {
    const seed = next++;
    take(await runSeed(child, seed));
  }
  child.send("end");
  await once(child, "exit");
}

async function runSeed(child: ChildProcess, seed: number): Promise<SeedReport> {
  const ended = new AbortController();
  const exit = once(child, "exit", { signal: ended.signal }).then(() => {
    throw new Error(`The process that ran seed ${seed} has ended`);
  });
  // Not waited for where the answer came first.
  exit.catch(() => {});
  child.send({ seed, isWhole: single !== null });
  const [report] = (await Promise.race([once(child, "message"), exit])) as [SeedReport];
  ended.abort();
  return report;
}

function take(result: SeedReport): void {
  if (single !== null && result.violation === null) print(result.trace.join("\n"));
  done += 1;
  addCounts(cells, result.cells);
  if (result.violation !== null) {
    failures.push(result);
    print(describeFailure(result));
  }
  if (!values.json && result.steps > MANY_STEPS) print(`Seed ${result.seed} took ${result.steps} steps`);
  if (!values.json && single === null && done % 100 === 0)
    print(`${done} of ${count} seeds, ${failures.length} violations, ${secondsSince(startedAt)} s`);
}

function report(): void {
  const neverHit = count >= SEEDS_FOR_ALL_CELLS ? findNeverHit(cells) : [];
  const seconds = secondsSince(startedAt);
  if (!values.json && single === null) print(`\n${formatCells(cells)}\n`);
  if (neverHit.length > 0) print(`Never hit: ${neverHit.join(", ")}`);
  const summary = { seeds: count, violations: failures.length, cellsNeverHit: neverHit.length, seconds };
  print(values.json ? JSON.stringify(summary) : Object.entries(summary).flat().join(" "));
  process.exitCode = failures.length + neverHit.length > 0 ? 1 : 0;
}

function describeFailure({ seed, violation, trace }: SeedReport): string {
  return `\nSeed ${seed} violates ${violation?.invariant}: ${violation?.message}\n${trace.join("\n")}
Again, with its whole trace: npm run test:world -- --seed ${seed}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function secondsSince(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
