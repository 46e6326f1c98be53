import type { EditRefusal } from "../pipeline/index.ts";
import { editPlan, plans } from "../services.server.ts";
import { answerPost, type Caller, refuseMethod } from "./api/answer.ts";
import { Problem } from "./api/problem.ts";
import { readPlan } from "./api/read-plan.ts";
import { choiceSchema } from "./api/schema.ts";

export const loader = refuseMethod();

/** Changes what the video of one product of a plan is made of. Answers with the plan as it is now. */
export const action = answerPost(choiceSchema, async (caller, { plan, product, ...choice }) => {
  const { shop } = caller;
  if ((await plans.readPlan(shop, plan)) === null) throw new Problem("not_found");
  const result = await editPlan(shop, plan, product, choice);
  if (result.kind !== "saved") throw toProblem(result, caller);
  return readPlan(caller, plan, result.images);
});

function toProblem({ kind }: EditRefusal, { texts: { t } }: Caller): Problem {
  const note = { tone: "critical", text: t(`review.refusal.${kind}`), link: null } as const;
  switch (kind) {
    case "not_found":
      return new Problem("not_found", note);
    case "confirmed":
    case "image_gone":
      return new Problem("outdated", note);
    case "no_access":
    case "unavailable":
      return new Problem(kind);
  }
}
