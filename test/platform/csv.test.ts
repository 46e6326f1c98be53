import { expect, test } from "vitest";
import { csvSeparatorOf, formatCsvLine } from "../../app/platform/csv.ts";

test("a plain line is its cells with commas between, and ends as RFC 4180 says", () => {
  expect(formatCsvLine(["Mug", 5, null, "2026-11-22"])).toBe("Mug,5,,2026-11-22\r\n");
});

test.each([
  ["a comma", "Mug, blue", '"Mug, blue"'],
  ["a semicolon", "Mug; blue", '"Mug; blue"'],
  ["a quote", 'The "big" mug', '"The ""big"" mug"'],
  ["a line break", "Mug\nblue", '"Mug\nblue"'],
  ["a carriage return", "Mug\rblue", '"Mug\rblue"'],
])("%s is inside of quotes", (_, text, cell) => expect(formatCsvLine([text])).toBe(`${cell}\r\n`));

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"])(
  "%j is a text, whatever a spreadsheet makes of it",
  (text) => expect(formatCsvLine([text])).toMatch(/^"?'/),
);

test("a formula that has a quote is both: a text, and quoted", () => {
  expect(formatCsvLine(['=HYPERLINK("http://x")'])).toBe('"\'=HYPERLINK(""http://x"")"\r\n');
});

test("a number below zero is a number", () => {
  expect(formatCsvLine([-5])).toBe("-5\r\n");
});

test("between cells stands what spreadsheets of the reader's language expect", () => {
  for (const locale of ["de", "fr-FR", "es-ES"]) expect(csvSeparatorOf(locale)).toBe(";");
  for (const locale of ["en", "ja", "es-MX", "de-CH"]) expect(csvSeparatorOf(locale)).toBe(",");
  expect(formatCsvLine(["Mug, blue; new", 5, null], ";")).toBe('"Mug, blue; new";5;\r\n');
});
