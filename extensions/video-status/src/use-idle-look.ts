import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ProductAnswer } from "../../../app/routes/api/schema.ts";
import type { Asked } from "../../shared/use-answer.ts";
import { isMoving } from "../../shared/use-product.ts";

const MINUTE = 60_000;

/** Somebody is at the action, which cannot tell the panel when a video is asked for. */
const EXPECTANT = { everyMs: MINUTE / 20, forMs: 3 * MINUTE };

/** Somebody may open the action from the page's menu, too. */
const ATTENTIVE = { everyMs: MINUTE / 4, forMs: 10 * MINUTE };

/** Later. Keeps the address of our copy of the video good, which lasts an hour. */
const SETTLED_MS = 20 * MINUTE;

/**
 * Looks again now and then while nothing moves: a panel stays open for as long as its page does. Each time waits for the
 * answer to the one before, however late that is: a new look would throw it away.
 *
 * @returns tells that something is about to move
 */
export function useIdleLook({ answer, problem, look }: Asked<ProductAnswer>): () => void {
  const isIdle = answer === null ? problem !== null : !isMoving(answer);
  const since = useRef(Date.now());
  const [expectedAt, setExpectedAt] = useState(Number.NEGATIVE_INFINITY);

  // biome-ignore lint/correctness/useExhaustiveDependencies: waits anew after each answer
  useEffect(() => {
    const now = Date.now();
    if (!isIdle) {
      since.current = now;
      return;
    }
    const timer = setTimeout(look, waitMs(now - expectedAt, now - since.current));
    return () => clearTimeout(timer);
  }, [isIdle, look, expectedAt, answer, problem]);

  return useCallback(() => {
    since.current = Date.now();
    setExpectedAt(since.current);
  }, []);
}

function waitMs(expectedForMs: number, idleForMs: number): number {
  if (expectedForMs < EXPECTANT.forMs) return EXPECTANT.everyMs;
  return idleForMs < ATTENTIVE.forMs ? ATTENTIVE.everyMs : SETTLED_MS;
}
