import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts to listen on this machine only; port 0 takes any free one. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}

/** `localhost` instead of the number: browsers treat it as trustworthy without TLS, and people know it. */
export function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** Does not wait for browsers that keep their connections open. */
export function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
