import "@shopify/shopify-api/adapters/web-api";
import { HttpResponseError, LogSeverity, type Session, type Shopify, shopifyApi } from "@shopify/shopify-api";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { Unauthorized, Unavailable } from "../generation/errors.ts";
import type { Log } from "../pipeline/ports/index.ts";
import { type Http, RequestNotSent, RequestUncertain } from "../platform/http.ts";
import { ADMIN_API_VERSION } from "./api-version.ts";

/** Token requests answer within a second or two; a page waits for them. In ms. */
const TOKEN_TIMEOUT_MS = 10_000;
const MAX_TOKEN_REPLY_BYTES = 100_000;

export interface AppSettings {
  apiKey: string;
  apiSecret: string;
  /** https URL without a path. */
  appUrl: string;
  scopes: readonly string[];
}

/** Shopify's library without the web framework: token renewal, HMACs, session ids. */
export function createLibrary(settings: AppSettings, parts: { http: Http; log: Log }): Shopify {
  const { host, protocol } = new URL(settings.appUrl);
  callThrough(parts.http);
  return shopifyApi({
    apiKey: settings.apiKey,
    apiSecretKey: settings.apiSecret,
    scopes: [...settings.scopes],
    hostName: host,
    hostScheme: protocol === "http:" ? "http" : "https",
    apiVersion: ADMIN_API_VERSION,
    isEmbeddedApp: true,
    logger: createLibraryLog(parts.log),
    // Silences a notice about it at start; the app has no billing of Shopify's.
    future: { unstable_managedPricingSupport: true },
  });
}

/** The library's messages in our log. Its debug messages would hold session tokens. */
export function createLibraryLog(log: Log) {
  return {
    level: LogSeverity.Warning,
    log(severity: LogSeverity, message: string) {
      if (severity === LogSeverity.Error) log.error({ library: "shopify" }, message);
      else log.warn({ library: "shopify" }, message);
    },
  };
}

/**
 * Sends the library's own calls (token exchange and renewal) by our rules: time-outs, the list of allowed hosts, no
 * redirects. The library knows one fetch per process.
 */
function callThrough(http: Http): void {
  setAbstractFetchFunc(async (input, init) => {
    const request = new Request(input, init);
    const reply = await http.request({
      method: request.method === "GET" ? "GET" : "POST",
      url: new URL(request.url),
      headers: Object.fromEntries(request.headers),
      ...(request.method !== "GET" && { body: await request.text() }),
      timeoutMs: TOKEN_TIMEOUT_MS,
      idleMs: TOKEN_TIMEOUT_MS,
    });
    const text = await reply.readText(MAX_TOKEN_REPLY_BYTES);
    return new Response(text === "" ? null : text, { status: reply.status, headers: reply.headers });
  });
}

/**
 * Renews a session with its refresh token. Safe to repeat after an unknown outcome: Shopify takes a refresh token
 * again until its replacement is used
 * (https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens).
 *
 * @throws Unauthorized when Shopify no longer accepts it | Unavailable
 */
export async function refreshSession(library: Shopify, shop: string, refreshToken: string): Promise<Session> {
  try {
    return (await library.auth.refreshToken({ shop, refreshToken })).session;
  } catch (error) {
    const what = `renewing the access token of ${shop}`;
    if (error instanceof RequestNotSent || error instanceof RequestUncertain)
      throw new Unavailable(`${what}: ${error.message}`);
    // No cause: what cannot be parsed may be half of a token.
    if (!(error instanceof HttpResponseError)) throw new Unavailable(`${what}: the reply cannot be read`);
    const { code } = error.response;
    if ([400, 401, 403, 404].includes(code)) throw new Unauthorized(`${what}: HTTP ${code}`);
    throw new Unavailable(`${what}: HTTP ${code}`);
  }
}
