import type { Generation } from "../generation/generation.ts";
import { interruptedState } from "../generation/resumption.ts";
import { jobsAfter } from "./jobs-after.ts";
import type { Move, Ports } from "./ports/index.ts";

/** Lets held rows go on where they were interrupted. */
export async function resumeRows(ports: Ports, shop: string, rows: readonly Generation[]): Promise<void> {
  const moves = rows.map((row): Move => ({ id: row.id, from: "held", to: interruptedState(row) }));
  await ports.store.move(shop, moves, jobsAfter(shop, rows, moves));
}
