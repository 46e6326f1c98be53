import { useEffect } from "preact/hooks";
import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { Facts } from "../../shared/Facts.tsx";
import { translate } from "../../shared/host.ts";
import { NoteBanner } from "../../shared/NoteBanner.tsx";
import { PlanView } from "../../shared/PlanView.tsx";
import { TryAgain } from "../../shared/TryAgain.tsx";
import { Working } from "../../shared/Working.tsx";
import { ChooseVideo } from "./ChooseVideo.tsx";
import { useVideoPlan, type VideoPlan } from "./use-video-plan.ts";

export interface PlanVideoProps {
  makesAgain: boolean;
  onStarted(): void;
}

/** What the video is made of, what it costs, and the click that spends. */
export function PlanVideo({ makesAgain, onStarted }: PlanVideoProps) {
  const flow = useVideoPlan(makesAgain);
  const { plan, question, isStarted, isConfirming, confirm } = flow;
  useEffect(() => {
    if (isStarted) onStarted();
  }, [isStarted, onStarted]);

  return (
    <ActionFrame>
      <Stage flow={flow} />
      {plan?.offer && (
        <s-button
          slot="primary-action"
          variant="primary"
          loading={isConfirming}
          disabled={isConfirming}
          onClick={confirm}
        >
          {(question ?? plan.offer).label}
        </s-button>
      )}
    </ActionFrame>
  );
}

function Stage({ flow }: { flow: VideoPlan }) {
  const { plan, product, question, problem, isConfirming, choose, save, retry } = flow;
  if (!plan) {
    return problem ? <TryAgain problem={problem} onTry={retry} /> : <Working text={translate("loading")} />;
  }
  const asked = question && ({ tone: "warning", text: question.text, link: null } as const);
  const notes = [problem, asked].filter((note) => note !== null);
  return (
    <s-stack gap="base">
      {notes.map((note) => (
        <NoteBanner key={note.text} note={note} />
      ))}
      {product ? (
        <s-stack gap="large">
          {!question && plan.notes.map((note) => <NoteBanner key={note.text} note={note} />)}
          <ChooseVideo product={product} isFixed={isConfirming} onChoose={choose} onSave={save} />
          <Facts facts={plan.facts} />
          {plan.time !== null && <s-paragraph color="subdued">{plan.time}</s-paragraph>}
        </s-stack>
      ) : (
        <PlanView plan={plan} question={null} />
      )}
    </s-stack>
  );
}
