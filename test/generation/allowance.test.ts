import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Allowance, allow, allowClick, type Circumstances } from "../../app/generation/allowance.ts";
import { CREDITS_PER_VIDEO, costOf } from "../../app/generation/credits.ts";
import { makeCircumstances, NOW, someCircumstances } from "./circumstances.ts";

describe("what may be sent", () => {
  test("is limited by the store's week and by what can be collected, when nothing else is known", () => {
    expect(allow(makeCircumstances({ week: { left: 7, freesAt: NOW } }))).toEqual({
      videos: 7,
      rest: { kind: "wait", reason: "weekly_limit", until: NOW },
    });
    expect(allow(makeCircumstances({ collectable: { left: 5, until: NOW } }))).toMatchObject({
      videos: 5,
      rest: { reason: "collecting" },
    });
  });

  test.each([
    ["an uninstalled shop", { isInstalled: false }, "access"],
    ["a shop without a key that is accepted", { hasKey: false }, "api_key"],
    ["a trial store", { videosRefusedFor: "trial_store" }, "trial_store"],
    ["a shop of which Shopify takes no videos", { videosRefusedFor: "video_quota" }, "video_quota"],
    ["a shop that hosts all it may", { hostedLeft: 0 }, "video_quota"],
    ["an empty account", { credits: 4 }, "credits"],
    ["a budget that is used up", { budgetLeft: 4 }, "budget"],
  ] as const)("is nothing for %s, which a person can help", (_, changes, reason) => {
    expect(allow(makeCircumstances(changes))).toEqual({ videos: 0, rest: { kind: "hold", reason } });
  });

  test.each([
    ["a full week", { week: { left: 0, freesAt: NOW } }, "weekly_limit"],
    ["a full disk", { storeFullUntil: NOW }, "store_full"],
    ["as many under way as can be collected", { collectable: { left: 0, until: NOW } }, "collecting"],
  ] as const)("is nothing with %s, and waits by itself", (_, changes, reason) => {
    expect(allow(makeCircumstances(changes))).toEqual({
      videos: 0,
      rest: { kind: "wait", reason, until: NOW },
    });
  });

  test("of equal limits names the one that no other remedy helps against", () => {
    const worst: Partial<Circumstances>[] = [
      { isInstalled: false },
      { hasKey: false },
      { videosRefusedFor: "trial_store" },
      { hostedLeft: 0 },
      { credits: 0 },
      { budgetLeft: 0 },
      { week: { left: 0, freesAt: NOW } },
      { storeFullUntil: NOW },
      { collectable: { left: 0, until: NOW } },
    ];
    const reasons = worst.map((_, index) => {
      const all = Object.assign({}, ...worst.slice(index));
      return allow(makeCircumstances(all)).rest?.reason;
    });
    expect(reasons).toEqual([
      "access",
      "api_key",
      "trial_store",
      "video_quota",
      "credits",
      "budget",
      "weekly_limit",
      "store_full",
      "collecting",
    ]);
  });

  test("is never more than any limit, never negative, and whole", () => {
    fc.assert(
      fc.property(someCircumstances, (circumstances) => {
        const { videos } = allow(circumstances);
        const { credits, budgetLeft, hostedLeft, week, collectable } = circumstances;
        expect(Number.isInteger(videos)).toBe(true);
        expect(videos).toBeGreaterThanOrEqual(0);
        expect(costOf(videos)).toBeLessThanOrEqual(credits ?? Number.POSITIVE_INFINITY);
        expect(costOf(videos)).toBeLessThanOrEqual(budgetLeft ?? Number.POSITIVE_INFINITY);
        expect(videos).toBeLessThanOrEqual(hostedLeft ?? Number.POSITIVE_INFINITY);
        expect(videos).toBeLessThanOrEqual(week.left);
        expect(videos).toBeLessThanOrEqual(collectable.left);
        if (!circumstances.isInstalled || !circumstances.hasKey) expect(videos).toBe(0);
        if (circumstances.videosRefusedFor !== null || circumstances.storeFullUntil !== null)
          expect(videos).toBe(0);
      }),
    );
  });

  test("never shrinks when a limit is relaxed, and what is sent is always the most that is allowed", () => {
    const relaxed = fc.record({ more: fc.nat({ max: 2_000 }), circumstances: someCircumstances });
    fc.assert(
      fc.property(relaxed, ({ circumstances, more }) => {
        const before = allow(circumstances).videos;
        for (const change of relaxations(circumstances, more)) {
          expect(allow({ ...circumstances, ...change }).videos).toBeGreaterThanOrEqual(before);
        }
        expect(isTight(circumstances, allow(circumstances))).toBe(true);
      }),
    );
  });
});

