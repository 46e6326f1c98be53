import { Prisma } from "@prisma/client";

/** A video that is in its product's media as far as anybody knows: published, found there, and not taken out. */
export const LIVE = { state: "published", missing: null, removedAt: null } as const;

/** The same of the generation that a statement names `live`. */
export const IS_LIVE = Prisma.sql`
  live."state" = ${LIVE.state} AND live."missing" IS NULL AND live."removedAt" IS NULL`;
