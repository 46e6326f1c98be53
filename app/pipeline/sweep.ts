import { MOVING_STATES, type State } from "../generation/generation.ts";
import { addMs } from "../generation/schedule.ts";
import type { Job, Ports, ShopStep } from "./ports/index.ts";

/** Which step looks at rows of a state. */
const STEP_OF: Readonly<Record<(typeof MOVING_STATES)[number], ShopStep | "collect">> = {
  queued: "submit",
  confirming: "track",
  processing: "track",
  succeeded: "collect",
  collected: "publish",
  publishing: "publish",
};

/** As many collect jobs as one pass sends for a shop; the next pass, a minute later, sees what is left. */
const COLLECTS_PER_PASS = 1_000;

/** How often it is looked whether the reason for which something is held is gone. */
const RESUME_AFTER_MS = 10 * 60_000;

/**
 * Asks again for every row that rests in a moving state. Jobs may be lost with a killed process or a restored
 * database; rows are not, so this finds whatever has stopped. Runs every minute; harmless at any time.
 */
export async function askAgain(ports: Ports): Promise<void> {
  for (const state of MOVING_STATES) {
    for (const shop of await ports.store.listShopsWith([state])) {
      await ports.queue.send(await jobsFor(ports, shop, state));
    }
  }
  for (const shop of await ports.store.listShopsWith(["held"])) {
    await ports.queue.send([{ step: "resume", shop, notBefore: addMs(ports.clock.now(), RESUME_AFTER_MS) }]);
  }
}

async function jobsFor(ports: Ports, shop: string, state: (typeof MOVING_STATES)[number]): Promise<Job[]> {
  const step = STEP_OF[state];
  // Not before now, rather than now: a job that waits for its time keeps it.
  const notBefore = ports.clock.now();
  if (step !== "collect") return [{ step, shop, notBefore }];
  const rows = await ports.store.listGenerations(
    shop,
    { states: ["succeeded"] satisfies State[] },
    COLLECTS_PER_PASS,
  );
  return rows.map((row) => ({
    step,
    shop,
    generationId: row.id,
    collectBy: row.collectBy ?? notBefore,
    notBefore,
  }));
}
