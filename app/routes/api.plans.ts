import { planRequest, planSelection } from "../services.server.ts";
import { answerGet, answerPost } from "./api/answer.ts";
import { keyOfClick } from "./api/key-of-click.ts";
import { readPlan } from "./api/read-plan.ts";
import { planClickSchema, planQuerySchema } from "./api/schema.ts";

export const loader = answerGet(planQuerySchema, (caller, { plan }) => readPlan(caller, plan));

/** Plans what is selected; spends nothing. The same click is the same plan. */
export const action = answerPost(planClickSchema, async (caller, click) => {
  const { shop } = caller;
  const clickKey = keyOfClick(click);
  const { id } =
    "collectionId" in click
      ? await planSelection(shop, {
          clickKey,
          selection: { filter: { collectionId: click.collectionId } },
        })
      : await planRequest(shop, {
          clickKey,
          productIds: click.productIds,
          makesAgain: click.makesAgain,
        });
  return readPlan(caller, id);
});
