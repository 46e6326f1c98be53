import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig } from "prisma/config";

const require = createRequire(import.meta.url);

// Prisma's CLI refuses every command without a schema engine, which it downloads from a host of its own when
// the packages are installed. Where that host could not be reached, ours stands in (prisma/README.md).
if (!hasNativeSchemaEngine()) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "prisma/schema-engine.mjs");
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL && { datasource: { url: process.env.DATABASE_URL } }),
});

function hasNativeSchemaEngine(): boolean {
  const enginesFolder = dirname(require.resolve("@prisma/engines/package.json"));
  return readdirSync(enginesFolder).some((name) => name.startsWith("schema-engine-"));
}
