import { begin } from "./begin.ts";
import type { Bench } from "./bench.ts";
import { calm, offerRemedies } from "./calm.ts";
import type { CellCounts } from "./cells.ts";
import { checkCauses, checkEnd, checkGone, isCausePresent } from "./check-end.ts";
import { createWorld, type WorldOptions } from "./create-world.ts";
import { findDoldrumsEnd, skipTo } from "./doldrums.ts";
import type { Violation } from "./ledger.ts";
import { HOUR, MINUTE, START, type World } from "./world.ts";

export interface WorldResult {
  seed: number;
  violation: Violation | null;
  cells: CellCounts;
  trace: readonly string[];
  steps: number;
}

interface Progress {
  steps: number;
}

/** Far more than any world needs that comes to rest. */
const MAX_STEPS = 15_000;

/** How long things go wrong at most; so short that every video can still be fetched within its hour. */
const MAX_TROUBLE_MS = 15 * MINUTE;

/** The app looks every ten minutes whether the reason for which something is held is over. */
const RESUMED_WITHIN_MS = 40 * MINUTE;

/** Without anything else to do the clock's sweep is all that can find a row. */
const IDLE_MS = 10 * MINUTE;

/** Lives through one seed, from the installation of two shops to the deletion of everything about them. */
export async function runWorld(bench: Bench, seed: number, options: WorldOptions = {}): Promise<WorldResult> {
  const world = await createWorld(bench, seed, options);
  const run = { steps: 0 };
  try {
    await begin(world);
    await live(world, run);
    await endShops(world, run);
  } catch (error) {
    world.ledger.violate("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await world.close();
    await bench.clear();
  }
  const { ledger, trace } = world;
  return { seed, violation: ledger.violation, cells: ledger.cells, trace, steps: run.steps };
}

/** Things go wrong, then stop going wrong; the merchant does what helps; in the end everything must be at rest. */
async function live(world: World, run: Progress): Promise<void> {
  await pass(world, run, () => world.now() >= START + MAX_TROUBLE_MS || isAtRest(world));
  await calm(world);
  await pass(world, run, () => isAtRest(world));
  const selfResumedBy = world.now() + RESUMED_WITHIN_MS;
  await pass(world, run, () => isAtRest(world) && (!isWaitingInVain(world) || world.now() >= selfResumedBy));
  if (world.ledger.violation === null) checkCauses(world);
  for (let round = 0; round < 3 && world.ledger.violation === null && offerRemedies(world); round++) {
    await pass(world, run, () => isAtRest(world));
  }
  if (world.ledger.violation === null) await checkEnd(world);
}

/** Something is held for a reason that is over, and nobody presses a button. */
function isWaitingInVain(world: World): boolean {
  return world.shops.some(
    (shop) =>
      !shop.isUninstalled &&
      shop.endedAt === null &&
      world.ledger
        .rowsOf(shop.domain)
        .some(
          ({ state, reason }) => state === "held" && reason !== null && !isCausePresent(world, shop, reason),
        ),
  );
}

function isAtRest(world: World): boolean {
  return isQuiet(world) && !world.hasAppointments() && !isAwaitingArrivals(world);
}

function isQuiet(world: World): boolean {
  return !world.isBusy() && !world.isMoving();
}

async function runUntil(world: World, run: Progress, isOver: () => boolean): Promise<void> {
  while (world.ledger.violation === null && !isOver()) {
    run.steps += 1;
    if (run.steps > MAX_STEPS) return world.ledger.violate("liveness", `no rest after ${MAX_STEPS} steps`);
    const before = world.now();
    const hasMoved = await world.step(before + IDLE_MS);
    // The minute sweep: at moments that are drawn, and when nothing else is left to do.
    const isIdle = world.now() - before >= MINUTE;
    if (world.troubles.areWorkersStopped) continue;
    if (!hasMoved || (isIdle && world.draws.chance(0.15)) || world.draws.chance(0.002))
      await world.askAgain();
  }
}

/** Runs on until something holds, and passes over the times in which the app could only look in vain. */
async function pass(world: World, run: Progress, isOver: () => boolean): Promise<void> {
  // A paid video that may turn up any moment has an hour; so has one that is held for a reason that is over.
  const isGoingOn = () => isAwaitingArrivals(world) || isWaitingInVain(world);
  // Nobody looks in vain for a day until a late webhook comes.
  const isFarAhead = () =>
    !world.troubles.areWorkersStopped &&
    isQuiet(world) &&
    !isGoingOn() &&
    (world.nextAppointmentAt() ?? 0) > world.now() + HOUR;
  const findEnd = () => (isGoingOn() ? null : findDoldrumsEnd(world));
  while (world.ledger.violation === null && !isOver()) {
    await runUntil(world, run, () => isOver() || findEnd() !== null || isFarAhead());
    const end = findEnd();
    if (end !== null) skipTo(world, end);
    if (isFarAhead()) skipTo(world, world.nextAppointmentAt() ?? world.now());
  }
}

/** A paid video is not on any row yet, and the sweeps have not had the time to find it. */
function isAwaitingArrivals(world: World): boolean {
  const { generations } = world.rotateProduct;
  return generations
    .all()
    .some(
      ({ id, externalId, listedAt, isVanished }) =>
        externalId !== undefined &&
        !isVanished &&
        isUnclaimed(world, String(id)) &&
        world.now() < listedAt + 11 * MINUTE &&
        world.shops.some((shop) => shop.productIds.includes(externalId) && !shop.isUninstalled),
    );
}

function isUnclaimed({ ledger }: World, remoteId: string): boolean {
  if (ledger.doubleCharges.has(remoteId)) return false;
  return ![...ledger.rows.values()].some((row) => row.remoteId === remoteId);
}

/** Both shops leave, and everything about them is deleted by the app itself. */
async function endShops(world: World, run: Progress): Promise<void> {
  const { ledger, scheduler, shopify, shops } = world;
  if (ledger.violation !== null) return;
  Object.assign(shopify.settings.webhooks, { lossRate: 0, duplicateRate: 0, delayMs: 0 });
  for (const shop of shops) {
    await scheduler.alone(world.merchant, `leave ${shop.letter}`, shop.domain, async () => {
      if (shop.isUninstalled) {
        // The app may not have been told.
        await shopify.reinstall(shop.domain);
      }
      shop.isUninstalled = true;
      await shopify.uninstall(shop.domain);
      await shopify.webhooks.send("shop/redact", { shop_domain: shop.domain }, shop.domain);
    });
    const isDone = () =>
      !world.queue.waitingKeys.some((key) => /^(end|redact) /.test(key)) && !world.isBusy();
    await runUntil(world, run, isDone);
    if (ledger.violation === null) await checkGone(world, shop);
  }
}
