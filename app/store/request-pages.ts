import type { Prisma, PrismaClient } from "@prisma/client";
import { RATE_WINDOW_MS } from "../generation/estimate.ts";
import type { StateCounts } from "../generation/filters.ts";
import { MOVING_STATES, STATES, type State } from "../generation/generation.ts";
import { addMs } from "../generation/schedule.ts";
import type { Pages, RequestSummary } from "./page-data.ts";
import { readPage } from "./read-page.ts";

type RequestPages = Pick<Pages, "listRequests" | "readRequestProgress" | "readProgress" | "countMoving">;

/** Products that a request is named after. */
const NAMED = 3;

/** Where they are looked for: what stands behind these places was skipped, or is named by the first ones. */
const PLACES = 24;

/** Videos that tell how it goes lately: more than can finish while it counts. */
const MEASURED = 400;

/** …and how long ago they may have been sent. */
const MEASURED_WITHIN_MS = 7 * 24 * 60 * 60_000;

/** How many of them tell how long one video takes. */
const DURATIONS = 50;

const SUMMARY = {
  id: true,
  createdAt: true,
  confirmedAt: true,
  withdrawnAt: true,
  makesAgain: true,
} satisfies Prisma.GenerationRequestSelect;

type Row = Prisma.GenerationRequestGetPayload<{ select: typeof SUMMARY }>;

export function createRequestPages(prisma: PrismaClient, now: () => Date): RequestPages {
  async function summarize(shop: string, rows: readonly Row[]): Promise<RequestSummary[]> {
    const ids = rows.map(({ id }) => id);
    const [groups, products] = await Promise.all([
      prisma.generation.groupBy({
        by: ["requestId", "state"],
        where: { requestId: { in: ids }, shop },
        _count: { _all: true },
      }),
      prisma.requestedProduct.findMany({
        where: { requestId: { in: ids }, place: { lt: PLACES }, skipReason: null, request: { shop } },
        orderBy: [{ requestId: "asc" }, { place: "asc" }],
        select: { requestId: true, title: true, imageUrl: true },
      }),
    ]);
    return rows.flatMap(({ confirmedAt, ...row }) => {
      if (confirmedAt === null) return [];
      const counts = countEach(groups.filter(({ requestId }) => requestId === row.id));
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const named = products
        .filter(({ requestId }) => requestId === row.id)
        .slice(0, NAMED)
        .map(({ title, imageUrl }) => ({ title, imageUrl }));
      return [{ ...row, confirmedAt, counts, total, named }];
    });
  }

  return {
    async listRequests(shop, query) {
      const page = await readPage(query, (window) =>
        prisma.generationRequest.findMany({
          where: { shop, confirmedAt: { not: null } },
          ...window,
          select: SUMMARY,
        }),
      );
      return { ...page, rows: await summarize(shop, page.rows) };
    },

    async readRequestProgress(shop, requestId) {
      const row = await prisma.generationRequest.findFirst({
        where: { shop, id: requestId, confirmedAt: { not: null } },
        select: SUMMARY,
      });
      if (row === null) return null;
      return (await summarize(shop, [row]))[0] ?? null;
    },

    async readProgress(shop, until) {
      const since = now();
      const finishedAt = until === "collected" ? "collectedAt" : "publishedAt";
      const rows = await prisma.generation.findMany({
        where: {
          shop,
          paidAt: { gte: addMs(since, -MEASURED_WITHIN_MS) },
          [finishedAt]: { not: null },
        },
        orderBy: { paidAt: "desc" },
        take: MEASURED,
        select: { paidAt: true, collectedAt: true, publishedAt: true },
      });
      const times = rows.flatMap((row) => {
        const end = row[finishedAt];
        return row.paidAt === null || end === null ? [] : [{ from: row.paidAt.getTime(), to: end.getTime() }];
      });
      const lately = times.map(({ to }) => to).filter((to) => to >= since.getTime() - RATE_WINDOW_MS);
      return {
        durationsMs: times.slice(0, DURATIONS).map(({ from, to }) => Math.max(0, to - from)),
        lately: {
          videos: lately.length,
          spanMs: lately.length === 0 ? 0 : Math.max(...lately) - Math.min(...lately),
        },
      };
    },

    async countMoving(shop, createdUntil) {
      const groups = await prisma.generation.groupBy({
        by: ["state"],
        where: { shop, state: { in: [...MOVING_STATES] }, createdAt: { lte: createdUntil } },
        _count: { _all: true },
        _max: { paidAt: true },
      });
      const counts = countEach(groups);
      const moving = MOVING_STATES.reduce((sum, state) => sum + counts[state], 0);
      const paidTimes = groups.flatMap(({ _max }) => (_max.paidAt === null ? [] : [_max.paidAt.getTime()]));
      const lastPaidAt = paidTimes.length === 0 ? null : new Date(Math.max(...paidTimes));
      return { unsent: counts.queued, underWay: moving - counts.queued, lastPaidAt };
    },
  };
}

/** Every state with its number, those without rows too. */
export function countEach(groups: readonly { state: string; _count: { _all: number } }[]): StateCounts {
  const found = new Map(groups.map(({ state, _count }) => [state, _count._all]));
  return Object.fromEntries(STATES.map((state) => [state, found.get(state) ?? 0])) as Record<State, number>;
}
