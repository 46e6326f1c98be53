import { describe, expect, test } from "vitest";
import {
  type ApprovalQueue,
  decide,
  EMPTY_QUEUE,
  findShown,
  listWaiting,
  noteIfGone,
  settle,
  settleUndo,
  show,
  type Verdict,
} from "../../app/components/approval-queue.ts";

const ITEMS = ["Mug", "Lamp", "Vase"].map((productTitle) => ({
  id: productTitle.toLowerCase(),
  productTitle,
}));

const shownIn = (queue: ApprovalQueue, items = ITEMS) => findShown(queue, items)?.id ?? null;
const waitingIn = (queue: ApprovalQueue) => listWaiting(queue, ITEMS).map(({ id }) => id);

/** The queue once its last decision was sent, and what that was. */
function decided(verdict: Verdict, queue = EMPTY_QUEUE) {
  const next = decide(queue, ITEMS, verdict);
  const decision = next.unanswered.at(-1);
  if (decision === undefined) throw new Error("nothing was decided");
  return { queue: next, decision };
}

describe("a decision", () => {
  test("shows the next video at once, before the server has answered", () => {
    const { queue } = decided("approve");
    expect(shownIn(queue)).toBe("lamp");
    expect(waitingIn(queue)).toEqual(["lamp", "vase"]);
    expect(queue.unanswered).toEqual([{ id: "mug", productTitle: "Mug", verdict: "approve" }]);
  });

  test("on the last one shows the one before it, and on the only one nothing", () => {
    const atEnd = show(show(EMPTY_QUEUE, ITEMS, 1), ITEMS, 1);
    expect(shownIn(decided("reject", atEnd).queue)).toBe("lamp");
    const only = ITEMS.slice(0, 1);
    expect(shownIn(decide(EMPTY_QUEUE, only, "approve"), only)).toBeNull();
  });

  test("about nothing is none", () => {
    expect(decide(EMPTY_QUEUE, [], "approve")).toBe(EMPTY_QUEUE);
  });

  test("to make it again remembers the video for the plan", () => {
    expect(decided("make_again").queue.again).toEqual(["mug"]);
    expect(decided("reject").queue.again).toEqual([]);
  });
});

describe("the server's answer", () => {
  test("makes a decision one that can be taken back", () => {
    const { queue, decision } = decided("reject");
    const settled = settle(queue, decision, "taken");
    expect(settled.unanswered).toEqual([]);
    expect(settled.last).toEqual(decision);
    expect(settled.note).toBeNull();
  });

  test("to an earlier decision that comes after that to a later one leaves the later one to be taken back", () => {
    const first = decided("approve");
    const second = decided("approve", first.queue);
    const settled = settle(settle(second.queue, second.decision, "taken"), first.decision, "taken");
    expect(settled.last).toEqual(second.decision);
  });

  test("that somebody else had decided skips the video, and says so", () => {
    const { queue, decision } = decided("make_again");
    const settled = settle(queue, decision, "decided_elsewhere");
    expect(waitingIn(settled)).toEqual(["lamp", "vase"]);
    expect(settled).toMatchObject({ again: [], last: null });
    expect(settled.note).toEqual({ kind: "decided_elsewhere", id: "mug", productTitle: "Mug" });
  });

  test("that never came brings the video back, and says so", () => {
    const { queue, decision } = decided("make_again");
    const settled = settle(queue, decision, "not_sent");
    expect(shownIn(settled)).toBe("mug");
    expect(settled).toMatchObject({ again: [], unanswered: [], last: null });
    expect(settled.note).toEqual({ kind: "not_sent", id: "mug", productTitle: "Mug" });
  });

  test("to one of two leaves the other unanswered", () => {
    const first = decided("approve");
    const second = decided("reject", first.queue);
    expect(settle(second.queue, first.decision, "taken").unanswered).toEqual([second.decision]);
  });
});

