import { SUBMIT_TIMEOUT_MS } from "../../app/generation/schedule.ts";
import type { RotateProductFault } from "../sandbox/rotateproduct/faults.ts";
import type { ShopifyFault } from "../sandbox/shopify/faults.ts";
import type { Draws } from "./draws.ts";
import type { Traffic } from "./network.ts";
import type { Crash, Task } from "./scheduler.ts";

type Fault = RotateProductFault | ShopifyFault;

/** What goes wrong with one request. */
export interface Mishap {
  isNotSent?: boolean;
  isLost?: boolean;
  beforeMs?: number;
  afterMs?: number;
  faults?: readonly Fault[];
  /** Pads the body of the reply to so many bytes. */
  swellsTo?: number;
  /** Staged uploads are gone by the time that files are made of them. */
  dropsStaged?: boolean;
  /** Changes the service just before it does its work. */
  tamper?: (traffic: Traffic) => void;
}

/** Requests that something goes wrong with. */
export interface Rule {
  route: RegExp;
  probability: number;
  /** How often, at most. */
  times: number;
  draw(draws: Draws): Mishap;
}

/** A process is killed at a certain call, once. */
export interface CrashPoint {
  task: RegExp;
  label: RegExp;
  when: Crash;
}

/** What is wrong with the world at the moment. Everything is over when faults stop. */
export interface Troubles {
  rules: Rule[];
  crashPoints: CrashPoint[];
  /** Of every call, the share at which its process is killed. */
  crashRate: number;
  /** Of every step, the share at which a running job is delivered a second time. */
  duplicateRate: number;
  isDiskFull: boolean;
  areWorkersStopped: boolean;
  /** False where a merchant lets unconfirmed videos be sent again: against a late start nothing helps but asking. */
  mayStartLate: boolean;
  /** File names whose address the CDN does not have. */
  foreignImages: Set<string>;
}

export function createTroubles(): Troubles {
  return {
    rules: [],
    crashPoints: [],
    crashRate: 0,
    duplicateRate: 0,
    isDiskFull: false,
    areWorkersStopped: false,
    mayStartLate: true,
    foreignImages: new Set(),
  };
}

export function drawMishap({ rules, mayStartLate }: Troubles, route: string, draws: Draws): Mishap {
  for (const rule of rules) {
    if (rule.times <= 0 || !rule.route.test(route) || !draws.chance(rule.probability)) continue;
    rule.times -= 1;
    let mishap = rule.draw(draws);
    while (!mayStartLate && startsLate(mishap)) mishap = rule.draw(draws);
    return mishap;
  }
  return {};
}

/** The paid request is carried out when its caller has given up already. */
function startsLate({ beforeMs = 0, faults = [] }: Mishap): boolean {
  return beforeMs > SUBMIT_TIMEOUT_MS || faults.some(({ kind }) => kind === "late-start");
}

export function drawCrash(troubles: Troubles, { name }: Task, label: string, draws: Draws): Crash | null {
  const point = troubles.crashPoints.find((each) => each.task.test(name) && each.label.test(label));
  if (point !== undefined) {
    troubles.crashPoints.splice(troubles.crashPoints.indexOf(point), 1);
    return point.when;
  }
  if (troubles.crashRate === 0 || !draws.chance(troubles.crashRate)) return null;
  return draws.chance(0.5) ? "before" : "after";
}

/** Of one video in our store; so small that a download that is too large costs nothing. */
export const MAX_VIDEO_BYTES = 20_000;

export const POST_ROUTE = /^rotateproduct POST generations$/;
export const LIST_ROUTE = /^rotateproduct GET generations$/;
export const VIDEO_ROUTE = /^rotateproduct GET generations\/:id$/;
export const CREATE_FILES_ROUTE = /^shopify graphql:CreateFiles$/;

