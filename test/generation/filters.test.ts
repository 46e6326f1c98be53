import { describe, expect, test } from "vitest";
import {
  countOf,
  FILTERS,
  isMoving,
  STATES_OF_FILTER,
  type StateCounts,
} from "../../app/generation/filters.ts";
import { END_STATES, MOVING_STATES, RESTING_STATES, STATES } from "../../app/generation/generation.ts";

const counts = Object.fromEntries(STATES.map((state, index) => [state, index + 1])) as Record<
  (typeof STATES)[number],
  number
> satisfies StateCounts;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the groups in which a merchant sees generations", () => {
  test("show every state in one group besides the one of all", () => {
    const groups = FILTERS.filter((filter) => filter !== "all");
    for (const state of STATES) {
      expect(groups.filter((filter) => STATES_OF_FILTER[filter].includes(state))).toHaveLength(1);
    }
  });

  test("name what waits for a person apart from what moves by itself", () => {
    const resting = [...STATES_OF_FILTER.attention, ...STATES_OF_FILTER.review];
    expect(resting.toSorted()).toEqual(RESTING_STATES.toSorted());
    expect(STATES_OF_FILTER.review).toEqual(["needs_review"]);
    expect(STATES_OF_FILTER.in_progress).toEqual(MOVING_STATES);
  });

  test("count each generation once", () => {
    const total = sum(Object.values(counts));
    expect(countOf("all", counts)).toBe(total);
    expect(sum(FILTERS.filter((filter) => filter !== "all").map((filter) => countOf(filter, counts)))).toBe(
      total,
    );
  });
});

test("pages look again only while something moves by itself", () => {
  expect(STATES.filter(isMoving)).toEqual([...MOVING_STATES]);
  for (const state of [...RESTING_STATES, ...END_STATES]) expect(isMoving(state)).toBe(false);
});
