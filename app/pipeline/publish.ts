import { isWithoutAccess } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import { addMs, nextFileLookAt } from "../generation/schedule.ts";
import { attachReadyFiles } from "./attach-files.ts";
import { createMissingFiles } from "./create-files.ts";
import { findIntendedFiles } from "./find-files.ts";
import { holdForAccess } from "./hold-for-access.ts";
import type { Ports, ShopState } from "./ports/index.ts";
import { withdrawRows } from "./withdraw-rows.ts";

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
    const unanswered = await findIntendedFiles(ports, shop, await listPublishing(ports, shop));
    const nextCreation = await createFilesOfCollected(ports, shop, state, unanswered.length > 0);
    const waiting = await attachReadyFiles(
      ports,
      shop,
      await listPublishing(ports, shop),
      state.videoPosition,
    );
    await askForNextRun(ports, shop, nextCreation, waiting);
  } catch (error) {
    if (!isWithoutAccess(error)) throw error;
    await holdForAccess(ports, shop, ["collected", "publishing"]);
  }
}

function listPublishing(ports: Ports, shop: string): Promise<readonly Generation[]> {
  return ports.store.listGenerations(shop, { states: ["publishing"] }, FILES_PER_RUN);
}

/** Returns when to come back for files to create; null when none is left. */
async function createFilesOfCollected(
  ports: Ports,
  shop: string,
  state: ShopState,
  isUnanswered: boolean,
): Promise<Date | null> {
  const listed = await ports.store.listGenerations(shop, { states: ["collected"] }, VIDEOS_PER_RUN);
  const collected = await withdrawRows(ports, shop, listed);
  const [approved, unseen] = state.reviewsFirst
    ? [collected.filter((row) => row.approvedAt !== null), collected.filter((row) => row.approvedAt === null)]
    : [collected, []];
  await ports.store.move(
    shop,
    unseen.map(({ id }) => ({ id, from: "collected", to: "needs_review" })),
  );
  await createMissingFiles(ports, shop, approved, state.altTemplate);
  if (listed.length === VIDEOS_PER_RUN) return ports.clock.now();
  return isUnanswered ? addMs(ports.clock.now(), 30_000) : null;
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
