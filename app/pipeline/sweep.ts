import type { MovingState } from "../generation/generation.ts";
import { addMs } from "../generation/schedule.ts";
import type { Job, Ports, ShopStep, UnfinishedGroup } from "./ports/index.ts";
import { watchSweeps } from "./watch-sweeps.ts";

/** Which step looks at rows of a state. */
const STEP_OF: Readonly<Record<MovingState, ShopStep | "collect">> = {
  queued: "submit",
  confirming: "track",
  processing: "track",
  succeeded: "collect",
  collected: "publish",
  publishing: "publish",
  removing: "remove",
};

/** As many collect jobs as one pass sends for a shop; the next pass, a minute later, sees what is left. */
const COLLECTS_PER_PASS = 1_000;

/** How often it is looked whether the reason for which something is held is gone. */
const RESUME_AFTER_MS = 10 * 60_000;

/** What was published or removed is read back after a moment; this is for the case that nobody did. */
const CONFIRM_AFTER_MS = 10 * 60_000;

/** How often a shop's rows are compared with RotateProduct and Shopify: daily, each shop at a time of its own. */
const COMPARE_EVERY_MS = 24 * 60 * 60_000;

/**
 * Asks again for every row that rests in a moving state. Jobs may be lost with a killed process or a restored
 * database; rows are not, so this finds whatever has stopped. Runs every minute; harmless at any time.
 */
export async function askAgain(ports: Ports): Promise<void> {
  const unfinished = await ports.store.listUnfinished();
  const jobs = await Promise.all(unfinished.map((group) => jobsFor(ports, group)));
  await ports.queue.send(jobs.flat());
  // Rows of an uninstalled shop are canceled, and its submission must not keep the key from another shop for ever.
  for (const shop of await ports.store.listShopsWithOpenSubmission()) {
    await ports.queue.send([{ step: "track", shop, notBefore: ports.clock.now() }]);
  }
  await askForShops(ports);
  await askForNotices(ports);
  const producing = unfinished.filter(({ state }) => state === "processing");
  await watchSweeps(
    ports,
    producing.map(({ shop }) => shop),
  );
}

/** What is due for shops as a whole, whatever became of the jobs and webhooks that should have told so. */
async function askForShops(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const jobs: Job[] = [];
  for (const shop of await ports.store.listShopsToPlan()) jobs.push({ step: "plan", shop, notBefore: now });
  for (const shop of await ports.store.listShopsToConfirm()) {
    // Without access nobody can read them back; so they are not asked for every minute.
    jobs.push({ step: "confirm", shop, notBefore: addMs(now, CONFIRM_AFTER_MS) });
  }
  for (const shop of await ports.store.listShopsToEnd()) jobs.push({ step: "end", shop, notBefore: now });
  for (const shop of await ports.store.listShopsToCompare(addMs(now, -COMPARE_EVERY_MS))) {
    jobs.push({ step: "reconcile", shop, notBefore: now }, { step: "retain", shop, notBefore: now });
  }
  await ports.queue.send(jobs);
}

/** Whatever has come to rest, or rests for too long, is told once. */
async function askForNotices(ports: Ports): Promise<void> {
  if (ports.mail === null) return;
  const now = ports.clock.now();
  const shops = await ports.store.writeNotices(now);
  await ports.queue.send(shops.map((shop): Job => ({ step: "notify", shop, notBefore: now })));
}

async function jobsFor(ports: Ports, { shop, state, reason }: UnfinishedGroup): Promise<Job[]> {
  // Not before now, rather than now: a job that waits for its time keeps it.
  const notBefore = ports.clock.now();
  if (state === "held") {
    // The hour of a finished video goes on while it waits for room; whoever makes some need not say so.
    const when = reason === "store_full" ? {} : { notBefore: addMs(notBefore, RESUME_AFTER_MS) };
    return [{ step: "resume", shop, ...when }];
  }
  const step = STEP_OF[state];
  if (step !== "collect") return [{ step, shop, notBefore }];
  const rows = await ports.store.listUncollected(shop, COLLECTS_PER_PASS);
  return rows.map((row) => ({
    step,
    shop,
    generationId: row.id,
    collectBy: row.collectBy ?? notBefore,
    notBefore,
  }));
}
