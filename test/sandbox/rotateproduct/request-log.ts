import type { AnswerOutcome } from "../answer.ts";
import type { RotateProductFault } from "./faults.ts";
import type { Route } from "./routes.ts";

/** One request that came in. */
export interface LoggedRequest {
  /** Unix time in ms. */
  at: number;
  route: Route | "unknown";
  /** Path and query, as sent. */
  path: string;
  host: string;
  faults: readonly RotateProductFault[];
  /** Nothing as long as it is being answered. */
  outcome?: AnswerOutcome | undefined;
}

/** What came in, for assertions. */
export interface RequestLog {
  /** The last requests, oldest first; see `KEPT_REQUESTS`. */
  readonly all: readonly LoggedRequest[];
  /** All requests by route. */
  readonly counts: Readonly<Record<string, number>>;
  add(request: LoggedRequest): void;
}

/** Bounds the memory of a sandbox that is polled for days. */
const KEPT_REQUESTS = 20_000;

export function createRequestLog(): RequestLog {
  const all: LoggedRequest[] = [];
  const counts: Record<string, number> = {};
  return {
    all,
    counts,
    add(request) {
      all.push(request);
      if (all.length > KEPT_REQUESTS) all.splice(0, KEPT_REQUESTS / 2);
      counts[request.route] = (counts[request.route] ?? 0) + 1;
    },
  };
}
