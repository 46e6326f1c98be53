import { describe, expect, test } from "vitest";
import {
  type Generation,
  HELD_REASONS,
  isLegalMove,
  isReasonOf,
  STATES,
} from "../../app/generation/generation.ts";
import {
  classifyWithdrawal,
  findWayBack,
  isBeingPutBack,
  isBeingRemoved,
  isDeletionAsked,
  withdraw,
} from "../../app/generation/withdrawal.ts";
import { makeGeneration } from "./make-generation.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const EARLIER = new Date("2026-11-22T09:00:00Z");

const row = (changes: Partial<Generation>) => makeGeneration(changes);
const held = (reason: (typeof HELD_REASONS)[number], changes: Partial<Generation> = {}) =>
  row({ state: "held", reason, ...changes });
const paid = { remoteId: "7", paidAt: EARLIER };
const saved = { ...paid, collectedAt: EARLIER, videoBytes: 1_000 };

describe("taking a generation back", () => {
  test("cancels what costs nothing yet", () => {
    const rows = [row({ state: "queued" }), held("credits"), held("budget"), held("api_key"), held("access")];
    for (const each of rows) {
      expect(withdraw(each, NOW)).toMatchObject({ to: "canceled", reason: "by_merchant" });
      expect(classifyWithdrawal(each, NOW)).toBe("canceled");
    }
  });

  test("takes out what is public, whatever is known to be missing of it", () => {
    for (const missing of [null, "file", "place", "product"] as const) {
      const published = row({ state: "published", missing, ...saved });
      expect(withdraw(published, NOW)).toEqual({ to: "removing", set: { withdrawnAt: NOW, missing: null } });
      expect(classifyWithdrawal(published, NOW)).toBe("removed");
    }
  });

  test("keeps a saved video that is not at Shopify, and says that there is no file", () => {
    const rows = [
      row({ state: "collected", ...saved }),
      row({ state: "needs_review", ...saved }),
      held("trial_store", saved),
      held("video_quota", saved),
    ];
    for (const each of rows) {
      expect(withdraw(each, NOW)).toMatchObject({ to: "removed", set: { removedAt: NOW, missing: "file" } });
      expect(classifyWithdrawal(each, NOW)).toBe("kept");
    }
  });

  test("lets go on what is paid, or may be, until it is saved", () => {
    const rows = [
      row({ state: "confirming" }),
      row({ state: "processing", ...paid }),
      row({ state: "succeeded", ...paid }),
      row({ state: "publishing", ...saved, fileIntentAt: EARLIER }),
      held("unconfirmed"),
      held("stuck", paid),
      held("api_key", paid),
      held("store_full", paid),
      held("access", { ...saved, fileIntentAt: EARLIER }),
    ];
    for (const each of rows) {
      expect(withdraw(each, NOW)).toBeNull();
      expect(classifyWithdrawal(each, NOW)).toBe("kept");
    }
  });

  test("leaves alone what has ended, and what is on its way out", () => {
    for (const state of ["failed", "canceled", "removed", "removing"] as const) {
      expect(withdraw(row({ state, ...saved }), NOW)).toBeNull();
      expect(classifyWithdrawal(row({ state, ...saved }), NOW)).toBe("untouched");
    }
  });

  test("makes legal moves only, in every state, and keeps the time when it was first wanted", () => {
    for (const state of STATES) {
      for (const reason of state === "held" ? HELD_REASONS : [null]) {
        for (const facts of [{}, paid, saved, { ...saved, fileIntentAt: EARLIER }]) {
          const each = row({ state, reason, ...facts, withdrawnAt: EARLIER });
          const withdrawal = withdraw(each, NOW);
          if (withdrawal === null) continue;
          expect(isLegalMove(state, withdrawal.to)).toBe(true);
          expect(isReasonOf(withdrawal.to, "reason" in withdrawal ? withdrawal.reason : null)).toBe(true);
          expect(withdrawal.set.withdrawnAt).toEqual(EARLIER);
        }
      }
    }
  });

  test("never cancels what is paid, and never publishes anything", () => {
    for (const state of STATES) {
      for (const reason of state === "held" ? HELD_REASONS : [null]) {
        if (state === "queued") continue;
        const to = withdraw(row({ state, reason, ...paid }), NOW)?.to;
        expect(["removing", "removed", undefined]).toContain(to);
      }
    }
  });
});

describe("the way back of a removed video", () => {
  const file = "gid://shopify/Video/1";

  test("is its file where that is there, else our copy", () => {
    expect(findWayBack({ fileId: file, missing: null, videoBytes: 1 })).toBe("file");
    expect(findWayBack({ fileId: file, missing: null, videoBytes: null })).toBe("file");
    expect(findWayBack({ fileId: null, missing: "file", videoBytes: 1 })).toBe("copy");
    expect(findWayBack({ fileId: null, missing: null, videoBytes: 1 })).toBe("copy");
  });

  test("is none without both, or without a product", () => {
    expect(findWayBack({ fileId: null, missing: "file", videoBytes: null })).toBeNull();
    expect(findWayBack({ fileId: file, missing: "product", videoBytes: 1 })).toBeNull();
  });
});

test("on its way out, back in, or to be deleted: each is told from what was first done to it", () => {
  const live = row({ state: "held", reason: "access", publishedAt: EARLIER });
  expect(isBeingRemoved(live)).toBe(false);
  expect(isBeingRemoved({ ...live, withdrawnAt: NOW })).toBe(true);
  expect(isBeingRemoved(row({ state: "held", reason: "stuck", withdrawnAt: NOW }))).toBe(false);
  expect(isBeingPutBack(row({ state: "publishing", removedAt: EARLIER }))).toBe(true);
  expect(isBeingPutBack(row({ state: "publishing", removedAt: EARLIER, withdrawnAt: NOW }))).toBe(false);
  expect(isBeingPutBack(row({ state: "publishing" }))).toBe(false);
  expect(isDeletionAsked({ removedAt: EARLIER, missing: "file" })).toBe(true);
  expect(isDeletionAsked({ removedAt: null, missing: "file" })).toBe(false);
  expect(isDeletionAsked({ removedAt: EARLIER, missing: null })).toBe(false);
});
