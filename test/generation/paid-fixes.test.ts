import { expect, test } from "vitest";
import { FIXES, fixOf, offerFixes, STRANDED_STATES } from "../../app/generation/paid-fixes.ts";
import { remediesOf } from "../../app/generation/remedies.ts";

test.each([
  [{ state: "removed", reason: null, hasVideo: true, missing: null }, "put_back"],
  [{ state: "failed", reason: "file_rejected", hasVideo: true, missing: null }, "publish_again"],
  [{ state: "failed", reason: "generation", hasVideo: false, missing: null }, null],
  [{ state: "failed", reason: "bad_video", hasVideo: true, missing: null }, null],
  [{ state: "held", reason: "video_quota", hasVideo: true, missing: null }, "resume"],
  [{ state: "held", reason: "stuck", hasVideo: false, missing: null }, "check_again"],
  [{ state: "held", reason: "unconfirmed", hasVideo: false, missing: null }, "check_again"],
  [{ state: "needs_review", reason: null, hasVideo: true, missing: null }, "approve"],
  [{ state: "canceled", reason: "rejected", hasVideo: true, missing: null }, null],
  [{ state: "canceled", reason: "product_deleted", hasVideo: true, missing: null }, null],
] as const)("what helps %o at no cost is %s", (kind, fix) => expect(fixOf(kind)).toBe(fix));

test("a fix is among what the video's own page offers, and nothing that may cost credits is one", () => {
  for (const state of STRANDED_STATES)
    for (const hasVideo of [true, false]) {
      const kind = { state, reason: null, missing: null, hasVideo };
      const fix = fixOf(kind);
      if (fix !== null) expect(remediesOf({ ...kind, videoBytes: hasVideo ? 1 : null })).toContain(fix);
    }
  expect(FIXES).not.toContain("send_again");
  expect(FIXES).not.toContain("make_again");
});

test("kinds with the same fix are one offer; those without one are in none", () => {
  const offers = offerFixes([
    { state: "failed", reason: "file_rejected", hasVideo: true, missing: null, count: 3 },
    { state: "failed", reason: "media_limit", hasVideo: true, missing: null, count: 2 },
    { state: "failed", reason: "generation", hasVideo: false, missing: null, count: 9 },
    { state: "needs_review", reason: null, hasVideo: true, missing: null, count: 4 },
  ]);
  expect(offers).toEqual([
    { fix: "publish_again", count: 5 },
    { fix: "approve", count: 4 },
  ]);
});
