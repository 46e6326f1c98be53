import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { createStatementNames } from "../../app/platform/statement-names.ts";
import { createTestDatabase } from "../database.ts";
import { atFileEnd } from "../file-end.ts";

const idle: PrismaClient[] = [];

/**
 * A migrated, empty database, by a client of its own. A test that gives it back leaves it to the next one of its file:
 * what a new one costs, and a client that has to learn every query again, is more than most tests cost.
 */
export async function lendDatabase(): Promise<{ prisma: PrismaClient; giveBack(): Promise<void> }> {
  const prisma = idle.pop() ?? (await openDatabase());
  return {
    prisma,
    async giveBack() {
      await empty(prisma);
      idle.push(prisma);
    },
  };
}

async function openDatabase(): Promise<PrismaClient> {
  const database = await createTestDatabase();
  const prisma = new PrismaClient({
    // As in production: otherwise each query keeps a stack trace, for the text of an error.
    errorFormat: "minimal",
    adapter: new PrismaPg(
      { connectionString: database.url },
      { statementNameGenerator: createStatementNames() },
    ),
  });
  atFileEnd(async () => {
    idle.splice(0);
    await prisma.$disconnect();
    await database.drop();
  });
  return prisma;
}

/** Deletes every row of every table, in any order: nothing watches over references meanwhile. */
async function empty(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRawUnsafe(`DO $$
    DECLARE name text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOR name IN SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      LOOP
        EXECUTE format('DELETE FROM %I', name);
      END LOOP;
    END $$`);
}
