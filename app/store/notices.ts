import { MOVING_STATES, type Reason, type State } from "../generation/generation.ts";
import { ATTENTION_AFTER_MS, ATTENTION_EVERY_MS, type NoticeKind } from "../generation/notices.ts";
import { addMs } from "../generation/schedule.ts";
import type { Notices } from "../pipeline/ports/index.ts";
import type { StoreParts } from "./database.ts";
import { countEach } from "./request-pages.ts";

/** A request that has not come to rest after so long is not looked at any more. */
const REQUEST_AGE_MS = 60 * 24 * 60 * 60_000;

/** What somebody waits for: it is worth telling that a request is finished only if something came of it. */
const OUTCOMES: readonly State[] = ["published", "needs_review", "failed"];

export function createNotices({ prisma }: Pick<StoreParts, "prisma">): Notices {
  return {
    async writeNotices(now) {
      await writeFinished(now);
      await writeAttention(now);
      const rows = await prisma.notice.findMany({
        where: UNSENT,
        distinct: ["shop"],
        select: { shop: true },
      });
      return rows.map(({ shop }) => shop);
    },

    async listUnsentNotices(shop) {
      const rows = await prisma.notice.findMany({
        where: { shop, ...UNSENT },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, kind: true, requestId: true, createdAt: true, triedAt: true, attempts: true },
      });
      return rows.map((row) => ({ ...row, kind: row.kind as NoticeKind }));
    },

    async readRecipient(shop) {
      const row = await prisma.shop.findFirst({
        where: { domain: shop, uninstalledAt: null },
        select: { notifyEmail: true, locale: true, notifiesFinished: true, notifiesAttention: true },
      });
      if (row?.notifyEmail == null) return null;
      const wants = { finished: row.notifiesFinished, attention: row.notifiesAttention };
      return { email: row.notifyEmail, locale: row.locale ?? "en", wants };
    },

    async readNews(shop, { kind, requestId, createdAt }) {
      if (kind === "finished") return requestId === null ? null : readFinished(shop, requestId);
      const groups = await prisma.generation.groupBy({
        by: ["state", "reason"],
        where: {
          shop,
          OR: [
            { state: "held" satisfies State },
            { state: "failed" satisfies State, stateSince: { gte: addMs(createdAt, -ATTENTION_EVERY_MS) } },
          ],
        },
        _count: { _all: true },
      });
      if (groups.length === 0) return null;
      return {
        kind,
        groups: groups
          .map(({ state, reason, _count }) => ({
            state: state as State,
            reason: reason as Reason | null,
            count: _count._all,
          }))
          .toSorted((a, b) => b.count - a.count),
      };
    },

    async claimNotice(shop, { id, attempts }, at) {
      const { count } = await prisma.notice.updateMany({
        where: { shop, id, attempts, ...UNSENT },
        data: { attempts: attempts + 1, triedAt: at },
      });
      return count === 1;
    },

    async settleNotice(shop, id, outcome, at) {
      await prisma.notice.updateMany({
        where: { shop, id, ...UNSENT },
        data: outcome === "sent" ? { sentAt: at } : { droppedAt: at },
      });
    },
  };

  /** Requests of which nothing moves any more since somebody wants to know. */
  async function writeFinished(now: Date): Promise<void> {
    await prisma.$executeRaw`
      INSERT INTO "Notice" ("id", "shop", "kind", "key", "requestId", "createdAt")
      SELECT gen_random_uuid()::text, r."shop", 'finished', 'finished ' || r."id", r."id", ${now}
      FROM "Shop" s JOIN "GenerationRequest" r ON r."shop" = s."domain"
      WHERE s."notifyEmail" IS NOT NULL AND s."notifiesFinished" AND s."uninstalledAt" IS NULL
        AND r."confirmedAt" > ${addMs(now, -REQUEST_AGE_MS)} AND r."withdrawnAt" IS NULL
        AND NOT EXISTS (
          SELECT FROM "Notice" n WHERE n."shop" = r."shop" AND n."key" = 'finished ' || r."id")
        AND NOT EXISTS (
          SELECT FROM "Generation" g WHERE g."requestId" = r."id" AND g."state" = ANY(${[...MOVING_STATES]}))
        AND EXISTS (
          SELECT FROM "Generation" g WHERE g."requestId" = r."id" AND g."state" = ANY(${[...OUTCOMES]})
            AND g."stateSince" >= s."notifiesSince")
      ON CONFLICT DO NOTHING`;
  }

  /**
   * Videos that have needed somebody for a while, of which no e-mail has told: neither the last of this kind, nor one
   * about their request.
   */
  async function writeAttention(now: Date): Promise<void> {
    const restingSince = addMs(now, -ATTENTION_AFTER_MS);
    const dayAgo = addMs(now, -ATTENTION_EVERY_MS);
    await prisma.$executeRaw`
      INSERT INTO "Notice" ("id", "shop", "kind", "key", "createdAt")
      SELECT gen_random_uuid()::text, s."domain", 'attention',
        'attention ' || to_char(${now}::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD'), ${now}
      FROM "Shop" s LEFT JOIN LATERAL (
        SELECT max(n."createdAt") AS "at" FROM "Notice" n WHERE n."shop" = s."domain" AND n."kind" = 'attention'
      ) last ON true
      WHERE s."notifyEmail" IS NOT NULL AND s."notifiesAttention" AND s."uninstalledAt" IS NULL
        AND (last."at" IS NULL OR last."at" <= ${dayAgo})
        AND EXISTS (
          SELECT FROM "GenerationEvent" e JOIN "Generation" g ON g."id" = e."generationId"
          WHERE e."shop" = s."domain" AND e."at" <= ${restingSince}
            AND e."at" >= GREATEST(s."notifiesSince", ${addMs(dayAgo, -2 * ATTENTION_AFTER_MS)},
              last."at" - ${ATTENTION_AFTER_MS} * interval '1 millisecond')
            AND e."toState" IN ('held', 'failed') AND g."state" = e."toState" AND g."stateSince" = e."at"
            AND NOT EXISTS (
              SELECT FROM "Notice" f WHERE f."shop" = e."shop" AND f."requestId" = g."requestId"
                AND f."createdAt" >= e."at"))
      ON CONFLICT DO NOTHING`;
  }

  async function readFinished(shop: string, requestId: string) {
    const request = await prisma.generationRequest.findFirst({
      where: { shop, id: requestId },
      select: { confirmedAt: true },
    });
    if (request?.confirmedAt == null) return null;
    const groups = await prisma.generation.groupBy({
      by: ["state"],
      where: { shop, requestId },
      _count: { _all: true },
    });
    return {
      kind: "finished" as const,
      requestId,
      confirmedAt: request.confirmedAt,
      counts: countEach(groups),
    };
  }
}

const UNSENT = { sentAt: null, droppedAt: null };
