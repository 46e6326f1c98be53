import { describe, expect, test } from "vitest";
import {
  CANCELED_REASONS,
  FAILED_REASONS,
  HELD_REASONS,
  isReasonOf,
  LEGAL_MOVES,
  MISSING,
  type Reason,
  STATES,
  type State,
} from "../../app/generation/generation.ts";
import { SKIP_REASONS } from "../../app/generation/product.ts";
import { APP_REMEDIES, REMEDIES } from "../../app/generation/remedies.ts";
import { PASSING_REASONS } from "../../app/generation/resumption.ts";
import type { Status } from "../../app/generation/wording.ts";
import { wordingIn } from "./wording-in.ts";

const {
  confirmRemedy,
  countCredits,
  countVideos,
  explainExpiring,
  explainRemark,
  explainShortfall,
  explainSkip,
  explainStatus,
  formatBytes,
  nameEvent,
  nameGenerate,
  nameRemedy,
  nameSkip,
  nameStatus,
  summarizeCounts,
} = wordingIn("en");

const REASONS: readonly (Reason | null)[] = [null, ...HELD_REASONS, ...FAILED_REASONS, ...CANCELED_REASONS];

const EVERY_STATUS: readonly Status[] = STATES.flatMap((state) =>
  REASONS.filter((reason) => isReasonOf(state, reason)).map((reason) => ({ state, reason })),
);

/** What a sentence of ours looks like, in every place. */
function expectSentence(sentence: string) {
  expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
  expect(sentence, "a placeholder was not filled").not.toMatch(/[{}]|undefined|NaN/);
  expect(sentence, "wording stays calm").not.toMatch(/!|[\p{Extended_Pictographic}]/u);
}

