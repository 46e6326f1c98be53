import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { AppRemedy } from "../generation/remedies.ts";
import type { RemedyAnswer } from "./useBulkAction.ts";

export interface SendRemedyProps {
  id: string;
  remedy: AppRemedy;
  onAnswer: (answer: RemedyAnswer) => void;
}

/** Sends one decision as soon as it is there, beside others that are under way, and hands on its answer once. */
export function SendRemedy({ id, remedy, onAnswer }: SendRemedyProps) {
  const { submit, state, data } = useFetcher<RemedyAnswer>();
  const progress = useRef<"new" | "sent" | "answered">("new");
  useEffect(() => {
    if (progress.current === "new") {
      progress.current = "sent";
      submit({ remedy, id, count: 1 }, { method: "post", action: "/app/generations/remedy" });
    } else if (progress.current === "sent" && state === "idle" && data !== undefined) {
      progress.current = "answered";
      onAnswer(data);
    }
  });
  return null;
}
