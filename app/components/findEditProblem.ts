import type { EditRefusal, ProductChoices } from "../pipeline/edit-plan.ts";
import type { PlanRow } from "../store/plan-pages.ts";
import type { Unreachable } from "./unreachable.ts";

/** What comes of a change of one product, or of the wish to make one. */
export type PlanAnswer = { kind: "saved"; row: PlanRow } | EditRefusal | Unreachable;

export type EditProblem = (EditRefusal | Unreachable)["kind"];

/** Why it was not done, by the name of its text; null when it was, or nobody has answered yet. */
export function findEditProblem(answer: PlanAnswer | ProductChoices | undefined): EditProblem | null {
  if (answer === undefined) return null;
  return answer.kind === "saved" || answer.kind === "choices" ? null : answer.kind;
}
