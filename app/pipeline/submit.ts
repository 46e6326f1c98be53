import { allow, type Rest } from "../generation/allowance.ts";
import { takeBatch } from "../generation/batch.ts";
import type { Generation } from "../generation/generation.ts";
import { buildPayload } from "../generation/payload.ts";
import type { Product } from "../generation/product.ts";
import { addMs } from "../generation/schedule.ts";
import type { Ports } from "./ports/index.ts";
import { type Entry, postBatch } from "./post-batch.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { readProducts } from "./read-products.ts";
import { refreshStanding } from "./read-standing.ts";
import { withdrawRows } from "./withdraw-rows.ts";

/** A request carries 600 images at most, so more rows are not worth reading at once. */
const ROWS_PER_RUN = 600;

const NEXT_REQUEST_MS = 1_000;

const SWEEP_AGAIN_MS = 30_000;

/** Room may come earlier than it was promised, as when a video fails: a wait of days is looked at every hour. */
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * Sends a shop's queued generations to RotateProduct, one request per run, and asks for another run while rows are
 * left. Products are read again here: since the merchant clicked one may have been deleted, or lost its image.
 */
export async function submitQueued(ports: Ports, shop: string): Promise<void> {
  const listed = await ports.store.listGenerations(shop, { states: ["queued"] }, ROWS_PER_RUN);
  const queued = await withdrawRows(ports, shop, listed);
  if (queued.length === 0) return ports.store.recordWait(shop, null);

  const stop = await findStop(ports, shop);
  if (stop !== null) return settleRest(ports, shop, queued, stop);

  const products = await readProducts(ports, shop, queued);
  if (products === "no_access") {
    return settleRest(ports, shop, queued, { kind: "hold", reason: "access" });
  }
  const batch = takeBatch(await takeSendable(ports, shop, queued, products));
  const rest = batch.length > 0 ? await postBatch(ports, shop, batch) : null;

  const left = await ports.store.listGenerations(shop, { states: ["queued"] }, ROWS_PER_RUN);
  if (left.length === 0) return ports.store.recordWait(shop, null);
  await settleRest(ports, shop, left, rest);
}

/**
 * What stands against sending anything now. What our own rows know comes first: Shopify is asked only when something
 * could be sent.
 */
async function findStop(ports: Ports, shop: string): Promise<Rest | null> {
  const known = allow({ ...(await readCircumstances(ports, shop, null)), hostedLeft: null });
  if (known.videos === 0) return known.rest;

  // While an outcome is unknown, nothing more is sent with this key: its balance is the witness of that outcome.
  const unresolved = await ports.store.listUnresolved(shop, ports.clock.now());
  if (unresolved.some((submission) => submission.isOpen)) return awaitOutcome(ports, shop);

  if (!(await refreshStanding(ports, shop))) return { kind: "hold", reason: "access" };
  const fresh = allow(await readCircumstances(ports, shop, null));
  return fresh.videos === 0 ? fresh.rest : null;
}

/** The sweep that resolves it asks for this step again; it is asked for here in case that it has stopped. */
async function awaitOutcome(ports: Ports, shop: string): Promise<Rest> {
  const until = addMs(ports.clock.now(), SWEEP_AGAIN_MS);
  await ports.queue.send([{ step: "track", shop, notBefore: until }]);
  return { kind: "wait", reason: "confirming", until };
}

/** Holds what only a person can help, lets wait what time helps, and goes on with the next request otherwise. */
async function settleRest(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
  rest: Rest | null,
): Promise<void> {
  const wait = rest?.kind === "wait" ? rest : null;
  await ports.store.recordWait(shop, wait);
  if (rest?.kind === "hold") {
    const moves = rows.map(({ id }) => ({ id, from: "queued", to: "held", reason: rest.reason }) as const);
    await ports.store.move(shop, moves);
  }
  const next = addMs(ports.clock.now(), wait === null ? NEXT_REQUEST_MS : LONGEST_WAIT_MS);
  const notBefore = wait !== null && wait.until < next ? wait.until : next;
  await ports.queue.send([{ step: "submit", shop, notBefore }]);
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
      entries.push({ generation, item: payload.item, product });
    }
  }
  await ports.store.move(shop, refusals);
  return entries;
}
