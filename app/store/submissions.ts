import type { Prisma } from "@prisma/client";
import { addMs, LATE_ARRIVAL_MS } from "../generation/schedule.ts";
import { findHighestId, type Submission } from "../generation/submission.ts";
import type { Intent, Settlement, Store } from "../pipeline/ports/index.ts";
import { type StoreParts, TRANSACTION } from "./database.ts";
import { applyMoves } from "./generations.ts";
import { isUniqueViolation } from "./unique-violation.ts";

type SubmissionMethods = Pick<
  Store,
  | "openSubmission"
  | "settleSubmission"
  | "listUnresolved"
  | "watchSubmissions"
  | "listKnownRemoteIds"
  | "recordDoubleCharge"
>;

/** Videos of other products count as known too when they are this young: the balance before the POST has them. */
const RECENT_MS = 60 * 60_000;

export function createSubmissions(parts: StoreParts): SubmissionMethods {
  const { prisma } = parts;
  return {
    async openSubmission(shop, intent, jobs) {
      try {
        return await prisma.$transaction(async (transaction) => {
          const submission = await writeIntent(transaction, shop, intent, parts.now());
          if (submission !== null) await parts.sendJobs(transaction, jobs);
          return submission;
        }, TRANSACTION);
      } catch (error) {
        if (isUniqueViolation(error, "openKeyFingerprint")) return null;
        throw error;
      }
    },

    async settleSubmission(shop, id, settlement) {
      return prisma.$transaction(async (transaction) => {
        const moved = await settle(transaction, shop, id, settlement, parts.now());
        await parts.sendJobs(transaction, settlement.jobs ?? []);
        return moved;
      }, TRANSACTION);
    },

    async listUnresolved(shop, now) {
      const rows = await prisma.$queryRaw<UnresolvedRow[]>`
        SELECT s.*, missing."generationIds", missing."productIds"
        FROM "Submission" s, LATERAL (
          SELECT array_agg("generationId" ORDER BY "place") AS "generationIds",
            array_agg("productId" ORDER BY "place") AS "productIds"
          FROM "SubmissionItem" WHERE "submissionId" = s."id" AND "accountedAt" IS NULL
        ) missing
        WHERE s."shop" = ${shop} AND (s."closedAt" IS NULL OR s."watchUntil" >= ${now})
          AND missing."generationIds" IS NOT NULL
        ORDER BY s."sentAt", s."id"`;
      return rows.map(({ generationIds, productIds, ...row }) =>
        toSubmission({
          ...row,
          items: generationIds.map((generationId, index) => ({
            generationId,
            productId: productIds[index] ?? "",
          })),
        }),
      );
    },

    async watchSubmissions(shop, generationIds, until) {
      await prisma.submission.updateMany({
        where: {
          shop,
          closedAt: { not: null },
          watchUntil: { lt: until },
          items: { some: { generationId: { in: [...generationIds] }, accountedAt: null } },
        },
        data: { watchUntil: until },
      });
    },

    async listKnownRemoteIds(shop, keyFingerprint, productIds) {
      const since = new Date(parts.now().getTime() - RECENT_MS);
      const rows = await prisma.generation.findMany({
        where: {
          keyFingerprint,
          remoteId: { not: null },
          OR: [{ shop, productId: { in: [...productIds] } }, { remoteCreatedAt: { gte: since } }],
        },
        select: { remoteId: true },
      });
      const seconds = await prisma.doubleCharge.findMany({
        where: {
          keyFingerprint,
          OR: [{ shop, generation: { productId: { in: [...productIds] } } }, { at: { gte: since } }],
        },
        select: { remoteId: true },
      });
      return [...rows, ...seconds].flatMap(({ remoteId }) => remoteId ?? []);
    },

    async recordDoubleCharge(shop, generationId, remoteId, at) {
      const { keyFingerprint } = await prisma.shop.findUniqueOrThrow({ where: { domain: shop } });
      await prisma.doubleCharge.createMany({
        data: [{ keyFingerprint: keyFingerprint ?? "", remoteId, shop, generationId, at }],
        skipDuplicates: true,
      });
    },
  };
}

