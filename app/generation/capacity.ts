const MINUTE = 60_000;

/** Of the hour in which a video can be fetched; the rest is for failures and for finding out that it is finished. */
const USABLE_MS = 30 * MINUTE;

/** Downloads that one worker runs side by side. More workers only make it faster than is counted with. */
export const PARALLEL_DOWNLOADS = 8;

/** Before anything was measured: one request's worth. All of them fit when a download takes less than 24 s. */
const UNMEASURED = 600;

/** However slow: one video has the connection to itself, and without it nothing would ever be measured again. */
const LEAST = 1;

/** How collecting goes, over all shops: they share the connection. */
export interface Collecting {
  /** Paid videos that are not in our store yet. */
  uncollected: number;
  /** How long each of the last downloads took, in ms. */
  recentMs: readonly number[];
}

/**
 * How many more videos may be under way, so that all of them can be collected within their hour at the rate at which
 * the last ones were. All may finish at the same moment, so that is what is counted with.
 */
export function countCollectable({ uncollected, recentMs }: Collecting): number {
  return Math.max(0, countPerHour(recentMs) - uncollected);
}

/** In whole rounds of parallel downloads: what begins a last, half round takes as long as a whole one. */
function countPerHour(recentMs: readonly number[]): number {
  if (recentMs.length === 0) return UNMEASURED;
  const averageMs = Math.max(1, recentMs.reduce((sum, ms) => sum + ms, 0) / recentMs.length);
  const rounds = Math.floor(USABLE_MS / averageMs);
  if (rounds >= 1) return rounds * PARALLEL_DOWNLOADS;
  // Slower than the usable time even side by side: fewer at once are quicker each.
  return Math.max(LEAST, Math.floor((USABLE_MS * PARALLEL_DOWNLOADS) / averageMs));
}
