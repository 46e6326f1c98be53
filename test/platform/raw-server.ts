import { createServer, type Server, type Socket } from "node:net";

export interface RawServer {
  port: number;
  /** Everything that came in, one text for each connection. */
  readonly received: readonly string[];
  /** Connections that are open now. */
  openConnections(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * A server that does what no well-behaved one does. `onRequest` runs once for each complete request head (the body
 * may still be on its way); `onConnection` as soon as a client connects.
 */
export async function startRawServer(on: {
  connection?: (socket: Socket) => void;
  request?: (socket: Socket, received: string) => void;
}): Promise<RawServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const index = received.push("") - 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    on.connection?.(socket);
    let heads = 0;
    socket.on("data", (bytes) => {
      const text = (received[index] ?? "") + bytes.toString("latin1");
      received[index] = text;
      const ends = text.split("\r\n\r\n").length - 1;
      if (ends > heads) on.request?.(socket, text);
      heads = ends;
    });
  });
  const port = await listen(server);
  return {
    port,
    received,
    openConnections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Listens on a free port of this machine only. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("listens on no port");
  return address.port;
}

/** A complete HTTP/1.1 reply as text. */
export function rawReply(status: number, body: string, headers: readonly string[] = []): string {
  const lines = [`HTTP/1.1 ${status} Text`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}
