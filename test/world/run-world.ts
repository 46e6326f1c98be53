import { vocabularies } from "../sandbox/rotateproduct/settings.ts";
import { APP, type Bench } from "./bench.ts";
import type { CellCounts } from "./cells.ts";
import { checkEnd, checkGone } from "./check-end.ts";
import { createWorld, type WorldOptions } from "./create-world.ts";
import { findDoldrumsEnd, skipTo } from "./doldrums.ts";
import { INCIDENT_NAMES, INCIDENTS } from "./incidents/index.ts";
import { connectKey, installApp } from "./installing.ts";
import type { LedgerRow, Violation } from "./ledger.ts";
import { click, press } from "./merchant.ts";
import { createTroubles } from "./troubles.ts";
import { HOUR, MINUTE, SECOND, START, type World } from "./world.ts";

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

/** Draws what kind of world it is, and what will happen in it. */
async function begin(world: World): Promise<void> {
  const { draws, rotateProduct, shopify, shops } = world;
  Object.assign(rotateProduct.settings, {
    vocabulary: draws.pick([vocabularies.reference, vocabularies.polling, vocabularies.lifecycle]),
    timestamps: draws.pick(["utc-millis", "zoneless-micros"]),
    failedGenerations: draws.pick(["by-index", "by-external-id"]),
    replyOrder: draws.pick(["as-requested", "shuffled"]),
    listOrder: draws.pick(["newest-first", "oldest-first", "shuffled"]),
    generationMs: draws.between(10, 35) * SECOND,
    videoLifetimeFrom: draws.pick(["completion", "creation"]),
    expiredStatus: draws.pick([404, 410]),
    insufficientCreditsStatus: draws.pick([400, 402, 403]),
    refundsFailures: draws.chance(0.5),
    checkImages: draws.pick(["at-submit", "while-generating"]),
    partialContentFromBytes: draws.pick([null, 1]),
  });
  Object.assign(shopify.settings, {
    duplicateVideoNames: draws.pick(["keep", "append-uuid", "refuse"]),
    batchErrors: draws.pick(["all-or-nothing", "per-item"]),
    videoUploadBucket: draws.pick(["shopify-staged-uploads", "shopify-video-production-core-originals"]),
  });
  const sharesAccount = draws.chance(0.3);
  for (const shop of shops) {
    const first = shops[0];
    if (sharesAccount && shop !== first) Object.assign(shop, { apiKey: first.apiKey, userId: first.userId });
    else
      Object.assign(
        shop,
        rotateProduct.accounts.create({ apiKey: `rp_${shop.letter}_${world.seed}`, credits: 100 }),
      );
    const settings = { reviewsFirst: draws.chance(0.2), videoPosition: draws.pick([null, 0, 1, 5]) };
    await world.scheduler.alone(world.merchant, `install ${shop.letter}`, shop.domain, () =>
      installApp(world, shop, settings),
    );
    const takesFewer = draws.chance(0.7);
    const isCautious = draws.chance(0.3);
    const productIds = isCautious ? shop.productIds.slice(0, 1) : shop.productIds;
    click(world, shop, START + SECOND, { clickKey: "first", productIds, takesFewer });
    if (isCautious) {
      const later = START + draws.between(30, 240) * SECOND;
      click(world, shop, later, { clickKey: "second", productIds: shop.productIds, takesFewer });
    }
  }
  const until = START + draws.between(1, 4) * MINUTE;
  for (let count = draws.between(2, 6); count > 0; count--) {
    const name = drawIncident(world);
    const shop = draws.chance(0.75) ? shops[0] : shops[1];
    world.note(`incident: ${name} ${shop.letter}`);
    INCIDENTS[name]?.arrange(world, shop, START + draws.between(1, (until - START) / SECOND) * SECOND);
  }
}

function drawIncident({ draws }: World): string {
  const total = INCIDENT_NAMES.reduce((sum, name) => sum + (INCIDENTS[name]?.weight ?? 0), 0);
  let left = draws.random() * total;
  for (const name of INCIDENT_NAMES) {
    left -= INCIDENTS[name]?.weight ?? 0;
    if (left < 0) return name;
  }
  throw new Error("No incident was drawn");
}

