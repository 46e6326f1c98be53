import { Throttled } from "../generation/errors.ts";
import type { Clock } from "../pipeline/ports/index.ts";
import type { Http } from "../platform/http.ts";
import { type CostBudget, createCostBudget } from "./cost-budget.ts";
import type { Operation } from "./documents/operation.ts";
import { decideRepeat, spread } from "./repeat-policy.ts";
import { sendOperation } from "./send-operation.ts";

/** What a worker waits for points within one call, in ms: three times what fills an empty bucket. */
const WORKER_PATIENCE_MS = 60_000;

/** The Admin API of one shop. */
export interface AdminGraphql {
  /**
   * Runs an operation. Waits for points that are missing; repeats a query after a failure, and a mutation only when
   * it was certainly not executed.
   *
   * @throws Unavailable | Throttled (waiting would take longer than the caller's patience) | Unauthorized |
   * AccessDenied | Refused. After Unavailable a mutation may have been executed: look before repeating it.
   */
  run<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data>;
}

export interface AdminGraphqlOptions {
  http: Http;
  /**
   * A token that should work; never `rejected`, one that Shopify has just refused.
   * @throws Unauthorized when there is none and none can be had
   */
  accessTokenFor(shop: string, rejected?: string): Promise<string>;
  clock: Clock;
  sleep(ms: number): Promise<void>;
  /** 0 ≤ n < 1 */
  random(): number;
}

/**
 * @returns the Admin API of a shop. `patienceMs` bounds the waiting within one call, all waits together: a page has
 * little of it, a worker a minute.
 */
export function createAdminGraphql(
  options: AdminGraphqlOptions,
): (shop: string, patienceMs?: number) => AdminGraphql {
  const { http, accessTokenFor, clock, sleep, random } = options;
  const budgets = new Map<string, CostBudget>();
  /** By operation, the points its last call was reckoned at: the best guess for its next one. */
  const lastCosts = new Map<string, number>();

  return (shop, patienceMs = WORKER_PATIENCE_MS) => {
    const budget = budgets.get(shop) ?? createCostBudget(clock);
    budgets.set(shop, budget);

    return {
      async run<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
        const { kind, name } = operation;
        const what = `${kind} ${name} at ${shop}`;
        const wait = createPatience(patienceMs, sleep);
        let token = await accessTokenFor(shop);
        let hasRenewed = false;

        for (let tries = 1; ; tries++) {
          const points = lastCosts.get(name) ?? 0;
          const outcome = await withPoints(budget, points, async (shortageMs) => {
            if (shortageMs > 0)
              await wait(spread(shortageMs, random()), new Throttled(`${what}: out of points`, shortageMs));
            const sent = await sendOperation(http, { what, shop, token }, operation, variables);
            if (sent.cost.requested !== null) lastCosts.set(name, sent.cost.requested);
            return sent;
          });
          // The types are generated from the schema that Shopify answers by.
          if (outcome.kind === "data") return outcome.data as Data;
          if (outcome.kind === "token_rejected" && !hasRenewed) {
            hasRenewed = true;
            token = await accessTokenFor(shop, token);
            continue;
          }
          const { error, delayMs } = decideRepeat({ kind, what, tries }, outcome, random());
          if (delayMs === null) throw error;
          await wait(delayMs, error);
        }
      },
    };
  };
}

type Sent = Awaited<ReturnType<typeof sendOperation>>;

/** Sends with points set aside, and tells the budget what the reply says of it. */
async function withPoints(
  budget: CostBudget,
  points: number,
  send: (shortageMs: number) => Promise<Sent>,
): Promise<Sent["outcome"]> {
  const shortageMs = budget.reserve(points);
  let status: Sent["cost"]["status"] = null;
  try {
    const { outcome, cost } = await send(shortageMs);
    status = cost.status;
    return outcome;
  } finally {
    budget.release(points, status);
  }
}

/** Waits as long as the total stays below `patienceMs`, then throws what it was given. */
function createPatience(patienceMs: number, sleep: (ms: number) => Promise<void>) {
  let leftMs = patienceMs;
  return async (ms: number, otherwise: Error): Promise<void> => {
    if (ms > leftMs) throw otherwise;
    leftMs -= ms;
    await sleep(ms);
  };
}
