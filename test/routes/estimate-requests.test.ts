import { describe, expect, test } from "vitest";
import { STATES, type State } from "../../app/generation/generation.ts";
import {
  type EstimateSources,
  estimateRequests,
} from "../../app/routes/app.generations._index/estimate-requests.ts";
import type { RequestSummary } from "../../app/store/page-data.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const MINUTE = 60_000;

function request(counts: Partial<Record<State, number>>): RequestSummary {
  const all = { ...Object.fromEntries(STATES.map((state) => [state, 0])), ...counts };
  return {
    id: "r",
    createdAt: NOW,
    confirmedAt: NOW,
    withdrawnAt: null,
    makesAgain: false,
    total: 0,
    counts: all as RequestSummary["counts"],
    named: [],
  };
}

/** A shop whose videos take four minutes, and what was read of it. */
function sources(changes: Partial<EstimateSources> = {}) {
  const read: string[] = [];
  const all: EstimateSources = {
    readProgress: async (until) => {
      read.push(until);
      return { durationsMs: Array(9).fill(4 * MINUTE), lately: { videos: 0, spanMs: 0 } };
    },
    countMoving: async () => ({ unsent: 10, underWay: 5, lastPaidAt: null }),
    readSending: async () => ({ room: 600, week: { left: 1_000, freesAt: NOW } }),
    readSettings: async () => ({ reviewsFirst: false }),
    ...changes,
  };
  return { read, all };
}

test("a list in which nothing moves reads nothing more", async () => {
  const { read, all } = sources();
  const [done] = await estimateRequests(all, [request({ published: 3 })], null, NOW);
  expect(done).toMatchObject({ estimate: null, total: 0 });
  expect(read).toEqual([]);
});

describe("what moves", () => {
  test("has a range of time, and what has ended beside it none", async () => {
    const { read, all } = sources();
    const requests = await estimateRequests(all, [request({ queued: 1 }), request({ failed: 2 })], null, NOW);
    expect(requests.map(({ estimate }) => estimate)).toEqual([
      { kind: "within", fromMs: 4 * MINUTE, toMs: 4 * MINUTE },
      null,
    ]);
    expect(read).toEqual(["published"]);
  });

  test("is told to be unmeasured while too few videos have finished, and what rests is not", async () => {
    const readProgress = async () => ({ durationsMs: [4 * MINUTE], lately: { videos: 0, spanMs: 0 } });
    const requests = [{ processing: 2 }, { published: 1 }, { removing: 1 }].map(request);
    const early = await estimateRequests(sources({ readProgress }).all, requests, null, NOW);
    expect(early.map(({ estimate, isUnmeasured }) => [estimate, isUnmeasured])).toEqual([
      [null, true],
      [null, false],
      [null, false],
    ]);
    const [later] = await estimateRequests(sources().all, requests, null, NOW);
    expect(later?.isUnmeasured).toBe(false);
  });

  test("is measured until it can be looked at, where somebody does", async () => {
    const { read, all } = sources({ readSettings: async () => ({ reviewsFirst: true }) });
    const [moving] = await estimateRequests(all, [request({ processing: 1 })], null, NOW);
    expect(read).toEqual(["collected"]);
    expect(moving?.endsInReview).toBe(true);
  });

  test("is not kept from an estimate by what others wait to be sent for", async () => {
    const { all } = sources();
    const [sent, unsent] = await estimateRequests(
      all,
      [request({ processing: 1 }), request({ queued: 1 })],
      "rotateproduct",
      NOW,
    );
    expect(sent?.estimate).not.toBeNull();
    expect(unsent?.estimate).toBeNull();
  });

  test("waits for what was asked for before it", async () => {
    const { all } = sources({ countMoving: async () => ({ unsent: 1_500, underWay: 0, lastPaidAt: null }) });
    const [moving] = await estimateRequests(all, [request({ queued: 1 })], null, NOW);
    expect(moving?.estimate).toMatchObject({ kind: "by" });
  });
});
