import { describe, expect, test } from "vitest";
import {
  CANCELED_REASONS,
  END_STATES,
  FAILED_REASONS,
  fileNameOf,
  HELD_REASONS,
  isEnd,
  isLegalMove,
  isOpen,
  isOurFileName,
  isReasonOf,
  LEGAL_MOVES,
  MOVING_STATES,
  RESTING_STATES,
  type Reason,
  STATES,
  type State,
} from "../../app/generation/generation.ts";

/** Every state that can be reached from `start` by legal moves. */
function reachable(start: State): Set<State> {
  const found = new Set<State>([start]);
  for (const state of found) for (const next of LEGAL_MOVES[state]) found.add(next);
  return found;
}

describe("the table of legal moves", () => {
  test("has a line for every state, and moves only to states", () => {
    expect(Object.keys(LEGAL_MOVES).toSorted()).toEqual([...STATES].toSorted());
    for (const targets of Object.values(LEGAL_MOVES)) for (const to of targets) expect(STATES).toContain(to);
  });

  test.each([...MOVING_STATES, ...RESTING_STATES])(
    "%s can come to every kind of end that makes sense",
    (state) => {
      const ends = reachable(state);
      expect(ends).toContain("published");
      expect(ends).toContain("canceled");
    },
  );

  test.each([...MOVING_STATES])(
    "%s can be held, so that nothing is stuck without a person knowing",
    (state) => {
      expect(isLegalMove(state, "held")).toBe(true);
    },
  );

  test("what is canceled only comes back to be looked at, a failed one only to be published without credits", () => {
    expect(LEGAL_MOVES.canceled).toEqual(["needs_review"]);
    expect(LEGAL_MOVES.failed).toEqual(["collected"]);
  });

  test("what is published can only be taken out again, and comes back without being sent or paid", () => {
    expect(LEGAL_MOVES.published).toEqual(["removing"]);
    for (const state of ["removing", "removed"] as const) {
      for (const paid of ["queued", "confirming", "processing"] as const)
        expect(isLegalMove(state, paid)).toBe(false);
    }
  });

  test("what is public is removed only by way of taking it out", () => {
    const sources = STATES.filter((state) => isLegalMove(state, "removed"));
    expect(sources).not.toContain("published");
    expect(sources).not.toContain("queued");
  });

  test("only a queued row can be sent: no other state leads to confirming but a held one that is checked again", () => {
    const sources = STATES.filter((state) => isLegalMove(state, "confirming"));
    expect(sources).toEqual(["queued", "held"]);
  });

  test("a paid row never goes back to queued by itself", () => {
    for (const state of ["processing", "succeeded", "collected", "publishing", "needs_review"] as const) {
      expect(isLegalMove(state, "queued")).toBe(false);
    }
  });

  test("no state leads to itself", () => {
    for (const state of STATES) expect(isLegalMove(state, state)).toBe(false);
  });
});

describe("states", () => {
  test("are either open or ended, but for the way out of a product, which keeps no other video from it", () => {
    expect(STATES.filter(isEnd)).toEqual([...END_STATES]);
    expect(STATES.filter((state) => !isEnd(state) && !isOpen(state))).toEqual(["removing"]);
    const unended = [...MOVING_STATES, ...RESTING_STATES];
    expect(STATES.filter(isOpen)).toEqual(unended.filter((state) => state !== "removing"));
  });

  test("are named once", () => {
    expect(new Set(STATES).size).toBe(STATES.length);
  });
});

describe("reasons", () => {
  const all: Reason[] = [...HELD_REASONS, ...FAILED_REASONS, ...CANCELED_REASONS];

  test("belong to exactly one state each", () => {
    for (const reason of all) {
      expect(STATES.filter((state) => isReasonOf(state, reason))).toHaveLength(1);
    }
  });

  test("are required by held, failed and canceled, and forbidden elsewhere", () => {
    for (const state of STATES) {
      const needsReason = state === "held" || state === "failed" || state === "canceled";
      expect(isReasonOf(state, null)).toBe(!needsReason);
    }
  });
});

describe("file names", () => {
  test("name their generation, and are recognised as ours", () => {
    const name = fileNameOf("019ab1c2-0000-7000-8000-0123456789ab");
    expect(name).toBe("rotateproduct-019ab1c2-0000-7000-8000-0123456789ab.mp4");
    expect(isOurFileName(name)).toBe(true);
  });

  test("are recognised also where Shopify appended an id to tell two of a name apart", () => {
    expect(isOurFileName("rotateproduct-019ab1c2_1f0e9d8c-7b6a-4c5d-8e9f-001122334455.mp4")).toBe(true);
  });

  test.each([
    "my-mug.mp4",
    "rotateproduct-.mp4",
    "rotateproduct-1.mov",
    "my-rotateproduct-1.mp4",
    "rotateproduct-1.mp4.exe",
  ])("of others are not: %s", (name) => {
    expect(isOurFileName(name)).toBe(false);
  });
});