/** Things go wrong, then stop going wrong; the merchant does what helps; in the end everything must be at rest. */
async function live(world: World, run: Progress): Promise<void> {
  await pass(world, run, () => world.now() >= START + MAX_TROUBLE_MS || isAtRest(world));
  await calm(world);
  await pass(world, run, () => isAtRest(world));
  for (let round = 0; round < 3 && world.ledger.violation === null && offerRemedies(world); round++) {
    await pass(world, run, () => isAtRest(world));
  }
  if (world.ledger.violation === null) await checkEnd(world);
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

/** Nothing goes wrong any more, and what was taken away is given back. */
async function calm(world: World): Promise<void> {
  const { rotateProduct, shopify, shops, troubles } = world;
  world.note("CALM");
  const { foreignImages } = troubles;
  const isOutageLeft = world.hasLongOutage ? troubles.rules : [];
  Object.assign(troubles, createTroubles(), { foreignImages, rules: isOutageLeft });
  rotateProduct.settings.misfortunes = Object.fromEntries(
    Object.entries(rotateProduct.settings.misfortunes).filter(([, kind]) => kind === "refused"),
  );
  Object.assign(shopify.settings, {
    weeklyVideoLimit: 1_000,
    mediaPerProductLimit: 250,
    processingFailures: [],
    processingMs: 1_500,
  });
  for (const shop of shops) {
    const { shop: facts, installation } = shopify.shop(shop.domain);
    Object.assign(facts, { isTrial: false, hostedVideoLimit: null });
    if (installation.isInstalled)
      await world.scheduler.alone(world.merchant, "give scopes back", shop.domain, () =>
        shopify.setScopes(APP.scopes, shop.domain),
      );
    if (rotateProduct.accounts.balance(shop.userId) < 100)
      rotateProduct.accounts.setBalance(shop.userId, 1_000);
    if (rotateProduct.accounts.findByKey(shop.apiKey) === undefined) await connectKey(world, shop);
    // A key that was refused for a while works again once it is entered again.
    else if (!shop.isUninstalled && shop.endedAt === null)
      await world.scheduler.alone(world.merchant, `enter key ${shop.letter}`, shop.domain, () =>
        world.web().connectKey(shop.domain, shop.apiKey),
      );
  }
}

/** Runs on until something holds, and passes over the times in which the app could only look in vain. */
async function pass(world: World, run: Progress, isOver: () => boolean): Promise<void> {
  // Nobody looks in vain for a day until a late webhook comes.
  const isFarAhead = () =>
    !world.troubles.areWorkersStopped &&
    isQuiet(world) &&
    !isAwaitingArrivals(world) &&
    (world.nextAppointmentAt() ?? 0) > world.now() + HOUR;
  // A paid video that may turn up any moment has an hour.
  const findEnd = () => (isAwaitingArrivals(world) ? null : findDoldrumsEnd(world));
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

/** What the merchant does about what rests. True when there is anything to wait for. */
function offerRemedies(world: World): boolean {
  const { draws, ledger, shops } = world;
  let hasAny = false;
  for (const shop of shops) {
    if (shop.isUninstalled) continue;
    const now = world.now() + SECOND;
    const having = (isMeant: (row: LedgerRow) => boolean) => ledger.rowsOf(shop.domain).filter(isMeant);
    const offer = (remedy: Parameters<typeof press>[3], isMeant: (row: LedgerRow) => boolean) => {
      if (having(isMeant).length === 0) return;
      hasAny = true;
      press(world, shop, now, remedy, () => having(isMeant));
    };
    const isHeld = (row: LedgerRow) => row.state === "held";
    offer("resume", (row) => isHeld(row) && row.reason !== "unconfirmed" && row.reason !== "stuck");
    if (draws.chance(0.5)) offer("check_again", (row) => isHeld(row));
    if (draws.chance(0.2)) offer("send_again", (row) => row.reason === "unconfirmed");
    if (draws.chance(0.1)) offer("cancel", isHeld);
    offer(draws.chance(0.75) ? "approve" : "reject", (row) => row.state === "needs_review");
    if (draws.chance(0.5)) offer("publish_again", (row) => row.state === "failed");
  }
  return hasAny;
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
