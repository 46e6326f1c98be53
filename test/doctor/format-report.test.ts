import { expect, test } from "vitest";
import { ok, problem, warning } from "../../app/doctor/finding.ts";
import { formatReport } from "../../app/doctor/format-report.ts";

const FINE = ok("settings", "All settings are there.");
const SMALL = warning("clock", "The clock is late.", "Set it.");
const BAD = problem("rotateproduct", "It is away.", "Call it back.");

test("one line a finding, what is to be done below it, and a sentence that counts", () => {
  expect(formatReport([FINE, SMALL, BAD], { isColoured: false })).toBe(
    [
      "ok       settings       All settings are there.",
      "warning  clock          The clock is late.",
      "         → Set it.",
      "PROBLEM  rotateproduct  It is away.",
      "         → Call it back.",
      "",
      "1 thing has to be done (PROBLEM). 1 to know about (warning).",
      "",
    ].join("\n"),
  );
});

test.each([
  [[FINE], "Nothing has to be done."],
  [[FINE, SMALL], "Nothing has to be done. 1 to know about (warning)."],
  [[BAD, BAD], "2 things have to be done (PROBLEM)."],
])("the last sentence says whether something has to be done", (findings, sentence) => {
  expect(formatReport(findings, { isColoured: false }).trimEnd().split("\n").at(-1)).toBe(sentence);
});

test("in a terminal the severity is coloured, and nothing else changes", () => {
  const coloured = formatReport([FINE, SMALL, BAD], { isColoured: true });
  expect(coloured).toContain("\x1b[31mPROBLEM  \x1b[0m");
  expect(coloured).toContain("\x1b[32mok       \x1b[0m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours.
  expect(coloured.replaceAll(/\x1b\[\d+m/g, "")).toBe(
    formatReport([FINE, SMALL, BAD], { isColoured: false }),
  );
});
