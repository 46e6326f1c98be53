import {
  announceProductDelete,
  announceProductUpdate,
  announceScopesUpdate,
  announceUninstall,
} from "./events.ts";
import type { ShopState } from "./state.ts";
import type { World } from "./world.ts";

/** What a merchant does in the admin, with everything that the platform lets follow from it. */

/** Ends the installation: tokens die at once, then `app/uninstalled` is sent. */
export async function uninstallApp(world: World, shop: ShopState): Promise<void> {
  const { installation } = shop;
  if (!installation.isInstalled) return;
  installation.isInstalled = false;
  installation.tokens = [];
  world.markChanged();
  await announceUninstall(world, shop);
}

/** Installs the app again, with the scopes that it had; the platform tells nobody. */
export function reinstallApp(world: World, { installation }: ShopState): void {
  installation.isInstalled = true;
  world.markChanged();
}

/** Grants exactly `scopes`, to tokens given before too, and sends `app/scopes_update`. */
export async function changeScopes(world: World, shop: ShopState, scopes: string[]): Promise<void> {
  const { installation } = shop;
  const previous = installation.scopes;
  installation.scopes = [...scopes];
  for (const token of installation.tokens) token.scopes = [...scopes];
  world.markChanged();
  await announceScopesUpdate(world, shop, { previous, current: scopes });
}

/** Deletes a product; its files stay in the shop. Throws when there is none. */
export async function deleteProduct(world: World, shop: ShopState, productId: number): Promise<void> {
  const product = shop.products.get(productId);
  if (!product) throw new Error(`${shop.shop.domain} has no product ${productId}`);
  shop.products.delete(productId);
  for (const id of product.collectionIds) {
    const collection = shop.collections.get(id);
    if (collection) collection.productIds = collection.productIds.filter((each) => each !== productId);
  }
  world.markChanged();
  await announceProductDelete(world, shop, product);
}

/** Takes a file out of a product's gallery; it stays in the shop. Throws when it is not there. */
export async function removeMedia(
  world: World,
  shop: ShopState,
  productId: number,
  fileId: number,
): Promise<void> {
  const product = shop.products.get(productId);
  if (!product?.mediaIds.includes(fileId))
    throw new Error(`${shop.shop.domain} has no file ${fileId} on product ${productId}`);
  product.mediaIds = product.mediaIds.filter((id) => id !== fileId);
  product.updatedAt = world.now();
  world.markChanged();
  await announceProductUpdate(world, shop, product);
}
