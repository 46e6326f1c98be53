import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBalanceExplained, judge, matchListing, mayResend } from "../../app/generation/reconcile.ts";
import type { RemoteVideo } from "../../app/generation/remote.ts";
import type { Submission } from "../../app/generation/submission.ts";

const SENT_AT = new Date("2026-11-22T10:00:00Z");
const at = (minutes: number) => new Date(SENT_AT.getTime() + minutes * 60_000);

function makeSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    id: "s1",
    shop: "a.myshopify.com",
    keyFingerprint: "key",
    isOpen: true,
    sentAt: SENT_AT,
    balanceBefore: 100,
    knownRemoteIds: [],
    highestRemoteId: null,
    lastAdoptedAt: null,
    agreeingSweeps: 2,
    unaccounted: [
      { generationId: "g1", productId: "p1" },
      { generationId: "g2", productId: "p2" },
    ],
    ...changes,
  };
}

const video = (id: string, externalId: string | null, createdAt: Date | null = at(0)): RemoteVideo => ({
  id,
  externalId,
  status: "processing",
  createdAt,
});

const NONE = new Set<string>();

describe("matching a listing", () => {
  test("adopts a video that carries an unaccounted product", () => {
    expect(matchListing([makeSubmission()], [video("7", "p1"), video("8", "p9")], NONE)).toEqual({
      adoptions: [{ submissionId: "s1", generationId: "g1", video: video("7", "p1") }],
      seconds: [],
    });
  });

  test("adopts a video up to two minutes older than the POST, since clocks differ, and none before that", () => {
    const ids = (createdAt: Date | null) =>
      matchListing([makeSubmission()], [video("7", "p1", createdAt)], NONE).adoptions.length;
    expect(ids(at(-2))).toBe(1);
    expect(ids(new Date(at(-2).getTime() - 1))).toBe(0);
    expect(ids(at(30))).toBe(1);
    expect(ids(null)).toBe(1);
  });

  test("goes by the id where a video is listed without a time", () => {
    const submission = makeSubmission({ highestRemoteId: "90" });
    const adopted = (id: string, createdAt: Date | null) =>
      matchListing([submission], [video(id, "p1", createdAt)], NONE).adoptions.length;
    expect(adopted("89", null)).toBe(0);
    expect(adopted("100", null)).toBe(1);
    expect(adopted("89", at(0))).toBe(1);
  });

  test("never adopts what was known before the POST, nor what a row has already", () => {
    const submission = makeSubmission({ knownRemoteIds: ["7"] });
    expect(matchListing([submission], [video("7", "p1")], NONE).adoptions).toEqual([]);
    expect(matchListing([makeSubmission()], [video("7", "p1")], new Set(["7"])).adoptions).toEqual([]);
  });

  test("of two videos of one product adopts the older one, and tells of the second charge", () => {
    const { adoptions, seconds } = matchListing(
      [makeSubmission()],
      [video("12", "p1"), video("9", "p1")],
      NONE,
    );
    expect(adoptions).toMatchObject([{ generationId: "g1", video: { id: "9" } }]);
    expect(seconds).toMatchObject([{ generationId: "g1", video: { id: "12" } }]);
  });

  test("gives one video to one generation, though two submissions wait for it", () => {
    const again = makeSubmission({ id: "s2", sentAt: at(20) });
    const one = matchListing([again, makeSubmission()], [video("9", "p1", at(21))], NONE);
    expect(one.adoptions).toMatchObject([{ submissionId: "s1", generationId: "g1" }]);
    const both = matchListing(
      [again, makeSubmission()],
      [video("9", "p1", at(0)), video("30", "p1", at(21))],
      NONE,
    );
    expect(both.adoptions).toHaveLength(1);
    expect(both.seconds).toMatchObject([{ video: { id: "30" } }]);
  });
});

