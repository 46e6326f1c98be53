/** A video that waits to be approved, as the page needs it. */
export interface ApprovalItem {
  id: string;
  productTitle: string;
}

export type Verdict = "approve" | "reject" | "make_again";

export interface Decision {
  id: string;
  productTitle: string;
  verdict: Verdict;
}

/**
 * What this tab has decided, over what the server says still waits. The next video is shown before the server has
 * answered; whatever the answer says differently is made good then.
 */
export interface ApprovalQueue {
  /** Decided here: not shown any more, whether the server knows already or not. */
  decided: ReadonlyMap<string, Decision>;
  /** Sent, and not answered yet. */
  unanswered: readonly Decision[];
  /** The video in sight; null for the first one. */
  shownId: string | null;
  /** The last one made of the decisions that the server has taken: it may be taken back. */
  last: Decision | null;
  /** Rejected here because another one is wanted. */
  again: readonly string[];
  /** What happened otherwise than it was decided here. */
  note: Note | null;
}

export interface Note {
  kind:
    | "decided_elsewhere"
    | "not_sent"
    /** Its publishing had begun when its approval was taken back. */
    | "removing"
    | "rejection_stays"
    | "approval_stays"
    | "undo_not_sent";
  id: string;
  productTitle: string;
}

/** What the server made of taking a verdict back. */
export type UndoOutcome =
  /** It waits to be approved again. */
  | "waits"
  /** It is taken out of its product. */
  | "removing"
  /** Nothing was changed: somebody else has gone on with it. */
  | "stays"
  | "not_sent";

export const EMPTY_QUEUE: ApprovalQueue = {
  decided: new Map(),
  unanswered: [],
  shownId: null,
  last: null,
  again: [],
  note: null,
};

/** What still waits, as far as this tab knows. */
export function listWaiting<Item extends ApprovalItem>(queue: ApprovalQueue, items: readonly Item[]): Item[] {
  return items.filter(({ id }) => !queue.decided.has(id));
}

/** The video in sight. One that somebody else has decided about gives way to the first one. */
export function findShown<Item extends ApprovalItem>(
  queue: ApprovalQueue,
  items: readonly Item[],
): Item | null {
  const waiting = listWaiting(queue, items);
  return waiting.find(({ id }) => id === queue.shownId) ?? waiting[0] ?? null;
}

/** Goes on to the next video, or back to the one before; at either end it stays. */
export function show(queue: ApprovalQueue, items: readonly ApprovalItem[], step: 1 | -1): ApprovalQueue {
  const waiting = listWaiting(queue, items);
  const place = waiting.findIndex(({ id }) => id === findShown(queue, items)?.id);
  const next = waiting[Math.min(Math.max(place + step, 0), waiting.length - 1)];
  return { ...queue, shownId: next?.id ?? null, note: null };
}

/** Decides about the video in sight, and shows the next one at once. */
export function decide(
  queue: ApprovalQueue,
  items: readonly ApprovalItem[],
  verdict: Verdict,
): ApprovalQueue {
  const shown = findShown(queue, items);
  if (shown === null) return queue;
  const { id, productTitle } = shown;
  const decision = { id, productTitle, verdict };
  const waiting = listWaiting(queue, items);
  const place = waiting.findIndex((item) => item.id === id);
  const next = waiting[place + 1] ?? waiting[place - 1];
  return {
    ...queue,
    decided: new Map(queue.decided).set(id, decision),
    unanswered: [...queue.unanswered, decision],
    shownId: next?.id ?? null,
    again: verdict === "make_again" ? [...queue.again, id] : queue.again,
    note: null,
  };
}

/**
 * What the server made of a decision.
 *
 * @param outcome taken; not taken, because somebody else had decided already; or it did not arrive
 */
export function settle(
  queue: ApprovalQueue,
  decision: Decision,
  outcome: "taken" | "decided_elsewhere" | "not_sent",
): ApprovalQueue {
  const { id, productTitle } = decision;
  const unanswered = queue.unanswered.filter((other) => other.id !== id);
  if (outcome === "taken") return { ...queue, unanswered, last: laterOf(queue, decision) };
  const again = queue.again.filter((other) => other !== id);
  const note = { kind: outcome, id, productTitle };
  if (outcome === "decided_elsewhere") return { ...queue, unanswered, again, note };
  return { ...queue, unanswered, again, note, decided: without(queue.decided, id), shownId: id };
}

/** Answers come in any order. */
function laterOf({ decided, last }: ApprovalQueue, decision: Decision): Decision {
  const order = [...decided.keys()];
  return last !== null && order.indexOf(last.id) > order.indexOf(decision.id) ? last : decision;
}

/**
 * Says so when the video that was in sight does not wait any more and this tab has not decided about it.
 *
 * @param before the video in sight until now
 */
export function noteIfGone(
  queue: ApprovalQueue,
  items: readonly ApprovalItem[],
  before: ApprovalItem | null,
): ApprovalQueue {
  if (before === null || queue.decided.has(before.id)) return queue;
  if (items.some(({ id }) => id === before.id)) return queue;
  return { ...queue, note: { kind: "decided_elsewhere", id: before.id, productTitle: before.productTitle } };
}

/**
 * What became of taking a verdict back. One that waits again is the one in sight. Meanwhile others may have been
 * decided about: they stay decided.
 */
export function settleUndo(queue: ApprovalQueue, decision: Decision, outcome: UndoOutcome): ApprovalQueue {
  const { id, productTitle, verdict } = decision;
  if (outcome === "not_sent") return { ...queue, note: { kind: "undo_not_sent", id, productTitle } };
  const last = queue.last?.id === id ? null : queue.last;
  if (outcome === "waits") {
    return {
      ...queue,
      decided: without(queue.decided, id),
      again: queue.again.filter((other) => other !== id),
      shownId: id,
      last,
      note: null,
    };
  }
  const stays = verdict === "approve" ? "approval_stays" : "rejection_stays";
  return { ...queue, last, note: { kind: outcome === "removing" ? outcome : stays, id, productTitle } };
}

function without(decided: ReadonlyMap<string, Decision>, id: string): ReadonlyMap<string, Decision> {
  return new Map([...decided].filter(([other]) => other !== id));
}
