import { freshenCredits, planRequest, planSelection } from "../services.server.ts";
import { answerGet, answerPost } from "./api/answer.ts";
import { keyOfClick } from "./api/key-of-click.ts";
import { readPlan } from "./api/read-plan.ts";
import { type PlanClick, planClickSchema, planQuerySchema } from "./api/schema.ts";

export const loader = answerGet(planQuerySchema, (caller, { plan }) => readPlan(caller, plan));

/** Plans what is selected, and looks at the balance; spends nothing. The same click is the same plan. */
export const action = answerPost(planClickSchema, async (caller, click) => {
  const [{ id }] = await Promise.all([plan(caller.shop, click), freshenCredits(caller.shop)]);
  return readPlan(caller, id);
});

function plan(shop: string, click: PlanClick): Promise<{ id: string }> {
  const clickKey = keyOfClick(click);
  if ("collectionId" in click) {
    const { collectionId } = click;
    return planSelection(shop, { clickKey, selection: { filter: { collectionId } } });
  }
  const { productIds, makesAgain } = click;
  return planRequest(shop, { clickKey, productIds, makesAgain });
}
