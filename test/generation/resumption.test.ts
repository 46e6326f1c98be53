import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowClick } from "../../app/generation/allowance.ts";
import {
  type Generation,
  HELD_REASONS,
  type HeldReason,
  isLegalMove,
} from "../../app/generation/generation.ts";
import { interruptedState, PASSING_REASONS, selectResumable } from "../../app/generation/resumption.ts";
import { makeCircumstances, NOW, someCircumstances } from "./circumstances.ts";
import { makeGeneration } from "./make-generation.ts";

const held = (id: string, reason: HeldReason, changes: Partial<Generation> = {}) =>
  makeGeneration({ id, state: "held", reason, ...changes });
const PAID = { remoteId: "7" };
const STORED = { remoteId: "7", succeededAt: NOW, collectedAt: NOW };
const FREE = { queued: 0, mayTry: true };
const idsOf = (rows: readonly Generation[]) => rows.map(({ id }) => id);

describe("an interrupted video goes on", () => {
  test.each([
    ["queued", {}],
    ["processing", PAID],
    ["succeeded", { ...PAID, succeededAt: NOW }],
    ["collected", STORED],
    ["publishing", { ...STORED, fileIntentAt: NOW }],
    ["publishing", { ...STORED, fileIntentAt: NOW, withdrawnAt: NOW }],
    ["publishing", { ...STORED, fileIntentAt: NOW, removedAt: NOW }],
    ["removing", { ...STORED, fileIntentAt: NOW, publishedAt: NOW, withdrawnAt: NOW }],
    ["removing", { ...STORED, fileIntentAt: NOW, removedAt: NOW, withdrawnAt: NOW }],
    ["collected", { ...STORED, withdrawnAt: NOW }],
  ] as const)("as %s, as far as it had come", (state, changes) => {
    expect(interruptedState(held("a", "access", changes))).toBe(state);
    expect(isLegalMove("held", state)).toBe(true);
  });
});

describe("by itself goes on", () => {
  test("nothing that a person has to decide", () => {
    const deciding = HELD_REASONS.filter(
      (reason) => !(PASSING_REASONS as readonly string[]).includes(reason),
    );
    expect(deciding).toEqual(["unconfirmed", "stuck"]);
    const rows = deciding.map((reason) => held(reason, reason));
    expect(selectResumable(rows, makeCircumstances(), FREE)).toEqual([]);
  });

  test.each(["credits", "budget"] as const)(
    "as much of held(%s) as can be paid now, the oldest first",
    (reason) => {
      const rows = ["a", "b", "c"].map((id) => held(id, reason));
      expect(idsOf(selectResumable(rows, makeCircumstances({ credits: 11 }), FREE))).toEqual(["a", "b"]);
      expect(idsOf(selectResumable(rows, makeCircumstances({ budgetLeft: 5 }), FREE))).toEqual(["a"]);
      expect(selectResumable(rows, makeCircumstances({ credits: 4 }), FREE)).toEqual([]);
      expect(
        idsOf(selectResumable(rows, makeCircumstances({ credits: 11 }), { ...FREE, queued: 1 })),
      ).toEqual(["a"]);
    },
  );

  test("held(api_key) once a key is accepted, and held(store_full) once there is room", () => {
    const rows = [held("a", "api_key"), held("b", "store_full", PAID)];
    expect(idsOf(selectResumable(rows, makeCircumstances({ hasKey: false }), FREE))).toEqual(["b"]);
    expect(idsOf(selectResumable(rows, makeCircumstances({ storeFullUntil: NOW }), FREE))).toEqual(["a"]);
  });

  test("held(access), whose access is back, before others take its credits", () => {
    const rows = [held("a", "credits"), held("b", "access"), held("c", "credits")];
    expect(idsOf(selectResumable(rows, makeCircumstances({ credits: 10 }), FREE))).toEqual(["a", "b"]);
  });
});

describe.each(["video_quota", "trial_store"] as const)("while Shopify takes no videos (%s)", (reason) => {
  const refused = makeCircumstances({ videosRefusedFor: reason });
  const rows = [
    held("a", reason),
    held("b", reason, PAID),
    held("c", reason, STORED),
    held("d", reason, STORED),
  ];

  test("one stored video is tried, and nothing else of it", () => {
    expect(idsOf(selectResumable(rows, refused, FREE))).toEqual(["c"]);
  });

  test("nothing is tried that is known to be refused", () => {
    expect(selectResumable(rows, refused, { ...FREE, mayTry: false })).toEqual([]);
  });

  test("everything goes on once it does: what is paid in any case, what is not as far as there is room", () => {
    expect(idsOf(selectResumable(rows, makeCircumstances(), FREE))).toEqual(["a", "b", "c", "d"]);
    expect(idsOf(selectResumable(rows, makeCircumstances({ hostedLeft: 0 }), FREE))).toEqual(["b", "c", "d"]);
  });
});

/** What waits for room in our store is paid. */
const oneHeld = fc
  .record({ reason: fc.constantFrom(...HELD_REASONS), how: fc.constantFrom({}, PAID, STORED) })
  .map(({ reason, how }) => ({ reason, how: reason === "store_full" ? PAID : how }));
const someHeld = fc.array(oneHeld, { maxLength: 60 });

test("nothing goes to and fro: unpaid ones held for money or room go on only as far as they can be sent", () => {
  fc.assert(
    fc.property(someHeld, someCircumstances, fc.nat({ max: 40 }), (list, circumstances, queued) => {
      const rows = list.map(({ reason, how }, index) => held(String(index), reason, how));
      const resumed = selectResumable(rows, circumstances, { queued, mayTry: true });
      const unpaid = resumed.filter(({ remoteId }) => remoteId === null);
      const limited = unpaid.filter(
        ({ reason }) => reason !== "access" && reason !== "api_key" && reason !== "store_full",
      );
      const before = queued + unpaid.length - limited.length;
      if (limited.length > 0) {
        expect(limited.length).toBeLessThanOrEqual(allowClick(circumstances, before).videos);
      }
      expect(new Set(resumed).size).toBe(resumed.length);
    }),
  );
});

test("more credits never let fewer go on", () => {
  fc.assert(
    fc.property(someHeld, someCircumstances, fc.nat({ max: 500 }), (list, circumstances, more) => {
      const rows = list.map(({ reason, how }, index) => held(String(index), reason, how));
      const credits = circumstances.credits ?? 0;
      const poorer = new Set(idsOf(selectResumable(rows, { ...circumstances, credits }, FREE)));
      const richer = new Set(
        idsOf(selectResumable(rows, { ...circumstances, credits: credits + more }, FREE)),
      );
      expect([...poorer].filter((id) => !richer.has(id))).toEqual([]);
    }),
  );
});
