import { Throttled, Unavailable } from "../generation/errors.ts";
import type { SendOutcome } from "./send-operation.ts";

/** Tries of one call, whatever went wrong: the bound against a shop that throttles for ever. */
const MAX_TRIES = 8;

/** Tries of a call that ends in broken answers: more would only add to the trouble. */
const MAX_BROKEN_TRIES = 4;

/** Back-off after a broken answer, in ms: doubled each time, with up to as much again at random. */
const FIRST_BACKOFF_MS = 500;

/** Wait when Shopify throttles without saying for how long, in ms. */
const UNTOLD_THROTTLE_MS = 2_000;

/** Least wait after being throttled, in ms: the points may be there by the reply and taken by another process. */
const MIN_THROTTLE_MS = 250;

/** Spreads callers that wait for the same bucket, in ms. */
const MAX_JITTER_MS = 250;

/** A call without a usable answer. */
export type Failure = Exclude<SendOutcome, { kind: "data" }>;

export interface Repeat {
  /** What to throw when there is no further try, or no time to wait for it. */
  error: Error;
  /** Wait before the next try, in ms; null when there must be none. */
  delayMs: number | null;
}

/**
 * Decides whether a call is sent again. A mutation is repeated only when it was certainly not executed: whoever
 * called it must look first.
 *
 * @param tries how often it was sent so far
 * @param random 0 ≤ n < 1
 */
export function decideRepeat(
  call: { kind: "query" | "mutation"; what: string; tries: number },
  failure: Failure,
  random: number,
): Repeat {
  const { kind, what, tries } = call;
  switch (failure.kind) {
    case "failed":
    case "token_rejected":
      return { error: failure.error, delayMs: null };
    case "throttled": {
      const waitMs = Math.max(failure.retryAfterMs ?? UNTOLD_THROTTLE_MS, MIN_THROTTLE_MS);
      const error = new Throttled(`${what}: throttled`, waitMs);
      return { error, delayMs: tries < MAX_TRIES ? spread(waitMs, random) : null };
    }
    case "not_sent":
    case "broken": {
      const isSafe = failure.kind === "not_sent" || kind === "query";
      const delayMs = Math.ceil(FIRST_BACKOFF_MS * 2 ** (tries - 1) * (1 + random));
      const error = new Unavailable(`${what}: ${failure.reason}`);
      return { error, delayMs: isSafe && tries < MAX_BROKEN_TRIES ? delayMs : null };
    }
  }
}

/** A wait for points, a little longer at random, so that those who wait together do not come back together. */
export function spread(ms: number, random: number): number {
  return Math.ceil(ms + random * MAX_JITTER_MS);
}
