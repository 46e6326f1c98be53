import { describe, expect, test } from "vitest";
import { parseSpending } from "../../app/routes/app.settings/parse-spending.ts";

const FORM = { monthlyBudget: "", confirmAbove: "", retentionDays: "30", resubmitsOnce: false };
const SETTINGS = { monthlyBudget: null, confirmAbove: null, retentionDays: 30, resubmitsOnce: false };

test("empty means none, and spaces around a number mean nothing", () => {
  expect(parseSpending(FORM)).toEqual({ ok: true, settings: SETTINGS });
  expect(parseSpending({ ...FORM, monthlyBudget: " 500 ", confirmAbove: "50", resubmitsOnce: true })).toEqual(
    {
      ok: true,
      settings: { ...SETTINGS, monthlyBudget: 500, confirmAbove: 50, resubmitsOnce: true },
    },
  );
});

describe.each(["monthlyBudget", "confirmAbove"] as const)("%s", (field) => {
  test.each(["0", "-5", "1.5", "1e3", "0x10", "5 0", "ten", "99999999999"])(
    "%s is refused beside its field",
    (text) => {
      const result = parseSpending({ ...FORM, [field]: text });
      expect(result).toEqual({ ok: false, errors: { [field]: expect.stringMatching(/^[A-Z].*\.$/) } });
    },
  );
});

test.each(["", "6", "366", "30.5", "x"])("copies cannot be kept for %j days", (retentionDays) => {
  const result = parseSpending({ ...FORM, retentionDays });
  expect(result).toEqual({ ok: false, errors: { retentionDays: expect.stringContaining("7 to 365") } });
});

test.each(["7", "365"])("copies can be kept for %s days", (retentionDays) => {
  expect(parseSpending({ ...FORM, retentionDays })).toMatchObject({ ok: true });
});

test("every wrong field is told at once, and nothing is saved in part", () => {
  const result = parseSpending({ ...FORM, monthlyBudget: "x", confirmAbove: "y", retentionDays: "1" });
  expect(result).toMatchObject({ ok: false });
  if (!result.ok)
    expect(Object.keys(result.errors)).toEqual(["monthlyBudget", "confirmAbove", "retentionDays"]);
});
