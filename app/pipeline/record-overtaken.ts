import type { Move, Ports } from "./ports/index.ts";

/**
 * An answer and a sweep, or two sweeps, may find a video for one row at the same moment. The first one wins; had the
 * other found another video, then both are paid, and that is put on record.
 *
 * @param moved ids of the moves that were applied
 */
export async function recordOvertaken(
  ports: Ports,
  shop: string,
  moves: readonly Move[],
  moved: ReadonlySet<string>,
): Promise<void> {
  for (const { id, set } of moves) {
    if (moved.has(id) || typeof set?.remoteId !== "string") continue;
    const row = await ports.store.readGeneration(shop, id);
    if (row !== null && row.remoteId !== set.remoteId) {
      ports.log.error({ shop, generationId: id, remoteId: set.remoteId }, "a second video was charged");
      await ports.store.recordDoubleCharge(shop, id, set.remoteId, ports.clock.now());
    }
  }
}
