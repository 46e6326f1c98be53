import { z } from "zod";
import { createRandom } from "./random.ts";

const beforeOrAfterWork = z.enum(["before-work", "after-work"]);
const brokenAt = z.enum(["before-work", "mid-work", "after-work", "mid-reply"]);

/**
 * What can go wrong with one request, whichever service answers it.
 *
 * `before-work`: the service did nothing. `after-work`: it did everything, the caller does not learn of it.
 * `mid-work`: it did half of the items of a batch. `mid-reply`: it did everything and part of the reply left.
 */
export const commonFaultSchema = z.discriminatedUnion("kind", [
  /** Answers as usual, `ms` later. The work goes on when the caller has hung up meanwhile. */
  z.strictObject({ kind: z.literal("latency"), when: beforeOrAfterWork, ms: z.number().min(0) }),
  /**
   * Answers `status`: in the service's own words, or with the HTML page of a proxy before it. `Retry-After` is
   * sent with so many seconds if given, as a number or as an HTTP date; `location` goes with 3xx.
   */
  z.strictObject({
    kind: z.literal("status"),
    when: beforeOrAfterWork,
    status: z.int().min(300).max(599),
    bodyForm: z.enum(["service", "html"]).optional(),
    location: z.string().optional(),
    retryAfterSeconds: z.number().optional(),
    retryAfterForm: z.enum(["seconds", "http-date"]).optional(),
  }),
  /** Destroys the socket; `afterBytes` of the body are sent first with `mid-reply` (default: half of it). */
  z.strictObject({ kind: z.literal("cut"), when: brokenAt, afterBytes: z.int().min(0).optional() }),
  /** Half-open: the socket stays open and nothing (more) comes. */
  z.strictObject({ kind: z.literal("hang"), when: brokenAt, afterBytes: z.int().min(0).optional() }),
  /** A complete reply whose JSON ends in the middle. */
  z.strictObject({ kind: z.literal("broken-json") }),
  /** A complete reply that is JSON of another shape. */
  z.strictObject({ kind: z.literal("wrong-json") }),
  /** A body of the right length that holds something else. */
  z.strictObject({ kind: z.literal("wrong-bytes") }),
  /**
   * Positive `by`: declares so many bytes more than it sends, then closes. Negative: a reply that is
   * consistent in itself and lacks so many bytes at its end.
   */
  z.strictObject({ kind: z.literal("wrong-length"), by: z.int() }),
]);

export type CommonFault = z.infer<typeof commonFaultSchema>;

const commonKinds = new Set<string>(commonFaultSchema.options.map((option) => option.shape.kind.value));

/** Whether `fault` is one that `answer` carries out, and not one of a service's own. */
export function isCommonFault(fault: AnyFault): fault is CommonFault {
  return commonKinds.has(fault.kind);
}

/** The least that every fault has; a service adds its own kinds beside `CommonFault`. */
export interface AnyFault {
  kind: string;
  when?: string | undefined;
}

interface StandingFault<Fault> {
  route: string;
  fault: Fault;
  probability: number;
}

/** Where a service asks, for each request, what is to go wrong with it. */
export interface FaultPlan<Fault extends AnyFault> {
  /** The next request on `route` (`"*"`: on any) meets all of `faults`; repeated calls queue up. */
  next(route: string, ...faults: Fault[]): void;
  /** Every request on `route` (`"*"`: on any) meets `fault` with `probability` (default 1). Returns its end. */
  always(route: string, fault: Fault, options?: { probability?: number }): () => void;
  /** Forgets what is queued and what stands; the counts stay. */
  clear(): void;
  /**
   * The faults of one request on `route`, which may belong to wider `groups` of routes: the queued ones
   * first (those of the narrowest name), then those of the standing that hit.
   */
  draw(route: string, ...groups: string[]): Fault[];
  /** How often each fault was drawn, by `"<route> <kind> <when>"`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A plan without faults. The same `seed` and the same requests give the same faults. */
export function createFaultPlan<Fault extends AnyFault>(seed = 1): FaultPlan<Fault> {
  const random = createRandom(seed);
  const queues = new Map<string, Fault[][]>();
  const standing = new Set<StandingFault<Fault>>();
  const counts: Record<string, number> = {};

  return {
    counts,
    next(route, ...faults) {
      queues.set(route, [...(queues.get(route) ?? []), faults]);
    },
    always(route, fault, { probability = 1 } = {}) {
      const entry = { route, fault, probability };
      standing.add(entry);
      return () => standing.delete(entry);
    },
    clear() {
      queues.clear();
      standing.clear();
    },
    draw(route, ...groups) {
      const names = [route, ...groups, "*"];
      const queue = names.map((name) => queues.get(name)).find((waiting) => waiting?.length);
      const drawn = [...(queue?.shift() ?? [])];
      for (const entry of standing) {
        if (names.includes(entry.route) && random() < entry.probability) drawn.push(entry.fault);
      }
      for (const fault of drawn) {
        const cell = [route, fault.kind, fault.when].filter(Boolean).join(" ");
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      return drawn;
    },
  };
}
