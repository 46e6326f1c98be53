import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Note } from "../../app/routes/api/schema.ts";
import { AppProblem } from "./call-app.ts";

const SECOND = 1_000;

/** How long to wait before asking again, by how long something moves already. Most videos take about three minutes. */
const PACE = [
  { untilMs: 60 * SECOND, everyMs: 2 * SECOND },
  { untilMs: 600 * SECOND, everyMs: 5 * SECOND },
  { untilMs: Number.POSITIVE_INFINITY, everyMs: 30 * SECOND },
] as const;

export interface Asked<Answer> {
  /** The last one; null before the first. */
  answer: Answer | null;
  /** Why the last try brought none. An answer from before it still stands. */
  problem: Note | null;
  /** Takes what another call answered, instead of asking. */
  take(answer: Answer): void;
  /** Asks once more. What is drawn stands until the answer. */
  look(): void;
  /** As `look`, for somebody who has read the problem. It stands until the answer, too: nothing jumps. */
  askAgain(): void;
  /** The answer to `askAgain` is under way. */
  isAskingAgain: boolean;
}

/**
 * Asks at once, and again while something moves. It goes on asking through passing problems, and stops when the
 * extension is closed.
 *
 * @param ask null: there is nothing to ask yet. A new function is asked at once
 * @param isMoving of an answer: worth asking again soon
 */
export function useAnswer<Answer>(
  ask: (() => Promise<Answer>) | null,
  isMoving: (answer: Answer) => boolean,
): Asked<Answer> {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<Note | null>(null);
  const [tries, setTries] = useState(0);
  const [isAskingAgain, setIsAskingAgain] = useState(false);
  const since = useRef(Date.now());
  /** Of the answer that is drawn, or waited for: what an earlier call brings after it is out of date. */
  const turn = useRef(0);
  const moves = answer !== null && isMoving(answer);

  const take = useCallback((found: Answer) => {
    turn.current += 1;
    setProblem(null);
    setAnswer(found);
    setIsAskingAgain(false);
  }, []);

  const look = useCallback(() => setTries((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every try is one more call
  useEffect(() => {
    if (ask === null) return;
    turn.current += 1;
    const asked = turn.current;
    ask().then(
      (found) => {
        if (asked === turn.current) take(found);
      },
      (error: unknown) => {
        if (asked !== turn.current) return;
        if (!(error instanceof AppProblem)) throw error;
        setProblem(error.note);
        setIsAskingAgain(false);
      },
    );
    return () => {
      turn.current += 1;
    };
  }, [ask, tries]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: waits anew after each answer
  useEffect(() => {
    if (!moves) {
      since.current = Date.now();
      return;
    }
    const passed = Date.now() - since.current;
    const { everyMs } = PACE.find(({ untilMs }) => passed < untilMs) ?? PACE[2];
    const timer = setTimeout(look, everyMs);
    return () => clearTimeout(timer);
  }, [moves, answer, problem]);

  const askAgain = useCallback(() => {
    setIsAskingAgain(true);
    look();
  }, [look]);
  return { answer, problem, take, look, askAgain, isAskingAgain };
}
