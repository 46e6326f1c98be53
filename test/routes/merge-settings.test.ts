import { describe, expect, test } from "vitest";
import {
  findShorterRetention,
  listDifferences,
  rebaseDraft,
  toDraft,
} from "../../app/components/settings-draft.ts";
import { DEFAULT_ALT_TEMPLATE } from "../../app/generation/alt-text.ts";
import { mergeSettings } from "../../app/routes/app.settings/merge-settings.ts";
import type { ShopSettings } from "../../app/store/settings.ts";

const BEGAN: ShopSettings = {
  reviewsFirst: false,
  videoPosition: 1,
  endImageRule: "none",
  altTemplate: null,
  monthlyBudget: 500,
  confirmAbove: null,
  resubmitsOnce: false,
  notifyEmail: null,
  notifiesFinished: true,
  notifiesAttention: true,
  retentionDays: 30,
};
const merge = (wanted: Partial<ShopSettings>, current: Partial<ShopSettings> = {}) =>
  mergeSettings(toDraft(BEGAN), { ...BEGAN, ...wanted }, { ...BEGAN, ...current });

describe("saving", () => {
  test("writes what was edited and nothing else", () => {
    expect(merge({ monthlyBudget: null, reviewsFirst: true })).toEqual({
      changes: { monthlyBudget: null, reviewsFirst: true },
      others: [],
    });
    expect(merge({})).toEqual({ changes: {}, others: [] });
  });

  test("keeps what somebody else changed in another field, and names it", () => {
    expect(merge({ reviewsFirst: true }, { monthlyBudget: 900 })).toEqual({
      changes: { reviewsFirst: true },
      others: ["monthlyBudget"],
    });
  });

  test("wins over an earlier save of the same field, and names it", () => {
    expect(merge({ monthlyBudget: 100 }, { monthlyBudget: 900 })).toEqual({
      changes: { monthlyBudget: 100 },
      others: ["monthlyBudget"],
    });
  });

  test("names nothing when both chose the same", () => {
    expect(merge({ videoPosition: null }, { videoPosition: null })).toEqual({
      changes: { videoPosition: null },
      others: [],
    });
  });
});

describe("a draft", () => {
  test("of every setting says what is kept, and differs from another one in its edited fields", () => {
    const draft = toDraft(BEGAN);
    expect(draft).toMatchObject({
      videoPosition: "1",
      altTemplate: DEFAULT_ALT_TEMPLATE,
      monthlyBudget: "500",
      notifyEmail: "",
    });
    expect(toDraft({ ...BEGAN, videoPosition: null }).videoPosition).toBe("end");
    const other = { ...draft, retentionDays: "31", notifyEmail: "a" };
    expect(listDifferences(draft, other).toSorted()).toEqual(["notifyEmail", "retentionDays"]);
    expect(listDifferences(draft, draft)).toEqual([]);
  });

  test("that keeps copies for less time says for how long, and only then", () => {
    const draft = (retentionDays: string) => ({ ...toDraft(BEGAN), retentionDays });
    expect(findShorterRetention(draft(" 14"), 30)).toBe(14);
    expect(findShorterRetention(draft("１４"), 30)).toBe(14);
    for (const days of ["30", "31", "", "two", "1,5"])
      expect(findShorterRetention(draft(days), 30)).toBeNull();
  });

  test("takes up what was saved without losing what was typed meanwhile", () => {
    const sent = { ...toDraft(BEGAN), monthlyBudget: " 0900 " };
    const saved = toDraft({ ...BEGAN, monthlyBudget: 900, confirmAbove: 50 });
    expect(rebaseDraft(sent, sent, saved)).toEqual(saved);
    expect(rebaseDraft({ ...sent, altTemplate: "{ti" }, sent, saved)).toEqual({
      ...saved,
      altTemplate: "{ti",
    });
  });
});
