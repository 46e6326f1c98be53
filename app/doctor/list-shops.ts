/** As many as fit into a sentence. */
const NAMED = 5;

export function listShops(shops: readonly string[]): string {
  const named = shops.slice(0, NAMED).join(", ");
  return shops.length > NAMED ? `${named} and ${shops.length - NAMED} more shops` : named;
}
