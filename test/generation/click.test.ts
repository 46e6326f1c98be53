import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowClick } from "../../app/generation/allowance.ts";
import { countStartable, needsAgreement, refuseClick } from "../../app/generation/click.ts";
import { makeCircumstances, NOW, someCircumstances } from "./circumstances.ts";

describe("a click is refused", () => {
  const refuse = (changes: Parameters<typeof makeCircumstances>[0], videos = 10, queued = 0) =>
    refuseClick(makeCircumstances(changes), { videos, queued });

  test("when credits do not pay for all of it, with what they pay for", () => {
    expect(refuse({ credits: 42 })).toEqual({
      kind: "credits_short",
      needed: 50,
      credits: 42,
      affordable: 8,
    });
  });

  test("when the month's budget does not cover all of it", () => {
    expect(refuse({ credits: 1_000, budgetLeft: 12 })).toEqual({
      kind: "budget_short",
      needed: 50,
      left: 12,
      affordable: 2,
    });
  });

  test("when Shopify has no room for all of it", () => {
    expect(refuse({ hostedLeft: 3 })).toEqual({ kind: "quota_short", room: 3 });
    expect(refuse({ videosRefusedFor: "video_quota" })).toEqual({ kind: "quota_short", room: 0 });
  });

  test("of a trial store, without access and without a key", () => {
    expect(refuse({ videosRefusedFor: "trial_store" })).toEqual({ kind: "trial_store" });
    expect(refuse({ isInstalled: false })).toEqual({ kind: "no_access" });
    expect(refuse({ hasKey: false })).toEqual({ kind: "key_rejected" });
  });

  test("by the tightest of several limits: what it offers instead is possible", () => {
    expect(refuse({ credits: 42, budgetLeft: 12, hostedLeft: 5 })).toMatchObject({ affordable: 2 });
    expect(refuse({ credits: 42, budgetLeft: 32, hostedLeft: 5 })).toEqual({ kind: "quota_short", room: 5 });
  });

  test("with what earlier clicks will still cost", () => {
    expect(refuse({ credits: 60 }, 10, 2)).toBeNull();
    expect(refuse({ credits: 60 }, 10, 3)).toMatchObject({ credits: 45, affordable: 9 });
    expect(refuse({ hostedLeft: 11 }, 10, 2)).toEqual({ kind: "quota_short", room: 9 });
  });

  test("not by what only takes time: the weekly limit paces it", () => {
    expect(refuse({ week: { left: 0, freesAt: NOW } })).toBeNull();
    expect(refuse({ collectable: { left: 0, until: NOW }, storeFullUntil: NOW })).toBeNull();
  });

  test("exactly when it asks for more than the rule for sending allows", () => {
    fc.assert(
      fc.property(
        someCircumstances,
        fc.nat({ max: 1_500 }),
        fc.nat({ max: 50 }),
        (circumstances, videos, queued) => {
          const refusal = refuseClick(circumstances, { videos, queued });
          expect(refusal !== null).toBe(videos > allowClick(circumstances, queued).videos);
          const offered = refusal && ("affordable" in refusal ? refusal.affordable : null);
          if (offered !== null) expect(refuseClick(circumstances, { videos: offered, queued })).toBeNull();
        },
      ),
    );
  });
});

describe("a second word", () => {
  test("is asked for above the threshold only", () => {
    expect(needsAgreement(100, 100, null)).toBe(false);
    expect(needsAgreement(105, 100, null)).toBe(true);
    expect(needsAgreement(100_000, null, null)).toBe(false);
  });

  test("counts for the very amount it was given for", () => {
    expect(needsAgreement(105, 100, 105)).toBe(false);
    expect(needsAgreement(105, 100, 110)).toBe(true);
    expect(needsAgreement(110, 100, 105)).toBe(true);
  });
});

describe("of a click can be started", () => {
  test("all of it where nothing stands against it, known or not yet known", () => {
    expect(countStartable(10, null, 50)).toBe(10);
    expect(countStartable(10, null, null)).toBe(10);
  });

  test("as much as credits, budget and room leave, whichever is least", () => {
    expect(countStartable(10, null, 42)).toBe(8);
    expect(countStartable(10, { kind: "quota_short", room: 3 }, 42)).toBe(3);
    expect(countStartable(10, { kind: "budget_short", needed: 50, left: 12, affordable: 2 }, 42)).toBe(2);
    expect(countStartable(10, { kind: "quota_short", room: 9 }, 12)).toBe(2);
  });

  test("nothing where no smaller number helps", () => {
    for (const kind of ["no_access", "key_rejected", "trial_store"] as const)
      expect(countStartable(10, { kind }, 1_000)).toBe(0);
  });
});
