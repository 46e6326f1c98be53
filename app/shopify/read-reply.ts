import { z } from "zod";
import { AccessDenied, Refused, Unauthorized, Unavailable } from "../generation/errors.ts";
import type { ThrottleStatus } from "./cost-budget.ts";

/** The query would cost more than the 1,000 points that one call may: fewer items at a time may pass. */
export class QueryTooExpensive extends Refused {}

/** What one reply of the Admin API means for the call it answers. */
export type Outcome =
  | { kind: "data"; data: unknown }
  /** Not executed. `retryAfterMs` is null when the reply leaves it to the caller. */
  | { kind: "throttled"; retryAfterMs: number | null }
  /** The token is not accepted. Not executed. */
  | { kind: "token_rejected"; error: Unauthorized }
  /** May have been executed. */
  | { kind: "broken"; reason: string }
  /** Asking again now is of no use. */
  | { kind: "failed"; error: Error };

export interface Cost {
  /** Null in a reply that does not tell it. */
  requested: number | null;
  status: ThrottleStatus | null;
}

const throttleStatus = z.object({
  maximumAvailable: z.number(),
  currentlyAvailable: z.number(),
  restoreRate: z.number().positive(),
});

const replySchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .union([
      z.string(),
      z.array(
        z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
      ),
    ])
    .optional(),
  extensions: z
    .object({
      cost: z
        .object({ requestedQueryCost: z.number().nullish(), throttleStatus: throttleStatus.optional() })
        .optional(),
    })
    .optional(),
});

const NO_COST: Cost = { requested: null, status: null };

/**
 * Reads a reply of the Admin API. GraphQL reports throttling, missing scopes and its own crashes with HTTP 200
 * (https://shopify.dev/docs/api/admin-graphql#status-and-error-codes).
 *
 * @param what names the call in messages
 */
export function readReply(
  what: string,
  reply: { status: number; headers: Headers; text: string },
): { outcome: Outcome; cost: Cost } {
  if (reply.status !== 200) return { outcome: readStatus(what, reply), cost: NO_COST };

  const parsed = replySchema.safeParse(parseJson(reply.text));
  if (!parsed.success)
    return { outcome: { kind: "broken", reason: "the reply is not GraphQL" }, cost: NO_COST };

  const { data, errors, extensions } = parsed.data;
  const cost = {
    requested: extensions?.cost?.requestedQueryCost ?? null,
    status: extensions?.cost?.throttleStatus ?? null,
  };
  if (errors === undefined || errors.length === 0) {
    const isWhole = typeof data === "object" && data !== null;
    return {
      outcome: isWhole ? { kind: "data", data } : { kind: "broken", reason: "the reply has no data" },
      cost,
    };
  }
  return { outcome: readErrors(what, errors, cost), cost };
}

type ReplyErrors =
  | string
  | readonly { message: string; extensions?: { code?: string | undefined } | undefined }[];

function readErrors(what: string, errors: ReplyErrors, cost: Cost): Outcome {
  const list = typeof errors === "string" ? [{ message: errors }] : errors;
  const codes = new Set(list.map((error) => ("extensions" in error ? error.extensions?.code : undefined)));
  const message = `${what}: ${list.map((error) => error.message).join("; ")}`;

  if (codes.has("THROTTLED")) return { kind: "throttled", retryAfterMs: timeUntilAffordable(cost) };
  if (codes.has("MAX_COST_EXCEEDED")) return { kind: "failed", error: new QueryTooExpensive(message) };
  if (codes.has("ACCESS_DENIED")) return { kind: "failed", error: new AccessDenied(message) };
  if (codes.has("SHOP_INACTIVE")) return { kind: "failed", error: new Unavailable(message) };
  if (codes.has("INTERNAL_SERVER_ERROR") || codes.has("TIMEOUT")) return { kind: "broken", reason: message };
  return { kind: "failed", error: new Refused(message) };
}

/** Statuses as in https://shopify.dev/docs/api/usage/response-codes. */
function readStatus(what: string, reply: { status: number; headers: Headers; text: string }): Outcome {
  const { status } = reply;
  const message = `${what}: HTTP ${status}`;
  if (status === 401) return { kind: "token_rejected", error: new Unauthorized(message) };
  if (status === 403) {
    // A token that may do less than is asked, or one that is no longer any good: only the text tells.
    return /scope|merchant approval/i.test(reply.text)
      ? { kind: "failed", error: new AccessDenied(message) }
      : { kind: "token_rejected", error: new Unauthorized(message) };
  }
  if (status === 404) return { kind: "failed", error: new Unauthorized(`${message}, no such shop`) };
  if (status === 402) return { kind: "failed", error: new Unavailable(`${message}, the shop is frozen`) };
  if (status === 423) return { kind: "failed", error: new Unavailable(`${message}, the shop is locked`) };
  if (status === 430) return { kind: "failed", error: new Unavailable(`${message}, rejected as suspicious`) };
  if (status === 429) return { kind: "throttled", retryAfterMs: readRetryAfter(reply.headers) };
  if (status >= 500) return { kind: "broken", reason: `HTTP ${status}` };
  return { kind: "failed", error: new Refused(message) };
}

function timeUntilAffordable({ requested, status }: Cost): number | null {
  if (requested === null || status === null) return null;
  return Math.max(0, Math.ceil(((requested - status.currentlyAvailable) / status.restoreRate) * 1000));
}

/** Shopify sends seconds, also with a fraction ("2.0"). */
function readRetryAfter(headers: Headers): number | null {
  const seconds = Number.parseFloat(headers.get("retry-after") ?? "");
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
