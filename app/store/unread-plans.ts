import { Prisma } from "@prisma/client";
import type { PlanSource, Plans } from "../pipeline/ports/index.ts";
import { type StoreParts, TRANSACTION } from "./database.ts";
import { lockPlan } from "./lock-plan.ts";

/** Plans that are too large for one page of the catalogue, as a worker fills them. */
export function createUnreadPlans({
  prisma,
  sendJobs,
}: StoreParts): Pick<Plans, "listUnplanned" | "addToPlan"> {
  return {
    async listUnplanned(shop, limit) {
      const rows = await prisma.generationRequest.findMany({
        where: { shop, plannedAt: null },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: limit,
        select: {
          id: true,
          selection: true,
          cursor: true,
          total: true,
          makesAgain: true,
          _count: { select: { products: true } },
        },
      });
      return rows.map(({ selection, _count, ...row }) => ({
        ...row,
        source: selection as PlanSource,
        read: _count.products,
      }));
    },

    async addToPlan(shop, id, cursor, page) {
      return prisma.$transaction(async (transaction) => {
        const plan = await lockPlan(transaction, shop, id);
        if (plan === null || plan.plannedAt !== null || plan.cursor !== cursor) return false;
        const last = await transaction.requestedProduct.aggregate({
          where: { requestId: id },
          _max: { place: true },
        });
        const from = (last._max.place ?? -1) + 1;
        await transaction.requestedProduct.createMany({
          data: page.products.map((product, index) => ({ ...product, place: from + index, requestId: id })),
          // The catalogue changes while it is read: a product may be met a second time.
          skipDuplicates: true,
        });
        await transaction.generationRequest.update({
          where: { id },
          data: {
            cursor: page.cursor,
            total: page.total,
            ...(page.plannedAt === null ? {} : { plannedAt: page.plannedAt, selection: Prisma.DbNull }),
          },
        });
        await sendJobs(transaction, page.jobs);
        return true;
      }, TRANSACTION);
    },
  };
}
