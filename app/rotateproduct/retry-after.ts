/** Without a time, or with one that cannot be read. */
const DEFAULT_MS = 30_000;

/** "0" would be an endless loop, and a day would let videos expire that wait to be fetched. */
const SHORTEST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;

/** How long to wait in ms, from a `Retry-After` header in seconds or as an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(header: string | null, now: Date): number {
  const text = header?.trim() ?? "";
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? DEFAULT_MS : Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS);
}
