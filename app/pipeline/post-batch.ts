import { countAffordable } from "../generation/credits.ts";
import { Unauthorized } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import type { BulkReply, Item } from "../generation/remote.ts";
import { addMs } from "../generation/schedule.ts";
import type { Submission } from "../generation/submission.ts";
import type { Ports, RotateProduct } from "./ports/index.ts";
import { settleFailure, settleReply } from "./settle-answer.ts";

/** A queued generation and what is to be sent for it. */
export interface Entry {
  generation: Generation;
  item: Item;
  productTitle: string;
}

/** How soon the first sweep follows a POST. */
const FIRST_SWEEP_MS = 5_000;

/**
 * The only place where money is spent. The order of its lines is what guards it:
 *
 * 1. the balance is read, and what it cannot pay is held;
 * 2. the intent is written and its rows leave `queued` – whoever loses this race sends nothing;
 * 3. one POST;
 * 4. what the answer accounts for is moved, all at once.
 *
 * A process that dies after 2 leaves rows in `confirming`, which only a sweep resolves.
 */
export async function postBatch(ports: Ports, shop: string, batch: readonly Entry[]): Promise<void> {
  const rotateProduct = await ports.rotateProductOf(shop);
  const credits = await readCredits(ports, shop, rotateProduct);
  if (credits === null) return;

  const affordable = batch.slice(0, countAffordable(credits));
  await holdUnaffordable(ports, shop, batch.slice(affordable.length));
  if (affordable.length === 0) return;

  const submission = await writeIntent(ports, shop, rotateProduct, affordable, credits);
  if (submission === null) return;

  const items = new Map(affordable.map(({ generation, item }) => [generation.id, item]));
  const sent = submission.unaccounted.flatMap(({ generationId }) => items.get(generationId) ?? []);
  let reply: BulkReply;
  try {
    reply = await rotateProduct.submit(sent);
  } catch (error) {
    return settleFailure(ports, shop, submission, error);
  }
  await settleReply(ports, shop, submission, reply);
}

/** Balance in credits, remembered for the pages; null when the key was refused and everything is held now. */
async function readCredits(ports: Ports, shop: string, rotateProduct: RotateProduct): Promise<number | null> {
  try {
    const credits = await rotateProduct.readCredits();
    await ports.store.recordCredits(shop, credits, ports.clock.now());
    return credits;
  } catch (error) {
    if (!(error instanceof Unauthorized)) throw error;
    await ports.store.rejectKey(shop);
    return null;
  }
}

async function holdUnaffordable(ports: Ports, shop: string, entries: readonly Entry[]): Promise<void> {
  await ports.store.move(
    shop,
    entries.map(({ generation }) => ({ id: generation.id, from: "queued", to: "held", reason: "credits" })),
  );
}

async function writeIntent(
  ports: Ports,
  shop: string,
  { keyFingerprint }: RotateProduct,
  entries: readonly Entry[],
  balanceBefore: number,
): Promise<Submission | null> {
  const productIds = entries.map(({ item }) => item.externalId);
  const sentAt = ports.clock.now();
  return ports.store.openSubmission(
    shop,
    {
      keyFingerprint,
      sentAt,
      balanceBefore,
      knownRemoteIds: await ports.store.listKnownRemoteIds(shop, keyFingerprint, productIds),
      items: entries.map(({ generation, item, productTitle }) => ({
        generationId: generation.id,
        set: { productTitle, imageUrl: item.imageUrl },
      })),
    },
    [{ step: "track", shop, notBefore: addMs(sentAt, FIRST_SWEEP_MS) }],
  );
}
