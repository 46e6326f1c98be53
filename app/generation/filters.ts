import { MOVING_STATES, STATES, type State } from "./generation.ts";

/** How the merchant groups generations: by what they ask of a person, not by each step the app takes. */
export const FILTERS = [
  "all",
  "in_progress",
  "attention",
  /** Waits to be approved: a queue of its own, worked through one by one. */
  "review",
  "published",
  "failed",
  "canceled",
  "removed",
] as const;

export type Filter = (typeof FILTERS)[number];

export const STATES_OF_FILTER: Readonly<Record<Filter, readonly State[]>> = {
  all: STATES,
  in_progress: MOVING_STATES,
  attention: ["held"],
  review: ["needs_review"],
  published: ["published"],
  failed: ["failed"],
  canceled: ["canceled"],
  removed: ["removed"],
};

export type StateCounts = Readonly<Record<State, number>>;

export function countOf(filter: Filter, counts: StateCounts): number {
  return STATES_OF_FILTER[filter].reduce((sum, state) => sum + counts[state], 0);
}

/** True while the app does something by itself: what is shown will change. */
export function isMoving(state: State): boolean {
  return STATES_OF_FILTER.in_progress.includes(state);
}
