import { spawnSync } from "node:child_process";
import { type BrowserOptions, findChromium } from "./browser.ts";

/** Debian's, the one without windows first. Ubuntu has neither: its `chromium` is a note about where to find it. */
const SHELL_OR_WHOLE = ["chromium-headless-shell", "chromium"];
const WHOLE = ["chromium"];

/** Gets a Chromium where the machine has none: Debian's as root, else Playwright's own. */
export function installChromium(options: BrowserOptions = {}): void {
  if (findChromium(options) !== null) return;
  process.stdout.write("› installing Chromium\n");
  if (process.getuid?.() === 0 && run("apt-get", ["--version"])) {
    run("apt-get", ["update", "-qq"]);
    for (const name of options.isWhole ? WHOLE : SHELL_OR_WHOLE) {
      if (findChromium(options) === null) installPackages([name, "fonts-liberation"]);
    }
  }
  if (findChromium(options) === null) run("playwright-core", ["install", "chromium"]);
}

function installPackages(names: readonly string[]): void {
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
}

/** True if the command ended well; what a failed one means, the browser test says. */
function run(command: string, args: readonly string[]): boolean {
  const stdio = args[0] === "--version" ? "ignore" : "inherit";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio, env, shell: process.platform === "win32" }).status === 0;
}
