import type { Note } from "../../app/routes/api/schema.ts";
import { ActionFrame } from "./ActionFrame.tsx";
import { translate } from "./host.ts";
import { NoteBanner } from "./NoteBanner.tsx";
import { PlanButton } from "./PlanButton.tsx";
import { PlanView } from "./PlanView.tsx";
import { RequestView } from "./RequestView.tsx";
import { type PlanFlow, usePlan } from "./use-plan.ts";
import type { Planned } from "./use-quote.ts";
import { Working } from "./Working.tsx";

/** Many products in one action: the quote, the click that spends, and how far the videos are. */
export function PlanAction({ planned }: { planned: Planned }) {
  const flow = usePlan(planned);
  return (
    <ActionFrame>
      <s-stack gap="base">
        {flow.problem && !isInPlan(flow.problem, flow) && <NoteBanner note={flow.problem} />}
        <Stage flow={flow} />
      </s-stack>
      <PlanButton flow={flow} />
    </ActionFrame>
  );
}

/** Where nothing was started, the plan is read anew, and may tell the same reason. */
function isInPlan({ text }: Note, { plan, question }: PlanFlow): boolean {
  return question === null && plan !== null && plan.notes.some((note) => note.text === text);
}

function Stage({ flow: { plan, isStarted, request, question, problem } }: { flow: PlanFlow }) {
  if (request !== null) return <RequestView request={request} />;
  if (plan !== null && !isStarted) return <PlanView plan={plan} question={question} />;
  return problem === null ? <Working text={translate("loading")} /> : null;
}
