/** One request that reached the sandbox. */
export interface LoggedRequest {
  /** Unix time in ms. */
  at: number;
  /** `oauth`, `graphql`, `upload` or `cdn`. */
  route: string;
  host: string;
  path: string;
  shop: string | null;
  /** GraphQL only. */
  operationName: string | null;
  /** The status sent, or how the caller was left without a whole reply. */
  outcome: number | "cut" | "hang";
  /** GraphQL only: points taken from the bucket; 0 when refused. */
  points: number;
}

interface RequestTotals {
  requests: number;
  graphqlRequests: number;
  points: number;
  /** By operation name. */
  operations: Record<string, number>;
}

export interface RequestLog {
  /** The latest requests, oldest first. */
  readonly entries: readonly LoggedRequest[];
  /** Everything since the start, also what `entries` has dropped. */
  readonly totals: Readonly<RequestTotals>;
  add(request: LoggedRequest): void;
  clear(): void;
}

/** Long runs would otherwise keep every request in memory. */
const keptEntries = 10_000;

export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  const totals: RequestTotals = { requests: 0, graphqlRequests: 0, points: 0, operations: {} };

  return {
    entries,
    totals,
    add(request) {
      entries.push(request);
      if (entries.length > keptEntries) entries.splice(0, keptEntries / 10);
      totals.requests += 1;
      if (request.route !== "graphql") return;
      totals.graphqlRequests += 1;
      totals.points += request.points;
      const name = request.operationName ?? "(anonymous)";
      totals.operations[name] = (totals.operations[name] ?? 0) + 1;
    },
    clear() {
      entries.length = 0;
      Object.assign(totals, { requests: 0, graphqlRequests: 0, points: 0, operations: {} });
    },
  };
}
