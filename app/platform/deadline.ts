export interface Deadline {
  /** Aborted when the time is over, or by `abort`. */
  readonly signal: AbortSignal;
  /** Which of the two times is over, in words; null while neither is. */
  readonly expired: string | null;
  /** Nobody waits any more. */
  readonly isOver: boolean;
  /** Starts to count silence, anew. */
  expectProgress(): void;
  /** Stops counting silence: it is not the other side that is waited for. */
  pause(): void;
  /** Hangs up. Has no effect when it is over. */
  abort(): void;
  /** All has come: counts no longer. */
  close(): void;
}

/** Two clocks on one signal: the whole of `timeoutMs`, and silences of at most `idleMs`. */
export function openDeadline({ timeoutMs, idleMs }: { timeoutMs: number; idleMs: number }): Deadline {
  const controller = new AbortController();
  let expired: string | null = null;
  let isOver = false;
  let silence: NodeJS.Timeout | undefined;

  const expire = (reason: string) => {
    expired = reason;
    abort();
  };
  const whole = setTimeout(() => expire(`not done within ${timeoutMs} ms`), timeoutMs);
  const pause = () => clearTimeout(silence);
  const close = () => {
    isOver = true;
    pause();
    clearTimeout(whole);
  };
  const abort = () => {
    if (isOver) return;
    close();
    controller.abort();
  };

  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    get isOver() {
      return isOver;
    },
    expectProgress() {
      pause();
      if (!isOver) silence = setTimeout(() => expire(`silent for ${idleMs} ms`), idleMs);
    },
    pause,
    abort,
    close,
  };
}
