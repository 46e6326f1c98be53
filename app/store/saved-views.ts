import type { PrismaClient } from "@prisma/client";
import { isUniqueViolation } from "./unique-violation.ts";

/** A list of products as somebody narrowed it, under a name. */
export interface SavedView {
  id: string;
  name: string;
  /** The page's query string. */
  query: string;
}

export type SaveResult = { kind: "saved"; id: string } | { kind: "name_taken" } | { kind: "too_many" };
export type RenameResult = { kind: "renamed" } | { kind: "name_taken" } | { kind: "not_found" };

/** So many can still be chosen from at a glance. */
export const MAX_VIEWS = 20;

export interface SavedViews {
  /** By name. */
  list(shop: string): Promise<readonly SavedView[]>;
  /** A name is given once in a shop, also when two people do so at the same moment. */
  save(shop: string, view: { name: string; query: string; at: Date }): Promise<SaveResult>;
  rename(shop: string, id: string, name: string): Promise<RenameResult>;
  /** One that somebody else has deleted already counts as deleted. */
  delete(shop: string, id: string): Promise<void>;
}

export function createSavedViews(prisma: PrismaClient): SavedViews {
  return {
    list: (shop) =>
      prisma.savedView.findMany({
        where: { shop },
        orderBy: { name: "asc" },
        select: { id: true, name: true, query: true },
      }),

    async save(shop, { name, query, at }) {
      // Two at the same moment may make one more than the limit; it only keeps the list short.
      if ((await prisma.savedView.count({ where: { shop } })) >= MAX_VIEWS) return { kind: "too_many" };
      return orNameTaken(async () => {
        const { id } = await prisma.savedView.create({
          data: { shop, name, query, createdAt: at },
          select: { id: true },
        });
        return { kind: "saved", id };
      });
    },

    rename: (shop, id, name) =>
      orNameTaken(async () => {
        const { count } = await prisma.savedView.updateMany({ where: { shop, id }, data: { name } });
        return { kind: count === 0 ? "not_found" : "renamed" };
      }),

    async delete(shop, id) {
      await prisma.savedView.deleteMany({ where: { shop, id } });
    },
  };
}

async function orNameTaken<T>(write: () => Promise<T>): Promise<T | { kind: "name_taken" }> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, "name")) return { kind: "name_taken" };
    throw error;
  }
}
