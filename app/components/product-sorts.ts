/** Orders of the product list as its address has them, in the order in which they are offered; empty is the newest first. */
export const PRODUCT_SORTS = [
  "",
  "oldest",
  "title",
  "title_desc",
  "updated",
  "inventory_high",
  "inventory_low",
  "best_selling",
] as const;

export type ProductSort = (typeof PRODUCT_SORTS)[number];
