import { isPassing, Unauthorized } from "../generation/errors.ts";
import type { Ports, RotateProduct } from "./ports/index.ts";

/**
 * Balance of the shop's RotateProduct account in credits, remembered for the pages. Null when no key is connected or
 * RotateProduct refuses it: the shop is then paused once, whoever notices. @throws Unavailable | Throttled
 */
export async function readBalance(
  ports: Ports,
  shop: string,
  rotateProduct?: RotateProduct,
): Promise<number | null> {
  let account = rotateProduct;
  try {
    account ??= await ports.rotateProductOf(shop);
    const at = ports.clock.now();
    const credits = await account.readCredits();
    await ports.store.acceptKey(shop, account.keyFingerprint);
    await ports.store.recordCredits(shop, credits, at);
    return credits;
  } catch (error) {
    if (!(error instanceof Unauthorized)) throw error;
    if (account !== undefined) await ports.store.rejectKey(shop, account.keyFingerprint);
    return null;
  }
}

/** As `readBalance`, and null also while RotateProduct cannot be asked. */
export async function tryBalance(ports: Ports, shop: string): Promise<number | null> {
  try {
    return await readBalance(ports, shop);
  } catch (error) {
    if (isPassing(error)) return null;
    throw error;
  }
}
