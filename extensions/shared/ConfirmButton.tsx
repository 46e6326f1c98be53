import type { PlanAnswer } from "../../app/routes/api/schema.ts";
import type { Question } from "./use-confirmation.ts";

export interface ConfirmButtonProps {
  offer: NonNullable<PlanAnswer["offer"]>;
  /** What the merchant is asked first; null: nothing. */
  question: Question | null;
  isConfirming: boolean;
  confirm(): void;
}

/** The one button of a plan that spends: it names what, and how much. */
export function ConfirmButton({ offer, question, isConfirming, confirm }: ConfirmButtonProps) {
  return (
    <s-button
      slot="primary-action"
      variant="primary"
      loading={isConfirming}
      disabled={isConfirming}
      onClick={confirm}
    >
      {(question ?? offer).label}
    </s-button>
  );
}
