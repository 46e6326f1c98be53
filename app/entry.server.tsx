import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "./services.server.ts";
import { addDocumentResponseHeaders } from "./shopify.server.ts";

/** Longer than any answer that a page waits for, so that a stuck one does not hold its connection forever. */
export const streamTimeout = 15_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const readyEvent = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";

  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [readyEvent]() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        responseStatus = 500;
        log.error({ err: error }, "page not rendered");
      },
    });
    // A second later than Remix gives up on the data, so that its error can still be rendered.
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** What a loader or an action threw, other than a Response. The path alone: the query may hold a token. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  const { pathname } = new URL(request.url);
  log.error({ err: error, method: request.method, path: pathname }, "page failed");
};
