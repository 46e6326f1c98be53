import { expect, test } from "vitest";
import {
  END_STATES,
  isLegalMove,
  MOVING_STATES,
  RESTING_STATES,
  STATES,
} from "../../app/generation/generation.ts";
import {
  COPY_RESTS_IN,
  endsWithItsCopy,
  keptSince,
  RETENTION_WARNING_MS,
  STILL_OF_USE,
} from "../../app/generation/retention.ts";
import { makeGeneration } from "./make-generation.ts";

const NOW = new Date("2026-11-22T10:00:00Z");

test("what was saved 30 days ago is kept for a moment longer", () => {
  expect(keptSince(NOW, 30)).toEqual(new Date("2026-10-23T10:00:00Z"));
});

test("no copy is given up that a step of the pipeline is about to need", () => {
  for (const state of MOVING_STATES) expect(COPY_RESTS_IN).not.toContain(state);
  expect(COPY_RESTS_IN.toSorted()).toEqual([...RESTING_STATES, ...END_STATES].toSorted());
});

test("what waits for somebody ends with its copy, and may: what has ended stays as it ended", () => {
  const ending = STATES.filter((state) => endsWithItsCopy(makeGeneration({ state })));
  expect(ending).toEqual([...RESTING_STATES]);
  for (const state of ending) expect(isLegalMove(state, "failed")).toBe(true);
});

test("what waits to be taken out of its product stays there, and loses its copy alone", () => {
  const live = { publishedAt: NOW, withdrawnAt: NOW };
  expect(endsWithItsCopy(makeGeneration({ state: "held", reason: "access", ...live }))).toBe(false);
  const deleted = { removedAt: NOW, withdrawnAt: NOW };
  expect(endsWithItsCopy(makeGeneration({ state: "held", reason: "access", ...deleted }))).toBe(false);
});

test("the merchant is warned of every video that can still be put into a product, a week before", () => {
  expect(STILL_OF_USE.toSorted()).toEqual([...RESTING_STATES, "failed"].toSorted());
  expect(RETENTION_WARNING_MS).toBe(7 * 24 * 60 * 60_000);
});
