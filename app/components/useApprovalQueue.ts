import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import {
  type ApprovalItem,
  type ApprovalQueue,
  type Decision,
  decide,
  EMPTY_QUEUE,
  findShown,
  listWaiting,
  noteIfGone,
  settle,
  settleUndo,
  show,
  type UndoOutcome,
  type Verdict,
} from "./approval-queue.ts";
import { isUnreachable } from "./unreachable.ts";
import type { RemedyAnswer } from "./useBulkAction.ts";

/** Fewer videos than this in hand, and the next ones are read. */
const LOW_WATER = 5;

export interface Undoing {
  decision: Decision;
  remedy: "review_again" | "remove";
}

export interface ApprovalControl<Item> {
  queue: ApprovalQueue;
  waiting: readonly Item[];
  shown: Item | null;
  /** What comes into sight next, so that it can be loaded ahead. */
  following: Item | null;
  /** The last decision, as long as it can be taken back. */
  undoable: Decision | null;
  /** The decision that is being taken back, and what is asked for at the moment. */
  undoing: Undoing | null;
  decide: (verdict: Verdict) => void;
  move: (step: 1 | -1) => void;
  undo: () => void;
  onAnswer: (decision: Decision, answer: RemedyAnswer) => void;
  /** Says what became of it; null when something else is asked for first. */
  onUndone: (undoing: Undoing, answer: RemedyAnswer) => UndoOutcome | null;
  /** After something was decided about all at once. */
  refresh: () => void;
}

/**
 * The queue of the page, over what the server last said waits. Reads more as it runs low.
 *
 * @param total how many wait, as the server last said
 */
export function useApprovalQueue<Item extends ApprovalItem>(
  items: readonly Item[],
  total: number,
): ApprovalControl<Item> {
  const [queue, setQueue] = useState(EMPTY_QUEUE);
  const [undoing, setUndoing] = useState<Undoing | null>(null);
  const { revalidate, state } = useRevalidator();
  const waiting = listWaiting(queue, items);
  const shown = findShown(queue, items);
  const isLow = waiting.length < LOW_WATER && total > items.length;
  const isSettled = queue.unanswered.length === 0;

  const inSight = useRef<Item | null>(null);
  useEffect(() => {
    const before = inSight.current;
    inSight.current = shown;
    if (before?.id !== shown?.id) setQueue((current) => noteIfGone(current, items, before));
  }, [shown, items]);

  // Once the server knows all decisions, what it lists are others.
  useEffect(() => {
    if (isLow && isSettled && state === "idle") revalidate();
  }, [isLow, isSettled, state, revalidate]);

  return {
    queue,
    waiting,
    shown,
    following: waiting[waiting.findIndex(({ id }) => id === shown?.id) + 1] ?? null,
    undoable: queue.last,
    undoing,
    decide: (verdict) => setQueue((current) => decide(current, items, verdict)),
    move: (step) => setQueue((current) => show(current, items, step)),
    undo: () => setUndoing((current) => current ?? firstStepOf(queue.last)),
    onAnswer: (decision, answer) => setQueue((current) => settle(current, decision, outcomeOf(answer))),
    onUndone: (step, answer) => {
      const next = nextStepOf(step, answer);
      setUndoing(next);
      if (next !== null) return null;
      const outcome = undoOutcomeOf(step, answer);
      setQueue((current) => settleUndo(current, step.decision, outcome));
      if (outcome === "waits") revalidate();
      return outcome;
    },
    refresh() {
      // Whoever has decided about all knows where the one in sight went.
      inSight.current = null;
      revalidate();
    },
  };
}

/** A decision that moved nothing came too late. */
export function outcomeOf(answer: RemedyAnswer): "taken" | "decided_elsewhere" | "not_sent" {
  if (isUnreachable(answer)) return "not_sent";
  return answer.moved > 0 ? "taken" : "decided_elsewhere";
}

function firstStepOf(decision: Decision | null): Undoing | null {
  return decision && { decision, remedy: "review_again" };
}

/** An approved video that cannot wait again is at Shopify already, or on its way there. */
export function nextStepOf({ decision, remedy }: Undoing, answer: RemedyAnswer): Undoing | null {
  const isPublic = decision.verdict === "approve" && remedy === "review_again";
  return isPublic && outcomeOf(answer) === "decided_elsewhere" ? { decision, remedy: "remove" } : null;
}

export function undoOutcomeOf({ remedy }: Undoing, answer: RemedyAnswer): UndoOutcome {
  const outcome = outcomeOf(answer);
  if (outcome === "taken") return remedy === "remove" ? "removing" : "waits";
  return outcome === "not_sent" ? "not_sent" : "stays";
}
