import { MOVING_STATES, RESTING_STATES, STATES, type State } from "./generation.ts";

/** How the merchant groups generations: by what they ask of a person, not by each step the app takes. */
export const FILTERS = ["all", "in_progress", "attention", "published", "failed", "canceled"] as const;

export type Filter = (typeof FILTERS)[number];

export const STATES_OF_FILTER: Readonly<Record<Filter, readonly State[]>> = {
  all: STATES,
  in_progress: MOVING_STATES,
  attention: RESTING_STATES,
  published: ["published"],
  failed: ["failed"],
  canceled: ["canceled"],
};

export type StateCounts = Readonly<Record<State, number>>;

export function countOf(filter: Filter, counts: StateCounts): number {
  return STATES_OF_FILTER[filter].reduce((sum, state) => sum + counts[state], 0);
}

/** True while the app does something by itself: what is shown will change. */
export function isMoving(state: State): boolean {
  return STATES_OF_FILTER.in_progress.includes(state);
}
