import type { Rest } from "../generation/allowance.ts";
import {
  CreditsExhausted,
  OutcomeUnknown,
  Refused,
  Throttled,
  Unauthorized,
  Unavailable,
} from "../generation/errors.ts";
import type { BulkReply } from "../generation/remote.ts";
import { addMs } from "../generation/schedule.ts";
import { acceptanceOf, readReply, type Submission, type SubmittedItem } from "../generation/submission.ts";
import type { Job, Move, Ports } from "./ports/index.ts";
import { recordOvertaken } from "./record-overtaken.ts";

/** Moves what an answer accounts for; the rest stays `confirming` until a sweep finds it. */
export async function settleReply(
  ports: Ports,
  shop: string,
  submission: Submission,
  reply: BulkReply,
): Promise<void> {
  const outcomes = readReply(
    reply,
    submission.unaccounted.map(({ productId }) => productId),
  );
  const moves: Move[] = [];
  for (const { generationId: id, productId } of submission.unaccounted) {
    const outcome = outcomes.get(productId);
    if (outcome?.kind === "accepted") {
      const set = acceptanceOf(outcome.video, ports.clock.now());
      moves.push({ id, from: "confirming", to: "processing", set });
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
  if (unaccounted > 0) {
    ports.log.warn({ shop, submission: submission.id, unaccounted }, "reply left items open");
  }
  const moved = await ports.store.settleSubmission(shop, submission.id, { moves, accounted });
  await recordOvertaken(ports, shop, moves, moved);
}

/**
 * Turns a failed POST into moves: only errors that say so for certain free the rows from `confirming`.
 *
 * @returns what stops those that are still queued; null when nothing is known to
 */
export async function settleFailure(
  ports: Ports,
  shop: string,
  submission: Submission,
  error: unknown,
): Promise<Rest | null> {
  const { unaccounted, id } = submission;
  const settle = (move: (item: SubmittedItem) => Move, jobs: Job[] = []) =>
    ports.store.settleSubmission(shop, id, {
      moves: unaccounted.map(move),
      accounted: unaccounted.map(({ generationId }) => generationId),
      jobs,
    });

  if (error instanceof OutcomeUnknown) {
    ports.log.warn({ shop, submission: id, items: unaccounted.length, err: error }, "outcome unknown");
    return null;
  }
  if (error instanceof Throttled) {
    const until = addMs(ports.clock.now(), error.retryAfterMs);
    await settle(backToQueue, [{ step: "submit", shop, notBefore: until }]);
    return { kind: "wait", reason: "rotateproduct", until };
  }
  if (error instanceof Unavailable) {
    await settle(backToQueue);
    throw error;
  }
  if (error instanceof Unauthorized) {
    const isCurrent = await ports.store.rejectKey(shop, submission.keyFingerprint);
    // A key that took its place meanwhile has resumed what was held then.
    await settle(holdFor("api_key"), isCurrent ? [] : [{ step: "resume", shop }]);
    return { kind: "hold", reason: "api_key" };
  }
  if (error instanceof CreditsExhausted) {
    if (error.credits !== null) await ports.store.recordCredits(shop, error.credits, ports.clock.now());
    await settle(holdFor("credits"));
    return { kind: "hold", reason: "credits" };
  }
  if (error instanceof Refused) {
    const detail = error.message;
    await settle((item) => ({ ...from(item), to: "failed", reason: "refused", detail }));
    return null;
  }
  // Our own fault, at a line after the intent: as unknown as a lost connection.
  throw error;
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
