import { isPassing, Unauthorized } from "../generation/errors.ts";
import type { Accounts } from "./ports/accounts.ts";
import type { Ports } from "./ports/index.ts";

/** Why a key was not kept: no key looks so, RotateProduct refuses it, or cannot be asked now. */
export type ConnectResult =
  | { kind: "connected"; credits: number }
  | { kind: "bad_key" | "rejected" | "unavailable" };

/** Anything else cannot stand in a header, so it was never a key: most likely something else was pasted. */
const KEY_FORM = /^[\x21-\x7e]{8,512}$/;

/** Stores a shop's key, in place of the one before, only after RotateProduct has accepted it. */
export async function connectAccount(
  { queue, clock }: Pick<Ports, "queue" | "clock">,
  { rotateProductWith, saveKey }: Accounts,
  shop: string,
  apiKey: string,
): Promise<ConnectResult> {
  if (!KEY_FORM.test(apiKey)) return { kind: "bad_key" };
  try {
    const rotateProduct = rotateProductWith(apiKey);
    const credits = await rotateProduct.readCredits();
    const { keyFingerprint } = rotateProduct;
    await saveKey(shop, { apiKey, keyFingerprint, credits, at: clock.now() });
    // What was held because of the key before it goes on.
    await queue.send([{ step: "resume", shop }]);
    return { kind: "connected", credits };
  } catch (error) {
    if (error instanceof Unauthorized) return { kind: "rejected" };
    if (isPassing(error)) return { kind: "unavailable" };
    throw error;
  }
}
