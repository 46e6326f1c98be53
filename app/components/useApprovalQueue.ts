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
  show,
  takeBack,
  type Verdict,
} from "./approval-queue.ts";
import { isUnreachable } from "./unreachable.ts";
import type { RemedyAnswer } from "./useBulkAction.ts";

/** Fewer videos than this in hand, and the next ones are read. */
const LOW_WATER = 5;

export interface ApprovalControl<Item> {
  queue: ApprovalQueue;
  waiting: readonly Item[];
  shown: Item | null;
  /** What comes into sight next, so that it can be loaded ahead. */
  following: Item | null;
  /** A video that was rejected last, and can wait again. */
  undoable: Decision | null;
  /** The decision that is being taken back. */
  undoing: Decision | null;
  decide: (verdict: Verdict) => void;
  move: (step: 1 | -1) => void;
  undo: () => void;
  onAnswer: (decision: Decision, answer: RemedyAnswer) => void;
  onUndone: (answer: RemedyAnswer) => boolean;
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
  const [undoing, setUndoing] = useState<Decision | null>(null);
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
    undoable: queue.last !== null && queue.last.verdict !== "approve" ? queue.last : null,
    undoing,
    decide: (verdict) => setQueue((current) => decide(current, items, verdict)),
    move: (step) => setQueue((current) => show(current, items, step)),
    undo: () => setUndoing(queue.last),
    onAnswer: (decision, answer) => setQueue((current) => settle(current, decision, outcomeOf(answer))),
    onUndone: (answer) => {
      setUndoing(null);
      const isTaken = outcomeOf(answer) === "taken";
      if (isTaken) {
        setQueue(takeBack);
        revalidate();
      }
      return isTaken;
    },
    refresh: revalidate,
  };
}

/** A decision that moved nothing came too late. */
export function outcomeOf(answer: RemedyAnswer): "taken" | "decided_elsewhere" | "not_sent" {
  if (isUnreachable(answer)) return "not_sent";
  return answer.moved > 0 ? "taken" : "decided_elsewhere";
}
