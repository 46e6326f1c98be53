import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type SupervisedProcess, superviseProcess } from "../../app/platform/supervise-process.ts";

/** Says its process id and how it was started in a file, and lives until it is told to end. */
const SCRIPT = `
const { appendFileSync } = require("node:fs");
const say = (word) => appendFileSync(process.env.SAID, word + "\\n");
process.on("SIGTERM", () => {
  say("terminated");
  if (process.env.STUBBORN !== "yes") process.exit(0);
});
setInterval(() => {}, 60_000);
say(process.pid);
if (process.env.EXIT_CODE) process.exit(Number(process.env.EXIT_CODE));
`;

let folder: string;
let supervised: SupervisedProcess | undefined;
let exits: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "supervise-"));
  await writeFile(join(folder, "script.cjs"), SCRIPT);
  exits = [];
  // The delay before a restart is moved; processes live in real time.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(async () => {
  // Before real timers: what a test left waiting is moved on.
  const stopped = supervised?.stop(0);
  vi.runAllTimers();
  await stopped;
  supervised = undefined;
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

function supervise(env: Record<string, string> = {}): SupervisedProcess {
  supervised = superviseProcess([join(folder, "script.cjs")], {
    env: { PATH: process.env.PATH, SAID: join(folder, "said"), ...env },
    onExit: (how) => exits.push(how),
  });
  return supervised;
}

const readSaid = async () => {
  const text = await readFile(join(folder, "said"), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
};

const readPids = async () => (await readSaid()).filter((line) => /^\d+$/.test(line)).map(Number);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}

async function waitForPid(count: number): Promise<number> {
  await until(async () => (await readPids()).length >= count);
  return (await readPids())[count - 1] ?? 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a killed process is started again, a second later, each time", async () => {
  supervise();
  for (const count of [1, 2, 3]) {
    const pid = await waitForPid(count);
    process.kill(pid, "SIGKILL");
    await until(() => exits.length === count);
    expect(exits.at(-1)).toBe("SIGKILL");
    vi.advanceTimersByTime(999);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
  }
  expect(isAlive(await waitForPid(4))).toBe(true);
  expect(new Set(await readPids()).size).toBe(4);
});

test("a process that ends by itself is started again, whatever its exit code", async () => {
  supervise({ EXIT_CODE: "3" });
  await until(() => exits.length === 1);
  vi.advanceTimersByTime(1_000);
  await until(() => exits.length === 2);
  expect(exits).toEqual(["exit code 3", "exit code 3"]);
});

test("stop ends the process with SIGTERM, and it stays ended", async () => {
  const one = supervise();
  const pid = await waitForPid(1);
  await one.stop(60_000);
  expect(await readSaid()).toEqual([String(pid), "terminated"]);
  expect(isAlive(pid)).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  expect(exits).toEqual([]);
});

test("a process that does not end within the grace is killed", async () => {
  const one = supervise({ STUBBORN: "yes" });
  const pid = await waitForPid(1);
  const stopped = one.stop(60_000);
  await until(async () => (await readSaid()).includes("terminated"));
  vi.advanceTimersByTime(59_999);
  expect(isAlive(pid)).toBe(true);
  vi.advanceTimersByTime(1);
  await stopped;
  expect(isAlive(pid)).toBe(false);
});

test("stopped while it waits to start again, it does not", async () => {
  const one = supervise({ EXIT_CODE: "1" });
  await until(() => exits.length === 1);
  await one.stop(60_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(await readPids()).toHaveLength(1);
});

test("stop may be called twice", async () => {
  const one = supervise();
  await waitForPid(1);
  await Promise.all([one.stop(60_000), one.stop(60_000)]);
  await one.stop(60_000);
  expect(vi.getTimerCount()).toBe(0);
});

test("a process that cannot be started now is tried again", async () => {
  supervise();
  const pid = await waitForPid(1);
  // As while an update replaces Node.
  const execPath = process.execPath;
  process.execPath = join(folder, "no-such-node");
  try {
    process.kill(pid, "SIGKILL");
    await until(() => exits.length === 1);
    vi.advanceTimersByTime(1_000);
    await until(() => exits.length === 2);
    expect(exits[1]).toMatch(/ENOENT/);
  } finally {
    process.execPath = execPath;
  }
  vi.advanceTimersByTime(1_000);
  expect(isAlive(await waitForPid(2))).toBe(true);
});

test("the process gets the settings it was given, and none besides", async () => {
  await writeFile(
    join(folder, "script.cjs"),
    `require("node:fs").writeFileSync(process.env.SAID, Object.keys(process.env).join("\\n"));setInterval(() => {}, 60_000);`,
  );
  supervise({ MINE: "1" });
  await until(async () => (await readSaid()).length > 0);
  expect(await readSaid()).toEqual(expect.arrayContaining(["MINE", "SAID", "PATH"]));
  expect(await readSaid()).not.toContain("VITEST");
});
