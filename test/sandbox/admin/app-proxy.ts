import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import { pipeline } from "node:stream/promises";
import { type Addresses, allowAdmin, createAddressMap } from "./address-map.ts";
import { closeServer, listen, originOf } from "./local-server.ts";
import { unreachableAppPage } from "./pages/unreachable-app.ts";
import { createReplaceStream, type Replacement, replaceAll } from "./replace-stream.ts";

export interface AppProxy {
  /** The origin of the app in the browser. */
  url: string;
  close(): Promise<void>;
}

export interface AppProxyOptions {
  /** 127.0.0.1 only; 0: any free port. */
  port: number;
  /** Where the app really listens, e.g. `http://127.0.0.1:3000`. */
  appOrigin: string;
  appUrl: string;
  shopName: string;
  adminOrigin: string;
}

/** An empty page of the app's own origin: the window into which App Bridge moves the content of a modal. */
export const blankPath = "/.sandbox/blank";

/**
 * Stands between the browser and the app, as the tunnel does in development, and turns addresses of the platform
 * into local ones on the way. The app sees its public host and `X-Forwarded-*` as behind any reverse proxy.
 */
export async function startAppProxy(options: AppProxyOptions): Promise<AppProxy> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === blankPath) {
      outgoing
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
        .end("<!doctype html><title></title>");
      return;
    }
    const { appOrigin, appUrl, shopName } = options;
    const addresses = { appUrl, shopName, frameOrigin: url, adminOrigin: options.adminOrigin };
    forward(incoming, outgoing, appOrigin, addresses).catch(() => outgoing.destroy());
  });
  await listen(server, options.port);
  const url = originOf(server);

  return {
    url,
    close: () => closeServer(server),
  };
}

async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  appOrigin: string,
  addresses: Addresses,
): Promise<void> {
  const { toApp, toBrowser } = createAddressMap(addresses);
  const appRequest = request(appOrigin, {
    method: incoming.method,
    path: replaceAll(incoming.url ?? "/", toApp),
    headers: toRequestHeaders(incoming.headers, toApp, addresses.appUrl),
  });
  outgoing.once("close", () => appRequest.destroy());
  const appResponse = new Promise<IncomingMessage>((resolve, reject) => {
    appRequest.once("response", resolve).once("error", reject);
  });
  const sent = isText(incoming.headers)
    ? pipeline(incoming, createReplaceStream(toApp), appRequest)
    : pipeline(incoming, appRequest);
  // A refused connection fails both; the answer below tells of it.
  sent.catch(() => undefined);

  const response = await appResponse.catch((error: Error) => error);
  if (response instanceof Error) {
    outgoing.writeHead(502, { "Content-Type": "text/html; charset=utf-8" });
    outgoing.end(unreachableAppPage(appOrigin));
    return;
  }
  outgoing.writeHead(
    response.statusCode ?? 502,
    response.statusMessage,
    toResponseHeaders(response.headers, toBrowser, addresses.adminOrigin),
  );
  if (isText(response.headers)) await pipeline(response, createReplaceStream(toBrowser), outgoing);
  else await pipeline(response, outgoing);
}

function isText(headers: IncomingHttpHeaders): boolean {
  const type = headers["content-type"] ?? "";
  return /^(text\/|multipart\/form-data|application\/([a-z.+-]*json|(x-)?javascript|x-www-form-urlencoded))/i.test(
    type,
  );
}

function toRequestHeaders(
  headers: IncomingHttpHeaders,
  toApp: Replacement[],
  appUrl: string,
): IncomingHttpHeaders {
  const { host, protocol } = new URL(appUrl);
  const mapped: IncomingHttpHeaders = {
    ...headers,
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    "x-forwarded-for": "127.0.0.1",
    // What is compressed cannot be rewritten.
    "accept-encoding": "identity",
  };
  for (const name of ["origin", "referer"] as const) {
    const value = headers[name];
    if (value) mapped[name] = replaceAll(value, toApp);
  }
  delete mapped.connection;
  if (isText(headers)) delete mapped["content-length"];
  return mapped;
}

/** They concern one connection, and node writes its own. */
const hopByHopHeaders = new Set(["connection", "keep-alive", "transfer-encoding"]);

function toResponseHeaders(
  headers: IncomingHttpHeaders,
  toBrowser: Replacement[],
  adminOrigin: string,
): IncomingHttpHeaders {
  const mapped: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (hopByHopHeaders.has(name)) continue;
    mapped[name] = Array.isArray(value)
      ? value.map((each) => replaceAll(each, toBrowser))
      : replaceAll(value ?? "", toBrowser);
  }
  const policy = headers["content-security-policy"];
  if (policy) mapped["content-security-policy"] = allowAdmin(String(policy), adminOrigin);
  if (isText(headers)) {
    // A cached copy would keep the ports of an earlier run.
    mapped["cache-control"] = "no-store";
    delete mapped["content-length"];
    delete mapped.etag;
  }
  return mapped;
}
