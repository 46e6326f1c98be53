import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const BUILD = join(import.meta.dirname, "../build");

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

test("the production build contains no line of the sandbox", () => {
  expect(files.length).toBeGreaterThan(10);
  const traces = /SANDBOX_|test\/sandbox|__sandbox|rp_sandbox|startRotateProduct|startShopify/;
  expect(files.filter((file) => traces.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("what a browser gets contains nothing that belongs to the server", () => {
  const secrets = /DATABASE_URL|ENCRYPTION_KEYS|SHOPIFY_API_SECRET|PrismaClient|pg-boss/;
  const client = files.filter((file) => file.startsWith(join(BUILD, "client")) && file.endsWith(".js"));
  expect(client.length).toBeGreaterThan(5);
  expect(client.filter((file) => secrets.test(readFileSync(file, "utf8")))).toEqual([]);
});
