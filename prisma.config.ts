import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { defineConfig } from "prisma/config";
import { readPostgresUrl } from "./app/platform/postgres-cluster.ts";

const require = createRequire(import.meta.url);

// Prisma's CLI refuses every command without a schema engine, which it downloads from a host of its own when
// the packages are installed. Where that host could not be reached, ours stands in (prisma/README.md).
if (!hasNativeSchemaEngine()) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "prisma/schema-engine.mjs");
}

// The embedded server's URL is read, not its server started: `generate` and `validate` need no database, and
// this file runs for them too. `prisma/with-database.ts` starts the server for the commands that need it.
const dataDir = resolve(import.meta.dirname, process.env.DATA_DIR || "data", "postgres");
const url = process.env.DATABASE_URL || readPostgresUrl(dataDir);

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url && { datasource: { url } }),
});

function hasNativeSchemaEngine(): boolean {
  const enginesFolder = dirname(require.resolve("@prisma/engines/package.json"));
  return readdirSync(enginesFolder).some((name) => name.startsWith("schema-engine-"));
}
