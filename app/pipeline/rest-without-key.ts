import type { Generation } from "../generation/generation.ts";
import { addMs, hasPassed, KEYLESS_MS, SETTLE_CAP_MS, TRY_KEY_MS } from "../generation/schedule.ts";
import type { Submission } from "../generation/submission.ts";
import type { Ports } from "./ports/index.ts";

/**
 * What becomes of a shop's open videos while RotateProduct cannot be asked about them, because its key is refused or
 * none is connected. The key is tried again now and then; after an hour the videos are held for the merchant, so that
 * they neither rest unseen nor take up what others may have under way.
 */
export async function restWithoutKey(
  ports: Ports,
  shop: string,
  processing: readonly Generation[],
  unresolved: readonly Submission[],
): Promise<void> {
  const held = await holdWithoutKey(ports, shop, processing);
  await judgeWithoutKey(ports, shop, unresolved);
  // What was judged may still turn up, and is looked for as long as ever.
  const isAnyLeft = held < processing.length || unresolved.length > 0;
  const { keyFingerprint } = await ports.store.readShop(shop);
  if (!isAnyLeft || keyFingerprint === null) return;
  await ports.queue.send([{ step: "track", shop, notBefore: addMs(ports.clock.now(), TRY_KEY_MS) }]);
}

/**
 * Holds those of a shop's paid videos whose key has not worked for an hour. Returns how many were held.
 *
 * @param rows in `processing` or `succeeded`
 */
export async function holdWithoutKey(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
): Promise<number> {
  const now = ports.clock.now();
  const { keyRejectedAt } = await ports.store.readShop(shop);
  // Of a key that was taken away, nobody knows when. Of one that only downloads are refused with, it does not matter.
  const sinceOf = ({ state, stateSince }: Generation) =>
    state === "succeeded" ? stateSince : (keyRejectedAt ?? stateSince);
  const due = rows.filter((row) => hasPassed(now, sinceOf(row), KEYLESS_MS));
  const moves = due.map(({ id, state }) => ({ id, from: state, to: "held", reason: "api_key" }) as const);
  const moved = await ports.store.move(shop, moves);
  if (moved.size > 0) {
    ports.log.error(
      { shop, videos: moved.size },
      "paid videos are held: RotateProduct does not accept the key",
    );
  }
  return moved.size;
}

/** Nobody can look for an answer any more, and an open submission keeps every other one from being sent. */
async function judgeWithoutKey(ports: Ports, shop: string, unresolved: readonly Submission[]): Promise<void> {
  const now = ports.clock.now();
  const due = unresolved.filter(({ isOpen, sentAt }) => isOpen && hasPassed(now, sentAt, SETTLE_CAP_MS));
  for (const { id, unaccounted } of due) {
    ports.log.warn({ shop, submission: id, items: unaccounted.length }, "held: not confirmed, without a key");
    await ports.store.settleSubmission(shop, id, {
      moves: unaccounted.map(
        ({ generationId }) =>
          ({ id: generationId, from: "confirming", to: "held", reason: "unconfirmed" }) as const,
      ),
      accounted: [],
      isJudged: true,
    });
  }
}
