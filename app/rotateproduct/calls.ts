import { OutcomeUnknown, Unavailable } from "../generation/errors.ts";
import { SUBMIT_TIMEOUT_MS } from "../generation/schedule.ts";
import {
  type Http,
  type HttpReply,
  type HttpRequest,
  RequestNotSent,
  RequestUncertain,
} from "../platform/http.ts";

/** Guards the memory; a reply about 600 videos has less than a tenth of it. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024;

const READ_TIMES = { timeoutMs: 30_000, idleMs: 15_000 };

/** The server may be silent until it has looked at all images. */
const SUBMIT_TIMES = { timeoutMs: SUBMIT_TIMEOUT_MS, idleMs: SUBMIT_TIMEOUT_MS };

/** The whole time suits a slow line, and leaves some for another try within the hour. */
const VIDEO_TIMES = { timeoutMs: 10 * 60_000, idleMs: 30_000 };

/** A complete reply of the API, whatever it says. */
export interface Answer {
  /** Method, host and path, for messages. */
  what: string;
  status: number;
  retryAfter: string | null;
  /** Empty for status 429, which says it all. */
  text: string;
}

/** The calls of the API, with its address and a key. Paths start behind `/api/v1`. */
export interface Calls {
  /** @throws Unavailable – certainly not executed; OutcomeUnknown – no whole reply came */
  post(path: string, body: unknown): Promise<Answer>;
  /** @throws Unavailable */
  get(path: string): Promise<Answer>;
  /** The bytes from one on, or what else the API answers; the body rejects with Unavailable. @throws Unavailable */
  getBytes(path: string, fromByte: number): Promise<HttpReply | Answer>;
}

export function createCalls(http: Http, baseUrl: string, apiKey: string): Calls {
  async function send(path: string, request: Omit<HttpRequest, "url">): Promise<[HttpReply, string]> {
    const url = new URL(`${baseUrl}/api/v1${path}`);
    const headers = { ...request.headers, authorization: `Bearer ${apiKey}` };
    return [await http.request({ ...request, url, headers }), `${request.method} ${url.host}${url.pathname}`];
  }

  async function readAnswer([reply, what]: [HttpReply, string]): Promise<Answer> {
    const { status, headers } = reply;
    const answer = { what, status, retryAfter: headers.get("retry-after") };
    if (status === 429) {
      reply.discard();
      return { ...answer, text: "" };
    }
    const text = await reply.readText(MAX_REPLY_BYTES);
    // Parts of it go into messages, and a server may quote the key that it does not like.
    return { ...answer, text: text.replaceAll(apiKey, "[API key]") };
  }

  return {
    async post(path, body) {
      const headers = { "content-type": "application/json" };
      try {
        const request = { method: "POST", headers, body: JSON.stringify(body), ...SUBMIT_TIMES } as const;
        return await readAnswer(await send(path, request));
      } catch (error) {
        if (error instanceof RequestUncertain) throw new OutcomeUnknown(error.message, { cause: error });
        throw toUnavailable(error);
      }
    },

    async get(path) {
      try {
        return await readAnswer(await send(path, { method: "GET", ...READ_TIMES }));
      } catch (error) {
        throw toUnavailable(error);
      }
    },

    async getBytes(path, fromByte) {
      // Places and lengths are those of the video itself, not of a compressed form.
      const headers = { "accept-encoding": "identity", ...(fromByte > 0 && { range: `bytes=${fromByte}-` }) };
      try {
        const sent = await send(path, { method: "GET", headers, ...VIDEO_TIMES });
        const [reply] = sent;
        if (![200, 206, 416].includes(reply.status)) return await readAnswer(sent);
        return { ...reply, body: translateErrors(reply.body) };
      } catch (error) {
        throw toUnavailable(error);
      }
    },
  };
}

async function* translateErrors(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw toUnavailable(error);
  }
}

function toUnavailable(error: unknown): unknown {
  const isOfHttp = error instanceof RequestNotSent || error instanceof RequestUncertain;
  return isOfHttp ? new Unavailable(error.message, { cause: error }) : error;
}
