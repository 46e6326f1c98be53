import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEGAL_MOVES, MOVING_STATES, type State } from "../../app/generation/generation.ts";
import { judge, matchListing } from "../../app/generation/reconcile.ts";
import type { RemoteVideo } from "../../app/generation/remote.ts";
import { addMs, SETTLE_CAP_MS, SETTLE_MIN_MS, SETTLE_QUIET_MS } from "../../app/generation/schedule.ts";
import type { Submission } from "../../app/generation/submission.ts";

const SENT_AT = new Date("2026-11-22T10:00:00Z");
const SECOND = 1_000;

/** A life: the states that some sequence of legal moves goes through. */
const life = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((choices) => {
  const states: State[] = ["queued"];
  for (const choice of choices) {
    const next = LEGAL_MOVES[states.at(-1) ?? "queued"];
    const state = next[choice % Math.max(1, next.length)];
    if (state === undefined) break;
    states.push(state);
  }
  return states;
});

describe("any life that the table allows", () => {
  test("is published only out of the hands of Shopify, or where it could not be taken out again", () => {
    fc.assert(
      fc.property(life, (states) => {
        const published = states.indexOf("published");
        fc.pre(published >= 0);
        expect(["publishing", "removing"]).toContain(states[published - 1]);
      }),
    );
  });

  test("is sent only out of the queue, or checked again by a person", () => {
    fc.assert(
      fc.property(life, (states) => {
        for (const [index, state] of states.entries()) {
          if (state === "confirming") expect(["queued", "held"]).toContain(states[index - 1]);
        }
      }),
    );
  });

  test("comes back into the queue only where it certainly was not sent, or a person said so", () => {
    fc.assert(
      fc.property(life, (states) => {
        for (const [index, state] of states.entries()) {
          if (index > 0 && state === "queued") expect(["confirming", "held"]).toContain(states[index - 1]);
        }
      }),
    );
  });

  test("is looked at again if it comes back after it was canceled, and leaves a product only when it is taken out", () => {
    fc.assert(
      fc.property(life, (states) => {
        for (const [index, state] of states.entries()) {
          const next = states[index + 1];
          if (state === "canceled" && next !== undefined) expect(next).toBe("needs_review");
          if (state === "published" && next !== undefined) expect(next).toBe("removing");
        }
      }),
    );
  });

  test("can be ended by an uninstall at every moment; what is in a product then stays there", () => {
    for (const state of [...MOVING_STATES, "held", "needs_review"] as const) {
      expect(LEGAL_MOVES[state]).toContain(state === "removing" ? "published" : "canceled");
    }
  });
});

/** What became of one item of a POST whose answer was lost, and when its video shows in the listing. */
const fate = fc.record({
  isExecuted: fc.boolean(),
  /** Milliseconds after the POST. */
  listedAfter: fc.integer({ min: 0, max: 9 * 60 * SECOND }),
});

/**
 * Sweeps every 30 seconds as the pipeline does, and tells how the outcome was settled. A server is honest here: it has
 * started what it will start when it charges, and lists it within the settle window.
 */
function settle(items: readonly { isExecuted: boolean; listedAfter: number }[]) {
  let submission: Submission = {
    id: "s",
    shop: "a.myshopify.com",
    keyFingerprint: "key",
    isOpen: true,
    sentAt: SENT_AT,
    balanceBefore: 1_000,
    knownRemoteIds: [],
    highestRemoteId: null,
    lastAdoptedAt: null,
    agreeingSweeps: 0,
    unaccounted: items.map((_, index) => ({ generationId: `g${index}`, productId: `p${index}` })),
  };
  const adopted = new Map<string, string>();
  const credits = 1_000 - items.filter((item) => item.isExecuted).length * 5;
  for (let ms = 0; ms <= SETTLE_CAP_MS; ms += 30 * SECOND) {
    const now = addMs(SENT_AT, ms);
    const videos = items.flatMap((item, index): RemoteVideo[] =>
      item.isExecuted && item.listedAfter <= ms
        ? [{ id: String(index + 1), externalId: `p${index}`, status: "processing", createdAt: SENT_AT }]
        : [],
    );
    const { adoptions } = matchListing([submission], videos, new Set(adopted.values()));
    for (const { generationId, video } of adoptions) adopted.set(generationId, video.id);
    submission = {
      ...submission,
      unaccounted: submission.unaccounted.filter((item) => !adopted.has(item.generationId)),
      lastAdoptedAt: adoptions.length > 0 ? now : submission.lastAdoptedAt,
      agreeingSweeps: adoptions.length > 0 ? 0 : submission.agreeingSweeps + 1,
    };
    if (submission.unaccounted.length === 0) return { adopted, held: [], ms };
    if (judge(submission, videos, credits, now) === "hold") {
      return { adopted, held: submission.unaccounted.map((item) => item.generationId), ms };
    }
  }
  throw new Error("Nothing was settled within an hour");
}

describe("an outcome that nobody knows, at a server that lists late", () => {
  test("is adopted exactly where it was executed, and held exactly where it was not", () => {
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1, maxLength: 12 }), (items) => {
        const { adopted, held } = settle(items);
        for (const [index, item] of items.entries()) {
          expect(adopted.has(`g${index}`)).toBe(item.isExecuted);
          expect(held.includes(`g${index}`)).toBe(!item.isExecuted);
        }
      }),
    );
  });

  test("is never judged before the settle window is over, nor right after something turned up", () => {
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1, maxLength: 12 }), (items) => {
        const { held, ms } = settle(items);
        fc.pre(held.length > 0);
        expect(ms).toBeGreaterThanOrEqual(SETTLE_MIN_MS);
        const last = Math.max(0, ...items.filter((item) => item.isExecuted).map((item) => item.listedAfter));
        expect(ms - last).toBeGreaterThanOrEqual(SETTLE_QUIET_MS - 30 * SECOND);
      }),
    );
  });
});
