import { ConfirmButton } from "./ConfirmButton.tsx";
import { translate } from "./host.ts";
import type { PlanFlow } from "./use-plan.ts";

/** The one button of a plan: it spends, or asks again where the app gave no answer. */
export function PlanButton({ flow }: { flow: PlanFlow }) {
  const { plan, isStarted, request, question, problem, isConfirming } = flow;
  if ((isStarted ? request : plan) === null) {
    return (
      problem && (
        <s-button slot="primary-action" variant="primary" loading={flow.isRetrying} onClick={flow.retry}>
          {translate("tryAgain")}
        </s-button>
      )
    );
  }
  if (isStarted || !plan?.offer) return null;
  return (
    <ConfirmButton
      offer={plan.offer}
      question={question}
      isConfirming={isConfirming}
      confirm={flow.confirm}
    />
  );
}
