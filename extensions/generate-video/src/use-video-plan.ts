import { useState } from "preact/hooks";
import type { Note, PlanAnswer, PlanProduct } from "../../../app/routes/api/schema.ts";
import { type Question, useConfirmation } from "../../shared/use-confirmation.ts";
import { selectedId } from "../../shared/use-product.ts";
import { useQuote } from "../../shared/use-quote.ts";
import { type Draft, useChoice } from "./use-choice.ts";

export interface VideoPlan {
  /** Null until the app knows of it. */
  plan: PlanAnswer | null;
  /** What the video is made of, with changes that the app does not know of yet; null: it gets no video. */
  product: PlanProduct | null;
  /** Why the last call brought nothing, or why nothing was started. */
  problem: Note | null;
  /** What the merchant is asked before `confirm` spends so much; null: nothing. */
  question: Question | null;
  isConfirming: boolean;
  isStarted: boolean;
  choose(change: Partial<Draft>): void;
  /** Tells the app what was chosen. */
  save(): void;
  /** Starts what is drawn, once the app has it. */
  confirm(): void;
  retry(): void;
  isRetrying: boolean;
}

/** The plan for one video, of the product whose page is open. */
export function useVideoPlan(makesAgain: boolean): VideoPlan {
  const quote = useQuote({ productIds: [selectedId()], makesAgain });
  const confirmation = useConfirmation(quote.askAgain);
  const choice = useChoice(
    quote.answer,
    (plan) => {
      confirmation.forget();
      quote.take(plan);
    },
    quote.askAgain,
  );
  const [isSaving, setIsSaving] = useState(false);
  const isConfirmed = confirmation.request !== null;

  async function confirm(): Promise<void> {
    setIsSaving(true);
    const saved = await choice.save();
    setIsSaving(false);
    await confirmation.confirm(saved);
  }

  return {
    plan: quote.answer,
    product: choice.product,
    problem: choice.problem ?? confirmation.problem ?? quote.problem,
    question: confirmation.question,
    isConfirming: isSaving || confirmation.isConfirming || isConfirmed,
    isStarted: isConfirmed || quote.answer?.isConfirmed === true,
    choose: choice.choose,
    save: choice.save,
    confirm,
    retry: quote.askAgain,
    isRetrying: quote.isAskingAgain,
  };
}
