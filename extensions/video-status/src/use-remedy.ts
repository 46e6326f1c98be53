import { useRef, useState } from "preact/hooks";
import type { Note, ProductAnswer, RemedyAnswer, RemedyClick } from "../../../app/routes/api/schema.ts";
import { AppProblem, callApp } from "../../shared/call-app.ts";

export interface Remedied {
  /** Under way; null: nothing is. */
  running: RemedyClick["remedy"] | null;
  /** What came of the last one. */
  outcome: Note | null;
  run(remedy: RemedyClick["remedy"]): void;
}

/**
 * Has the app do something about a generation, one thing at a time: a second click sends nothing.
 *
 * @param onAnswer gets the product as it is afterwards
 * @param onDoubt nobody knows whether it was done
 */
export function useRemedy(
  generation: string | null,
  onAnswer: (answer: ProductAnswer) => void,
  onDoubt: () => void,
): Remedied {
  // Beside the state: two clicks can come before the next drawing.
  const isRunning = useRef(false);
  const [running, setRunning] = useState<RemedyClick["remedy"] | null>(null);
  const [outcome, setOutcome] = useState<Note | null>(null);

  async function run(remedy: RemedyClick["remedy"]): Promise<void> {
    if (generation === null || isRunning.current) return;
    isRunning.current = true;
    setRunning(remedy);
    setOutcome(null);
    try {
      const click: RemedyClick = { generation, remedy };
      const { text, product } = await callApp<RemedyAnswer>("/api/remedies", click);
      setOutcome({ tone: "success", text, link: null });
      onAnswer(product);
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      setOutcome(error.note);
      onDoubt();
    } finally {
      isRunning.current = false;
      setRunning(null);
    }
  }

  return { running, outcome, run };
}
