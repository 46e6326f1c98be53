import { useCallback } from "preact/hooks";
import type { Note, PlanAnswer, RequestAnswer } from "../../app/routes/api/schema.ts";
import { callApp } from "./call-app.ts";
import { useAnswer } from "./use-answer.ts";
import { type Question, useConfirmation } from "./use-confirmation.ts";
import { type Planned, useQuote } from "./use-quote.ts";

export interface PlanFlow {
  /** Null until the app knows of it. Incomplete while its `progress` is set. */
  plan: PlanAnswer | null;
  /** Videos are being made: there is nothing to confirm any more. */
  isStarted: boolean;
  /** How far they are; null until the app told. */
  request: RequestAnswer | null;
  /** Why the last call brought nothing, or why nothing was started. */
  problem: Note | null;
  /** What the merchant is asked before `confirm` spends so much; null: nothing. */
  question: Question | null;
  isConfirming: boolean;
  /** Starts what the plan offers. The yes to the `question`, where there is one. */
  confirm(): void;
  /** Asks the app again what it could not tell. */
  retry(): void;
  isRetrying: boolean;
}

/** One plan from its quote to its videos. */
export function usePlan(planned: Planned): PlanFlow {
  const quote = useQuote(planned);
  const confirmation = useConfirmation(quote.askAgain);
  const requestId = confirmation.request ?? (quote.answer?.isConfirmed ? quote.answer.id : null);
  const askForRequest = useCallback(
    () => callApp<RequestAnswer>(`/api/requests?request=${requestId}`),
    [requestId],
  );
  const progress = useAnswer(requestId === null ? null : askForRequest, ({ isMoving }) => isMoving);
  const asked = requestId === null ? quote : progress;
  // Until something is known of the videos, what was confirmed is drawn as it was.
  const isUnheard = confirmation.request !== null && !progress.answer && !progress.problem;

  return {
    plan: quote.answer,
    isStarted: requestId !== null && !isUnheard,
    request: progress.answer,
    problem: requestId === null ? (confirmation.problem ?? quote.problem) : progress.problem,
    question: confirmation.question,
    isConfirming: confirmation.isConfirming || isUnheard,
    confirm: () => confirmation.confirm(quote.answer),
    retry: asked.askAgain,
    isRetrying: asked.isAskingAgain,
  };
}
