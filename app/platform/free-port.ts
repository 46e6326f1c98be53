import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

const HOST = "127.0.0.1";

/** A TCP port of this machine that nothing listens on now. */
export async function findFreePort(): Promise<number> {
  return listenBriefly(0);
}

export async function isPortFree(port: number): Promise<boolean> {
  return listenBriefly(port).then(
    () => true,
    () => false,
  );
}

async function listenBriefly(port: number): Promise<number> {
  const server = createServer().listen({ port, host: HOST });
  await once(server, "listening");
  const { port: listening } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return listening;
}
