import { describe, expect, test } from "vitest";
import type { Verdict } from "../../app/components/approval-queue.ts";
import { sumChanged } from "../../app/components/UndoRequest.tsx";
import { nextStepOf, outcomeOf, type Undoing, undoOutcomeOf } from "../../app/components/useApprovalQueue.ts";

test("a decision that moved nothing came after somebody else's, one without an answer did not arrive", () => {
  expect(outcomeOf({ remedy: "approve", moved: 1, next: null })).toBe("taken");
  expect(outcomeOf({ remedy: "approve", moved: 0, next: null })).toBe("decided_elsewhere");
  expect(outcomeOf({ kind: "unreachable" })).toBe("not_sent");
});

describe("taking a verdict back", () => {
  const step = (verdict: Verdict, remedy: Undoing["remedy"]) => ({
    decision: { id: "mug", productTitle: "Mug", verdict },
    remedy,
  });
  const answer = (moved: number) => ({ remedy: "remove" as const, moved, next: null });

  test("asks for an approved video to be taken out only when it cannot wait again", () => {
    const first = step("approve", "review_again");
    expect(nextStepOf(first, answer(0))).toEqual(step("approve", "remove"));
    expect(nextStepOf(first, answer(1))).toBeNull();
    expect(nextStepOf(first, { kind: "unreachable" })).toBeNull();
    expect(nextStepOf(step("approve", "remove"), answer(0))).toBeNull();
  });

  test("never takes anything out of a product for a rejection", () => {
    for (const verdict of ["reject", "make_again"] as const)
      expect(nextStepOf(step(verdict, "review_again"), answer(0))).toBeNull();
  });

  test("ends with what the server did", () => {
    expect(undoOutcomeOf(step("approve", "review_again"), answer(1))).toBe("waits");
    expect(undoOutcomeOf(step("approve", "remove"), answer(1))).toBe("removing");
    expect(undoOutcomeOf(step("approve", "remove"), answer(0))).toBe("stays");
    expect(undoOutcomeOf(step("reject", "review_again"), { kind: "unreachable" })).toBe("not_sent");
  });
});

test("undoing a request of which everything has ended changes nothing", () => {
  expect(sumChanged({ removed: 0, canceled: 0, kept: 0, untouched: 9, restored: 0 })).toBe(0);
  expect(sumChanged({ removed: 1, canceled: 2, kept: 3, untouched: 9, restored: 0 })).toBe(6);
});
