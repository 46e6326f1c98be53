import type { Prisma, RequestedProduct } from "@prisma/client";
import type { SkipReason } from "../generation/product.ts";
import type { GenerationRequest, PlannedProduct, Store } from "../pipeline/ports/index.ts";
import { type StoreParts, TRANSACTION } from "./database.ts";

type RequestMethods = Pick<Store, "planRequest" | "readRequest" | "readOccupied" | "confirmRequest">;

export function createRequests(parts: StoreParts): RequestMethods {
  const { prisma } = parts;
  return {
    async planRequest(shop, clickKey, products, at) {
      return prisma.$transaction(async (transaction) => {
        await transaction.generationRequest.createMany({
          data: [{ shop, clickKey, createdAt: at }],
          skipDuplicates: true,
        });
        const { id } = await transaction.generationRequest.findUniqueOrThrow({
          where: { shop_clickKey: { shop, clickKey } },
        });
        await lockRequest(transaction, shop, id);
        if ((await transaction.requestedProduct.count({ where: { requestId: id } })) === 0) {
          await transaction.requestedProduct.createMany({
            data: products.map((product, place) => ({ ...product, place, requestId: id })),
          });
        }
        return readRequest(transaction, shop, id);
      }, TRANSACTION);
    },

    async readRequest(shop, id) {
      const isKnown = (await prisma.generationRequest.count({ where: { shop, id } })) === 1;
      return isKnown ? readRequest(prisma, shop, id) : null;
    },

    async readOccupied(shop, productIds) {
      const rows = await prisma.generation.findMany({
        where: {
          shop,
          productId: { in: [...productIds] },
          // A video that is not there any more does not stop the merchant from having it made again.
          OR: [{ openProductId: { not: null } }, { state: "published", missing: null }],
        },
        select: { productId: true, openProductId: true },
      });
      const published = rows.map(({ productId }) => [productId, "has_video"] as const);
      const open = rows.flatMap(({ openProductId }) =>
        openProductId ? [[openProductId, "in_progress"] as const] : [],
      );
      return new Map([...published, ...open]);
    },

    async confirmRequest(shop, id, at, limit, jobs) {
      return prisma.$transaction(async (transaction) => {
        const confirmedAt = await lockRequest(transaction, shop, id);
        if (confirmedAt === null) {
          await skipBeyond(transaction, id, limit);
          await insertGenerations(transaction, shop, id, at);
          await transaction.generationRequest.update({ where: { id }, data: { confirmedAt: at } });
          await parts.sendJobs(transaction, jobs);
        }
        return readRequest(transaction, shop, id);
      }, TRANSACTION);
    },
  };
}

/** Two tabs that click the same plan come through here one after the other. Returns when it was confirmed. */
async function lockRequest(
  transaction: Prisma.TransactionClient,
  shop: string,
  id: string,
): Promise<Date | null> {
  const [row] = await transaction.$queryRaw<{ confirmedAt: Date | null }[]>`
    SELECT "confirmedAt" FROM "GenerationRequest" WHERE "id" = ${id} AND "shop" = ${shop} FOR UPDATE`;
  if (row === undefined) throw new Error(`Request ${id} does not exist`);
  return row.confirmedAt;
}

async function skipBeyond(
  transaction: Prisma.TransactionClient,
  requestId: string,
  limit: number,
): Promise<void> {
  if (!Number.isFinite(limit)) return;
  const beyond = await transaction.requestedProduct.findMany({
    where: { requestId, skipReason: null },
    orderBy: { place: "asc" },
    skip: limit,
    select: { productId: true },
  });
  await markSkipped(transaction, requestId, beyond, "left_out");
}

/** The unique index on (shop, openProductId) decides which of two clicks gets a product; the other one skips it. */
async function insertGenerations(
  transaction: Prisma.TransactionClient,
  shop: string,
  requestId: string,
  at: Date,
): Promise<void> {
  const wanted = await transaction.requestedProduct.findMany({
    where: { requestId, skipReason: null },
    orderBy: { place: "asc" },
  });
  const inserted = await transaction.generation.createManyAndReturn({
    data: wanted.map((product) => ({
      shop,
      requestId,
      productId: product.productId,
      openProductId: product.productId,
      productTitle: product.title,
      state: "queued",
      imageId: product.imageId,
      endImageId: product.endImageId,
      description: product.description,
      imageUrl: product.imageUrl,
      createdAt: at,
      stateSince: at,
    })),
    skipDuplicates: true,
    select: { id: true, productId: true },
  });
  await transaction.generationEvent.createMany({
    data: inserted.map(({ id }) => ({ generationId: id, shop, at, toState: "queued" })),
  });
  const made = new Set(inserted.map(({ productId }) => productId));
  const occupied = wanted.filter(({ productId }) => !made.has(productId));
  await markSkipped(transaction, requestId, occupied, "in_progress");
}

async function markSkipped(
  transaction: Prisma.TransactionClient,
  requestId: string,
  products: readonly { productId: string }[],
  skipReason: SkipReason,
): Promise<void> {
  if (products.length === 0) return;
  await transaction.requestedProduct.updateMany({
    where: { requestId, productId: { in: products.map(({ productId }) => productId) } },
    data: { skipReason },
  });
}

async function readRequest(
  database: Pick<Prisma.TransactionClient, "generationRequest">,
  shop: string,
  id: string,
): Promise<GenerationRequest> {
  const {
    clickKey: _,
    products,
    ...request
  } = await database.generationRequest.findFirstOrThrow({
    where: { shop, id },
    include: { products: { orderBy: { place: "asc" } } },
  });
  return { ...request, products: products.map(toPlanned) };
}

function toPlanned({ requestId: _, place: __, ...product }: RequestedProduct): PlannedProduct {
  return { ...product, skipReason: product.skipReason as SkipReason | null };
}
