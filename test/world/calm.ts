import { APP } from "./bench.ts";
import { connectKey, limitBudget } from "./installing.ts";
import type { LedgerRow } from "./ledger.ts";
import { press } from "./merchant.ts";
import { createTroubles } from "./troubles.ts";
import { SECOND, type World } from "./world.ts";

/** Nothing goes wrong any more, and what was taken away is given back. */
export async function calm(world: World): Promise<void> {
  const { rotateProduct, shopify, shops, troubles } = world;
  world.note("CALM");
  const { foreignImages, mayStartLate } = troubles;
  const isOutageLeft = world.hasLongOutage ? troubles.rules : [];
  Object.assign(troubles, createTroubles(), { foreignImages, mayStartLate, rules: isOutageLeft });
  rotateProduct.settings.misfortunes = Object.fromEntries(
    Object.entries(rotateProduct.settings.misfortunes).filter(([, kind]) => kind === "refused"),
  );
  Object.assign(shopify.settings, {
    weeklyVideoLimit: 1_000,
    mediaPerProductLimit: 250,
    processingFailures: [],
    processingMs: 1_500,
  });
  for (const shop of shops) {
    const { shop: facts, installation } = shopify.shop(shop.domain);
    shop.hostedBefore = 0;
    Object.assign(facts, { isTrial: false, hostedVideoLimit: null });
    // Only where they were taken: word of scopes has held videos looked at, which nobody may have to send.
    if (installation.isInstalled && installation.scopes.length === 0)
      await world.scheduler.alone(world.merchant, "give scopes back", shop.domain, () =>
        shopify.setScopes(APP.scopes, shop.domain),
      );
    await world.scheduler.alone(world.merchant, `no budget ${shop.letter}`, shop.domain, () =>
      limitBudget(world, shop, null),
    );
    if (rotateProduct.accounts.balance(shop.userId) < 100)
      rotateProduct.accounts.setBalance(shop.userId, 1_000);
    if (rotateProduct.accounts.findByKey(shop.apiKey) === undefined) await connectKey(world, shop);
    // A key that was refused for a while works again once it is entered again.
    else if (!shop.isUninstalled && shop.endedAt === null)
      await world.scheduler.alone(world.merchant, `enter key ${shop.letter}`, shop.domain, () =>
        world.web().connectKey(shop.domain, shop.apiKey),
      );
  }
}

/** What the merchant does about what rests. True when there is anything to wait for. */
export function offerRemedies(world: World): boolean {
  const { draws, ledger, shops } = world;
  let hasAny = false;
  for (const shop of shops) {
    if (shop.isUninstalled) continue;
    const now = world.now() + SECOND;
    const having = (isMeant: (row: LedgerRow) => boolean) => ledger.rowsOf(shop.domain).filter(isMeant);
    const offer = (remedy: Parameters<typeof press>[3], isMeant: (row: LedgerRow) => boolean) => {
      if (having(isMeant).length === 0) return;
      hasAny = true;
      press(world, shop, now, remedy, () => having(isMeant));
    };
    const isHeld = (row: LedgerRow) => row.state === "held";
    offer("resume", (row) => isHeld(row) && row.reason !== "unconfirmed" && row.reason !== "stuck");
    if (draws.chance(0.5)) offer("check_again", (row) => isHeld(row));
    if (draws.chance(0.2)) offer("send_again", (row) => row.reason === "unconfirmed");
    if (draws.chance(0.1)) offer("cancel", isHeld);
    offer(draws.chance(0.75) ? "approve" : "reject", (row) => row.state === "needs_review");
    if (draws.chance(0.5)) offer("publish_again", (row) => row.state === "failed");
    if (draws.chance(0.2)) offer("remove", (row) => row.state === "published");
    if (draws.chance(0.4)) offer("put_back", (row) => row.state === "removed");
    if (draws.chance(0.1)) offer("delete_file", (row) => row.state === "removed");
  }
  return hasAny;
}
