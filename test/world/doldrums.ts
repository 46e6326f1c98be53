import { MOVING_STATES } from "../../app/generation/generation.ts";
import { fileStatusAt } from "../sandbox/shopify/state.ts";
import type { LedgerRow } from "./ledger.ts";
import { HOUR, MINUTE, type World } from "./world.ts";

/** Times that are too short to be worth it. */
const LEAST_MS = 3 * MINUTE;

/**
 * Until when nothing can happen but that the app looks in vain: every row that moves waits for a bound of hours. Those
 * hours are spent with the workers at a stand, as on a machine that was switched off. Null when anything else goes on.
 */
export function findDoldrumsEnd(world: World): number | null {
  if (world.troubles.areWorkersStopped || world.isBusy()) return null;
  const moving = [...world.ledger.rows.values()].filter(({ state }) =>
    (MOVING_STATES as readonly string[]).includes(state),
  );
  const ends = moving.flatMap((row) => waitsUntil(world, row) ?? []);
  const end = Math.min(...ends, world.nextAppointmentAt() ?? Number.POSITIVE_INFINITY);
  const isWorthIt = moving.length > 0 && ends.length === moving.length && end - world.now() > LEAST_MS;
  return isWorthIt ? end : null;
}

/** Shortly before the bound that a row waits for; null when it waits for something that may come any moment. */
function waitsUntil(world: World, row: LedgerRow): number | null {
  const { generations } = world.rotateProduct.state;
  const generation = row.remoteId === null ? undefined : generations.get(Number(row.remoteId));
  if (row.state === "processing" && generation?.isVanished) return row.since + HOUR - MINUTE;
  if (row.state === "processing" && generation?.ending === "stuck") return row.since + 24 * HOUR - MINUTE;
  if (row.state === "confirming") return settlesAt(world.now() - row.since, row);
  // It is sent when the outcome is known that its key waits for.
  const isBlocked = [...world.ledger.rows.values()].some(({ state }) => state === "confirming");
  if (row.state === "queued" && isBlocked) return Number.POSITIVE_INFINITY;
  // A limit of days is looked at every hour, a file that Shopify takes long over once a day.
  if (row.state === "queued") return world.queue.dueAt({ step: "submit", shop: row.shop });
  return row.state === "publishing" ? waitsForFile(world, row) : null;
}

/** Until the next look, where that is far off; before that, until Shopify is done with the file. */
function waitsForFile(world: World, row: LedgerRow): number | null {
  const lookAt = world.queue.dueAt({ step: "publish", shop: row.shop });
  if (lookAt !== null && lookAt > world.now() + LEAST_MS) return lookAt;
  const files = [...world.shopify.shop(row.shop).files.values()];
  const file = files.find(({ fileName }) => fileName.includes(row.id));
  const isSlow = file !== undefined && fileStatusAt(file, world.now()) !== "READY";
  return isSlow ? file.settledAt - MINUTE : null;
}

/** An outcome that two minutes of sweeps have not shown is judged after ten, or after an hour. */
function settlesAt(age: number, { since }: LedgerRow): number | null {
  if (age > 13 * MINUTE) return since + HOUR - MINUTE;
  return age > 2 * MINUTE ? since + 10 * MINUTE : null;
}

/** Stops the workers until then. */
export function skipTo(world: World, end: number): void {
  const { troubles } = world;
  troubles.areWorkersStopped = true;
  world.at(end, {
    label: "the workers are started again",
    actor: "merchant",
    shop: null,
    async run() {
      troubles.areWorkersStopped = false;
    },
  });
}