/** Null, with nothing written, when no row was queued any more, or the shop may not spend with this key any more. */
async function writeIntent(
  transaction: Prisma.TransactionClient,
  shop: string,
  intent: Intent,
  now: Date,
): Promise<Submission | null> {
  if (!(await lockSpender(transaction, shop, intent.keyFingerprint))) return null;
  const { items, ...witnesses } = intent;
  const row = await transaction.submission.create({
    data: {
      shop,
      ...witnesses,
      knownRemoteIds: [...intent.knownRemoteIds],
      highestRemoteId: findHighestId(intent.knownRemoteIds),
      openKeyFingerprint: intent.keyFingerprint,
    },
  });
  const moves = items.map(
    ({ generationId: id, set }) => ({ id, from: "queued", to: "confirming", set }) as const,
  );
  const moved = await applyMoves(transaction, shop, moves, now);
  if (moved.size === 0) {
    await transaction.submission.delete({ where: { id: row.id } });
    return null;
  }
  const generations = await transaction.generation.findMany({
    where: { id: { in: [...moved] } },
    select: { id: true, productId: true },
  });
  const productOf = new Map(generations.map(({ id, productId }) => [id, productId]));
  const unaccounted = items.flatMap(({ generationId }) => {
    const productId = productOf.get(generationId);
    return productId === undefined ? [] : [{ generationId, productId }];
  });
  await transaction.submissionItem.createMany({
    data: unaccounted.map((item, place) => ({ ...item, place, submissionId: row.id })),
  });
  return toSubmission({ ...row, items: unaccounted });
}

/** Locks the shop's row against an uninstall or a change of the key: either comes before the intent, or after it. */
async function lockSpender(
  transaction: Prisma.TransactionClient,
  shop: string,
  keyFingerprint: string,
): Promise<boolean> {
  const spenders = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Shop" WHERE "domain" = ${shop} AND "uninstalledAt" IS NULL AND "keyRejectedAt" IS NULL
      AND "keyFingerprint" = ${keyFingerprint} FOR SHARE`;
  return spenders.length === 1;
}

async function settle(
  transaction: Prisma.TransactionClient,
  shop: string,
  id: string,
  { moves, accounted, isJudged, evidence }: Settlement,
  now: Date,
): Promise<ReadonlySet<string>> {
  // Locks the submission, so that an answer and a sweep settle it one after the other.
  const [row] = await transaction.$queryRaw<{ keyFingerprint: string; closedAt: Date | null }[]>`
    SELECT "keyFingerprint", "closedAt" FROM "Submission" WHERE "id" = ${id} AND "shop" = ${shop} FOR UPDATE`;
  if (row === undefined) return new Set();
  const moved = await applyMoves(transaction, shop, moves, now, row.keyFingerprint);
  if (accounted.length > 0) {
    await transaction.submissionItem.updateMany({
      where: { submissionId: id, generationId: { in: [...accounted] }, accountedAt: null },
      data: { accountedAt: now },
    });
  }
  const open = await transaction.submissionItem.count({ where: { submissionId: id, accountedAt: null } });
  const isClosing = row.closedAt === null && (open === 0 || isJudged === true);
  await transaction.submission.updateMany({
    where: { id },
    data: { ...evidence, ...(isClosing ? closing(now) : {}) },
  });
  return moved;
}

function closing(now: Date) {
  return { closedAt: now, openKeyFingerprint: null, watchUntil: addMs(now, LATE_ARRIVAL_MS) };
}

/** A submission with its unaccounted items, in the order sent: in one statement, so that both are of one moment. */
type UnresolvedRow = Omit<SubmissionRow, "items"> & { generationIds: string[]; productIds: string[] };

type SubmissionRow = Omit<Submission, "isOpen" | "unaccounted"> & {
  openKeyFingerprint: string | null;
  items: readonly { generationId: string; productId: string }[];
};

function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    shop: row.shop,
    keyFingerprint: row.keyFingerprint,
    isOpen: row.openKeyFingerprint !== null,
    sentAt: row.sentAt,
    balanceBefore: row.balanceBefore,
    knownRemoteIds: row.knownRemoteIds,
    highestRemoteId: row.highestRemoteId,
    lastAdoptedAt: row.lastAdoptedAt,
    agreeingSweeps: row.agreeingSweeps,
    unaccounted: row.items.map(({ generationId, productId }) => ({ generationId, productId })),
  };
}
