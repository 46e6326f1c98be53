import type { Prisma } from "@prisma/client";
import { type Filter, STATES_OF_FILTER } from "../generation/filters.ts";
import type { Missing, Reason, State } from "../generation/generation.ts";
import { escapePattern } from "./escape-pattern.ts";
import type { GenerationNarrowing } from "./page-data.ts";

/** The generations of a shop that a page shows, as the merchant narrowed them. */
export function whereOf(
  shop: string,
  { requestId, title }: GenerationNarrowing,
  filter: Filter = "all",
): Prisma.GenerationWhereInput {
  return {
    shop,
    ...(filter === "all" ? {} : { state: { in: [...STATES_OF_FILTER[filter]] } }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(title ? { productTitle: { contains: escapePattern(title), mode: "insensitive" as const } } : {}),
  };
}

/** The store writes no other words than these. */
export function toStatus({ state, reason }: { state: string; reason: string | null }) {
  return { state: state as State, reason: reason as Reason | null };
}

export function toShown(row: { state: string; reason: string | null; missing: string | null }) {
  return { ...toStatus(row), missing: row.missing as Missing | null };
}
