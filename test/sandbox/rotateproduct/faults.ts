import { z } from "zod";
import { commonFaultSchema } from "../faults.ts";

/** What can go wrong with one request to RotateProduct. The kinds below concern the routes they name. */
export const rotateProductFaultSchema = z.discriminatedUnion("kind", [
  ...commonFaultSchema.options,
  /** Bulk create and list: a whole reply that says nothing of every second row, the first one included. */
  z.strictObject({ kind: z.literal("incomplete-reply") }),
  /** Bulk create: the first accepted item stands among the failed ones as well. */
  z.strictObject({ kind: z.literal("contradictory-reply") }),
  /** Bulk create: the rows it makes are charged at once and listed only `ms` later. */
  z.strictObject({ kind: z.literal("list-lag"), ms: z.number().min(0) }),
  /** Bulk create: the rows it makes come into being, and are charged, only `ms` later. */
  z.strictObject({ kind: z.literal("late-start"), ms: z.number().min(0) }),
]);

export type RotateProductFault = z.infer<typeof rotateProductFaultSchema>;

/** The `ms` of the fault of that kind, 0 without one. */
export function delayOf(faults: readonly RotateProductFault[], kind: "list-lag" | "late-start"): number {
  return faults.reduce((delay, fault) => (fault.kind === kind ? fault.ms : delay), 0);
}

/** What a reply still tells of `rows`. */
export function keepReported<Row>(rows: readonly Row[], faults: readonly RotateProductFault[]): Row[] {
  const isIncomplete = faults.some(({ kind }) => kind === "incomplete-reply");
  return rows.filter((_, index) => !isIncomplete || index % 2 === 1);
}
