import { describe, expect, test } from "vitest";
import { WAIT_REASONS } from "../../app/generation/allowance.ts";
import type { ClickRefusal } from "../../app/generation/click.ts";
import { wordingIn } from "./wording-in.ts";

const { askAgreement, explainPace, explainRefusal, explainWait } = wordingIn("en");

const UNTIL = new Date("2026-12-14T10:00:00Z");

function expectSentences(text: string | null) {
  expect(text).toMatch(/^[A-Z0-9].*\.$/);
  expect(text, "a placeholder was not filled").not.toMatch(/[{}]|undefined|NaN/);
  expect(text, "wording stays calm").not.toMatch(/!/);
}

const REFUSALS: readonly ClickRefusal[] = [
  { kind: "no_access" },
  { kind: "key_rejected" },
  { kind: "trial_store" },
  { kind: "quota_short", room: 0 },
  { kind: "quota_short", room: 12 },
  { kind: "credits_short", needed: 200, credits: 120, affordable: 24 },
  { kind: "budget_short", needed: 200, left: 0, affordable: 0 },
  { kind: "budget_short", needed: 200, left: 120, affordable: 24 },
];

describe("a refused click", () => {
  test.each(REFUSALS)("$kind says what is missing and what to do", (refusal) => {
    expectSentences(explainRefusal(refusal, 40));
    expect(explainRefusal(refusal, 40)).toMatch(/Settings|[Gg]rant|[Cc]hoose|[Dd]elete|Buy|start/);
  });

  test("names the room that is left", () => {
    expect(explainRefusal({ kind: "quota_short", room: 12 }, 40)).toContain(
      "This store can host 12 more videos.",
    );
    expect(explainRefusal({ kind: "quota_short", room: 1 }, 40)).toContain("1 more video.");
    expect(explainRefusal({ kind: "quota_short", room: 0 }, 40)).toContain("no more videos");
  });

  test("names what the budget has left, and what it pays for", () => {
    expect(explainRefusal({ kind: "budget_short", needed: 200, left: 120, affordable: 24 }, 40)).toBe(
      "This month's budget has 120 credits left; 40 products need 200. Raise the budget in Settings, or start with the first 24 videos.",
    );
  });
});

describe("a paced click", () => {
  test("says how many go this week, and by when the rest", () => {
    const text = explainPace({ now: 1_000, later: 2_200, lastBy: UNTIL });
    expectSentences(text);
    expect(text).toContain("1,000 videos are made this week; the app makes the other 2,200 by December 14");
    expect(wordingIn("en-GB").explainPace({ now: 1_000, later: 2_200, lastBy: UNTIL })).toContain(
      "by 14 December",
    );
  });

  test("says so when nothing goes this week", () => {
    const text = explainPace({ now: 0, later: 50, lastBy: UNTIL });
    expectSentences(text);
    expect(text).toContain("50 videos by December 14");
  });

  test("says nothing when all of it goes at once", () => {
    expect(explainPace({ now: 40, later: 0, lastBy: null })).toBeNull();
  });
});

describe("a wait", () => {
  test.each([...WAIT_REASONS])("%s says that it goes on by itself", (reason) => {
    const text = explainWait(reason, UNTIL);
    expectSentences(text);
    expect(text).toContain("by themselves");
  });

  test("for the week says from which day", () => {
    expect(explainWait("weekly_limit", UNTIL)).toMatch(/1,000 videos .* from December 14\./);
  });
});

test("a large click is asked about with both amounts", () => {
  expect(askAgreement(1_000, 500)).toBe(
    "This costs 1,000 credits. You asked to be asked again above 500 credits.",
  );
});
