import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { env } from "./env.server.ts";
import { createStatementNames } from "./platform/statement-names.ts";

declare global {
  var prismaOfThisProcess: PrismaClient | undefined;
}

if (env.DATABASE_URL === undefined) {
  throw new Error("DATABASE_URL is missing: `npm start` and `npm run dev` set it to the app's own database");
}

export const databaseUrl = env.DATABASE_URL;

globalThis.prismaOfThisProcess ??= new PrismaClient({
  adapter: new PrismaPg(
    { connectionString: databaseUrl },
    { statementNameGenerator: createStatementNames() },
  ),
});

/** The only client of this process. Kept on globalThis, since the development server loads modules again and again. */
export const prisma: PrismaClient = globalThis.prismaOfThisProcess;
