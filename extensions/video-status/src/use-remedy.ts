import { useRef, useState } from "preact/hooks";
import type {
  Note,
  ProductAnswer,
  RemedyAnswer,
  RemedyClick,
  Video,
} from "../../../app/routes/api/schema.ts";
import { AppProblem, callApp } from "../../shared/call-app.ts";
import { outlastDoubleClick } from "../../shared/outlast-double-click.ts";

export interface Remedied {
  /** Under way; null: nothing is. */
  running: RemedyClick["remedy"] | null;
  /** What came of the last one, until the video has gone on from there. */
  outcome: Note | null;
  run(remedy: RemedyClick["remedy"]): void;
  /** The outcome was read. */
  forget(): void;
}

interface Outcome {
  note: Note;
  /** Where the video was then; null: whatever becomes of it, this has to be read. */
  badge: string | null;
}

/**
 * Has the app do something about a generation, one thing at a time: a second click sends nothing.
 *
 * @param onAnswer gets the product as it is afterwards
 * @param onDoubt nobody knows whether it was done
 */
export function useRemedy(
  video: Video | null,
  onAnswer: (answer: ProductAnswer) => void,
  onDoubt: () => void,
): Remedied {
  // Beside the state: two clicks can come before the next drawing.
  const isRunning = useRef(false);
  const [running, setRunning] = useState<RemedyClick["remedy"] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function run(remedy: RemedyClick["remedy"]): Promise<void> {
    if (video === null || isRunning.current) return;
    isRunning.current = true;
    setRunning(remedy);
    setOutcome(null);
    try {
      const click: RemedyClick = { generation: video.id, remedy };
      // Where "Review again" was, "Approve" comes.
      const { text, product } = await outlastDoubleClick(callApp<RemedyAnswer>("/api/remedies", click));
      const note = { tone: "success", text, link: null } as const;
      setOutcome({ note, badge: product.video?.badge.label ?? null });
      onAnswer(product);
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      // Once the video has gone on, nothing is left to be tried again.
      setOutcome({ note: error.note, badge: error.isOutcomeUnknown ? video.badge.label : null });
      onDoubt();
    } finally {
      isRunning.current = false;
      setRunning(null);
    }
  }

  const isPast = outcome !== null && outcome.badge !== null && outcome.badge !== video?.badge.label;
  return {
    running,
    outcome: isPast ? null : (outcome?.note ?? null),
    run,
    forget: () => setOutcome(null),
  };
}
