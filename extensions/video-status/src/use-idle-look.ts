import { useCallback, useEffect, useRef, useState } from "preact/hooks";

const MINUTE = 60_000;

/** Somebody is at the action, which cannot tell the panel when a video is asked for. */
const EXPECTANT = { everyMs: MINUTE / 20, forMs: 3 * MINUTE };

/** Somebody may open the action from the page's menu, too. */
const ATTENTIVE = { everyMs: MINUTE / 4, forMs: 10 * MINUTE };

/** Later. Keeps the address of our copy of the video good, which lasts an hour. */
const SETTLED_MS = 20 * MINUTE;

/**
 * Looks again now and then while nothing moves: a panel stays open for as long as its page does.
 *
 * @returns tells that something is about to move
 */
export function useIdleLook(isIdle: boolean, look: () => void): () => void {
  const since = useRef(Date.now());
  const [expectedAt, setExpectedAt] = useState(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    if (!isIdle) {
      since.current = Date.now();
      return;
    }
    const waitMs = () => {
      if (Date.now() - expectedAt < EXPECTANT.forMs) return EXPECTANT.everyMs;
      return Date.now() - since.current < ATTENTIVE.forMs ? ATTENTIVE.everyMs : SETTLED_MS;
    };
    const again = () => {
      look();
      timer = setTimeout(again, waitMs());
    };
    let timer = setTimeout(again, waitMs());
    return () => clearTimeout(timer);
  }, [isIdle, look, expectedAt]);

  return useCallback(() => {
    since.current = Date.now();
    setExpectedAt(since.current);
  }, []);
}
