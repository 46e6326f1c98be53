import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import type { Log } from "../../app/pipeline/ports/index.ts";
import { createHttp } from "../../app/platform/http.ts";
import { createRotateProduct } from "../../app/rotateproduct/client.ts";
import { listen } from "../platform/raw-server.ts";
import { rerouteTo } from "../platform/reroute.ts";

export const API_KEY = "rp_key_0123456789";
export const NOW = new Date("2026-03-01T12:00:00.000Z");

export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ScriptedReply {
  status?: number;
  headers?: Record<string, string>;
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown;
}

type Script = (request: ApiRequest, response: ServerResponse) => ScriptedReply | "handled";

/** A client, and an API behind it that answers as the script says, over real sockets. */
export async function startScriptedApi(script: Script) {
  const requests: ApiRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = "", url = "", headers } = incoming;
    const { pathname, searchParams: query } = new URL(url, "http://api");
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request = { method, path: pathname, query, headers, body: Buffer.concat(chunks).toString() };
    requests.push(request);
    const reply = script(request, response);
    if (reply === "handled") return;
    const { status = 200, body = "", headers: own } = reply;
    const bytes = body instanceof Uint8Array ? body : Buffer.from(toText(body));
    const length = status === 204 ? {} : { "content-length": String(bytes.length) };
    response.writeHead(status, { ...length, ...own }).end(bytes);
  });
  const restore = rerouteTo(await listen(server));
  onTestFinished(async () => {
    await restore();
    server.closeAllConnections();
    server.close();
  });
  return { requests, server, ...createClient() };
}

function toText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** A client for `https://rotateproduct.com`, wherever that leads, and what it logs. */
export function createClient(apiKey = API_KEY, now: () => Date = () => NOW) {
  const logged: { level: string; fields: object; message: string }[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    logged.push({ level, fields, message });
  const log: Log = { info: write("info"), warn: write("warn"), error: write("error") };
  const http = createHttp({ allowedHosts: ["rotateproduct.com"] });
  const parts = { baseUrl: "https://rotateproduct.com", apiKey, http, now, log };
  return { client: createRotateProduct(parts), createAgain: () => createRotateProduct(parts), logged };
}

/** The documented form of an error. */
export function errorBody(code: number, message: string, meta: object = {}) {
  return { success: false, error: { code, message, meta } };
}

/** What a rejected promise was rejected with; fails the test when it was not. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => "resolved",
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error(`expected a rejection, but it was ${outcome}`);
  return outcome;
}
