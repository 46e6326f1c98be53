import type { Log } from "../pipeline/ports/index.ts";
import type { ReportWord } from "./replies.ts";

/** Bounds memory and log against a server that invents words. */
const MAX_WORDS = 100;

/** Clients are made for every call, so what was said already is remembered with the log. */
const reported = new WeakMap<Log, Set<string>>();

/** Logs every unknown status word once. */
export function createWordReport(log: Log): ReportWord {
  const words = reported.get(log) ?? new Set();
  reported.set(log, words);
  return (word) => {
    if (words.has(word) || words.size === MAX_WORDS) return;
    words.add(word);
    log.warn(
      { word: word.slice(0, 50) },
      "RotateProduct has a status word we do not know: taken as processing",
    );
  };
}
