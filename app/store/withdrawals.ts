import { Prisma } from "@prisma/client";
import { END_STATES, type Generation, STATES } from "../generation/generation.ts";
import {
  classifyWithdrawal,
  findWayBack,
  type Withdrawable,
  type WithdrawalOutlook,
  withdraw,
} from "../generation/withdrawal.ts";
import type { Move, Withdrawals, WithdrawnRequest } from "../pipeline/ports/index.ts";
import { type StoreParts, TRANSACTION } from "./database.ts";
import { writeEvents } from "./generations.ts";

/** States of which something may be taken back. */
const OPEN_TO_WITHDRAWAL = STATES.filter(
  (state) => state !== "removing" && (state === "published" || !END_STATES.some((end) => end === state)),
);

/** What `withdraw` looks at. */
const WITHDRAWABLE = {
  id: true,
  state: true,
  reason: true,
  remoteId: true,
  collectedAt: true,
  fileIntentAt: true,
  publishedAt: true,
  removedAt: true,
  withdrawnAt: true,
  missing: true,
} satisfies Prisma.GenerationSelect;

type Row = Withdrawable & { id: string };

export function createWithdrawals(parts: StoreParts): Withdrawals {
  const { prisma } = parts;
  return {
    async withdrawRequest(shop, id, at, jobs) {
      return prisma.$transaction(async (transaction) => {
        const request = await lockConfirmed(transaction, shop, id);
        if (request === null) return null;
        if (request.withdrawnAt !== null) return { moves: [], marked: [] };
        await transaction.generationRequest.update({ where: { id }, data: { withdrawnAt: at } });
        const withdrawn = await withdrawAll(transaction, shop, await lockRows(transaction, shop, id), at);
        await parts.sendJobs(transaction, jobs);
        return withdrawn;
      }, TRANSACTION);
    },

    async readWithdrawal(shop, id, now) {
      const isKnown = await prisma.generationRequest.count({
        where: { shop, id, confirmedAt: { not: null } },
      });
      if (isKnown === 0) return null;
      const rows = (await prisma.generation.findMany({
        where: { shop, requestId: id },
        select: WITHDRAWABLE,
      })) as Row[];
      const restored = await countRestorable(prisma, shop, id);
      const outlook: WithdrawalOutlook = { canceled: 0, removed: 0, restored, kept: 0, untouched: 0 };
      for (const row of rows) outlook[classifyWithdrawal(row, now)] += 1;
      return outlook;
    },

    async listReplaced(shop, ids) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT earlier."id" ${replacedIn(shop)}
          AND later."id" = ANY(${[...ids]}) AND earlier."withdrawnAt" <= later."withdrawnAt"
          AND EXISTS (
            SELECT FROM "GenerationRequest" WHERE "id" = later."requestId" AND "withdrawnAt" IS NOT NULL
          )`;
      return rows.map(({ id }) => id);
    },

    async readLive(shop, productIds) {
      const rows = await prisma.generation.findMany({
        where: { shop, productId: { in: [...productIds] }, state: "published", missing: null },
        orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
        select: { id: true, productId: true },
      });
      return new Map(rows.map(({ id, productId }) => [productId, id]));
    },
  };
}

/**
 * Earlier generations that went when later ones were seen in their products. One that the merchant had taken out before
 * that had gone by itself.
 */
function replacedIn(shop: string): Prisma.Sql {
  return Prisma.sql`
    FROM "Generation" later
    JOIN "Generation" earlier ON earlier."id" = later."replacesId" AND earlier."shop" = later."shop"
    WHERE later."shop" = ${shop} AND earlier."state" = 'removed'
      AND earlier."withdrawnAt" >= later."publishedAt"`;
}

/** How many earlier videos would come back if the request were taken back now. */
async function countRestorable(
  prisma: StoreParts["prisma"],
  shop: string,
  requestId: string,
): Promise<number> {
  const rows = await prisma.$queryRaw<Pick<Generation, "fileId" | "missing" | "videoBytes">[]>`
    SELECT earlier."fileId", earlier."missing", earlier."videoBytes" ${replacedIn(shop)}
      AND later."requestId" = ${requestId} AND later."state" = 'published' AND later."missing" IS NULL`;
  return rows.filter((row) => findWayBack(row) !== null).length;
}

/** Two tabs that take the same request back come through here one after the other. */
async function lockConfirmed(
  transaction: Prisma.TransactionClient,
  shop: string,
  id: string,
): Promise<{ withdrawnAt: Date | null } | null> {
  const [row] = await transaction.$queryRaw<{ withdrawnAt: Date | null }[]>`
    SELECT "withdrawnAt" FROM "GenerationRequest"
    WHERE "id" = ${id} AND "shop" = ${shop} AND "confirmedAt" IS NOT NULL FOR UPDATE`;
  return row ?? null;
}

/** In the order in which every transaction locks rows; from here on no step moves them before this one has. */
async function lockRows(
  transaction: Prisma.TransactionClient,
  shop: string,
  requestId: string,
): Promise<readonly Row[]> {
  const locked = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Generation"
    WHERE "shop" = ${shop} AND "requestId" = ${requestId} AND "state" = ANY(${[...OPEN_TO_WITHDRAWAL]})
    ORDER BY "id" FOR UPDATE`;
  const rows = await transaction.generation.findMany({
    where: { id: { in: locked.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: WITHDRAWABLE,
  });
  return rows as Row[];
}

/** A statement for each kind of move, not one for each row: a request may have ten thousand. */
async function withdrawAll(
  transaction: Prisma.TransactionClient,
  shop: string,
  rows: readonly Row[],
  at: Date,
): Promise<WithdrawnRequest> {
  const moves = rows.flatMap((row): Move[] => {
    const withdrawal = withdraw(row, at);
    return withdrawal === null ? [] : [{ id: row.id, from: row.state, ...withdrawal }];
  });
  const kinds = Map.groupBy(moves, ({ from, to }) => `${from} ${to}`);
  for (const [first, ...others] of kinds.values()) {
    if (first === undefined) continue;
    const { to, reason = null, set } = first;
    await transaction.generation.updateMany({
      where: { id: { in: [first, ...others].map(({ id }) => id) } },
      data: { ...set, state: to, reason, detail: null, openProductId: null, stateSince: at },
    });
  }
  await writeEvents(transaction, shop, moves, at);
  const moved = new Set(moves.map(({ id }) => id));
  const marked = rows.map(({ id }) => id).filter((id) => !moved.has(id));
  await transaction.generation.updateMany({
    where: { id: { in: marked }, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  return { moves, marked };
}
