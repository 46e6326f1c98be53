import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { ConfirmButton } from "../../shared/ConfirmButton.tsx";
import { Facts } from "../../shared/Facts.tsx";
import { translate } from "../../shared/host.ts";
import { NoteBanner } from "../../shared/NoteBanner.tsx";
import { notesOfPlan } from "../../shared/notes-of-plan.ts";
import { Sentences } from "../../shared/Sentences.tsx";
import { TryAgain } from "../../shared/TryAgain.tsx";
import { useProduct } from "../../shared/use-product.ts";
import { Working } from "../../shared/Working.tsx";
import { ChooseVideo } from "./ChooseVideo.tsx";
import { CurrentVideo } from "./CurrentVideo.tsx";
import { useVideoPlan, type VideoPlan } from "./use-video-plan.ts";

/**
 * What the video is made of, what it costs, the click that spends, and where the video is then. The plan is drawn until
 * that is known.
 */
export function PlanVideo({ makesAgain }: { makesAgain: boolean }) {
  const flow = useVideoPlan(makesAgain);
  const { plan, question, isStarted, isConfirming, confirm } = flow;
  const product = useProduct(isStarted);
  if (product.answer || product.problem) return <CurrentVideo product={product} onMakeAgain={null} />;

  return (
    <ActionFrame>
      <Stage flow={flow} />
      {plan?.offer && (
        <ConfirmButton offer={plan.offer} question={question} isConfirming={isConfirming} confirm={confirm} />
      )}
    </ActionFrame>
  );
}

function Stage({ flow }: { flow: VideoPlan }) {
  const { plan, product, question, problem, isConfirming, choose, save } = flow;
  if (!plan || plan.isConfirmed) {
    if (!problem) return <Working text={translate("loading")} />;
    return <TryAgain problem={problem} isTrying={flow.isRetrying} onTry={flow.retry} />;
  }
  // A refusal may stand in the plan, too, once it was read again.
  const others = notesOfPlan(plan, question).filter(({ text }) => text !== problem?.text);
  const notes = problem ? [problem, ...others] : others;
  return (
    <s-stack gap="large">
      {notes.map((note) => (
        <NoteBanner key={note.text} note={note} />
      ))}
      {plan.progress && <Working text={plan.progress.text} />}
      {plan.skipped.map(({ reason, label, text }) => (
        <s-stack key={reason} gap="small-200">
          <s-heading>{label}</s-heading>
          <s-paragraph>{text}</s-paragraph>
        </s-stack>
      ))}
      {product && <ChooseVideo product={product} isFixed={isConfirming} onChoose={choose} onSave={save} />}
      {plan.facts.length > 0 && <Facts facts={plan.facts} />}
      {plan.time.length > 0 && <Sentences sentences={plan.time} />}
    </s-stack>
  );
}
