import { AccessDenied, Unauthorized } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import { addMs, nextFileLookAt } from "../generation/schedule.ts";
import { attachReadyFiles } from "./attach-files.ts";
import { createMissingFiles } from "./create-files.ts";
import type { Ports, ShopState } from "./ports/index.ts";

/** Videos of one run. They are uploaded side by side, so this also bounds open connections. */
const VIDEOS_PER_RUN = 20;

/** Shopify's limit for one call is 250 files. */
const FILES_PER_RUN = 250;

/**
 * Brings collected videos into their products' media: upload → file → READY → attached → moved to its place. Each
 * run does what can be done now for a batch of rows and asks for the next one; a run may die between any two lines.
 */
export async function publishCollected(ports: Ports, shop: string): Promise<void> {
  const state = await ports.store.readShop(shop);
  if (!state.isInstalled) return;
  try {
    const created = await createFilesOfCollected(ports, shop, state);
    const publishing = await ports.store.listGenerations(shop, { states: ["publishing"] }, FILES_PER_RUN);
    const waiting = await attachReadyFiles(ports, shop, publishing, state.videoPosition);
    await askForNextRun(ports, shop, created, waiting);
  } catch (error) {
    if (!(error instanceof AccessDenied || error instanceof Unauthorized)) throw error;
    await holdForAccess(ports, shop);
  }
}

/** Returns when to come back for collected rows; null when none is left. */
async function createFilesOfCollected(ports: Ports, shop: string, state: ShopState): Promise<Date | null> {
  const collected = await ports.store.listGenerations(shop, { states: ["collected"] }, VIDEOS_PER_RUN);
  const [approved, unseen] = state.reviewsFirst
    ? [collected.filter((row) => row.approvedAt !== null), collected.filter((row) => row.approvedAt === null)]
    : [collected, []];
  await ports.store.move(
    shop,
    unseen.map(({ id }) => ({ id, from: "collected", to: "needs_review" })),
  );
  const waiting = await createMissingFiles(ports, shop, approved);
  if (waiting.length > 0) return addMs(ports.clock.now(), 30_000);
  return collected.length === VIDEOS_PER_RUN ? ports.clock.now() : null;
}

async function askForNextRun(
  ports: Ports,
  shop: string,
  nextCreation: Date | null,
  waiting: readonly Generation[],
): Promise<void> {
  const now = ports.clock.now();
  const times = waiting.map((row) => nextFileLookAt(now, row.stateSince).getTime());
  if (nextCreation !== null) times.push(nextCreation.getTime());
  if (times.length > 0) {
    await ports.queue.send([{ step: "publish", shop, notBefore: new Date(Math.min(...times)) }]);
  }
}

/** The app may not write to this shop now. The videos are safe in our store and wait for the merchant. */
async function holdForAccess(ports: Ports, shop: string): Promise<void> {
  const states = ["collected", "publishing"] as const;
  const rows = await ports.store.listGenerations(shop, { states }, FILES_PER_RUN);
  await ports.store.move(
    shop,
    rows.map(({ id, state }) => ({ id, from: state, to: "held", reason: "access" })),
  );
}
