import { interruptedState } from "../generation/resumption.ts";
import { addMs, LATE_ARRIVAL_MS } from "../generation/schedule.ts";
import { isBeingPutBack, isBeingRemoved } from "../generation/withdrawal.ts";
import { type Decided, moveEach } from "./move-each.ts";
import type { Move, Ports } from "./ports/index.ts";

/**
 * Resumes held generations where they were interrupted. Those that RotateProduct did not confirm are not among them.
 * A person who says so may also know that Shopify takes videos again.
 */
export async function resumeGenerations(
  ports: Ports,
  shop: string,
  ids: readonly string[],
): Promise<Decided> {
  await ports.store.acceptVideos(shop);
  return moveEach(ports, shop, ids, (row) => {
    if (row.state !== "held" || row.reason === "unconfirmed") return null;
    return { id: row.id, from: "held", to: interruptedState(row) };
  });
}

/** Sends unconfirmed generations once more, at the merchant's risk: their first try may have been paid. */
export function sendAgain(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  return moveEach(ports, shop, ids, (row) => {
    if (row.state !== "held" || row.reason !== "unconfirmed" || row.withdrawnAt !== null) return null;
    return { id: row.id, from: "held", to: "queued" };
  });
}

/**
 * Looks once more whether unconfirmed generations have turned up at RotateProduct, and what became of stuck ones. Costs
 * nothing. Returns how many are looked for.
 */
export async function checkAgain(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const rows = await ports.store.readGenerations(shop, ids);
  const held = rows.filter((row) => row.state === "held");
  const unconfirmed = held.filter((row) => row.reason === "unconfirmed");
  const stuck = held.filter((row) => row.reason === "stuck");
  const until = addMs(ports.clock.now(), LATE_ARRIVAL_MS);
  await ports.store.watchSubmissions(
    shop,
    unconfirmed.map(({ id }) => id),
    until,
  );
  if (unconfirmed.length + stuck.length === 0) return { moved: 0 };
  const moves = stuck.map(({ id }): Move => ({ id, from: "held", to: "processing" }));
  const moved = await ports.store.move(shop, moves, [{ step: "track", shop }]);
  return { moved: unconfirmed.length + moved.size };
}

export function approveVideos(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const set = { approvedAt: ports.clock.now() };
  return moveEach(ports, shop, ids, ({ id, state }) =>
    state === "needs_review" ? { id, from: state, to: "collected", set } : null,
  );
}

export function rejectVideos(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  return moveEach(ports, shop, ids, ({ id, state }) =>
    state === "needs_review" ? { id, from: state, to: "canceled", reason: "rejected" } : null,
  );
}

/** Cancels what has not been sent, or is held. A video that is being made is paid and comes to its end. */
export function cancelGenerations(ports: Ports, shop: string, ids: readonly string[]): Promise<Decided> {
  const withdrawnAt = ports.clock.now();
  return moveEach(ports, shop, ids, (row) => {
    const { id, state } = row;
    // It has been published: what is held is its way out of the product, or back into it.
    if (state === "held" && isBeingRemoved(row)) return null;
    if (state === "held" && isBeingPutBack(row))
      return { id, from: state, to: "removed", set: { withdrawnAt } };
    return state === "queued" || state === "held"
      ? { id, from: state, to: "canceled", reason: "by_merchant" }
      : null;
  });
}
