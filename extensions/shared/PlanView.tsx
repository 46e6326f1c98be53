import type { PlanAnswer } from "../../app/routes/api/schema.ts";
import { AppLink } from "./AppLink.tsx";
import { Facts } from "./Facts.tsx";
import { translate } from "./host.ts";
import { NoteBanner } from "./NoteBanner.tsx";
import { SkippedProducts } from "./SkippedProducts.tsx";
import { Working } from "./Working.tsx";

/** What a plan makes and skips, and at which cost. */
export function PlanView({ plan }: { plan: PlanAnswer }) {
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
      {plan.notes.map((note) => (
        <NoteBanner key={note.text} note={note} />
      ))}
      <s-heading>{plan.made}</s-heading>
      <Facts facts={plan.facts} />
      {plan.time !== null && <s-paragraph>{plan.time}</s-paragraph>}
      {plan.skipped.length > 0 && <SkippedProducts skipped={plan.skipped} />}
    </s-stack>
  );
}
