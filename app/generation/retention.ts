import type { Generation, State } from "./generation.ts";
import { addMs } from "./schedule.ts";
import { isBeingRemoved } from "./withdrawal.ts";

const DAY = 24 * 60 * 60_000;

/** The merchant is told this long before videos that are in no product are deleted. */
export const RETENTION_WARNING_MS = 7 * DAY;

/** States in which a video waits for somebody: without it nothing is left to wait for. */
const WAITING = ["held", "needs_review"] as const satisfies readonly State[];

/** States in which a copy may be given up. In any other one a step of the pipeline is about to need it. */
export const COPY_RESTS_IN = [
  ...WAITING,
  "published",
  "failed",
  "canceled",
  "removed",
] as const satisfies readonly State[];

/** States whose videos are in no product, and can still be put into one without a credit. */
export const STILL_OF_USE = [...WAITING, "failed"] as const satisfies readonly State[];

/** Copies that were saved (or, of published videos, published) before this are not kept any longer. */
export function keptSince(now: Date, retentionDays: number): Date {
  return addMs(now, -retentionDays * DAY);
}

/**
 * True when giving up its copy ends a generation; one that has ended keeps its end and loses the copy alone, and so does
 * one that waits to be taken out of its product.
 */
export function endsWithItsCopy(
  row: Pick<Generation, "state" | "withdrawnAt" | "publishedAt" | "removedAt">,
): boolean {
  return (
    (WAITING as readonly State[]).includes(row.state) && row.publishedAt === null && !isBeingRemoved(row)
  );
}
