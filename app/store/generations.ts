import type { Generation as GenerationRow, Prisma } from "@prisma/client";
import type { Generation, State } from "../generation/generation.ts";
import { isEnd, isLegalMove, isOpen, isReasonOf } from "../generation/generation.ts";
import { COPY_RESTS_IN } from "../generation/retention.ts";
import type { GenerationFilter, Move, Store } from "../pipeline/ports/index.ts";
import { type StoreParts, TRANSACTION } from "./database.ts";

type GenerationMethods = Pick<
  Store,
  | "readGeneration"
  | "readGenerations"
  | "listGenerations"
  | "listHeld"
  | "listUncollected"
  | "listOutdated"
  | "listGivenUp"
  | "countGenerations"
  | "listPaidIds"
  | "move"
  | "update"
>;

export function createGenerations(parts: StoreParts): GenerationMethods {
  const { prisma } = parts;
  return {
    async readGeneration(shop, id) {
      const row = await prisma.generation.findFirst({ where: { shop, id } });
      return row === null ? null : toGeneration(row);
    },

    async readGenerations(shop, ids) {
      const rows = await prisma.generation.findMany({
        where: { shop, id: { in: [...ids] } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      return rows.map(toGeneration);
    },

    async listGenerations(shop, filter, limit) {
      const rows = await prisma.generation.findMany({
        where: whereOf(shop, filter),
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: limit,
      });
      return rows.map(toGeneration);
    },

    async listHeld(shop, reasons, limit) {
      const groups = await prisma.generation.groupBy({
        by: ["reason"],
        where: { shop, state: "held", reason: { in: [...reasons] } },
      });
      const lists = groups.map(({ reason }) =>
        prisma.generation.findMany({
          where: { shop, state: "held", reason },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          take: limit,
        }),
      );
      const rows = (await Promise.all(lists)).flat();
      return rows.toSorted(byAge).map(toGeneration);
    },

    async listUncollected(shop, limit) {
      const rows = await prisma.generation.findMany({
        where: { shop, state: "succeeded" },
        orderBy: [{ collectBy: { sort: "asc", nulls: "first" } }, { id: "asc" }],
        take: limit,
      });
      return rows.map(toGeneration);
    },

    async listOutdated(shop, before, limit) {
      const rows = await prisma.generation.findMany({
        where: {
          shop,
          videoBytes: { not: null },
          OR: [
            { state: "published", publishedAt: { lt: before } },
            {
              state: { in: COPY_RESTS_IN.filter((state) => state !== "published") },
              collectedAt: { lt: before },
            },
          ],
        },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map(toGeneration);
    },

    async listGivenUp(shop, limit) {
      const rows = await prisma.generation.findMany({
        where: { shop, state: { in: [...COPY_RESTS_IN] }, videoBytes: null, videoSha256: { not: null } },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map(toGeneration);
    },

    countGenerations: (shop, filter) => prisma.generation.count({ where: whereOf(shop, filter) }),

    async listPaidIds(shop, after, limit) {
      const rows = await prisma.generation.findMany({
        where: { shop, remoteId: { not: null }, id: { gt: after } },
        orderBy: { id: "asc" },
        take: limit,
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    async move(shop, moves, jobs = []) {
      if (moves.length === 0 && jobs.length === 0) return new Set();
      return prisma.$transaction(async (transaction) => {
        const moved = await applyMoves(transaction, shop, moves, parts.now());
        await parts.sendJobs(transaction, jobs);
        return moved;
      }, TRANSACTION);
    },

    async update(shop, id, state, set) {
      const { count } = await prisma.generation.updateMany({ where: { shop, id, state }, data: set });
      return count === 1;
    },
  };
}

/**
 * Compare-and-set of each row, in the order of ids so that two transactions never wait for each other in a circle,
 * and one event per row that moved.
 *
 * @param keyFingerprint of the account that a `remoteId` among the moves belongs to
 * @throws Error for a move that the table of legal moves does not have: a fault of ours, nothing is written
 */
export async function applyMoves(
  transaction: Prisma.TransactionClient,
  shop: string,
  moves: readonly Move[],
  now: Date,
  keyFingerprint?: string,
): Promise<ReadonlySet<string>> {
  for (const move of moves) assertLegal(move);
  const moved: Move[] = [];
  for (const move of moves.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const { count } = await transaction.generation.updateMany({
      where: { shop, id: move.id, state: move.from },
      data: {
        ...move.set,
        ...(keyFingerprint !== undefined && move.set?.remoteId ? { keyFingerprint } : {}),
        ...(isOpen(move.to) ? {} : { openProductId: null }),
        state: move.to,
        reason: move.reason ?? null,
        detail: move.detail ?? null,
        stateSince: now,
      },
    });
    if (count === 1) moved.push(move);
    if (count === 1 && isEnd(move.from) && isOpen(move.to)) await reopen(transaction, move.id);
  }
  await writeEvents(transaction, shop, moved, now);
  return new Set(moved.map((move) => move.id));
}

/** One event per move, in one statement that is the same however many they are: PostgreSQL has planned it already. */
export async function writeEvents(
  transaction: Prisma.TransactionClient,
  shop: string,
  moves: readonly Move[],
  at: Date,
): Promise<void> {
  if (moves.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO "GenerationEvent" ("generationId", "shop", "at", "fromState", "toState", "reason", "detail")
    SELECT move."id", ${shop}, ${at}, move."from", move."to", move."reason", move."detail"
    FROM unnest(
      ${moves.map(({ id }) => id)}::text[],
      ${moves.map(({ from }) => from)}::text[],
      ${moves.map(({ to }) => to)}::text[],
      ${moves.map(({ reason }) => reason ?? null)}::text[],
      ${moves.map(({ detail }) => detail ?? null)}::text[]
    ) WITH ORDINALITY AS move("id", "from", "to", "reason", "detail", "place")
    ORDER BY move."place"`;
}

/** Takes the product's place again. Rejects, with the whole transaction, if another generation has it by now. */
async function reopen(transaction: Prisma.TransactionClient, id: string): Promise<void> {
  await transaction.$executeRaw`UPDATE "Generation" SET "openProductId" = "productId" WHERE "id" = ${id}`;
}

function assertLegal({ id, from, to, reason }: Move): void {
  if (!isLegalMove(from, to)) throw new Error(`Generation ${id}: no legal move from ${from} to ${to}`);
  if (!isReasonOf(to, reason ?? null))
    throw new Error(`Generation ${id}: ${to} with reason ${reason ?? "none"}`);
}

function byAge(a: GenerationRow, b: GenerationRow): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

function whereOf(shop: string, filter: GenerationFilter): Prisma.GenerationWhereInput {
  return {
    shop,
    state: { in: [...filter.states] },
    ...(filter.reason === undefined ? {} : { reason: filter.reason }),
    ...(filter.requestId === undefined ? {} : { requestId: filter.requestId }),
    ...(filter.isUnconfirmed === true ? { confirmedAt: null } : {}),
    ...(filter.hasVideo === true ? { videoBytes: { not: null } } : {}),
    ...(filter.isWithdrawn === true ? { withdrawnAt: { not: null } } : {}),
  };
}

export function toGeneration(row: GenerationRow): Generation {
  const { openProductId: _, keyFingerprint: __, ...fields } = row;
  return {
    ...fields,
    state: row.state as State,
    reason: row.reason as Generation["reason"],
    missing: row.missing as Generation["missing"],
  };
}
