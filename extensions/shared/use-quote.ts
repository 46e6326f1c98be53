import { useCallback, useState } from "preact/hooks";
import type { PlanAnswer, PlanClick } from "../../app/routes/api/schema.ts";
import { callApp } from "./call-app.ts";
import { outlastDoubleClick } from "./outlast-double-click.ts";
import { type Asked, useAnswer } from "./use-answer.ts";

type WithoutKey<Click> = Click extends PlanClick ? Omit<Click, "clickKey"> : never;

/** What is planned: named products, or a collection. */
export type Planned = WithoutKey<PlanClick>;

/**
 * What it would make, and at which cost. An opening of an extension is one click with one key: asking again finds the
 * same plan, and a plan can be started only once. Incomplete while its `progress` is set.
 *
 * What led here may have been a button in the place where the plan puts the one that spends.
 *
 * @param planned what it is at the opening is what is planned
 */
export function useQuote(planned: Planned): Asked<PlanAnswer> {
  const [click] = useState<{ key: string; plan: string | null }>(() => ({
    key: crypto.randomUUID(),
    plan: null,
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: one opening is one click
  const ask = useCallback(async () => {
    const plan = await (click.plan === null
      ? outlastDoubleClick(callApp<PlanAnswer>("/api/plans", { clickKey: click.key, ...planned }))
      : callApp<PlanAnswer>(`/api/plans?plan=${click.plan}`));
    click.plan = plan.id;
    return plan;
  }, []);
  return useAnswer(ask, ({ progress }) => progress !== null);
}
