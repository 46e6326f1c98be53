import { RequestedTokenType } from "@shopify/shopify-api";
import type { Move } from "../../app/pipeline/ports/index.ts";
import type { ShopSettings } from "../../app/store/settings.ts";
import type { World, WorldShop } from "./world.ts";

/** Installs the app in a shop and connects a key, as a merchant does before anything else. */
export async function installApp(
  world: World,
  shop: WorldShop,
  settings: Partial<ShopSettings>,
): Promise<void> {
  const { installations, connectKey } = world.web();
  await installations.recordInstall(shop.domain);
  await followEnded(world, shop.domain);
  await installations.updateSettings(shop.domain, settings);
  await signIn(world, shop);
  await connectKey(shop.domain, shop.apiKey);
}

/** Coming back ends what the job of the uninstall did not come to, in one statement that no step has made. */
async function followEnded({ bench, ledger }: World, shop: string): Promise<void> {
  const ended = await bench.prisma.generation.findMany({ where: { shop, reason: "uninstalled" } });
  const moves = ended.flatMap(({ id }): Move[] => {
    const from = ledger.rows.get(id)?.state ?? "canceled";
    return from === "canceled" ? [] : [{ id, from, to: "canceled", reason: "uninstalled" }];
  });
  ledger.moved(shop, moves, new Set(moves.map(({ id }) => id)));
}

/** The app is back in a shop that it had left. */
export async function reinstall(world: World, shop: WorldShop): Promise<void> {
  if (!shop.isUninstalled) return;
  await world.shopify.reinstall(shop.domain);
  shop.endedAt = null;
  await installApp(world, shop, {});
  shop.isUninstalled = false;
  world.ledger.returnedTo(shop.domain);
}

/** The owner makes a new key for the account and enters it, in every shop that uses the account. */
export async function connectKey(world: World, { userId }: WorldShop): Promise<void> {
  const { rotateProduct } = world;
  const apiKey = rotateProduct.accounts.addKey(userId, `rp_${world.seed}_${world.now()}`);
  for (const shop of world.shops) {
    if (shop.userId !== userId) continue;
    shop.apiKey = apiKey;
    if (shop.isUninstalled) continue;
    await world.scheduler.alone(world.merchant, `enter key ${shop.letter}`, shop.domain, () =>
      world.web().connectKey(shop.domain, apiKey),
    );
  }
}

/** The merchant opens the app: its tokens are stored. */
async function signIn({ bench, shopify }: World, shop: WorldShop): Promise<void> {
  const { session } = await bench.library.auth.tokenExchange({
    shop: shop.domain,
    sessionToken: shopify.mintSessionToken({ shop: shop.domain }),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  });
  await bench.sessions.storeSession(session);
}

/** The owner has a second account and enters its key: whatever the first one makes is out of reach. */
export async function changeAccount(world: World, shop: WorldShop): Promise<void> {
  if (shop.isUninstalled || world.shops.some((other) => other !== shop && other.userId === shop.userId))
    return;
  const { accounts } = world.rotateProduct;
  // As much as the first one had: a balance must not be mistaken for the evidence of another's.
  const account = accounts.create({
    apiKey: `rp_second_${shop.letter}_${world.seed}_${world.now()}`,
    credits: 100,
  });
  shop.leftUserIds.push(shop.userId);
  Object.assign(shop, account);
  await world.web().connectKey(shop.domain, shop.apiKey);
  world.ledger.hit("submit.other-account");
}

/** @param monthlyBudget credits; null: no limit */
export async function limitBudget(
  world: World,
  { domain, isUninstalled }: WorldShop,
  monthlyBudget: number | null,
): Promise<void> {
  if (!isUninstalled) await world.web().installations.updateSettings(domain, { monthlyBudget });
}
