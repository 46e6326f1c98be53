import { spawnSync } from "node:child_process";
import { findChromium } from "./browser.ts";

/** Gets a Chromium for the browser tests where the machine has none: Debian's as root, else Playwright's own. */
export function installChromium(): void {
  if (findChromium() !== null) return;
  process.stdout.write("› installing Chromium for the browser tests\n");
  if (process.getuid?.() === 0 && run("apt-get", ["--version"])) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"]);
  }
  if (findChromium() === null) run("playwright-core", ["install", "chromium"]);
}

/** True if the command ended well; what a failed one means, the browser test says. */
function run(command: string, args: readonly string[]): boolean {
  const stdio = args[0] === "--version" ? "ignore" : "inherit";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio, env, shell: process.platform === "win32" }).status === 0;
}
