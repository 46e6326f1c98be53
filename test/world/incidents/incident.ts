import type { Rule } from "../troubles.ts";
import { MINUTE, SECOND, type World, type WorldShop } from "../world.ts";

/** Something that goes wrong, or that somebody does, in the time when things go wrong. */
export interface Incident {
  /** Relative to the others. */
  weight: number;
  /** Arranges it. @param at Unix time in ms, within the first minutes */
  arrange(world: World, shop: WorldShop, at: number): void;
}

export const ALWAYS = Number.POSITIVE_INFINITY;

/** A merchant's deed, or one of nature: nobody can be killed at it. */
export function happens(
  world: World,
  shop: WorldShop,
  at: number,
  label: string,
  run: () => Promise<void> | void,
): void {
  world.at(at, {
    label: `${label} ${shop.letter}`,
    actor: "merchant",
    shop: shop.domain,
    run: () => world.scheduler.call(label, async () => run()),
  });
}

/** A rule that is in force for a while. */
export function ruleFor(world: World, shop: WorldShop, at: number, durationMs: number, rule: Rule): void {
  happens(world, shop, at, `trouble with ${rule.route.source}`, () => void world.troubles.rules.push(rule));
  happens(world, shop, at + durationMs, `end of trouble with ${rule.route.source}`, () => {
    world.troubles.rules = world.troubles.rules.filter((each) => each !== rule);
  });
}

/** Something that happens while the first click still waits to be sent. */
export function happensBeforeSubmitting(
  world: World,
  shop: WorldShop,
  label: string,
  run: () => Promise<void> | void,
): void {
  world.troubles.areWorkersStopped = true;
  happens(world, shop, world.now() + world.draws.between(5, 20) * SECOND, label, run);
  happens(world, shop, world.now() + 25 * SECOND, "workers start", () => {
    world.troubles.areWorkersStopped = false;
  });
}

/** A rule for requests of a kind, for some minutes. */
export const trouble = (route: RegExp, draw: Rule["draw"], { times = ALWAYS, probability = 1 } = {}) => ({
  weight: 3,
  arrange(world: World, shop: WorldShop, at: number) {
    ruleFor(world, shop, at, world.draws.between(1, 6) * MINUTE, { route, probability, times, draw });
  },
});

/** A process is killed at a call of a task. */
export const crash = (task: RegExp, label: RegExp, when: "before" | "after"): Incident => ({
  weight: 1,
  arrange: ({ troubles }) => void troubles.crashPoints.push({ task, label, when }),
});

/** RotateProduct does not make one of the videos. */
export const misfortune = (kind: "refused" | "failed" | "canceled" | "stuck", weight = 1): Incident => ({
  weight,
  arrange(world, shop) {
    world.rotateProduct.settings.misfortunes[world.draws.pick(shop.productIds)] = kind;
  },
});
