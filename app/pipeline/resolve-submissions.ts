import type { Generation, State } from "../generation/generation.ts";
import { type Adoption, judge, matchListing, mayResend } from "../generation/reconcile.ts";
import type { Sweep } from "../generation/remote.ts";
import { acceptanceOf, type Submission, type SubmittedItem } from "../generation/submission.ts";
import type { Move, Ports, RotateProduct } from "./ports/index.ts";
import { recordOvertaken } from "./record-overtaken.ts";

/** States of a row whose video may still be adopted: anything later has a video, or wants none. */
const ADOPTING: readonly State[] = ["confirming", "held", "queued"];

/**
 * Finds out what became of submissions whose outcome is unknown: adopts the listed videos that answer them, and gives
 * what stays unanswered to the merchant once the evidence suffices. Sends nothing, spends nothing.
 */
export async function resolveSubmissions(
  ports: Ports,
  shop: string,
  rotateProduct: RotateProduct,
  unresolved: readonly Submission[],
  sweep: Sweep,
): Promise<void> {
  if (unresolved.length === 0) return;
  const askedAt = ports.clock.now();
  const credits = await rotateProduct.readCredits();
  await ports.store.recordCredits(shop, credits, askedAt);

  const productIds = unresolved.flatMap((submission) => submission.unaccounted.map((item) => item.productId));
  const claimed = await ports.store.listKnownRemoteIds(shop, rotateProduct.keyFingerprint, productIds);
  const { adoptions, seconds } = matchListing(unresolved, sweep.videos, new Set(claimed));

  for (const { generationId, video } of seconds) await recordSecond(ports, shop, generationId, video.id);
  for (const submission of unresolved) {
    const own = adoptions.filter((adoption) => adoption.submissionId === submission.id);
    const adopted = await adopt(ports, shop, own);
    await settle(ports, shop, submission, adopted, {
      sweep,
      credits,
      keyFingerprint: rotateProduct.keyFingerprint,
    });
  }
}

/** The moves that give listed videos to their rows; a video whose row needs none any more is recorded as paid. */
async function adopt(ports: Ports, shop: string, adoptions: readonly Adoption[]): Promise<Adopted[]> {
  const adopted: Adopted[] = [];
  for (const { generationId: id, video } of adoptions) {
    const row = await ports.store.readGeneration(shop, id);
    if (row === null) continue;
    if (row.remoteId === video.id) {
      // Another worker, or the late answer itself, was quicker with the same video.
      adopted.push({ id, move: null });
    } else if (ADOPTING.includes(row.state)) {
      const set = acceptanceOf(video, ports.clock.now());
      adopted.push({ id, move: { id, from: row.state, to: "processing", set } });
    } else {
      await recordSecond(ports, shop, id, video.id);
      adopted.push({ id, move: null });
    }
  }
  return adopted;
}

interface Adopted {
  id: string;
  move: Move | null;
}

async function settle(
  ports: Ports,
  shop: string,
  submission: Submission,
  adopted: readonly Adopted[],
  { sweep, credits, keyFingerprint }: { sweep: Sweep; credits: number; keyFingerprint: string },
): Promise<void> {
  const now = ports.clock.now();
  const accounted = adopted.map(({ id }) => id);
  const moves = adopted.flatMap(({ move }) => move ?? []);
  const evidence =
    adopted.length > 0
      ? { lastAdoptedAt: now, agreeingSweeps: 0 }
      : {
          lastAdoptedAt: submission.lastAdoptedAt,
          agreeingSweeps: submission.agreeingSweeps + (sweep.isComplete ? 1 : 0),
        };
  const missing = submission.unaccounted.filter(({ generationId }) => !accounted.includes(generationId));
  const known = { ...submission, ...evidence };
  const isJudged =
    submission.isOpen && missing.length > 0 && judge(known, sweep.videos, credits, now) === "hold";
  if (isJudged) {
    // Another key may be another account's, whose list and balance say nothing of what this one has paid.
    const isWitness = submission.keyFingerprint === keyFingerprint;
    // A video that has failed may have given its credits back by now: the balance must never have said more.
    const lowest = await ports.store.readLowestCredits(shop, keyFingerprint, submission.sentAt);
    const isUnpaid =
      isWitness && [credits, lowest ?? credits].every((each) => mayResend(known, sweep.videos, each, now));
    moves.push(...(await giveUp(ports, shop, missing, isUnpaid)));
    ports.log.warn({ shop, submission: submission.id, items: missing.length, isUnpaid }, "not confirmed");
  }
  const moved = await ports.store.settleSubmission(shop, submission.id, {
    moves,
    accounted,
    isJudged,
    evidence,
    // What waited for this outcome may be sent now.
    jobs: isJudged || missing.length === 0 ? [{ step: "submit", shop }] : [],
  });
  await recordOvertaken(ports, shop, moves, moved);
}

/** To the merchant; or back to the queue, once, where they have set so and nothing says that it was paid. */
async function giveUp(
  ports: Ports,
  shop: string,
  missing: readonly SubmittedItem[],
  isUnpaid: boolean,
): Promise<Move[]> {
  const { resubmitsOnce } = await ports.store.readShop(shop);
  const ids = missing.map(({ generationId }) => generationId);
  const rows = isUnpaid && resubmitsOnce ? await ports.store.readGenerations(shop, ids) : [];
  const isResendable = ({ resubmittedAt, withdrawnAt }: Generation) =>
    resubmittedAt === null && withdrawnAt === null;
  const again = new Set(rows.filter(isResendable).map(({ id }) => id));
  const set = { resubmittedAt: ports.clock.now() };
  return ids.map((id) =>
    again.has(id)
      ? { id, from: "confirming", to: "queued", set }
      : { id, from: "confirming", to: "held", reason: "unconfirmed" },
  );
}

async function recordSecond(
  ports: Ports,
  shop: string,
  generationId: string,
  remoteId: string,
): Promise<void> {
  ports.log.error({ shop, generationId, remoteId }, "a video was charged that no product needs");
  await ports.store.recordDoubleCharge(shop, generationId, remoteId, ports.clock.now());
}
