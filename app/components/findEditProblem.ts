import type { EditRefusal, ProductChoices } from "../pipeline/edit-plan.ts";
import type { PlanRow } from "../store/plan-pages.ts";

/** What comes of a change of one product, or of the wish to make one. */
export type PlanAnswer = { kind: "saved"; row: PlanRow } | EditRefusal | { isUnreachable: true };

export type EditProblem = EditRefusal["kind"] | "unreachable";

/** Why it was not done, by the name of its text; null when it was, or nobody has answered yet. */
export function findEditProblem(answer: PlanAnswer | ProductChoices | undefined): EditProblem | null {
  if (answer === undefined) return null;
  if ("isUnreachable" in answer) return "unreachable";
  return answer.kind === "saved" || answer.kind === "choices" ? null : answer.kind;
}
