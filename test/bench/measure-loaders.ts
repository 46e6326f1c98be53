import type { BenchShop } from "./start-bench-shop.ts";

/** Enough for a p95 that is not simply the worst. */
const REQUESTS = 24;

/** How long one loader takes to answer, from the request to the last byte, in ms: the 95th of a hundred. */
export async function measureLoader(
  { client }: BenchShop,
  { route, path }: { route: string; path: string },
): Promise<number> {
  const times: number[] = [];
  // The first one compiles and caches what every later one finds.
  await client.load(route, path);
  for (let request = 0; request < REQUESTS; request += 1) {
    const startedAt = performance.now();
    await client.load(route, path);
    times.push(performance.now() - startedAt);
  }
  return percentile(times, 0.95);
}

/** The smallest of the values that at least this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