describe("going on and back", () => {
  test("stays at either end", () => {
    const last = show(show(show(EMPTY_QUEUE, ITEMS, 1), ITEMS, 1), ITEMS, 1);
    expect(shownIn(last)).toBe("vase");
    expect(shownIn(show(EMPTY_QUEUE, ITEMS, -1))).toBe("mug");
  });

  test("leaves out what is decided", () => {
    const { queue } = decided("approve", show(EMPTY_QUEUE, ITEMS, 1));
    expect(shownIn(show(queue, ITEMS, -1))).toBe("mug");
  });

  test("of an empty queue shows nothing", () => {
    expect(shownIn(show(EMPTY_QUEUE, [], 1), [])).toBeNull();
  });
});

test("a video that somebody else decided about gives way to the first that still waits", () => {
  const queue = show(EMPTY_QUEUE, ITEMS, 1);
  expect(
    shownIn(
      queue,
      [ITEMS[0], ITEMS[2]].flatMap((item) => item ?? []),
    ),
  ).toBe("mug");
});

describe("a video in sight that is gone", () => {
  const mug = ITEMS[0] ?? null;

  test("was decided about elsewhere, which is said", () => {
    const { note } = noteIfGone(EMPTY_QUEUE, ITEMS.slice(1), mug);
    expect(note).toEqual({ kind: "decided_elsewhere", id: "mug", productTitle: "Mug" });
  });

  test("was not, if it still waits, was decided about here, or there was none", () => {
    const { queue } = decided("approve");
    expect(noteIfGone(EMPTY_QUEUE, ITEMS, mug)).toBe(EMPTY_QUEUE);
    expect(noteIfGone(queue, ITEMS.slice(1), mug)).toBe(queue);
    expect(noteIfGone(EMPTY_QUEUE, [], null)).toBe(EMPTY_QUEUE);
  });
});

describe("taking the last decision back", () => {
  /** A queue whose last decision the server has taken. */
  function taken(verdict: Verdict) {
    const { queue, decision } = decided(verdict);
    return { queue: settle(queue, decision, "taken"), decision };
  }

  test.each(["approve", "reject", "make_again"] as const)(
    "%s: brings its video back into sight, and off the list to make again",
    (verdict) => {
      const { queue, decision } = taken(verdict);
      const back = settleUndo(queue, decision, "waits");
      expect(shownIn(back)).toBe("mug");
      expect(back).toMatchObject({ again: [], last: null, note: null });
    },
  );

  test("leaves what was decided meanwhile decided, and open to be taken back", () => {
    const { queue, decision } = taken("reject");
    const second = decided("approve", queue);
    const back = settleUndo(settle(second.queue, second.decision, "taken"), decision, "waits");
    expect(waitingIn(back)).toEqual(["mug", "vase"]);
    expect(back.last).toEqual(second.decision);
  });

  test("of what was being published already says that it is taken out, and shows nothing twice", () => {
    const { queue, decision } = taken("approve");
    const gone = settleUndo(queue, decision, "removing");
    expect(waitingIn(gone)).toEqual(["lamp", "vase"]);
    expect(gone.note).toEqual({ kind: "removing", id: "mug", productTitle: "Mug" });
    expect(gone.last).toBeNull();
  });

  test.each([
    ["approve", "approval_stays"],
    ["reject", "rejection_stays"],
  ] as const)("says so where %s cannot be taken back any more", (verdict, kind) => {
    const { queue, decision } = taken(verdict);
    const stays = settleUndo(queue, decision, "stays");
    expect(waitingIn(stays)).toEqual(["lamp", "vase"]);
    expect(stays).toMatchObject({ last: null, note: { kind, id: "mug" } });
  });

  test("can be tried again when it did not arrive", () => {
    const { queue, decision } = taken("approve");
    const stays = settleUndo(queue, decision, "not_sent");
    expect(stays).toMatchObject({ last: decision, note: { kind: "undo_not_sent" } });
    expect(waitingIn(stays)).toEqual(["lamp", "vase"]);
  });
});
