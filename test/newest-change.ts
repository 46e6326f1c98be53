import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When a file, or anything in a folder, was last changed, in ms since the epoch. `ignored`: names that do not count. */
export function newestChange(path: string, ignored: readonly string[] = []): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => !ignored.includes(name));
  return Math.max(0, ...names.map((name) => newestChange(join(path, name), ignored)));
}
