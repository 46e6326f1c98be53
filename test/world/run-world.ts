import { installApp, MINUTE, START, type World, type WorldOptions, createWorld } from "./world.ts";
import type { Bench } from "./bench.ts";
import type { CellCounts } from "./cells.ts";
import { checkEnd } from "./check-end.ts";
import { confirmRequest, planRequest } from "../../app/pipeline/index.ts";
import type { Violation } from "./ledger.ts";

export interface WorldResult {
  seed: number;
  violation: Violation | null;
  cells: CellCounts;
  trace: readonly string[];
  steps: number;
}

const MAX_STEPS = 12_000;

export async function runWorld(bench: Bench, seed: number, options: WorldOptions = {}): Promise<WorldResult> {
  const world = await createWorld(bench, seed, options);
  let steps = 0;
  try {
    for (const shop of world.shops)
      await world.scheduler.alone(world.merchant, `install ${shop.letter}`, shop.domain, () => installApp(world, shop, 100));
    for (const shop of world.shops)
      world.at(START + 1_000, {
        label: `click ${shop.letter}`,
        actor: "web",
        shop: shop.domain,
        async run() {
          const { ports } = world.web();
          const { id } = await planRequest(ports, shop.domain, { clickKey: "1", productIds: shop.productIds });
          await confirmRequest(ports, shop.domain, id);
        },
      });
    while (world.ledger.violation === null) {
      if (++steps > MAX_STEPS) {
        world.ledger.violate("liveness", `still going on after ${MAX_STEPS} steps`);
        break;
      }
      if (!world.hasAppointments() && !world.isBusy() && !world.isMoving()) break;
      if (!(await world.step(world.now() + 10 * MINUTE))) await world.askAgain();
    }
    if (world.ledger.violation === null) await checkEnd(world);
  } catch (error) {
    world.ledger.violate("crash", error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await world.close();
  }
  await bench.prisma.shop.deleteMany({});
  await bench.prisma.session.deleteMany({});
  const { ledger, trace } = world;
  return { seed, violation: ledger.violation, cells: ledger.cells, trace, steps };
}