const listing = fc.array(
  fc.record({
    id: fc.nat({ max: 20 }),
    product: fc.constantFrom("p1", "p2", "p3", null),
    minutes: fc.integer({ min: -5, max: 5 }),
  }),
  { maxLength: 30 },
);

test("matching depends neither on the order of the listing nor on rows that it repeats", () => {
  fc.assert(
    fc.property(listing, fc.array(fc.nat({ max: 20 })), (rows, again) => {
      const unique = new Map(rows.map((row) => [row.id, row]));
      const videos = [...unique.values()].map(({ id, product, minutes }) =>
        video(String(id), product, at(minutes)),
      );
      const repeated = [...videos.toReversed(), ...again.flatMap((index) => videos[index] ?? [])];
      expect(matchListing([makeSubmission()], repeated, NONE)).toEqual(
        matchListing([makeSubmission()], videos, NONE),
      );
    }),
  );
});

test("no video is ever given twice, and no generation gets two", () => {
  fc.assert(
    fc.property(listing, (rows) => {
      const videos = rows.map(({ id, product, minutes }) => video(String(id), product, at(minutes)));
      const submissions = [makeSubmission(), makeSubmission({ id: "s2", sentAt: at(1) })];
      const { adoptions, seconds } = matchListing(submissions, videos, NONE);
      const given = [...adoptions, ...seconds].map((one) => one.video.id);
      expect(new Set(given).size).toBe(given.length);
      const adopting = adoptions.map((one) => one.generationId);
      expect(new Set(adopting).size).toBe(adopting.length);
    }),
  );
});

describe("the verdict over what stays unanswered", () => {
  const patient = makeSubmission();

  test("is hold when the window is over, sweeps agree, and nothing was charged that is not listed", () => {
    expect(judge(patient, [], 100, at(10))).toBe("hold");
    expect(mayResend(patient, [], 100, at(10))).toBe(true);
  });

  test.each([
    ["before the settle window is over", patient, 100, 9.99],
    ["while items of the same submission turn up", makeSubmission({ lastAdoptedAt: at(9) }), 100, 10],
    ["before two complete sweeps agree", makeSubmission({ agreeingSweeps: 1 }), 100, 10],
    ["while more was charged than the listing shows", patient, 90, 10],
    ["while less was charged than the listing shows", patient, 105, 10],
    ["without a balance from before", makeSubmission({ balanceBefore: null }), 100, 10],
    ["without a balance from now", patient, null, 10],
  ])("waits %s", (_, submission, credits, minutes) => {
    expect(judge(submission, [], credits, at(minutes))).toBe("wait");
    // However little is known: after an hour it is given to the merchant.
    expect(judge(submission, [], credits, at(60))).toBe("hold");
    // …and never sent again without asking.
    expect(mayResend(submission, [], credits, at(minutes))).toBe(false);
    expect(mayResend(submission, [], credits, at(60))).toBe(false);
  });

  test("waits no more two minutes after the last one turned up", () => {
    expect(judge(makeSubmission({ lastAdoptedAt: at(9) }), [], 100, at(11))).toBe("hold");
  });
});

test("at the cap nothing is sent again without asking, however well it is explained", () => {
  expect(mayResend(makeSubmission(), [], 100, at(59.99))).toBe(true);
  expect(mayResend(makeSubmission(), [], 100, at(60))).toBe(false);
});

describe("the balance as a witness", () => {
  test("is explained by exactly the videos that are new since the POST", () => {
    const videos = [video("5", "p1"), video("6", null), video("4", "p3", at(-30))];
    expect(isBalanceExplained(makeSubmission(), videos, 90)).toBe(true);
    expect(isBalanceExplained(makeSubmission(), videos, 85)).toBe(false);
    expect(isBalanceExplained(makeSubmission({ knownRemoteIds: ["5"] }), videos, 95)).toBe(true);
  });

  test("counts a repeated row once", () => {
    expect(isBalanceExplained(makeSubmission(), [video("5", "p1"), video("5", "p1")], 95)).toBe(true);
  });
});
