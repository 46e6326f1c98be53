import type { PrismaClient } from "@prisma/client";
import type { Missing, State } from "../generation/generation.ts";
import { type Fate, fateOf, type Period } from "../generation/money.ts";

/** One video that was charged for. */
export interface ChargeRow {
  at: Date;
  fate: Fate;
  productId: string | null;
  productTitle: string | null;
  /** When the merchant clicked; null for strays. */
  requestedAt: Date | null;
  /** RotateProduct's number. */
  remoteId: string | null;
}

interface PaidRow {
  id: string;
  paidAt: Date;
  state: State;
  missing: Missing | null;
  hasVideo: boolean;
  productId: string;
  productTitle: string;
  remoteId: string | null;
  createdAt: Date;
}

/** Rows that are in memory at a time. */
const PORTION = 2_000;

/**
 * Every charge of a period, the earliest first: as many rows as the report counts videos. They are read in portions
 * while whoever asks takes them, so that a file of 100,000 lines needs no more memory than one of 2,000.
 */
export async function* listCharges(
  prisma: PrismaClient,
  shop: string,
  period: Period,
): AsyncGenerator<ChargeRow> {
  // Misfortunes: so few that they are read at once.
  const extra = await listExtraCharges(prisma, shop, period);
  for await (const row of listPaid(prisma, shop, period)) {
    while (extra[0] !== undefined && extra[0].at < row.at) yield extra.shift() as ChargeRow;
    yield row;
  }
  yield* extra;
}

async function* listPaid(
  prisma: PrismaClient,
  shop: string,
  { start, end }: Period,
): AsyncGenerator<ChargeRow> {
  let last = { paidAt: start ?? new Date(0), id: "" };
  while (true) {
    const rows = await prisma.$queryRaw<PaidRow[]>`
      SELECT "id", "paidAt", "state", "missing", "videoBytes" IS NOT NULL AS "hasVideo", "productId",
        "productTitle", "remoteId", "createdAt"
      FROM "Generation"
      WHERE "shop" = ${shop} AND "paidAt" >= ${last.paidAt} AND ("paidAt", "id") > (${last.paidAt}, ${last.id})
        AND "paidAt" < COALESCE(${end}, 'infinity'::timestamptz)
      ORDER BY "paidAt", "id" LIMIT ${PORTION}`;
    for (const row of rows) {
      const { paidAt: at, productId, productTitle, remoteId, createdAt: requestedAt } = row;
      yield { at, fate: fateOf(row), productId, productTitle, remoteId, requestedAt };
    }
    if (rows.length < PORTION) return;
    last = rows.at(-1) ?? last;
  }
}

async function listExtraCharges(
  prisma: PrismaClient,
  shop: string,
  { start, end }: Period,
): Promise<ChargeRow[]> {
  const within = { gte: start ?? new Date(0), ...(end && { lt: end }) };
  const doubles = await prisma.doubleCharge.findMany({
    where: { shop, at: within },
    include: { generation: { select: { productId: true, productTitle: true, createdAt: true } } },
  });
  const strays = await prisma.strayVideo.findMany({
    where: {
      shop,
      side: "rotateproduct",
      OR: [{ createdAt: within }, { createdAt: null, foundAt: within }],
    },
  });
  const rows: ChargeRow[] = [
    ...doubles.map(({ at, remoteId, generation: { createdAt, ...product } }) => ({
      at,
      remoteId,
      fate: "double" as const,
      requestedAt: createdAt,
      ...product,
    })),
    ...strays.map(({ id, productId, createdAt, foundAt }) => ({
      at: createdAt ?? foundAt,
      remoteId: id,
      fate: "stray" as const,
      requestedAt: null,
      productId,
      productTitle: null,
    })),
  ];
  return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