/** What can happen to the paid request; each leaves its outcome unknown, or certain, in another way. */
export function drawPostMishap(draws: Draws): Mishap {
  const when = draws.pick(["before-work", "after-work"] as const);
  return draws.pick<() => Mishap>([
    () => ({ isNotSent: true }),
    () => ({ isLost: true }),
    () => ({ isLost: true, faults: [{ kind: "cut", when: "mid-work" }] }),
    () => ({
      faults: [{ kind: "cut", when: draws.pick(["before-work", "mid-work", "after-work", "mid-reply"]) }],
    }),
    () => ({
      faults: [{ kind: "status", when, status: draws.pick([500, 502, 503, 504]), bodyForm: "html" }],
    }),
    () => ({ faults: [{ kind: "status", when: "before-work", status: 500 }] }),
    () => ({
      faults: [{ kind: "status", when: "before-work", status: 429, retryAfterSeconds: draws.between(1, 40) }],
    }),
    () => ({ faults: [{ kind: "broken-json" }] }),
    () => ({ faults: [{ kind: "wrong-json" }] }),
    () => ({ faults: [{ kind: "incomplete-reply" }] }),
    () => ({ faults: [{ kind: "contradictory-reply" }] }),
    () => ({
      faults: [{ kind: "status", when: "before-work", status: 307, location: "https://example.com/" }],
    }),
    // Begins when its caller has long given up; some never answer at all.
    () => ({ beforeMs: draws.between(60, 900) * 1_000 }),
    () => ({ isLost: true, faults: [{ kind: "late-start", ms: draws.between(30, 1_000) * 1_000 }] }),
    () => ({ isLost: true, faults: [{ kind: "list-lag", ms: draws.between(30, 1_200) * 1_000 }] }),
    () => ({
      faults: [{ kind: "incomplete-reply" }, { kind: "list-lag", ms: draws.between(30, 1_200) * 1_000 }],
    }),
  ])();
}

/** What can happen to a request that only reads. */
export function drawReadMishap(draws: Draws): Mishap {
  return draws.pick<() => Mishap>([
    () => ({ isNotSent: true }),
    () => ({ isLost: true }),
    () => ({ faults: [{ kind: "cut", when: draws.pick(["before-work", "after-work", "mid-reply"]) }] }),
    () => ({ faults: [{ kind: "status", when: "before-work", status: draws.pick([500, 502, 503]) }] }),
    () => ({ faults: [{ kind: "status", when: "before-work", status: 429, retryAfterSeconds: 7 }] }),
    () => ({ faults: [{ kind: "broken-json" }] }),
    () => ({ faults: [{ kind: "wrong-json" }] }),
    () => ({ afterMs: draws.between(5, 25) * 1_000 }),
  ])();
}

/** As `drawReadMishap`, for the list: pages that leave rows out as well. */
export function drawListMishap(draws: Draws): Mishap {
  return draws.chance(0.2) ? { faults: [{ kind: "incomplete-reply" }] } : drawReadMishap(draws);
}

/** What can happen to a download. */
export function drawVideoMishap(draws: Draws): Mishap {
  return draws.pick<() => Mishap>([
    () => ({ isNotSent: true }),
    () => ({ faults: [{ kind: "cut", when: "mid-reply", afterBytes: draws.between(1, 2_500) }] }),
    () => ({ faults: [{ kind: "cut", when: "mid-reply" }] }),
    () => ({ faults: [{ kind: "wrong-bytes" }] }),
    () => ({ swellsTo: MAX_VIDEO_BYTES + 1 }),
    () => ({ faults: [{ kind: "wrong-length", by: draws.between(1, 50) }] }),
    () => ({ faults: [{ kind: "wrong-length", by: -draws.between(1, 500) }] }),
    () => ({ faults: [{ kind: "wrong-length", by: -1_000_000 }] }),
    () => ({ faults: [{ kind: "status", when: "before-work", status: draws.pick([404, 410, 500, 503]) }] }),
  ])();
}

/**
 * What can happen to a request that changes something at Shopify. It is done late, if at all, only as late as Shopify
 * itself gives up on a request.
 */
export function drawShopifyMishap(draws: Draws): Mishap {
  return draws.pick<() => Mishap>([
    () => ({ isNotSent: true }),
    () => ({ isLost: true }),
    () => ({ beforeMs: draws.between(20, 45) * 1_000 }),
    () => ({
      faults: [{ kind: "cut", when: draws.pick(["before-work", "mid-work", "after-work", "mid-reply"]) }],
    }),
    () => ({
      faults: [
        {
          kind: "status",
          when: draws.pick(["before-work", "after-work"]),
          status: draws.pick([500, 502, 503, 504]),
          bodyForm: "html",
        },
      ],
    }),
    () => ({ faults: [{ kind: "throttled" }] }),
    () => ({ faults: [{ kind: "broken-json" }] }),
    () => ({ faults: [{ kind: "wrong-json" }] }),
  ])();
}

/** A service that is down: nothing is executed, and each caller learns it in another way. */
export function drawDown(draws: Draws): Mishap {
  return draws.pick<() => Mishap>([
    () => ({ isNotSent: true }),
    () => ({ isLost: true, faults: [{ kind: "cut", when: "before-work" }] }),
    () => ({ faults: [{ kind: "status", when: "before-work", status: 503, bodyForm: "html" }] }),
  ])();
}