describe("a status", () => {
  test.each(EVERY_STATUS)(
    "$state ($reason) has a label and a sentence, for one video and for many",
    (status) => {
      expect(nameStatus(status)).toMatch(/^[A-Z].{2,30}$/);
      const one = explainStatus(status);
      const many = explainStatus(status, 37);
      expectSentence(one);
      expectSentence(many);
      expect(one).not.toMatch(/\b37\b/);
      expect(many).toMatch(/\b37\b/);
    },
  );

  test("no two read the same", () => {
    const sentences = EVERY_STATUS.map((status) => explainStatus(status));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test.each([...HELD_REASONS])(
    "held (%s) says whether it resumes by itself or waits for a decision",
    (reason) => {
      const resumesByItself = (PASSING_REASONS as readonly string[]).includes(reason);
      expect(explainStatus({ state: "held", reason })).toMatch(
        resumesByItself ? /resumes by itself/ : /[Cc]heck again/,
      );
      expect(explainStatus({ state: "held", reason }, 2)).toMatch(
        resumesByItself ? /resume by themselves/ : /[Cc]heck again/,
      );
    },
  );

  test.each([...FAILED_REASONS])("failed (%s) says what the person is to do", (reason) => {
    expect(explainStatus({ state: "failed", reason })).toMatch(
      /make the video again|[Mm]ake (it|the video) again|try again/,
    );
  });

  test("an unconfirmed group names what sending again may cost", () => {
    expect(explainStatus({ state: "held", reason: "unconfirmed" }, 37)).toBe(
      "RotateProduct did not confirm these 37 videos. Check again first: sending them again may cost 185 credits.",
    );
    expect(explainStatus({ state: "held", reason: "unconfirmed" })).toContain("may cost 5 credits");
  });

  test("numbers are written as the reader writes them", () => {
    const status = { state: "queued", reason: null } as const;
    expect(wordingIn("en-IN").explainStatus(status, 123_456)).toMatch(/^1,23,456 videos/);
    expect(explainStatus(status, 123_456)).toMatch(/^123,456 videos/);
  });
});

describe("a skipped product", () => {
  test.each([...SKIP_REASONS])("%s has a label, a reason and a way out", (reason) => {
    expect(nameSkip(reason)).toMatch(/^[A-Z].{2,30}$/);
    expectSentence(explainSkip(reason));
    expectSentence(explainSkip(reason, 3));
    expect(explainSkip(reason, 3)).toMatch(/\b3\b/);
    expect(explainSkip(reason)).toMatch(/select|nothing to do|Follow/);
  });
});

describe("a button", () => {
  test.each([...REMEDIES])("%s has words", (remedy) => {
    expect(nameRemedy(remedy)).toMatch(/^[A-Z]/);
  });

  test("sending again names its cost", () => {
    expect(nameRemedy("send_again", 37)).toBe("Send again (may cost 185 credits)");
  });

  test.each(APP_REMEDIES)("%s says what it did", (remedy) => {
    expect(confirmRemedy(remedy, 1)).not.toMatch(/[{}]/);
    expect(confirmRemedy(remedy, 2)).toContain("2");
    expect(confirmRemedy(remedy, 0)).toBe("Nothing to do: this was done already");
  });

  test("generating names the number and the cost", () => {
    expect(nameGenerate(1)).toBe("Generate 1 video for 5 credits");
    expect(nameGenerate(40)).toBe("Generate 40 videos for 200 credits");
    expect(nameGenerate(2_000)).toBe("Generate 2,000 videos for 10,000 credits");
  });
});

describe("credits that do not suffice", () => {
  test("the sentence tells what is needed, what is there and how many are affordable", () => {
    expect(explainShortfall({ products: 40, needed: 200, credits: 12, affordable: 2 })).toBe(
      "You have 12 credits; 40 products need 200. Buy credits at RotateProduct, or start with the first 2 videos.",
    );
  });

  test("nothing affordable offers no part", () => {
    expect(explainShortfall({ products: 1, needed: 5, credits: 1, affordable: 0 })).toBe(
      "You have 1 credit; 1 product needs 5. Buy credits at RotateProduct, then try again.",
    );
  });
});

describe("the timeline", () => {
  const everyMove = STATES.flatMap((fromState) =>
    LEGAL_MOVES[fromState].flatMap((toState) =>
      REASONS.filter((reason) => isReasonOf(toState, reason)).map((reason) => ({
        fromState,
        toState,
        reason,
      })),
    ),
  );

  test.each(everyMove)("$fromState → $toState ($reason) reads as something that happened", (event) => {
    expect(nameEvent(event)).toMatch(/^[A-Z][^{}]{5,60}$/);
  });

  test("the first event is the request, later ones tell a return from a beginning", () => {
    expect(nameEvent({ fromState: null, toState: "queued", reason: null })).toBe("Requested");
    expect(nameEvent({ fromState: "held", toState: "queued", reason: null })).toBe("Resumed");
    expect(nameEvent({ fromState: "confirming", toState: "queued", reason: null })).toMatch(/sent again/);
    expect(nameEvent({ fromState: "held", toState: "collected", reason: null })).toBe("Resumed");
    expect(nameEvent({ fromState: "publishing", toState: "held", reason: "video_quota" })).toBe(
      "Paused: Video limit reached",
    );
  });
});

describe("a summary of counts", () => {
  const none = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;

  test("names each kind there is, several states of a kind as one", () => {
    const counts = { ...none, published: 23, queued: 2, publishing: 1, held: 1, needs_review: 1, failed: 2 };
    expect(summarizeCounts(counts)).toBe(
      "23 published, 3 in progress, 1 needs attention, 1 to review, 2 failed",
    );
  });

  test("agrees with one", () => {
    expect(summarizeCounts({ ...none, held: 1 })).toBe("1 needs attention");
  });

  test("of nothing is empty", () => {
    expect(summarizeCounts(none)).toBe("");
  });
});

test("sizes are written in the unit that suits them", () => {
  expect(formatBytes(66_123)).toBe("66.1 kB");
  expect(formatBytes(1_250_000)).toBe("1.25 MB");
});

test("counts are singular for one only", () => {
  expect([0, 1, 2].map((count) => countVideos(count))).toEqual(["0 videos", "1 video", "2 videos"]);
  expect([0, 1, 1_500].map((count) => countCredits(count))).toEqual([
    "0 credits",
    "1 credit",
    "1,500 credits",
  ]);
});

test("a video that takes long says so, and asks nothing of anybody", () => {
  const status = { state: "processing", reason: null, isSlow: true } as const;
  expect(nameStatus(status)).toBe("Taking longer");
  expect(explainStatus(status)).toContain("taking longer than usual");
  expect(explainStatus(status, 1_200)).toContain("1,200 videos");
  expect(nameStatus({ ...status, isSlow: false })).toBe("In production");
});

test.each(MISSING)("what is missing at Shopify (%s) is said in whole sentences", (missing) => {
  expectSentence(explainRemark({ kind: "missing", missing }));
});

test("a warning of deletion says how many, and until when", () => {
  expect(explainExpiring(1)).toContain("1 saved video is in no product and will be deleted within a week");
  expect(explainExpiring(1_200)).toContain(
    "1,200 saved videos are in no product and will be deleted within a week",
  );
});
