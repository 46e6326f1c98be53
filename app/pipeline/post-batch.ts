import { countAffordable } from "../generation/credits.ts";
import {
  CreditsExhausted,
  OutcomeUnknown,
  Refused,
  Throttled,
  Unauthorized,
  Unavailable,
} from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import type { Item } from "../generation/remote.ts";
import { addMs } from "../generation/schedule.ts";
import { readReply, type Submission, type SubmittedItem } from "../generation/submission.ts";
import type { Job, Move, Ports, RotateProduct } from "./ports/index.ts";

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
  try {
    const reply = await rotateProduct.submit(sent);
    await settleReply(ports, shop, submission, reply);
  } catch (error) {
    await settleFailure(ports, shop, submission, error);
  }
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

async function settleReply(
  ports: Ports,
  shop: string,
  submission: Submission,
  reply: Awaited<ReturnType<RotateProduct["submit"]>>,
): Promise<void> {
  const outcomes = readReply(
    reply,
    submission.unaccounted.map(({ productId }) => productId),
  );
  const moves: Move[] = [];
  for (const { generationId: id, productId } of submission.unaccounted) {
    const outcome = outcomes.get(productId);
    if (outcome?.kind === "accepted") {
      const { id: remoteId, createdAt: remoteCreatedAt } = outcome.video;
      moves.push({ id, from: "confirming", to: "processing", set: { remoteId, remoteCreatedAt } });
      for (const second of outcome.extra) {
        await ports.store.recordDoubleCharge(shop, id, second.id, ports.clock.now());
      }
    }
    if (outcome?.kind === "refused") {
      const detail = outcome.error === null ? {} : { detail: outcome.error };
      moves.push({ id, from: "confirming", to: "failed", reason: "image_rejected", ...detail });
    }
  }
  const accounted = moves.map(({ id }) => id);
  const unaccounted = submission.unaccounted.length - accounted.length;
  if (unaccounted > 0)
    ports.log.warn({ shop, submission: submission.id, unaccounted }, "reply left items open");
  await ports.store.settleSubmission(shop, submission.id, { moves, accounted });
}

/** Turns a failed POST into moves: only errors that say so for certain free the rows from `confirming`. */
async function settleFailure(
  ports: Ports,
  shop: string,
  submission: Submission,
  error: unknown,
): Promise<void> {
  const { unaccounted, id } = submission;
  const settle = (move: (item: SubmittedItem) => Move, jobs: Job[] = []) =>
    ports.store.settleSubmission(shop, id, {
      moves: unaccounted.map(move),
      accounted: unaccounted.map(({ generationId }) => generationId),
      jobs,
    });

  if (error instanceof OutcomeUnknown) {
    ports.log.warn({ shop, submission: id, items: unaccounted.length, err: error }, "outcome unknown");
  } else if (error instanceof Throttled) {
    const notBefore = addMs(ports.clock.now(), error.retryAfterMs);
    await settle(backToQueue, [{ step: "submit", shop, notBefore }]);
  } else if (error instanceof Unavailable) {
    await settle(backToQueue);
    throw error;
  } else if (error instanceof Unauthorized) {
    await ports.store.rejectKey(shop);
    await settle(holdFor("api_key"));
  } else if (error instanceof CreditsExhausted) {
    await ports.store.recordCredits(shop, error.credits ?? 0, ports.clock.now());
    await settle(holdFor("credits"));
  } else if (error instanceof Refused) {
    const detail = error.message;
    await settle((item) => ({ ...from(item), to: "failed", reason: "refused", detail }));
  } else {
    // Our own fault, at a line after the intent: as unknown as a lost connection.
    throw error;
  }
}

function from({ generationId }: SubmittedItem): Pick<Move, "id" | "from"> {
  return { id: generationId, from: "confirming" };
}

function backToQueue(item: SubmittedItem): Move {
  return { ...from(item), to: "queued" };
}

function holdFor(reason: "api_key" | "credits"): (item: SubmittedItem) => Move {
  return (item) => ({ ...from(item), to: "held", reason });
}
