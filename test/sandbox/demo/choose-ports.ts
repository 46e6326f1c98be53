import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** Easy to remember, and the same on the next start, so that an open browser tab keeps working. */
const WISHES = { admin: 4600, frame: 4601, app: 4602 };

/** Ports on 127.0.0.1 for the admin, the app's frame and the app; another free one where the usual one is taken. */
export async function choosePorts(): Promise<typeof WISHES> {
  const [admin, frame, app] = await Promise.all(Object.values(WISHES).map(findPort));
  return { admin: admin ?? 0, frame: frame ?? 0, app: app ?? 0 };
}

async function findPort(wish: number): Promise<number> {
  return (await tryPort(wish)) ?? (await tryPort(0)) ?? wish;
}

async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return null;
  }
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, "close");
  return found;
}
