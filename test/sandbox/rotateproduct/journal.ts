import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs";

/** What is kept of the past: everything that was appended, in order, also by processes that were killed. */
export interface Journal<Entry> {
  readonly past: readonly Entry[];
  append(entries: readonly Entry[]): void;
}

/**
 * Opens the JSON-lines file at `path`, or one that nothing is kept of when there is no path. A last line
 * that a kill left unfinished was never acknowledged and is cut off.
 */
export function openJournal<Entry>(path?: string): Journal<Entry> {
  if (path === undefined) return { past: [], append: () => undefined };
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  return {
    past: whole
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Entry),
    append(entries) {
      if (entries.length === 0) return;
      appendFileSync(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    },
  };
}
