import type { Prisma } from "@prisma/client";
import { IS_LIVE } from "./live-video.ts";

export interface Confirmation {
  id: string;
  at: Date;
  /** How many products get a video, from the beginning of the plan. */
  limit: number;
  makesAgain: boolean;
}

/**
 * Makes the generations of a locked plan. A click may be of 25,000 products, so PostgreSQL does it by itself, in as
 * many statements as for one.
 */
export async function confirmPlan(
  transaction: Prisma.TransactionClient,
  shop: string,
  { id, at, limit, makesAgain }: Confirmation,
): Promise<void> {
  if (Number.isFinite(limit)) await skipBeyond(transaction, id, limit);
  await makeGenerations(transaction, shop, { id, at, makesAgain });
  await takeBackSecondOnes(transaction, shop, { id, makesAgain });
  await transaction.generationRequest.update({ where: { id }, data: { confirmedAt: at } });
}

async function skipBeyond(transaction: Prisma.TransactionClient, id: string, limit: number): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "RequestedProduct" SET "skipReason" = 'left_out'
    WHERE "requestId" = ${id} AND "skipReason" IS NULL AND NOT "isLeftOut" AND "place" >= (
      SELECT "place" FROM "RequestedProduct"
      WHERE "requestId" = ${id} AND "skipReason" IS NULL AND NOT "isLeftOut"
      ORDER BY "place" OFFSET ${limit} LIMIT 1
    )`;
}

/**
 * The unique index on (shop, openProductId) decides which of two clicks gets a product; the other one skips it.
 *
 * NOT IN makes a table of what was made; a join would look through all of it for each product, since nobody knows
 * beforehand how much that is.
 *
 * Ids are UUIDs of version 7 that count within their millisecond (RFC 9562, 6.2), so that rows of one click are in the
 * merchant's order wherever they are listed by id.
 */
async function makeGenerations(
  transaction: Prisma.TransactionClient,
  shop: string,
  { id, at, makesAgain }: Omit<Confirmation, "limit">,
): Promise<void> {
  const time = at.getTime().toString(16).padStart(12, "0");
  const prefix = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  await transaction.$executeRaw`
    WITH made AS (INSERT INTO "Generation" (
      "id", "shop", "requestId", "productId", "openProductId", "productTitle", "state", "imageId", "endImageId",
      "description", "imageUrl", "replacesId", "createdAt", "stateSince"
    )
    SELECT
      ${prefix} || lpad(to_hex("number" >> 12), 3, '0') || '-8' || lpad(to_hex("number" & 4095), 3, '0')
        || '-' || right(gen_random_uuid()::text, 12),
      ${shop}, ${id}, "productId", "productId", "title", 'queued', "imageId", "endImageId",
      "description", "imageUrl", "replacesId", ${at}, ${at}
    FROM (
      SELECT product.*, published."id" AS "replacesId",
             (row_number() OVER (ORDER BY product."place") - 1)::int AS "number"
      FROM "RequestedProduct" AS product
      LEFT JOIN LATERAL (
        SELECT "id" FROM "Generation" AS live
        WHERE ${makesAgain} AND live."shop" = ${shop} AND live."productId" = product."productId" AND ${IS_LIVE}
        ORDER BY "publishedAt" DESC LIMIT 1
      ) AS published ON true
      WHERE product."requestId" = ${id} AND product."skipReason" IS NULL AND NOT product."isLeftOut"
    ) AS wanted
    ORDER BY "productId"
    ON CONFLICT ("shop", "openProductId") DO NOTHING
    RETURNING "id", "productId"
    ), told AS (
      INSERT INTO "GenerationEvent" ("generationId", "shop", "at", "toState")
      SELECT "id", ${shop}, ${at}, 'queued' FROM made ORDER BY "id"
    )
    UPDATE "RequestedProduct" SET "skipReason" = 'in_progress'
    WHERE "requestId" = ${id} AND "skipReason" IS NULL AND NOT "isLeftOut"
      AND "productId" NOT IN (SELECT "productId" FROM made)`;
}

/**
 * A product that got its video since the plan was made is skipped, also where the plan is for another one than it had
 * then; nothing was paid for the row yet. After the rows are
 * there, since a video that is published in the same moment gives the product free and is seen by whoever looks later.
 */
async function takeBackSecondOnes(
  transaction: Prisma.TransactionClient,
  shop: string,
  { id, makesAgain }: Pick<Confirmation, "id" | "makesAgain">,
): Promise<void> {
  await transaction.$executeRaw`
    WITH second AS (
      DELETE FROM "Generation" AS made
      WHERE made."requestId" = ${id} AND made."shop" = ${shop} AND EXISTS (
        SELECT FROM "Generation" AS live
        WHERE live."shop" = ${shop} AND live."productId" = made."productId" AND ${IS_LIVE}
          AND (NOT ${makesAgain} OR live."publishedAt" > (
            SELECT "createdAt" FROM "GenerationRequest" WHERE "id" = ${id}
          ))
      )
      RETURNING "productId"
    )
    UPDATE "RequestedProduct" SET "skipReason" = 'has_video'
    WHERE "requestId" = ${id} AND "productId" IN (SELECT "productId" FROM second)`;
}
