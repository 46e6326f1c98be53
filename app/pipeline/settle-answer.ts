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
import { readReply, type Submission, type SubmittedItem } from "../generation/submission.ts";
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
  if (unaccounted > 0) {
    ports.log.warn({ shop, submission: submission.id, unaccounted }, "reply left items open");
  }
  const moved = await ports.store.settleSubmission(shop, submission.id, { moves, accounted });
  await recordOvertaken(ports, shop, moves, moved);
}

/** Turns a failed POST into moves: only errors that say so for certain free the rows from `confirming`. */
export async function settleFailure(
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
