import { takeBatch } from "../generation/batch.ts";
import { AccessDenied, Unauthorized } from "../generation/errors.ts";
import type { Generation, HeldReason } from "../generation/generation.ts";
import { buildPayload } from "../generation/payload.ts";
import type { Product } from "../generation/product.ts";
import { addMs } from "../generation/schedule.ts";
import type { Ports } from "./ports/index.ts";
import { type Entry, postBatch } from "./post-batch.ts";

/** A request carries 600 images at most, so more rows are not worth reading at once. */
const ROWS_PER_RUN = 600;

/**
 * Sends a shop's queued generations to RotateProduct, one request per run, and asks for another run while rows are
 * left. Products are read again here: since the merchant clicked one may have been deleted, or lost its image.
 */
export async function submitQueued(ports: Ports, shop: string): Promise<void> {
  const queued = await ports.store.listGenerations(shop, { states: ["queued"] }, ROWS_PER_RUN);
  if (queued.length === 0) return;

  const block = await readBlock(ports, shop);
  if (block !== null) return hold(ports, shop, queued, block);

  // While an outcome is unknown, nothing more is sent with this key: its balance is the witness of that outcome.
  const open = await ports.store.listUnresolved(shop, ports.clock.now());
  if (open.length > 0) {
    // The sweep that resolves it asks for this step again; it is asked for here in case that it has stopped.
    return ports.queue.send([{ step: "track", shop, notBefore: addMs(ports.clock.now(), 30_000) }]);
  }

  const products = await readProducts(ports, shop, queued);
  if (products === "no_access") return hold(ports, shop, queued, "access");

  const entries = await takeSendable(ports, shop, queued, products);
  const batch = takeBatch(entries);
  if (batch.length > 0) await postBatch(ports, shop, batch);

  const left = await ports.store.countGenerations(shop, { states: ["queued"] });
  if (left > 0)
    await ports.queue.send([{ step: "submit", shop, notBefore: addMs(ports.clock.now(), 1_000) }]);
}

/** What forbids sending anything for this shop now; null when nothing does. */
async function readBlock(ports: Ports, shop: string): Promise<HeldReason | null> {
  const state = await ports.store.readShop(shop);
  if (!state.isInstalled) return "access";
  if (state.keyFingerprint === null || state.isKeyRejected) return "api_key";
  // A video that Shopify has no room for would be paid in vain. Rows that are held only because of such a video have
  // none of their own: they do not hold each other.
  for (const reason of ["video_quota", "trial_store"] as const) {
    const filter = { states: ["held"], reason, hasVideo: true } as const;
    if ((await ports.store.countGenerations(shop, filter)) > 0) return reason;
  }
  return null;
}

async function readProducts(
  ports: Ports,
  shop: string,
  queued: readonly Generation[],
): Promise<readonly (Product | null)[] | "no_access"> {
  try {
    return await ports.shopifyOf(shop).readProducts(queued.map((generation) => generation.productId));
  } catch (error) {
    if (error instanceof AccessDenied || error instanceof Unauthorized) return "no_access";
    throw error;
  }
}

/** Ends the rows whose product cannot be sent, at no cost, and returns the others with what to send. */
async function takeSendable(
  ports: Ports,
  shop: string,
  queued: readonly Generation[],
  products: readonly (Product | null)[],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const refusals = [];
  for (const [index, generation] of queued.entries()) {
    const { id } = generation;
    const product = products[index] ?? null;
    if (product === null) {
      refusals.push({ id, from: "queued", to: "canceled", reason: "product_deleted" } as const);
      continue;
    }
    const payload = buildPayload(product, generation);
    if ("refusal" in payload) {
      refusals.push({ id, from: "queued", to: "failed", reason: payload.refusal } as const);
    } else {
      entries.push({ generation, item: payload.item, productTitle: product.title });
    }
  }
  await ports.store.move(shop, refusals);
  return entries;
}

async function hold(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
  reason: HeldReason,
): Promise<void> {
  await ports.store.move(
    shop,
    rows.map(({ id }) => ({ id, from: "queued", to: "held", reason })),
  );
}
