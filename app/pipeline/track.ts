import { Unauthorized } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import type { RemoteVideo, Sweep } from "../generation/remote.ts";
import {
  addMs,
  CLOCK_SKEW_MS,
  collectBy,
  hasPassed,
  nextSweepAt,
  STUCK_MS,
  VANISHED_MS,
} from "../generation/schedule.ts";
import type { Job, Move, Ports } from "./ports/index.ts";
import { resolveSubmissions } from "./resolve-submissions.ts";
import { restWithoutKey } from "./rest-without-key.ts";

/** More than a shop can have in flight; bounds the memory of one run. */
const ROWS_PER_RUN = 10_000;

/**
 * One sweep of the shop's RotateProduct account. It answers both questions at once: how far the accepted videos are,
 * and what became of submissions whose outcome is unknown. Asks for the next sweep while anything is open.
 */
export async function trackVideos(ports: Ports, shop: string): Promise<void> {
  const now = ports.clock.now();
  // In this order: what is settled between the two is then seen as processing, and not overlooked by both.
  const unresolved = await ports.store.listUnresolved(shop, now);
  const processing = await ports.store.listGenerations(shop, { states: ["processing"] }, ROWS_PER_RUN);
  const since = {
    processing: processing.map((row) => row.remoteCreatedAt ?? row.stateSince),
    unresolved: unresolved.map((submission) => submission.sentAt),
  };
  const oldest = findOldest([...since.processing, ...since.unresolved]);
  if (oldest === null) return;

  const { keyFingerprint, isKeyRejected } = await ports.store.readShop(shop);
  if (keyFingerprint === null) return restWithoutKey(ports, shop, processing, unresolved);

  try {
    // Also with a key that was refused: a passing refusal must not let the hour of a paid video go by.
    const rotateProduct = await ports.rotateProductOf(shop);
    // Clocks may differ, and a listing carries theirs.
    const sweep = await rotateProduct.sweep(addMs(oldest, -CLOCK_SKEW_MS));
    if (isKeyRejected) await ports.store.acceptKey(shop, keyFingerprint);
    if (sweep.isComplete) await ports.store.recordSweep(shop, now);
    await followProcessing(ports, shop, processing, sweep);
    await resolveSubmissions(ports, shop, rotateProduct, unresolved, sweep);
  } catch (error) {
    if (!(error instanceof Unauthorized)) throw error;
    await ports.store.rejectKey(shop, keyFingerprint);
    return restWithoutKey(ports, shop, processing, unresolved);
  }
  const notBefore = nextSweepAt(ports.clock.now(), {
    processing: findYoungest(since.processing),
    unresolved: findYoungest(since.unresolved),
  });
  await ports.queue.send([{ step: "track", shop, notBefore }]);
}

function findOldest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>(
    (oldest, date) => (oldest === null || date < oldest ? date : oldest),
    null,
  );
}

function findYoungest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>(
    (youngest, date) => (youngest === null || date > youngest ? date : youngest),
    null,
  );
}

async function followProcessing(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
  { videos, isComplete }: Sweep,
): Promise<void> {
  const now = ports.clock.now();
  const byId = new Map(videos.map((video) => [video.id, video]));
  const moves: Move[] = [];
  const jobs: Job[] = [];
  for (const row of rows) {
    const video = row.remoteId === null ? undefined : byId.get(row.remoteId);
    const move = video === undefined ? followMissing(row, isComplete, now) : followVideo(row, video, now);
    if (move === null) continue;
    moves.push(move);
    if (move.set?.collectBy) {
      jobs.push({ step: "collect", shop, generationId: row.id, collectBy: move.set.collectBy });
    }
  }
  await ports.store.move(shop, moves, jobs);
}

function followVideo(row: Generation, video: RemoteVideo, now: Date): Move | null {
  const move = { id: row.id, from: "processing" } as const;
  switch (video.status) {
    case "succeeded": {
      const deadline = collectBy(video.createdAt ?? row.remoteCreatedAt, now);
      return { ...move, to: "succeeded", set: { succeededAt: now, collectBy: deadline } };
    }
    case "failed":
      return { ...move, to: "failed", reason: "generation" };
    case "canceled":
      return { ...move, to: "canceled", reason: "by_rotateproduct" };
    case "processing":
      return hasPassed(now, row.stateSince, STUCK_MS) ? { ...move, to: "held", reason: "stuck" } : null;
  }
}

/** Only a complete listing can say that a video is missing, and only when it had the time to appear in it. */
function followMissing(row: Generation, isComplete: boolean, now: Date): Move | null {
  if (!isComplete || !hasPassed(now, row.stateSince, VANISHED_MS)) return null;
  return { id: row.id, from: "processing", to: "held", reason: "stuck" };
}
