import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { checkClock } from "../../app/doctor/check-clock.ts";
import { CLOCK_SKEW_MS } from "../../app/generation/schedule.ts";
import { type Clinic, complaintsOf, openClinic } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test("this machine's clock is wrong: the database and both services show it", async () => {
  // Of this file alone: the servers go by Node's own clock, and PostgreSQL by the machine's.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 3_600_000 });
  const findings = await clinic.examine().finally(() => vi.useRealTimers());
  const ofWhom = ["the database's", "RotateProduct's", "Shopify's"];
  expect(complaintsOf(findings, "clock")).toMatchObject(
    ofWhom.map((other) => ({
      severity: "problem",
      what: `This machine's clock is 3 hours ahead of ${other}; 2 minutes are tolerated.`,
      todo: expect.stringContaining("timedatectl"),
    })),
  );
});

test.each([
  [0, "ok"],
  [CLOCK_SKEW_MS / 4 - 1, "ok"],
  [CLOCK_SKEW_MS / 4, "warning"],
  [CLOCK_SKEW_MS - 1, "warning"],
  [CLOCK_SKEW_MS, "problem"],
  [24 * 3_600_000, "problem"],
])("%i ms of difference, either way: %s", (ms, severity) => {
  expect(checkClock("the database's", ms).severity).toBe(severity);
  expect(checkClock("the database's", -ms).severity).toBe(severity);
});
