import fc from "fast-check";
import type { Circumstances } from "../../app/generation/allowance.ts";

export const NOW = new Date("2026-11-22T10:00:00Z");

/** A shop that nothing stands against, but what is changed. */
export function makeCircumstances(changes: Partial<Circumstances> = {}): Circumstances {
  return {
    isInstalled: true,
    hasKey: true,
    videosRefusedFor: null,
    storeFullUntil: null,
    credits: null,
    budgetLeft: null,
    hostedLeft: null,
    week: { left: 1_000, freesAt: NOW },
    collectable: { left: 600, until: NOW },
    ...changes,
  };
}

const amount = (max: number) => fc.option(fc.nat({ max }), { nil: null });
const mostly = fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0);

export const someCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  isInstalled: mostly,
  hasKey: mostly,
  videosRefusedFor: fc.oneof(
    { weight: 8, arbitrary: fc.constant(null) },
    fc.constantFrom("video_quota" as const, "trial_store" as const),
  ),
  storeFullUntil: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constant(NOW)),
  credits: amount(6_000),
  budgetLeft: amount(6_000),
  hostedLeft: amount(1_200),
  week: fc.record({ left: fc.nat({ max: 1_000 }), freesAt: fc.constant(NOW) }),
  collectable: fc.record({ left: fc.nat({ max: 600 }), until: fc.constant(NOW) }),
});
