import type { Generation } from "../generation/generation.ts";
import { jobsAfter } from "./jobs-after.ts";
import type { Move, Ports } from "./ports/index.ts";

/** How many rows a decision moved; the others had left the state it applies to. */
export interface Decided {
  moved: number;
}

/** Moves each of the rows as decided, and asks for the steps that go on with them. */
export async function moveEach(
  ports: Ports,
  shop: string,
  ids: readonly string[],
  decision: (row: Generation) => Move | null,
): Promise<Decided> {
  const rows = await ports.store.readGenerations(shop, ids);
  const moves = rows.flatMap((row) => decision(row) ?? []);
  const moved = await ports.store.move(shop, moves, jobsAfter(shop, rows, moves));
  return { moved: moved.size };
}
