import type { Generation, State } from "../generation/generation.ts";
import type { Job, Move, ShopStep } from "./ports/index.ts";

const STEP_AFTER: Partial<Record<State, ShopStep>> = {
  queued: "submit",
  processing: "track",
  collected: "publish",
  publishing: "publish",
  removing: "remove",
};

/** The steps that go on with what was moved. */
export function jobsAfter(shop: string, rows: readonly Generation[], moves: readonly Move[]): Job[] {
  const steps = new Set(moves.flatMap((move) => STEP_AFTER[move.to] ?? []));
  const collects = moves.flatMap((move): Job[] => {
    const collectBy = rows.find((row) => row.id === move.id)?.collectBy;
    return move.to === "succeeded" && collectBy
      ? [{ step: "collect", shop, generationId: move.id, collectBy }]
      : [];
  });
  return [...[...steps].map((step): Job => ({ step, shop })), ...collects];
}
