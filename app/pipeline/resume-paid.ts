import { Throttled, Unavailable } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import { isUnsaved, selectRescuable } from "../generation/rescue.ts";
import { interruptedState } from "../generation/resumption.ts";
import { jobsAfter } from "./jobs-after.ts";
import type { Move, Ports } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";

/** Room for some videos. Fewer bytes are not worth trying again every minute. */
const LEAST_ROOM_BYTES = 64 * 1024 ** 2;

/** Rows of one reason that one run looks at; the next one sees what is left. */
const ROWS_PER_RUN = 1_000;

/** Resumes what is paid but not in our store yet, as soon as there is room, or a key that RotateProduct accepts. */
export async function resumePaid(ports: Ports, shop: string): Promise<void> {
  const lists = (["store_full", "api_key"] as const).map((reason) =>
    ports.store.listGenerations(shop, { states: ["held"], reason }, ROWS_PER_RUN),
  );
  const held = (await Promise.all(lists)).flat().filter(isUnsaved);
  if (held.length === 0) return;

  const outlook = { hasKey: await hasWorkingKey(ports, shop, held), hasRoom: await hasRoom(ports) };
  const rows = selectRescuable(held, outlook, ports.clock.now());
  const moves = rows.map((row): Move => ({ id: row.id, from: "held", to: interruptedState(row) }));
  await ports.store.move(shop, moves, jobsAfter(shop, rows, moves));
}

async function hasRoom(ports: Ports): Promise<boolean> {
  return (await ports.videos.readFreeBytes()) >= LEAST_ROOM_BYTES;
}

/** A refused key is tried: it may be accepted again, and nobody would tell. */
async function hasWorkingKey(ports: Ports, shop: string, held: readonly Generation[]): Promise<boolean> {
  if (!held.some(({ reason }) => reason === "api_key")) return false;
  const { keyFingerprint, isKeyRejected } = await ports.store.readShop(shop);
  if (keyFingerprint === null) return false;
  if (!isKeyRejected) return true;
  try {
    return (await readBalance(ports, shop)) !== null;
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Throttled) return false;
    throw error;
  }
}
