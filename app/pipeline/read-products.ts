import { isWithoutAccess } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import type { Product } from "../generation/product.ts";
import type { Ports } from "./ports/index.ts";

/** The products of `rows`, in their order; null for one that does not exist (any more). */
export async function readProducts(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
): Promise<readonly (Product | null)[] | "no_access"> {
  try {
    return await ports.shopifyOf(shop).readProducts(rows.map((row) => row.productId));
  } catch (error) {
    if (isWithoutAccess(error)) return "no_access";
    throw error;
  }
}
