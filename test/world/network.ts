import type { RequestListener } from "node:http";
import {
  type Http,
  type HttpReply,
  type HttpRequest,
  RequestNotSent,
  RequestUncertain,
} from "../../app/platform/http.ts";
import { exchange, type MemoryReply, type MemoryRequest } from "./memory-exchange.ts";
import type { Actor, Scheduler, Task } from "./scheduler.ts";

/** What happens to one request on its way. Times in ms. */
export interface Passage {
  /** Never leaves: certainly not executed. */
  isNotSent: boolean;
  /** Until the server begins; it may be later than the caller's patience. */
  beforeMs: number;
  /** From the server's answer to its arrival. */
  afterMs: number;
  /** The answer never arrives, and nobody is told. */
  isLost: boolean;
  /** Readies the simulator to do this one wrong. */
  arm(): void;
}

/** A request of the app, as the network sees it. */
export interface Traffic extends MemoryRequest {
  task: Task;
  /** `rotateproduct POST generations`, `shopify graphql:CreateFiles`, `shopify upload` and so on. */
  route: string;
}

export interface NetworkParts {
  scheduler: Scheduler;
  now(): number;
  serverOf(host: string): RequestListener;
  drawPassage(traffic: Traffic): Passage;
  /** The request leaves now. */
  onSend(traffic: Traffic): void;
  /** The server has done what it does, whatever the caller learns of it. */
  onServed(traffic: Traffic, reply: MemoryReply): void;
  /** What the caller gets in the end. */
  onOutcome(traffic: Traffic, outcome: "reply" | "cut" | "timeout" | "not-sent", status: number | null): void;
  /** Bends what a server has said. */
  bend(traffic: Traffic, reply: MemoryReply): MemoryReply;
}

/**
 * The app's way out, to the simulators in this process: without sockets, in moved time, and with whatever goes wrong
 * drawn for each request. What the app sees is what a network would show; what was executed the simulators decide.
 */
export function createNetwork(parts: NetworkParts): Http {
  const { scheduler, now } = parts;
  const wire: Actor = { name: "network", isAlive: true };

  async function serve(traffic: Traffic, passage: Passage): Promise<MemoryReply> {
    passage.arm();
    const reply = await exchange(parts.serverOf(traffic.url.host), traffic);
    parts.onServed(traffic, reply);
    return parts.bend(traffic, reply);
  }

  async function send(traffic: Traffic, passage: Passage, patienceMs: number): Promise<MemoryReply | null> {
    if (scheduler.isInCall()) return passage.isLost ? null : serve(traffic, passage);
    let arrived: MemoryReply | null = null;
    // Not waited for: the server goes on whatever becomes of its caller.
    void scheduler.start(wire, `serve ${traffic.task.name}`, traffic.task.shop, async () => {
      await scheduler.pause("travel", { wakeAt: now() + passage.beforeMs });
      const reply = await scheduler.call(traffic.route, () => serve(traffic, passage));
      await scheduler.pause("travel back", { wakeAt: now() + passage.afterMs });
      if (!passage.isLost) arrived = reply;
    });
    const wakeAt = now() + patienceMs;
    await scheduler.pause(`await ${traffic.route}`, { isReady: () => arrived !== null, wakeAt });
    return arrived;
  }

  return {
    async request(request) {
      const body = await readBody(scheduler, request);
      const { method, url } = request;
      const headers = Object.fromEntries(
        Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const route = nameRoute(method, url, body);
      const what = `${method} ${url.host}${url.pathname}`;
      if (!scheduler.isInCall()) await scheduler.pause(`send ${route}`);
      const traffic: Traffic = { task: scheduler.current(), route, method, url, headers, body };

      const passage = parts.drawPassage(traffic);
      if (passage.isNotSent) {
        parts.onOutcome(traffic, "not-sent", null);
        throw new RequestNotSent(`${what}: connect ECONNREFUSED`);
      }
      parts.onSend(traffic);
      const reply = await send(traffic, passage, Math.min(request.timeoutMs, request.idleMs));
      if (reply === null) {
        parts.onOutcome(traffic, "timeout", null);
        throw new RequestUncertain(`${what}: not done in time`);
      }
      parts.onOutcome(traffic, reply.isCut ? "cut" : "reply", reply.status);
      if (reply.status === null) throw new RequestUncertain(`${what}: other side closed`);
      if (reply.status >= 300 && reply.status < 400)
        throw new RequestUncertain(`${what}: answered ${reply.status}`);
      return toHttpReply(reply, reply.status, what);
    },
  };
}

async function readBody(scheduler: Scheduler, { body }: HttpRequest): Promise<Buffer> {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === "string") return Buffer.from(body);
  const { stream } = body;
  return scheduler.call("read what is sent", async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks);
  });
}

function toHttpReply({ headers, body, isCut }: MemoryReply, status: number, what: string): HttpReply {
  async function* readAll(): AsyncGenerator<Uint8Array> {
    if (body.length > 0) yield body;
    if (isCut) throw new RequestUncertain(`${what}: broke off`);
  }
  return {
    status,
    headers: new Headers(headers),
    body: readAll(),
    async readText(maxBytes) {
      if (isCut) throw new RequestUncertain(`${what}: broke off`);
      if (body.length > maxBytes) throw new RequestUncertain(`${what}: too long`);
      return body.toString("utf8");
    },
    discard: () => {},
  };
}

/** The names by which troubles and traces know a request. */
export function nameRoute(method: string, { host, pathname }: URL, body: Buffer): string {
  if (host === "rotateproduct.com") {
    const path = pathname.replace("/api/v1/", "").replace(/^generations\/[^/]+/, "generations/:id");
    return `rotateproduct ${method} ${path}`;
  }
  if (pathname.endsWith("/graphql.json")) {
    const operation = /\b(?:query|mutation)\s+(\w+)/.exec(body.toString("utf8", 0, 4_000))?.[1];
    return `shopify graphql:${operation ?? "?"}`;
  }
  if (pathname === "/admin/oauth/access_token") return "shopify oauth";
  return host === "cdn.shopify.com" ? "shopify cdn" : "shopify upload";
}
