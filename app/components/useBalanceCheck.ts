import { useFetcher } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

type Answer = { credits: number } | { problem: "key_rejected" | "unavailable" } | Unreachable;

export interface BalanceCheck {
  /** Reads the balance at RotateProduct. */
  start: () => void;
  isRunning: boolean;
  /** Why it could not be read, in a sentence. */
  problem: string | null;
}

export function useBalanceCheck(): BalanceCheck {
  const t = useTranslations("common");
  const { submit, state, data } = useFetcher<Answer>();
  useSuccessToast(data, (answer) =>
    "credits" in answer ? t("balanceRead", { count: answer.credits }) : null,
  );
  return {
    start: () => submit(null, { method: "post", action: "/app/credits" }),
    isRunning: state !== "idle",
    problem: explain(),
  };

  function explain(): string | null {
    if (isUnreachable(data)) return t("unreachable");
    return data && "problem" in data ? t(`balanceProblem.${data.problem}`) : null;
  }
}
