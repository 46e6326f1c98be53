import type { Prisma } from "@prisma/client";

export interface LockedPlan {
  cursor: string | null;
  plannedAt: Date | null;
  confirmedAt: Date | null;
  makesAgain: boolean;
}

/** Whoever changes a plan, adds to it or confirms it comes through here one after the other. Null when it is gone. */
export async function lockPlan(
  transaction: Prisma.TransactionClient,
  shop: string,
  id: string,
): Promise<LockedPlan | null> {
  const [row] = await transaction.$queryRaw<LockedPlan[]>`
    SELECT "cursor", "plannedAt", "confirmedAt", "makesAgain" FROM "GenerationRequest"
    WHERE "id" = ${id} AND "shop" = ${shop} FOR UPDATE`;
  return row ?? null;
}
