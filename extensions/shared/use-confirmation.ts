import { useRef, useState } from "preact/hooks";
import type {
  Confirmation,
  ConfirmationAnswer,
  MadeOf,
  Note,
  PlanAnswer,
  PlanProduct,
} from "../../app/routes/api/schema.ts";
import { AppProblem, callApp } from "./call-app.ts";
import { translate } from "./host.ts";
import { outlastDoubleClick } from "./outlast-double-click.ts";

export type Question = Omit<Extract<ConfirmationAnswer, { kind: "needs_agreement" }>, "kind">;

/** What the click that spends led to so far. */
interface Outcome {
  request: string | null;
  question: Question | null;
  problem: Note | null;
}

const NOTHING: Outcome = { request: null, question: null, problem: null };

/**
 * The click that spends. The plan is its key, so that a click whose answer got lost can be repeated; two clicks at
 * once send one call.
 *
 * @param onRefused the plan is not any more what it was when it was read
 */
export function useConfirmation(onRefused: () => void) {
  const [outcome, setOutcome] = useState(NOTHING);
  const [isConfirming, setIsConfirming] = useState(false);
  // State arrives with the next rendering: too late for a second click in the same moment.
  const isUnderWay = useRef(false);

  /** @param plan as it is drawn */
  async function confirm(plan: PlanAnswer | null): Promise<void> {
    const offer = plan?.offer;
    if (isUnderWay.current || !plan || !offer || outcome.request !== null) return;
    isUnderWay.current = true;
    setIsConfirming(true);
    const { question } = outcome;
    setOutcome({ ...NOTHING, question });
    const body: Confirmation = {
      plan: plan.id,
      shown: plan.product && describe(plan.product),
      videos: offer.videos,
      agreedCredits: question?.credits ?? null,
    };
    try {
      const answer = await outlastDoubleClick(callApp<ConfirmationAnswer>("/api/plans/confirm", body));
      setOutcome(read(answer));
      if (answer.kind === "refused") onRefused();
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      const { note, isOutcomeUnknown } = error;
      const problem = isOutcomeUnknown ? { ...note, text: translate("unknownOutcome") } : note;
      setOutcome({ ...NOTHING, question, problem });
    } finally {
      isUnderWay.current = false;
      setIsConfirming(false);
    }
  }

  return {
    ...outcome,
    isConfirming,
    confirm,
    /** What was started stays so. */
    forget: () => setOutcome(({ request }) => ({ ...NOTHING, request })),
  };
}

function describe({ productId, imageId, endImageId, description }: PlanProduct): MadeOf {
  return { productId, imageId, endImageId, description };
}

function read(answer: ConfirmationAnswer): Outcome {
  switch (answer.kind) {
    case "confirmed":
      return { ...NOTHING, request: answer.request };
    case "needs_agreement":
      return { ...NOTHING, question: answer };
    case "refused":
      return { ...NOTHING, problem: answer.note };
  }
}
