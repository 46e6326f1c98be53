import type { RemoteStatus } from "../generation/remote.ts";

/** Every status word on any page of the API's documentation. */
const STATUS_WORDS: ReadonlyMap<string, RemoteStatus> = new Map([
  ["starting", "processing"],
  ["processing", "processing"],
  ["rotating", "processing"],
  ["running", "processing"],
  ["succeeded", "succeeded"],
  ["successful", "succeeded"],
  ["completed", "succeeded"],
  ["failed", "failed"],
  ["canceled", "canceled"],
  ["cancelled", "canceled"],
]);

/** Null for a word that no page of the documentation knows. */
export function translateStatus(word: string): RemoteStatus | null {
  return STATUS_WORDS.get(word.trim().toLowerCase()) ?? null;
}

const TIMESTAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;

/** ISO 8601; without a zone it is UTC, though JavaScript would read it as local time. Null for anything else. */
export function parseTimestamp(text: string): Date | null {
  const match = TIMESTAMP.exec(text);
  if (match === null) return null;
  const date = new Date(match[2] === undefined ? `${text}Z` : text);
  return Number.isNaN(date.getTime()) ? null : date;
}
