import { z } from "zod";
import { FILTERS, STATES_OF_FILTER } from "../../generation/filters.ts";
import { HELD_REASONS, RESTING_STATES, type Reason, type State } from "../../generation/generation.ts";
import type { GenerationNarrowing } from "../../store/page-data.ts";

/** Rows that a merchant ticked, one by one. */
const MAX_TICKED = 5_000;

/** Which generations an action is for: those named, those in a state for a reason, or all that match a filter. */
export const targetSchema = z.union([
  z.object({ id: z.array(z.string().min(1).max(64)).min(1).max(MAX_TICKED) }),
  z.object({ state: z.enum(RESTING_STATES), reason: z.enum(["", ...HELD_REASONS]) }),
  z.object({
    show: z.enum(FILTERS),
    title: z.string().max(255),
    request: z.string().max(64),
  }),
]);

export type Target = z.infer<typeof targetSchema>;

/** New videos of the products of some generations. */
export const againSchema = z.intersection(
  z.object({
    /** The same key is the same click. */
    clickKey: z.uuid(),
    /** The image to start with, of the product that has it. */
    imageId: z
      .string()
      .regex(/^gid:\/\/shopify\/\w+\/\d+$/)
      .optional(),
  }),
  targetSchema,
);

/** Fields of a target that are repeated. */
export const TARGET_LISTS = ["id"] as const;

/** What a target names if it names no rows one by one. */
export type TargetQuery = GenerationNarrowing & { states: readonly State[]; reason?: Reason | null };

/**
 * @param states in which the action can help: a filter may show more
 */
export function queryOfTarget(
  target: Exclude<Target, { id: string[] }>,
  states: readonly State[],
): TargetQuery {
  if ("state" in target) return { states: [target.state], reason: target.reason || null };
  const { show, title, request } = target;
  return {
    states: states.filter((state) => STATES_OF_FILTER[show].includes(state)),
    ...(title && { title }),
    ...(request && { requestId: request }),
  };
}
