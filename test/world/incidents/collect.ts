import { drawDown, drawVideoMishap, MAX_VIDEO_BYTES, type Mishap, VIDEO_ROUTE } from "../troubles.ts";
import { MINUTE, SECOND, type World } from "../world.ts";
import { ALWAYS, happens, type Incident, ruleFor } from "./incident.ts";

/** What can go wrong while a finished video is fetched. */
export const COLLECT_INCIDENTS: Readonly<Record<string, Incident>> = {
  "downloads go wrong": {
    weight: 5,
    arrange(world, shop, at) {
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: VIDEO_ROUTE,
        probability: 1,
        times: world.draws.between(1, 6),
        draw: drawVideoMishap,
      });
    },
  },
  "bad videos": {
    weight: 3,
    arrange(world, shop, at) {
      const fault = world.draws.pick<Mishap>([
        { faults: [{ kind: "wrong-bytes" }] },
        { faults: [{ kind: "wrong-length", by: -1_000_000 }] },
        { swellsTo: MAX_VIDEO_BYTES + 1 },
      ]);
      const draw = () => fault;
      ruleFor(world, shop, at, 9 * MINUTE, { route: VIDEO_ROUTE, probability: 1, times: ALWAYS, draw });
    },
  },
  "disk full": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "disk full", () => {
        world.troubles.isDiskFull = true;
      });
      happens(world, shop, at + world.draws.between(1, 8) * MINUTE, "room on the disk again", () => {
        world.troubles.isDiskFull = false;
      });
    },
  },
  "generation goes back to processing": {
    weight: 2,
    arrange(world, shop, at) {
      ruleFor(world, shop, at - MINUTE, 9 * MINUTE, {
        route: VIDEO_ROUTE,
        probability: 1,
        times: 1,
        draw: () => ({ tamper: ({ url }) => postpone(world, Number(url.pathname.split("/").at(-1))) }),
      });
    },
  },
  "downloads fail for over an hour": {
    weight: 1,
    arrange(world, shop, at) {
      world.hasLongOutage = true;
      ruleFor(world, shop, at, 75 * MINUTE, {
        route: VIDEO_ROUTE,
        probability: 1,
        times: ALWAYS,
        draw: drawDown,
      });
    },
  },
};

/** RotateProduct has called a video finished, and takes it back. */
function postpone(world: World, id: number): void {
  const generation = world.rotateProduct.state.generations.get(id);
  if (generation === undefined) return;
  const endsAt = world.now() + 40 * SECOND;
  world.rotateProduct.state.record({ type: "generation-decided", id, ending: generation.ending, endsAt });
}
