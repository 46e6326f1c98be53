import type { Generation } from "../generation/generation.ts";
import { isUnsaved, selectRescuable } from "../generation/rescue.ts";
import type { Ports } from "./ports/index.ts";
import { tryBalance } from "./read-balance.ts";
import { resumeRows } from "./resume-rows.ts";

/** Room for some videos. Fewer bytes are not worth trying again every minute. */
const LEAST_ROOM_BYTES = 64 * 1024 ** 2;

/** Rows of one reason that one run looks at; the next one sees what is left. */
const ROWS_PER_REASON = 1_000;

/** Resumes what is paid but not in our store yet, as soon as there is room, or a key that RotateProduct accepts. */
export async function resumePaid(ports: Ports, shop: string): Promise<void> {
  const listed = await ports.store.listHeld(shop, ["store_full", "api_key"], ROWS_PER_REASON);
  const held = listed.filter(isUnsaved);
  if (held.length === 0) return;

  const outlook = { hasKey: await hasWorkingKey(ports, shop, held), hasRoom: await hasRoom(ports) };
  const rows = selectRescuable(held, outlook, ports.clock.now());
  await resumeRows(ports, shop, rows);
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
  return (await tryBalance(ports, shop)) !== null;
}
