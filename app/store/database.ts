import type { Prisma, PrismaClient } from "@prisma/client";
import type { Job } from "../pipeline/ports/index.ts";

/** What the store is built from. */
export interface StoreParts {
  prisma: PrismaClient;
  /** Sends jobs inside a transaction: they exist exactly if its rows do. */
  sendJobs(transaction: Prisma.TransactionClient, jobs: readonly Job[]): Promise<void>;
  now(): Date;
}

/** 600 rows are moved one by one in one transaction; on a busy machine that takes longer than Prisma's 5 s. */
export const TRANSACTION = { timeout: 60_000, maxWait: 30_000 } as const;
