import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface HttpServer {
  port: number;
  /** Takes no more requests, waits for the running ones, and cuts what still runs after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** @param port 0 for any free one. @throws Error when the port is taken */
export async function startHttpServer(listener: RequestListener, port: number): Promise<HttpServer> {
  const server = createServer(listener);
  let isStopping = false;
  // A connection that was busy when the server stopped stays open for the next request, which is not to come.
  server.on("request", (_request, response) => {
    response.once("close", () => isStopping && setImmediate(() => server.closeIdleConnections()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop(graceMs) {
      isStopping = true;
      return new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      });
    },
  };
}
