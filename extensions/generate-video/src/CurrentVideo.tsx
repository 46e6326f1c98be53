import type { ProductAnswer } from "../../../app/routes/api/schema.ts";
import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { translate } from "../../shared/host.ts";
import { NoteBanner } from "../../shared/NoteBanner.tsx";
import { TryAgain } from "../../shared/TryAgain.tsx";
import type { Asked } from "../../shared/use-answer.ts";
import { VideoState } from "../../shared/VideoState.tsx";
import { Working } from "../../shared/Working.tsx";

export interface CurrentVideoProps {
  product: Asked<ProductAnswer>;
  /** Null: it was just started. */
  onMakeAgain: (() => void) | null;
}

/** Where the product's video is, and what stands against another one. */
export function CurrentVideo({ product, onMakeAgain }: CurrentVideoProps) {
  const { answer, problem, askAgain, isAskingAgain } = product;
  const { video = null, note = null, make = null } = answer ?? {};
  return (
    <ActionFrame>
      <s-stack gap="base">
        {problem && <TryAgain problem={problem} isTrying={isAskingAgain} onTry={askAgain} />}
        {note && <NoteBanner note={note} />}
        {video && <VideoState video={video} />}
        {video?.isMoving && (
          <s-stack gap="small-200">
            {onMakeAgain && <s-paragraph>{translate("noSecondVideo")}</s-paragraph>}
            <s-paragraph color="subdued">{translate("closeWhileMoving")}</s-paragraph>
          </s-stack>
        )}
        {!answer && !problem && <Working text={translate("loading")} />}
      </s-stack>
      {make && onMakeAgain && (
        <s-button slot="primary-action" variant="primary" onClick={onMakeAgain}>
          {make.label}
        </s-button>
      )}
    </ActionFrame>
  );
}
