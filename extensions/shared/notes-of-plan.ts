import type { Note, PlanAnswer } from "../../app/routes/api/schema.ts";
import type { Question } from "./use-confirmation.ts";

/** What is told above a plan. A question stands alone. */
export function notesOfPlan({ notes }: PlanAnswer, question: Question | null): readonly Note[] {
  return question === null ? notes : [{ tone: "warning", text: question.text, link: null }];
}
