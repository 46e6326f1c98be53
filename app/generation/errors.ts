/**
 * What can go wrong at the edges, as a finite list. Adapters throw these and nothing else; each step turns
 * them into moves. Messages stand on their own (method, host, status, what was wrong) and hold no secret.
 */
abstract class EdgeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The other side cannot be reached or is broken, and certainly did nothing of what was asked. Try again later. */
export class Unavailable extends EdgeError {}

/** Asked to wait; certainly nothing was done. */
export class Throttled extends EdgeError {
  readonly retryAfterMs: number;
  constructor(message: string, retryAfterMs: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The other side understood and said no; asking again the same way is of no use. */
export class Refused extends EdgeError {}

/** The key or token is not accepted. */
export class Unauthorized extends EdgeError {}

/** The app lacks a scope, or the merchant has taken it back. */
export class AccessDenied extends EdgeError {}

export class CreditsExhausted extends EdgeError {
  /** Balance in credits as told with the refusal; null when it was not told. */
  readonly credits: number | null;
  constructor(message: string, credits: number | null, options?: ErrorOptions) {
    super(message, options);
    this.credits = credits;
  }
}

/** A paid call whose outcome nobody knows: it must be reconciled, never repeated blindly. */
export class OutcomeUnknown extends EdgeError {}

/** The video cannot be fetched (any more, or not yet). */
export class VideoGone extends EdgeError {}

/** What was downloaded is not a whole mp4. */
export class NotAVideo extends EdgeError {}

/** The video store has no room. */
export class StoreFull extends EdgeError {}

/** The app may not work with this shop: a scope is missing, or the token is dead. */
export function isWithoutAccess(error: unknown): error is AccessDenied | Unauthorized {
  return error instanceof AccessDenied || error instanceof Unauthorized;
}

/** Time alone helps. */
export function isPassing(error: unknown): error is Unavailable | Throttled {
  return error instanceof Unavailable || error instanceof Throttled;
}
