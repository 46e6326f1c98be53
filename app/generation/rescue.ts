import type { Generation } from "./generation.ts";
import { isHourOver } from "./schedule.ts";

/** A held video that is paid, or being made, and not in our store yet. */
export function isUnsaved(row: Pick<Generation, "remoteId" | "collectedAt">): boolean {
  return row.remoteId !== null && row.collectedAt === null;
}

/**
 * Which held videos go on to be fetched. Shopify has no part in it: saving them comes before anything that it may be
 * asked. One whose hour is over goes on as well, since only that ends it with the true reason.
 */
export function selectRescuable(
  held: readonly Generation[],
  { hasKey, hasRoom }: { hasKey: boolean; hasRoom: boolean },
  now: Date,
): Generation[] {
  return held.filter((row) => {
    if (!isUnsaved(row)) return false;
    switch (row.reason) {
      case "api_key":
        return hasKey;
      case "store_full":
        return hasRoom || row.collectBy === null || isHourOver(now, row.collectBy);
      default:
        return false;
    }
  });
}
