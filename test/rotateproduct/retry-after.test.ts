import fc from "fast-check";
import { expect, test } from "vitest";
import { readRetryAfter } from "../../app/rotateproduct/retry-after.ts";

const now = new Date("2026-03-01T12:00:00Z");

test.each([
  ["2", 2_000],
  [" 90 ", 90_000],
  ["0", 1_000],
  ["86400", 600_000],
  ["99999999999999999999999", 600_000],
  ["Sun, 01 Mar 2026 12:01:30 GMT", 90_000],
  ["Sun, 01 Mar 2026 11:00:00 GMT", 1_000],
  ["Mon, 02 Mar 2026 12:00:00 GMT", 600_000],
  [null, 30_000],
  ["", 30_000],
  ["soon", 30_000],
  ["-5", 1_000],
])("%j means to wait %i ms", (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});

test("whatever the server asks for, the wait is between a second and ten minutes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (header) => {
      const ms = readRetryAfter(header, now);
      expect(ms).toBeGreaterThanOrEqual(1_000);
      expect(ms).toBeLessThanOrEqual(600_000);
    }),
  );
});
