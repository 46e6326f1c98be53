import type { PlanAnswer } from "../../app/routes/api/schema.ts";
import { AppLink } from "./AppLink.tsx";
import { Facts } from "./Facts.tsx";
import { translate } from "./host.ts";
import { NoteBanner } from "./NoteBanner.tsx";
import { notesOfPlan } from "./notes-of-plan.ts";
import { Sentences } from "./Sentences.tsx";
import { SkippedProducts } from "./SkippedProducts.tsx";
import type { Question } from "./use-confirmation.ts";
import { Working } from "./Working.tsx";

/** What a plan makes and skips, and at which cost. A question stands alone with the figures it is about. */
export function PlanView({ plan, question }: { plan: PlanAnswer; question: Question | null }) {
  if (plan.progress !== null) {
    return (
      <s-stack gap="base">
        <Working text={plan.progress.text} />
        <s-paragraph color="subdued">{translate("closeWhilePlanning")}</s-paragraph>
        <AppLink link={plan.link} />
      </s-stack>
    );
  }
  return (
    <s-stack gap="base">
      {notesOfPlan(plan, question).map((note) => (
        <NoteBanner key={note.text} note={note} />
      ))}
      <s-heading>{plan.made}</s-heading>
      <Facts facts={plan.facts} />
      {plan.time.length > 0 && <Sentences sentences={plan.time} />}
      {question === null && plan.skipped.length > 0 && <SkippedProducts skipped={plan.skipped} />}
    </s-stack>
  );
}
