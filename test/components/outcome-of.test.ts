import { expect, test } from "vitest";
import { sumChanged } from "../../app/components/UndoRequest.tsx";
import { outcomeOf } from "../../app/components/useApprovalQueue.ts";

test("a decision that moved nothing came after somebody else's, one without an answer did not arrive", () => {
  expect(outcomeOf({ remedy: "approve", moved: 1, next: null })).toBe("taken");
  expect(outcomeOf({ remedy: "approve", moved: 0, next: null })).toBe("decided_elsewhere");
  expect(outcomeOf({ kind: "unreachable" })).toBe("not_sent");
});

test("undoing a request of which everything has ended changes nothing", () => {
  expect(sumChanged({ removed: 0, canceled: 0, kept: 0, untouched: 9 })).toBe(0);
  expect(sumChanged({ removed: 1, canceled: 2, kept: 3, untouched: 9 })).toBe(6);
});
