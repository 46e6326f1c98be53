import { fileNameOf, type Generation } from "../generation/generation.ts";
import { FILE_LOOKUP_SETTLE_MS, hasPassed } from "../generation/schedule.ts";
import type { Move, Ports } from "./ports/index.ts";

/**
 * Finds out, by name, what became of files that were asked for without an answer: a found one is taken, one that does
 * not exist is created anew. Another worker may be asking for it at this very moment, so that this takes its time.
 *
 * @param rows in `publishing`
 * @returns rows that must wait, since Shopify's search may not show their file yet
 */
export async function findIntendedFiles(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
): Promise<readonly Generation[]> {
  const intended = rows.filter((row) => row.fileId === null);
  if (intended.length === 0) return [];
  // Read before the search: what it does not show must have had all this time to appear.
  const now = ports.clock.now();
  const files = await ports.shopifyOf(shop).findFiles(intended.map((row) => fileNameOf(row.id)));
  const waiting: Generation[] = [];
  const missing: Move[] = [];
  for (const row of intended) {
    const { id, fileIntentAt } = row;
    const file = files.get(fileNameOf(id));
    if (file !== undefined) await ports.store.update(shop, id, "publishing", { fileId: file.id });
    else if (fileIntentAt !== null && !hasPassed(now, fileIntentAt, FILE_LOOKUP_SETTLE_MS)) waiting.push(row);
    else missing.push({ id, from: "publishing", to: "collected", set: { fileIntentAt: null } });
  }
  await ports.store.move(shop, missing);
  return waiting;
}