describe("what a click may ask for", () => {
  test("counts what a person can help, and not what only takes time", () => {
    const waiting = makeCircumstances({ week: { left: 0, freesAt: NOW }, storeFullUntil: NOW, credits: 50 });
    expect(allowClick(waiting, 0)).toEqual({ videos: 10, rest: { kind: "hold", reason: "credits" } });
  });

  test("is what queued videos leave of every limit", () => {
    expect(allowClick(makeCircumstances({ credits: 52 }), 4).videos).toBe(6);
    expect(allowClick(makeCircumstances({ budgetLeft: 50 }), 4).videos).toBe(6);
    expect(allowClick(makeCircumstances({ hostedLeft: 10 }), 4).videos).toBe(6);
    expect(allowClick(makeCircumstances({ hostedLeft: 3 }), 4).videos).toBe(0);
  });

  test("is unlimited where nothing is known to limit it", () => {
    expect(allowClick(makeCircumstances({}), 100)).toEqual({ videos: Number.POSITIVE_INFINITY, rest: null });
  });

  test("together with what is queued is never held later, if nothing changes", () => {
    fc.assert(
      fc.property(someCircumstances, fc.nat({ max: 300 }), (circumstances, queued) => {
        const { videos } = allowClick(circumstances, queued);
        if (videos === 0 || !Number.isFinite(videos)) return;
        const { credits, budgetLeft, hostedLeft } = circumstances;
        const all = queued + videos;
        expect(costOf(all)).toBeLessThanOrEqual(credits ?? Number.POSITIVE_INFINITY);
        expect(costOf(all)).toBeLessThanOrEqual(budgetLeft ?? Number.POSITIVE_INFINITY);
        expect(all).toBeLessThanOrEqual(hostedLeft ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});

function relaxations(circumstances: Circumstances, more: number): Partial<Circumstances>[] {
  const { credits, budgetLeft, hostedLeft, week, collectable } = circumstances;
  const plus = (amount: number | null) => (amount === null ? null : amount + more);
  return [
    { isInstalled: true },
    { hasKey: true },
    { videosRefusedFor: null },
    { storeFullUntil: null },
    { credits: plus(credits) },
    { budgetLeft: plus(budgetLeft) },
    { hostedLeft: plus(hostedLeft) },
    { hostedLeft: null },
    { week: { ...week, left: week.left + more } },
    { collectable: { ...collectable, left: collectable.left + more } },
  ];
}

/** One more video would break the limit that is named. */
function isTight(circumstances: Circumstances, { videos, rest }: Allowance): boolean {
  const { credits, budgetLeft, hostedLeft, week, collectable } = circumstances;
  switch (rest?.reason) {
    case "credits":
      return (credits ?? 0) < (videos + 1) * CREDITS_PER_VIDEO;
    case "budget":
      return (budgetLeft ?? 0) < (videos + 1) * CREDITS_PER_VIDEO;
    case "video_quota":
      return circumstances.videosRefusedFor === "video_quota" || hostedLeft === videos;
    case "weekly_limit":
      return week.left === videos;
    case "collecting":
      return collectable.left === videos;
    default:
      return videos === 0;
  }
}
