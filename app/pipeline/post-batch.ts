import { allow, type Rest } from "../generation/allowance.ts";
import type { Generation } from "../generation/generation.ts";
import type { Product } from "../generation/product.ts";
import type { BulkReply, Item } from "../generation/remote.ts";
import { addMs } from "../generation/schedule.ts";
import type { Submission } from "../generation/submission.ts";
import type { Ports, RotateProduct } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { settleFailure, settleReply } from "./settle-answer.ts";

/** A queued generation and what is to be sent for it. */
export interface Entry {
  generation: Generation;
  item: Item;
  product: Pick<Product, "title" | "vendor" | "productType">;
}

/** How soon a closed gate is tried again. */
const GATE_MS = 30_000;

/** How soon the first sweep follows a POST. */
const FIRST_SWEEP_MS = 5_000;

/**
 * The only place where money is spent. The order of its lines is what guards it:
 *
 * 1. the balance is read, and with it how many may be sent;
 * 2. the intent is written and its rows leave `queued` – whoever loses this race sends nothing;
 * 3. one POST;
 * 4. what the answer accounts for is moved, all at once.
 *
 * A process that dies after 2 leaves rows in `confirming`, which only a sweep resolves.
 *
 * @returns what stops the rows that are still queued; null when they may be sent next
 */
export async function postBatch(ports: Ports, shop: string, batch: readonly Entry[]): Promise<Rest | null> {
  const rotateProduct = await ports.rotateProductOf(shop);
  const credits = await readBalance(ports, shop, rotateProduct);
  if (credits === null) return { kind: "hold", reason: "api_key" };

  const { videos, rest } = allow(await readCircumstances(ports, shop, credits));
  const allowed = batch.slice(0, videos);
  if (allowed.length === 0) return rest;

  const submission = await writeIntent(ports, shop, rotateProduct, allowed, credits);
  // Most likely another shop waits for an outcome of the same key.
  if (submission === null)
    return { kind: "wait", reason: "confirming", until: addMs(ports.clock.now(), GATE_MS) };

  const items = new Map(allowed.map(({ generation, item }) => [generation.id, item]));
  const sent = submission.unaccounted.flatMap(({ generationId }) => items.get(generationId) ?? []);
  let reply: BulkReply;
  try {
    reply = await rotateProduct.submit(sent);
  } catch (error) {
    return settleFailure(ports, shop, submission, error);
  }
  await settleReply(ports, shop, submission, reply);
  return allowed.length < batch.length ? rest : null;
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
      items: entries.map(({ generation, item, product: { title, vendor, productType } }) => ({
        generationId: generation.id,
        set: { productTitle: title, productVendor: vendor, productType, imageUrl: item.imageUrl },
      })),
    },
    [{ step: "track", shop, notBefore: addMs(sentAt, FIRST_SWEEP_MS) }],
  );
}
