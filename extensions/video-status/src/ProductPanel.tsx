import { useRef } from "preact/hooks";
import type { ProductAnswer } from "../../../app/routes/api/schema.ts";
import { translate } from "../../shared/host.ts";
import { NoteBanner } from "../../shared/NoteBanner.tsx";
import { DOUBLE_CLICK_MS } from "../../shared/outlast-double-click.ts";
import { VideoState } from "../../shared/VideoState.tsx";
import { Actions } from "./Actions.tsx";
import { openExtension } from "./open-extension.ts";
import { useRemedy } from "./use-remedy.ts";

export interface ProductPanelProps {
  answer: ProductAnswer;
  /** It is otherwise now. */
  onAnswer(answer: ProductAnswer): void;
  /** It may be otherwise than what is drawn. */
  onDoubt(): void;
  /** The action in which a video can be asked for was opened. */
  onMaking(): void;
}

export function ProductPanel({ answer, onAnswer, onDoubt, onMaking }: ProductPanelProps) {
  const { video, make } = answer;
  const { running, outcome, run, forget } = useRemedy(video, onAnswer, onDoubt);
  const actions = video?.actions ?? [];
  const banner = outcome ?? answer.note;
  const openedAt = useRef(Number.NEGATIVE_INFINITY);

  function openAction(): void {
    if (Date.now() - openedAt.current < DOUBLE_CLICK_MS) return;
    openedAt.current = Date.now();
    openExtension("generate-video");
    onMaking();
  }

  return (
    <s-stack gap="small">
      {video ? <VideoState video={video} /> : <s-paragraph>{translate("noVideo")}</s-paragraph>}
      {(actions.length > 0 || make) && (
        <Actions key={video?.id} actions={actions} running={running} onAction={run} onAsk={forget}>
          {make && (
            <s-button
              variant={video === null ? "primary" : "secondary"}
              disabled={running !== null}
              onClick={openAction}
            >
              {make.label}
            </s-button>
          )}
        </Actions>
      )}
      {banner && <NoteBanner note={banner} />}
    </s-stack>
  );
}
