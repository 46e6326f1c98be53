import type { Generation } from "../generation/generation.ts";
import { withdraw } from "../generation/withdrawal.ts";
import { jobsAfter } from "./jobs-after.ts";
import type { Move, Ports } from "./ports/index.ts";

/**
 * Sends those of the rows on that the merchant has taken back while they were on their way: nothing is paid for them any
 * more, and they do not become public. Returns the others.
 */
export async function withdrawRows(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
): Promise<readonly Generation[]> {
  const withdrawn = rows.filter((row) => row.withdrawnAt !== null);
  if (withdrawn.length === 0) return rows;
  const now = ports.clock.now();
  const moves = withdrawn.flatMap((row): Move[] => {
    const withdrawal = withdraw(row, now);
    return withdrawal === null ? [] : [{ id: row.id, from: row.state, ...withdrawal }];
  });
  await ports.store.move(shop, moves, jobsAfter(shop, withdrawn, moves));
  return rows.filter((row) => row.withdrawnAt === null);
}
