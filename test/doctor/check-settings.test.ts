import { afterAll, beforeAll, expect, test } from "vitest";
import { type Clinic, complaintsOf, openClinic } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test("every wrong setting is named with its remedy, and the rest is looked at all the same", async () => {
  const findings = await clinic.examine({
    SHOPIFY_API_KEY: undefined,
    ENCRYPTION_KEYS: "c2hvcnQtc2VjcmV0",
    PORT: "eighty",
  });
  expect(complaintsOf(findings, "settings")).toEqual([
    {
      area: "settings",
      severity: "problem",
      what: "SHOPIFY_API_KEY is missing.",
      todo: expect.stringContaining("shopify app env show"),
    },
    {
      area: "settings",
      severity: "problem",
      what: "ENCRYPTION_KEYS cannot be used: Encryption key 1 has 12 bytes instead of 32.",
      todo: expect.stringContaining("openssl rand -base64 32"),
    },
    {
      area: "settings",
      severity: "problem",
      what: "PORT must be a port: a whole number up to 65535.",
      todo: "Correct it; .env.example says what PORT is for.",
    },
  ]);
  expect(findings).toContainEqual(expect.objectContaining({ area: "database", severity: "ok" }));
  expect(findings).toContainEqual(expect.objectContaining({ area: "rotateproduct", severity: "ok" }));
});

test("a wrong DATABASE_URL does not make it look at the app's own database instead", async () => {
  const findings = await clinic.examine({ DATABASE_URL: "mysql://user:hunter2@host/app" });
  expect(complaintsOf(findings, "database")).toMatchObject([
    { severity: "warning", what: expect.stringContaining("were not looked at") },
  ]);
  expect(JSON.stringify(findings)).not.toContain("hunter2");
});
