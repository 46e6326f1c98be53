import { useEffect, useRef } from "preact/hooks";

const MINUTE = 60_000;

/** While somebody may just have asked for a video in the action, which cannot tell the panel. */
const ATTENTIVE = { everyMs: MINUTE / 4, forMs: 10 * MINUTE };

/** Later. Keeps the address of our copy of the video good, which lasts an hour. */
const SETTLED_MS = 20 * MINUTE;

/** Looks again now and then while nothing moves: a panel stays open for as long as its page does. */
export function useIdleLook(isIdle: boolean, look: () => void): void {
  const since = useRef(Date.now());

  useEffect(() => {
    if (!isIdle) {
      since.current = Date.now();
      return;
    }
    let timer = setTimeout(again, ATTENTIVE.everyMs);
    function again(): void {
      look();
      const isAttentive = Date.now() - since.current < ATTENTIVE.forMs;
      timer = setTimeout(again, isAttentive ? ATTENTIVE.everyMs : SETTLED_MS);
    }
    return () => clearTimeout(timer);
  }, [isIdle, look]);
}
