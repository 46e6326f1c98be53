import { describe, expect, test } from "vitest";
import {
  type EstimateSources,
  estimatePlan,
} from "../../app/routes/app.requests.$id.review/estimate-plan.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const MINUTE = 60_000;
const week = { left: 1_000, freesAt: NOW };

function sources(change: Partial<Record<keyof EstimateSources, unknown>> = {}): EstimateSources {
  const answers = {
    readProgress: { durationsMs: Array(10).fill(4 * MINUTE), lately: { videos: 0, spanMs: 0 } },
    countMoving: { unsent: 0, underWay: 0, lastPaidAt: null },
    readSending: { room: 600, week },
    readSettings: { reviewsFirst: false },
    readWait: null,
    ...change,
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, async () => answer]),
  ) as unknown as EstimateSources;
}

describe("how long a plan takes", () => {
  test("is what the latest videos took, when all of it is made at a time", async () => {
    expect(await estimatePlan(sources(), 50, NOW)).toEqual({
      estimate: { kind: "within", fromMs: 4 * MINUTE, toMs: 4 * MINUTE },
      endsInReview: false,
      wait: null,
    });
  });

  test("counts what was asked for before: it comes first", async () => {
    const busy = sources({
      countMoving: { unsent: 500, underWay: 300, lastPaidAt: null },
      readSending: { room: 300, week },
    });
    // 850 videos, 600 at a time.
    expect((await estimatePlan(busy, 50, NOW)).estimate).toMatchObject({ toMs: 8 * MINUTE });
  });

  test("is a day where Shopify's week does not take all of it", async () => {
    expect((await estimatePlan(sources(), 1_500, NOW)).estimate).toMatchObject({ kind: "by" });
  });

  test("is not guessed before anything was measured, nor while sending waits for what has no end", async () => {
    const unmeasured = sources({ readProgress: { durationsMs: [], lately: { videos: 0, spanMs: 0 } } });
    expect((await estimatePlan(unmeasured, 50, NOW)).estimate).toBeNull();
    const wait = { reason: "store_full", until: NOW };
    expect(await estimatePlan(sources({ readWait: wait }), 50, NOW)).toMatchObject({ estimate: null, wait });
  });

  test("is until somebody can look at the videos, in a shop that does so first", async () => {
    const asked: string[] = [];
    const careful = sources({ readSettings: { reviewsFirst: true } });
    const { endsInReview } = await estimatePlan(
      {
        ...careful,
        async readProgress(until) {
          asked.push(until);
          return careful.readProgress(until);
        },
      },
      50,
      NOW,
    );
    expect({ endsInReview, asked }).toEqual({ endsInReview: true, asked: ["collected"] });
  });

  test("is nothing where nothing can be started", async () => {
    expect((await estimatePlan(sources(), 0, NOW)).estimate).toBeNull();
  });
});
