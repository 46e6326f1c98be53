import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createStatementNames } from "../../app/platform/statement-names.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

test("the same text has the same name, another text another one", () => {
  const nameOf = createStatementNames();
  const name = nameOf({ sql: "SELECT 1" });
  expect(name).toMatch(/^s[0-9a-f]{32}$/);
  expect(nameOf({ sql: "SELECT 1" })).toBe(name);
  expect(nameOf({ sql: "SELECT 2" })).not.toBe(name);
  expect(createStatementNames()({ sql: "SELECT 1" })).toBe(name);
});

test("what is long, or one too many, is not kept", () => {
  const nameOf = createStatementNames();
  expect(nameOf({ sql: "x".repeat(5_001) })).toBe("");
  const names = Array.from({ length: 600 }, (_, number) => nameOf({ sql: `SELECT ${number}` }));
  expect(names.filter((name) => name !== "")).toHaveLength(500);
  expect(nameOf({ sql: "SELECT 0" })).toBe(names[0]);
});

test("a query that is asked again is not planned again", async () => {
  const prisma = new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: database.url, max: 1 },
      { statementNameGenerator: createStatementNames() },
    ),
  });
  const find = () => prisma.shop.findUnique({ where: { domain: "a.myshopify.com" } });
  for (let time = 0; time < 3; time++) expect(await find()).toBeNull();
  const prepared = await prisma.$queryRaw<
    { statement: string }[]
  >`SELECT statement FROM pg_prepared_statements`;
  expect(prepared.filter(({ statement }) => statement.includes('FROM "public"."Shop"'))).toHaveLength(1);
  await prisma.$disconnect();
});
