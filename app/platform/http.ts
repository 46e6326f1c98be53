import { ReadableStream } from "node:stream/web";
import { type Deadline, openDeadline } from "./deadline.ts";
import { isRefusedBeforeSending } from "./not-sent.ts";
import { readAhead } from "./read-ahead.ts";

/**
 * How much of a reply is held for a reader that is slower than the line. Reading at once, and as much as this, keeps
 * `fetch` from holding back: a server that closes the connection while it does would end the whole process, by an
 * assertion that nobody can catch (https://github.com/nodejs/undici/issues/5360, in Node up to 24 at least).
 */
const MAX_AHEAD_BYTES = 32 * 1024 * 1024;

/** Not one byte of the request has reached the server: it certainly did nothing. */
export class RequestNotSent extends Error {
  override readonly name = "RequestNotSent";
}

/** The request may have been carried out: no whole answer came, or one that says nothing. */
export class RequestUncertain extends Error {
  override readonly name = "RequestUncertain";
}

export interface HttpRequest {
  method: "GET" | "POST" | "PUT";
  /** https, to a host on the allow-list. */
  url: URL;
  headers?: Readonly<Record<string, string>>;
  /** Text, or a stream whose length in bytes is known. */
  body?: string | { bytes: number; stream: AsyncIterable<Uint8Array> };
  /** From the call to the last byte of the reply, in ms. */
  timeoutMs: number;
  /** Longest silence while sending, until the reply starts, and between two pieces of it, in ms. */
  idleMs: number;
}

export interface HttpReply {
  /** Never 3xx. */
  status: number;
  headers: Headers;
  /** To be read once, here or with `readText`. Rejects with RequestUncertain when it breaks or falls silent. */
  body: AsyncIterable<Uint8Array>;
  /** @throws RequestUncertain when the body breaks, or is longer than `maxBytes` */
  readText(maxBytes: number): Promise<string>;
  /** Hangs up without reading the body. */
  discard(): void;
}

export interface Http {
  /** Sends once, follows no redirect. @throws RequestNotSent | RequestUncertain */
  request(request: HttpRequest): Promise<HttpReply>;
}

/**
 * The one way to call out.
 *
 * @param allowedHosts `host`, `host:port`, or `*.domain` for every host below a domain
 */
export function createHttp({ allowedHosts }: { allowedHosts: readonly string[] }): Http {
  return {
    async request(request) {
      const { method, url, timeoutMs, idleMs } = request;
      const what = `${method} ${url.host}${url.pathname}`;
      if (url.protocol !== "https:") throw new RequestNotSent(`${what}: only https is called`);
      if (!allowedHosts.some((allowed) => isHostAllowed(url.host, allowed))) {
        throw new RequestNotSent(`${what}: this host is not on the list of allowed ones`);
      }

      const deadline = openDeadline({ timeoutMs, idleMs });
      const fail = (error: unknown) => {
        deadline.abort();
        return isRefusedBeforeSending(error)
          ? new RequestNotSent(`${what}: ${describe(error)}`, { cause: error })
          : new RequestUncertain(`${what}: ${deadline.expired ?? describe(error)}`, { cause: error });
      };
      const prepared = prepare(request, what, deadline);
      deadline.expectProgress();
      const response = await fetch(prepared).catch((error: unknown) => {
        throw fail(error);
      });
      deadline.pause();
      if (response.status >= 300 && response.status < 400) {
        deadline.abort();
        throw new RequestUncertain(`${what}: answered ${response.status}; redirects are not followed`);
      }

      const body = readAhead(readBody(response, deadline, fail), {
        maxBytes: MAX_AHEAD_BYTES,
        // When the caller stops reading half-way, the connection must not stay open.
        onLeft: deadline.abort,
      });
      return {
        status: response.status,
        headers: response.headers,
        body,
        readText: (maxBytes) => readText(body, maxBytes, what),
        discard: deadline.abort,
      };
    },
  };
}

function isHostAllowed(host: string, allowed: string): boolean {
  return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
}

/** @throws RequestNotSent for what no request can carry, such as a line break in a header */
function prepare({ method, url, headers, body }: HttpRequest, what: string, deadline: Deadline): Request {
  const init: RequestInit = { method, redirect: "manual", signal: deadline.signal };
  try {
    if (body === undefined) return new Request(url, { ...init, headers: { ...headers } });
    const { bytes, stream } =
      typeof body === "string" ? { bytes: Buffer.byteLength(body), stream: [Buffer.from(body)] } : body;
    const streamed: RequestInit & { duplex: "half" } = {
      ...init,
      headers: { ...headers, "content-length": String(bytes) },
      // A body that could be read again would be sent again: fetch repeats such a request on status 421.
      body: ReadableStream.from(reportProgress(stream, deadline)) as BodyInit,
      duplex: "half",
    };
    return new Request(url, streamed);
  } catch {
    deadline.abort();
    // The error itself would quote the header, which may be a secret.
    throw new RequestNotSent(`${what}: a header has characters that cannot be sent`);
  }
}

async function* reportProgress(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  deadline: Deadline,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    // fetch would go on reading, to no end, what it can no longer send.
    if (deadline.isOver) return;
    deadline.expectProgress();
    yield chunk;
  }
}

async function* readBody(
  response: Response,
  deadline: Deadline,
  fail: (error: unknown) => Error,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  try {
    while (reader !== undefined) {
      deadline.expectProgress();
      const { done, value } = await reader.read();
      deadline.pause();
      if (done) break;
      yield value;
    }
    deadline.close();
  } catch (error) {
    throw fail(error);
  }
}

async function readText(body: AsyncIterable<Uint8Array>, maxBytes: number, what: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new RequestUncertain(`${what}: the reply is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The innermost cause: `fetch` itself only says that it failed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return describe(error.cause);
  return error.message.trim() || (error as NodeJS.ErrnoException).code || error.name;
}
