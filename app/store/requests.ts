import type { Prisma } from "@prisma/client";
import type { GenerationRequest, PlanClick, Plans } from "../pipeline/ports/index.ts";
import { confirmPlan } from "./confirm-plan.ts";
import { type StoreParts, TRANSACTION } from "./database.ts";
import { LIVE } from "./live-video.ts";
import { lockPlan } from "./lock-plan.ts";

type RequestMethods = Omit<Plans, "listUnplanned" | "addToPlan">;

export function createRequests(parts: StoreParts): RequestMethods {
  const { prisma } = parts;
  return {
    async planRequest(shop, click, products) {
      return prisma.$transaction(async (transaction) => {
        const { id, isNew } = await openRow(transaction, shop, click, { plannedAt: click.at });
        if (isNew) {
          await transaction.requestedProduct.createMany({
            data: products.map((product, place) => ({ ...product, place, requestId: id })),
          });
        }
        return readRequest(transaction, shop, id);
      }, TRANSACTION);
    },

    async openPlan(shop, click, source, jobs) {
      return prisma.$transaction(async (transaction) => {
        const total = "productIds" in source ? source.productIds.length : null;
        const { id, isNew } = await openRow(transaction, shop, click, { total, selection: toJson(source) });
        if (isNew) await parts.sendJobs(transaction, jobs);
        return readRequest(transaction, shop, id);
      }, TRANSACTION);
    },

    async readRequest(shop, id) {
      return findRequest(prisma, shop, id);
    },

    async readOccupied(shop, productIds) {
      const rows = await prisma.generation.findMany({
        where: {
          shop,
          productId: { in: [...productIds] },
          // A video that is not there any more does not stop the merchant from having it made again.
          OR: [{ openProductId: { not: null } }, LIVE],
        },
        select: { productId: true, openProductId: true },
      });
      const published = rows.map(({ productId }) => [productId, "has_video"] as const);
      const open = rows.flatMap(({ openProductId }) =>
        openProductId ? [[openProductId, "in_progress"] as const] : [],
      );
      return new Map([...published, ...open]);
    },

    async editPlan(shop, id, productId, edit) {
      return prisma.$transaction(async (transaction) => {
        const plan = await lockPlan(transaction, shop, id);
        if (plan === null) return "not_found";
        if (plan.confirmedAt !== null) return "confirmed";
        const { count } = await transaction.requestedProduct.updateMany({
          where: { requestId: id, productId, skipReason: null },
          data: edit,
        });
        return count === 1 ? "edited" : "not_found";
      }, TRANSACTION);
    },

    async confirmRequest(shop, id, at, limit, jobs) {
      await prisma.$transaction(async (transaction) => {
        const plan = await lockPlan(transaction, shop, id);
        if (plan === null) throw new Error(`Request ${id} does not exist`);
        if (plan.plannedAt === null) throw new Error(`Request ${id} is not planned yet`);
        if (plan.confirmedAt !== null) return;
        await confirmPlan(transaction, shop, { id, at, limit, makesAgain: plan.makesAgain });
        await parts.sendJobs(transaction, jobs);
      }, TRANSACTION);
    },

    async removePlans(shop, before) {
      await prisma.generationRequest.deleteMany({
        where: { shop, confirmedAt: null, createdAt: { lt: before } },
      });
    },

    async listShopsToPlan() {
      const rows = await prisma.generationRequest.findMany({
        where: { plannedAt: null, shopRow: { uninstalledAt: null } },
        distinct: ["shop"],
        select: { shop: true },
      });
      return rows.map(({ shop }) => shop);
    },
  };
}

/** Two clicks with one key come through here one after the other: the first makes the row. */
async function openRow(
  transaction: Prisma.TransactionClient,
  shop: string,
  { clickKey, at, makesAgain }: PlanClick,
  set: Pick<Prisma.GenerationRequestCreateManyInput, "plannedAt" | "total" | "selection">,
): Promise<{ id: string; isNew: boolean }> {
  const [made] = await transaction.generationRequest.createManyAndReturn({
    data: [{ shop, clickKey, createdAt: at, makesAgain, ...set }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made !== undefined) return { id: made.id, isNew: true };
  const { id } = await transaction.generationRequest.findUniqueOrThrow({
    where: { shop_clickKey: { shop, clickKey } },
    select: { id: true },
  });
  return { id, isNew: false };
}

function toJson(source: object): Prisma.InputJsonObject {
  return source as Prisma.InputJsonObject;
}

async function readRequest(transaction: Prisma.TransactionClient, shop: string, id: string) {
  const request = await findRequest(transaction, shop, id);
  if (request === null) throw new Error(`Request ${id} does not exist`);
  return request;
}

async function findRequest(
  database: Pick<Prisma.TransactionClient, "generationRequest">,
  shop: string,
  id: string,
): Promise<GenerationRequest | null> {
  const [request] = await database.generationRequest.findMany({
    where: { shop, id },
    select: {
      id: true,
      shop: true,
      createdAt: true,
      plannedAt: true,
      confirmedAt: true,
      _count: { select: { products: { where: { skipReason: null, isLeftOut: false } } } },
    },
  });
  if (request === undefined) return null;
  const { _count, ...fields } = request;
  return { ...fields, videos: _count.products };
}
