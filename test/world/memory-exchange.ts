import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";

export interface MemoryRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What a server has sent, as far as it got. */
export interface MemoryReply {
  /** Null when the connection broke before the head of a reply. */
  status: number | null;
  headers: Record<string, string>;
  body: Buffer;
  /** The connection broke before the reply was whole. */
  isCut: boolean;
}

/**
 * Hands a request to a server without a socket, and resolves when the server has answered or hung up: what the
 * simulators need of Node's request and response, and nothing else.
 */
export function exchange(listener: RequestListener, request: MemoryRequest): Promise<MemoryReply> {
  const { method, url, headers, body } = request;
  return new Promise((resolve) => {
    const message = Object.assign(Readable.from(body.length > 0 ? [body] : []), {
      method,
      url: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers },
    });
    const reply: MemoryReply = { status: null, headers: {}, body: Buffer.alloc(0), isCut: false };
    const take = (chunk: string | Buffer | undefined) => {
      if (chunk !== undefined) reply.body = Buffer.concat([reply.body, Buffer.from(chunk)]);
    };
    const response = {
      headersSent: false,
      destroyed: false,
      writeHead(status: number, sent: Record<string, string> = {}) {
        reply.status = status;
        reply.headers = sent;
        response.headersSent = true;
        return response;
      },
      write(chunk: string | Buffer, sent?: () => void) {
        take(chunk);
        sent?.();
        return true;
      },
      end(chunk?: string | Buffer) {
        take(chunk);
        resolve(reply);
      },
      destroy() {
        response.destroyed = true;
        resolve({ ...reply, isCut: true });
      },
    };
    listener(message as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}
