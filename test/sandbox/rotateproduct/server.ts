import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AnswerOptions, answer, type Reply } from "../answer.ts";
import type { FaultPlan } from "../faults.ts";
import { answerControl, CONTROL_PATH } from "./control.ts";
import type { RotateProductFault } from "./faults.ts";
import { disturbed, json, notFound, unauthorized } from "./replies.ts";
import type { LoggedRequest, RequestLog } from "./request-log.ts";
import { findEndpoint } from "./routes.ts";
import type { Service } from "./service.ts";

/** 600 images as data: URLs are large; what is larger than this is refused with 413. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

export interface ServerContext {
  service: Service;
  faults: FaultPlan<RotateProductFault>;
  requests: RequestLog;
  closing: AbortSignal;
  sleep?: AnswerOptions["sleep"];
}

/** The HTTP server of the API and, under `/__sandbox/`, of its control; not yet listening. */
export function createRotateProductServer(context: ServerContext): Server {
  return createServer((request, response) => {
    handle(context, request, response).catch((error: unknown) => {
      // The caller hung up while its body was read, or the sandbox itself is wrong: then it must be seen.
      if (request.readableAborted) return;
      if (!response.headersSent) sendPlainly(response, json(500, { sandboxError: String(error) }));
      else response.destroy();
    });
  });
}

async function handle(context: ServerContext, request: IncomingMessage, response: ServerResponse) {
  const { service, faults: plan, requests, closing, sleep } = context;
  const { method = "GET", url: path = "/", headers } = request;
  const { pathname, searchParams: query } = new URL(path, "http://sandbox");
  const body = await readBody(request);
  if (body === undefined) return sendPlainly(response, disturbed(413));
  if (pathname.startsWith(CONTROL_PATH))
    return sendPlainly(response, answerControl(context, method, pathname, body));

  const found = findEndpoint(method, pathname);
  const faults = found ? plan.draw(found.route) : [];
  const entry: LoggedRequest = {
    at: service.now(),
    route: found?.route ?? "unknown",
    path,
    host: headers.host ?? "",
    faults,
  };
  requests.add(entry);
  if (!found) {
    entry.outcome = 404;
    return sendPlainly(response, notFound("not found"));
  }
  entry.outcome = await answer(response, {
    faults,
    work(extent) {
      const account = service.accounts.findByKey(
        /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "",
      );
      if (!account) return unauthorized();
      const { id, endpoint } = found;
      return endpoint(service, account, { body, query, id, rangeHeader: headers.range, faults, extent });
    },
    errorReply: disturbed,
    now: service.now,
    closing,
    ...(sleep && { sleep }),
  });
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
}

function sendPlainly(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers).end(body);
}
