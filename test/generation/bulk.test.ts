import { describe, expect, test } from "vitest";
import { type Kind, offerRemedies, statesOfRemedy } from "../../app/generation/bulk.ts";
import { isLegalMove } from "../../app/generation/generation.ts";

const kind = (changes: Partial<Kind>): Kind => ({
  state: "queued",
  reason: null,
  hasVideo: false,
  missing: null,
  count: 1,
  ...changes,
});

describe("what a selection offers", () => {
  test("names for each remedy how many of the selected it is for", () => {
    const offers = offerRemedies([
      kind({ count: 7 }),
      kind({ state: "held", reason: "credits", count: 3 }),
      kind({ state: "needs_review", hasVideo: true, count: 2 }),
      kind({ state: "processing", count: 50 }),
    ]);
    expect(offers).toEqual([
      { remedy: "approve", count: 2, credits: 0 },
      { remedy: "reject", count: 2, credits: 0 },
      { remedy: "resume", count: 3, credits: 0 },
      { remedy: "cancel", count: 10, credits: 0 },
    ]);
  });

  test("is nothing where nothing can be done", () => {
    expect(offerRemedies([])).toEqual([]);
    expect(offerRemedies([kind({ state: "processing", count: 12 })])).toEqual([]);
  });

  test("tells failed videos that are saved, which cost nothing, from those that are made anew", () => {
    const offers = offerRemedies([
      kind({ state: "failed", reason: "media_limit", hasVideo: true, count: 4 }),
      kind({ state: "failed", reason: "media_limit", count: 2 }),
    ]);
    expect(offers).toContainEqual({ remedy: "publish_again", count: 4, credits: 0 });
    expect(offers).toContainEqual({ remedy: "make_again", count: 2, credits: 10 });
  });

  test("takes published videos out of their products, but none that is gone already", () => {
    const offers = offerRemedies([
      kind({ state: "published", hasVideo: true, count: 6 }),
      kind({ state: "published", missing: "place", count: 1 }),
    ]);
    expect(offers).toEqual([
      { remedy: "remove", count: 6, credits: 0 },
      { remedy: "make_again", count: 1, credits: 5 },
    ]);
  });

  test("puts removed videos back, and deletes what is left of them", () => {
    const offers = offerRemedies([
      kind({ state: "removed", hasVideo: true, count: 3 }),
      kind({ state: "removed", missing: "file", count: 2 }),
    ]);
    expect(offers).toContainEqual({ remedy: "put_back", count: 3, credits: 0 });
    expect(offers).toContainEqual({ remedy: "delete_file", count: 3, credits: 0 });
    expect(offers).toContainEqual({ remedy: "make_again", count: 5, credits: 25 });
  });

  test("says what may be paid twice", () => {
    const offers = offerRemedies([kind({ state: "held", reason: "unconfirmed", count: 40 })]);
    expect(offers).toContainEqual({ remedy: "send_again", count: 40, credits: 200 });
    expect(offers).toContainEqual({ remedy: "check_again", count: 40, credits: 0 });
  });

  test("never leads away for many at once", () => {
    const offers = offerRemedies([kind({ state: "held", reason: "budget", count: 3 })]);
    expect(offers.map(({ remedy }) => remedy)).not.toContain("open_settings");
  });
});

describe("an action on many looks only where it can help", () => {
  test.each([
    ["approve", ["needs_review"]],
    ["resume", ["held"]],
    ["send_again", ["held"]],
    ["publish_again", ["failed"]],
    ["remove", ["published"]],
    ["put_back", ["removed"]],
    ["delete_file", ["removed"]],
  ] as const)("%s", (remedy, states) => {
    expect(statesOfRemedy(remedy)).toEqual(states);
  });

  test("and canceling never looks at what is paid and being made", () => {
    const states = statesOfRemedy("cancel");
    expect(states).toEqual(expect.arrayContaining(["queued", "held"]));
    expect(states).not.toContain("processing");
    for (const state of states) expect(isLegalMove(state, "canceled")).toBe(true);
  });
});
