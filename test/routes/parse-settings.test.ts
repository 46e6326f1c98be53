import { describe, expect, test } from "vitest";
import { toDraft } from "../../app/components/settings-draft.ts";
import { DEFAULT_ALT_TEMPLATE } from "../../app/generation/alt-text.ts";
import { draftSchema, parseSettings } from "../../app/routes/app.settings/parse-settings.ts";
import type { ShopSettings } from "../../app/store/settings.ts";

const SETTINGS: ShopSettings = {
  reviewsFirst: false,
  videoPosition: 1,
  endImageRule: "none",
  altTemplate: null,
  monthlyBudget: null,
  confirmAbove: null,
  resubmitsOnce: false,
  notifyEmail: null,
  notifiesFinished: true,
  notifiesAttention: true,
  retentionDays: 30,
};
const DRAFT = toDraft(SETTINGS);

test("settings survive being edited without a change", () => {
  const others: ShopSettings = {
    reviewsFirst: true,
    videoPosition: null,
    endImageRule: "last",
    altTemplate: "{title}",
    monthlyBudget: 500,
    confirmAbove: 50,
    resubmitsOnce: true,
    notifyEmail: "owner@shop.example",
    notifiesFinished: false,
    notifiesAttention: false,
    retentionDays: 7,
  };
  for (const settings of [{ ...SETTINGS, altTemplate: DEFAULT_ALT_TEMPLATE }, others]) {
    expect(parseSettings(toDraft(settings))).toEqual({ ok: true, settings });
  }
});

test("the wide digits of a Japanese keyboard are digits", () => {
  const parsed = parseSettings({ ...DRAFT, monthlyBudget: "５００", retentionDays: "１４" });
  expect(parsed).toMatchObject({ ok: true, settings: { monthlyBudget: 500, retentionDays: 14 } });
});

test("spaces around what was typed mean nothing", () => {
  const draft = {
    ...DRAFT,
    monthlyBudget: " 500 ",
    notifyEmail: " owner@shop.example\n",
    altTemplate: "  ",
    retentionDays: " 14",
  };
  expect(parseSettings(draft)).toEqual({
    ok: true,
    settings: { ...SETTINGS, monthlyBudget: 500, notifyEmail: "owner@shop.example", retentionDays: 14 },
  });
});

describe.each(["monthlyBudget", "confirmAbove"] as const)("%s", (field) => {
  test.each(["0", "-5", "1.5", "1e3", "0x10", "5 0", "ten", "99999999999"])("is not %s", (text) => {
    expect(parseSettings({ ...DRAFT, [field]: text })).toEqual({ ok: false, errors: { [field]: true } });
  });
});

test.each(["", "6", "366", "30.5", "x"])("copies cannot be kept for %j days", (retentionDays) => {
  expect(parseSettings({ ...DRAFT, retentionDays })).toEqual({ ok: false, errors: { retentionDays: true } });
});

test.each(["7", "365"])("copies can be kept for %s days", (retentionDays) => {
  expect(parseSettings({ ...DRAFT, retentionDays })).toMatchObject({ ok: true });
});

test.each([
  "owner",
  "@shop.example",
  "a@b",
  "a b@shop.example",
  "a@shop.example,b@shop.example",
  `${"a".repeat(250)}@x.example`,
])("%s is no address to write to", (notifyEmail) => {
  expect(parseSettings({ ...DRAFT, notifyEmail })).toEqual({ ok: false, errors: { notifyEmail: true } });
});

test("an alt text is refused for what is wrong with it", () => {
  expect(parseSettings({ ...DRAFT, altTemplate: "{titel}" })).toEqual({
    ok: false,
    errors: { altTemplate: { kind: "unknown_placeholder", placeholder: "titel" } },
  });
});

test("every wrong field is told at once, and nothing is saved in part", () => {
  const wrong = {
    monthlyBudget: "x",
    confirmAbove: "y",
    retentionDays: "1",
    notifyEmail: "z",
    altTemplate: "{",
  };
  const result = parseSettings({ ...DRAFT, ...wrong });
  expect(result).toMatchObject({ ok: false });
  if (!result.ok) expect(Object.keys(result.errors).toSorted()).toEqual(Object.keys(wrong).toSorted());
});

describe("what no page sends", () => {
  test.each([
    [{ videoPosition: "middle" }],
    [{ videoPosition: "-1" }],
    [{ endImageRule: "third" }],
    [{ reviewsFirst: "true" }],
    [{ monthlyBudget: 500 }],
    [{ apiKey: "secret" }],
  ])("is refused as a whole: %j", (changes) => {
    expect(draftSchema.safeParse({ ...DRAFT, ...changes }).success).toBe(false);
    expect(draftSchema.safeParse(DRAFT).success).toBe(true);
  });
});
