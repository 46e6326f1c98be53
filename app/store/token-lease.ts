import type { StoreParts } from "./database.ts";

/** Who holds the lease renews the shop's access token; it is a column, so it works across processes. */
export function createTokenLease({ prisma, now }: Pick<StoreParts, "prisma" | "now">) {
  return {
    /** False while somebody else has it; it ends by itself after `ms`. */
    async tryLease(shop: string, ms: number): Promise<boolean> {
      const at = now();
      const { count } = await prisma.shop.updateMany({
        where: { domain: shop, OR: [{ tokenLeaseUntil: null }, { tokenLeaseUntil: { lte: at } }] },
        data: { tokenLeaseUntil: new Date(at.getTime() + ms) },
      });
      return count === 1;
    },
    async endLease(shop: string): Promise<void> {
      await prisma.shop.updateMany({ where: { domain: shop }, data: { tokenLeaseUntil: null } });
    },
  };
}
