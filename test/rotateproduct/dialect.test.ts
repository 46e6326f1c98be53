import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parseTimestamp, translateStatus } from "../../app/rotateproduct/dialect.ts";

test.each([
  ["starting", "processing"],
  ["processing", "processing"],
  ["rotating", "processing"],
  ["running", "processing"],
  ["succeeded", "succeeded"],
  ["successful", "succeeded"],
  ["completed", "succeeded"],
  ["failed", "failed"],
  ["canceled", "canceled"],
  ["cancelled", "canceled"],
  ["Completed ", "succeeded"],
])("their %j is our %s", (word, status) => {
  expect(translateStatus(word)).toBe(status);
});

test.each(["polishing", "", "success", "toString", "__proto__"])("%j is an unknown word", (word) => {
  expect(translateStatus(word)).toBeNull();
});

test("a zone where this runs does not move a time that has none", () => {
  vi.stubEnv("TZ", "Asia/Kolkata");
  expect(new Date("2025-05-08T11:58:24").toISOString()).toBe("2025-05-08T06:28:24.000Z");
  expect(parseTimestamp("2025-05-08T11:58:24")?.toISOString()).toBe("2025-05-08T11:58:24.000Z");
  vi.unstubAllEnvs();
});

test.each([
  ["2024-05-08T12:34:56.789Z", "2024-05-08T12:34:56.789Z"],
  ["2025-05-08T11:58:24.070589", "2025-05-08T11:58:24.070Z"],
  ["2025-05-08T11:58:24", "2025-05-08T11:58:24.000Z"],
  ["2025-05-08 11:58:24.5", "2025-05-08T11:58:24.500Z"],
  ["2025-05-08T11:58:24.070589+02:00", "2025-05-08T09:58:24.070Z"],
])("%s is %s", (text, expected) => {
  expect(parseTimestamp(text)?.toISOString()).toBe(expected);
});

test.each([
  "",
  "2025-05-08",
  "11:58:24",
  "1715171664",
  "yesterday",
  "2025-13-45T99:99:99Z",
  "2025-05-08T11:58:24Z ",
])("%j is no time", (text) => {
  expect(parseTimestamp(text)).toBeNull();
});

test("every moment survives both forms of a timestamp, to the millisecond", () => {
  const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 999 }), (date, micros) => {
      const iso = date.toISOString();
      expect(parseTimestamp(iso)).toEqual(date);
      expect(parseTimestamp(`${iso.slice(0, -1)}${String(micros).padStart(3, "0")}`)).toEqual(date);
    }),
  );
});
