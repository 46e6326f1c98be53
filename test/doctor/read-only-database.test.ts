import { afterAll, beforeAll, expect, test } from "vitest";
import { openReadOnlyDatabase } from "../../app/doctor/read-only-database.ts";
import { type Clinic, openClinic } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test.each([
  `INSERT INTO "Shop" ("domain", "installedAt") VALUES ('x', now())`,
  `UPDATE "Shop" SET "uninstalledAt" = now()`,
  `DELETE FROM "Shop"`,
  "CREATE TABLE mug (id int)",
  `TRUNCATE "Shop" CASCADE`,
  `SELECT * FROM "Shop" FOR UPDATE`,
  "SELECT setval('\"GenerationEvent_id_seq\"', 7)",
])("PostgreSQL itself refuses to write: %s", async (sql) => {
  const database = await openReadOnlyDatabase(clinic.settings.DATABASE_URL ?? "");
  await expect(database.read(sql)).rejects.toMatchObject({ code: "25006" });
  await database.close();
  expect(await clinic.prisma.shop.count()).toBe(1);
});

test("a URL that would undo it is not used at all", async () => {
  const url = new URL(clinic.settings.DATABASE_URL ?? "");
  url.searchParams.set("options", "-c default_transaction_read_only=off");
  await expect(openReadOnlyDatabase(url.href)).rejects.toThrow("cannot be made read-only");
});
