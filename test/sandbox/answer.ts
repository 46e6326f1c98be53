import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type AnyFault, type CommonFault, isCommonFault } from "./faults.ts";

/** A complete answer, before any fault touches it. `Content-Length` is added from the body. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: Buffer | string;
}

export interface AnswerOptions {
  /** Those of `CommonFault` are carried out here; a service's own kinds are its `work`'s business. */
  faults: readonly AnyFault[];
  /** Does what the request asks for: the first half of a batch, or everything. */
  work: (extent: "half" | "all") => Promise<Reply> | Reply;
  /** The reply with an error status that a fault asks for; `Retry-After` is added to it. */
  errorReply: (status: number) => Reply;
  /** Unix time in ms, for the date form of `Retry-After`. */
  now: () => number;
  /** Aborted when the server closes: a request that waits then ends without doing its work. */
  closing: AbortSignal;
  /** Waits `ms` for a latency fault; in real time by default. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** What became of a request: the status that was sent, or how its caller was left without a whole reply. */
export type AnswerOutcome = number | "cut" | "hang";

type TimedFault = Extract<CommonFault, { when: string }>;
type BreakingFault = Extract<CommonFault, { kind: "cut" | "hang" }>;

const sleepForReal = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal, ref: false });

/**
 * Does the work of one request and sends its reply, bent by the faults that were drawn for it.
 * The work goes on when the caller has hung up meanwhile: servers do not notice in time either.
 */
export async function answer(response: ServerResponse, options: AnswerOptions): Promise<AnswerOutcome> {
  const { work } = options;
  const faults = options.faults.filter(isCommonFault);
  const timed = faults.filter((fault): fault is TimedFault => "when" in fault);

  async function meetFaults(when: TimedFault["when"]): Promise<AnswerOutcome | undefined> {
    for (const fault of timed) {
      if (fault.when !== when) continue;
      const outcome = await meetFault(response, fault, options);
      if (outcome !== undefined) return outcome;
    }
    return undefined;
  }

  const early = await meetFaults("before-work");
  if (early !== undefined) return early;
  const reply = await work(timed.some((fault) => fault.when === "mid-work") ? "half" : "all");
  const late = (await meetFaults("mid-work")) ?? (await meetFaults("after-work"));
  if (late !== undefined) return late;
  return sendReply(response, reply, faults);
}

async function meetFault(
  response: ServerResponse,
  fault: TimedFault,
  { errorReply, now, closing, sleep = sleepForReal }: AnswerOptions,
): Promise<AnswerOutcome | undefined> {
  switch (fault.kind) {
    case "latency":
      await sleep(fault.ms, closing).catch(() => undefined);
      if (!closing.aborted) return undefined;
      response.destroy();
      return "cut";
    case "status":
      return sendReply(response, replyWithStatus(fault, errorReply(fault.status), now()), []);
    case "cut":
      response.destroy();
      return "cut";
    case "hang":
      return "hang";
  }
}

type StatusFault = Extract<CommonFault, { kind: "status" }>;

function replyWithStatus(fault: StatusFault, own: Reply, now: number): Reply {
  const { status, bodyForm, location, retryAfterSeconds: seconds, retryAfterForm } = fault;
  const headers = { ...own.headers };
  if (location !== undefined) headers.Location = location;
  if (seconds !== undefined) {
    const date = new Date(now + seconds * 1000).toUTCString();
    headers["Retry-After"] = retryAfterForm === "http-date" ? date : String(seconds);
  }
  if (bodyForm !== "html") return { status, headers, body: own.body };
  const body = `<html><body><h1>${status}</h1></body></html>`;
  return { status, headers: { ...headers, "Content-Type": "text/html" }, body };
}

function sendReply(response: ServerResponse, reply: Reply, faults: readonly CommonFault[]): AnswerOutcome {
  const breaking = faults.find(
    (fault): fault is BreakingFault => "when" in fault && fault.when === "mid-reply",
  );
  const wrongLength = faults.find((fault) => fault.kind === "wrong-length");
  const missing = Math.max(0, wrongLength?.by ?? 0);
  const body = bendBody(Buffer.from(reply.body), faults);

  response.writeHead(reply.status, { ...reply.headers, "Content-Length": String(body.length + missing) });
  if (breaking) {
    const part = body.subarray(0, breaking.afterBytes ?? Math.floor(body.length / 2));
    response.write(part, () => breaking.kind === "cut" && response.destroy());
    return breaking.kind;
  }
  if (missing > 0) {
    response.write(body, () => response.destroy());
    return "cut";
  }
  response.end(body);
  return reply.status;
}

function bendBody(body: Buffer, faults: readonly CommonFault[]): Buffer {
  let bent = body;
  for (const fault of faults) {
    if (fault.kind === "broken-json") bent = bent.subarray(0, Math.ceil(bent.length / 2));
    if (fault.kind === "wrong-json") bent = Buffer.from('{"unexpected":[null]}');
    if (fault.kind === "wrong-bytes") bent = Buffer.alloc(bent.length, "these are other bytes; ");
    if (fault.kind === "wrong-length" && fault.by < 0)
      bent = bent.subarray(0, Math.max(0, bent.length + fault.by));
  }
  return bent;
}
