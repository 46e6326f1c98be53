import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What happens to the bytes of one direction. */
export interface DirectionTrouble {
  /** Each piece is passed on so many ms later. */
  latencyMs?: number;
  /** Passed on in pieces of at most so many bytes, one packet each. */
  sliceBytes?: number;
  /** So many bytes are passed on, then the connection breaks, for both sides. */
  cut?: { afterBytes: number; how: CutKind };
}

/**
 * `reset`: RST, as from a machine that has forgotten the connection. `end`: FIN, as from a process that ended.
 * `silence`: half-open; nothing more comes through in this direction, and nobody is told.
 */
export type CutKind = "reset" | "end" | "silence";

export interface Trouble {
  request?: DirectionTrouble;
  reply?: DirectionTrouble;
}

/** One connection that was made through the proxy. */
export interface ProxiedConnection {
  /** Method and path of its first request. */
  what: string;
  /** Bytes that were passed on. */
  requestBytes: number;
  replyBytes: number;
}

export interface TcpProxy {
  /** `http://127.0.0.1:<port>` */
  url: string;
  readonly connections: readonly ProxiedConnection[];
  /** Decides what happens to a connection, by the method and path of its first request; null: nothing. */
  meet(decide: (what: string) => Trouble | null): void;
  /** The next connection whose method and path match meets this trouble, all others none. */
  meetOnce(pattern: RegExp, trouble: Trouble): void;
  /** From now on connections are refused, and those that are open are reset. */
  refuse(): Promise<void>;
  /** Takes connections again, at the same address. */
  accept(): Promise<void>;
  close(): Promise<void>;
}

/** A TCP proxy on this machine, between an HTTP client that sends one request per connection and `target`. */
export async function startProxy(target: string): Promise<TcpProxy> {
  const { hostname, port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  const connections: ProxiedConnection[] = [];
  let decide: (what: string) => Trouble | null = () => null;
  let server = createServer(serve);
  const port = await listen(server, 0);

  function serve(client: Socket): void {
    keep(client);
    client.once("data", (head: Buffer) => {
      const what = /^\S+ \S+/.exec(head.toString("latin1"))?.[0] ?? "";
      const trouble = decide(what) ?? {};
      const service = keep(connect({ host: hostname, port: Number(targetPort) }));
      const connection = { what, requestBytes: 0, replyBytes: 0 };
      connections.push(connection);
      // Half-closing is passed on by hand, so that a silent direction stays silent.
      client.pause();
      client.unshift(head);
      const passed = (key: "requestBytes" | "replyBytes") => (bytes: number) => {
        connection[key] += bytes;
      };
      void pass(client, service, trouble.request ?? {}, passed("requestBytes"));
      void pass(service, client, trouble.reply ?? {}, passed("replyBytes"));
    });
  }

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    return socket;
  }

  async function refuse(): Promise<void> {
    for (const socket of sockets) socket.resetAndDestroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }

  return {
    url: `http://127.0.0.1:${port}`,
    connections,
    meet(decision) {
      decide = decision;
    },
    meetOnce(pattern, trouble) {
      let isMet = false;
      decide = (what) => {
        if (isMet || !pattern.test(what)) return null;
        isMet = true;
        return trouble;
      };
    },
    refuse,
    async accept() {
      server = createServer(serve);
      await listen(server, port);
    },
    close: refuse,
  };
}

/** Passes one direction on until it ends or is cut. */
async function pass(
  from: Socket,
  to: Socket,
  { latencyMs = 0, sliceBytes = Number.POSITIVE_INFINITY, cut }: DirectionTrouble,
  count: (bytes: number) => void,
): Promise<void> {
  let left = cut?.afterBytes ?? Number.POSITIVE_INFINITY;
  try {
    for await (const chunk of from.iterator({ destroyOnReturn: false })) {
      if (latencyMs > 0) await sleep(latencyMs);
      const bytes: Buffer = chunk.subarray(0, left);
      for (let at = 0; at < bytes.length; at += sliceBytes) {
        await send(to, bytes.subarray(at, Math.min(at + sliceBytes, bytes.length)), count);
      }
      left -= bytes.length;
      if (left === 0 && cut !== undefined) return breakOff(from, to, cut.how);
    }
    to.end();
  } catch {
    // The other side has gone.
    from.destroy();
    to.destroy();
  }
}

async function send(to: Socket, bytes: Buffer, count: (bytes: number) => void): Promise<void> {
  if (to.destroyed) throw new Error("gone");
  await new Promise<void>((resolve, reject) =>
    to.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
  count(bytes.length);
}

function breakOff(from: Socket, to: Socket, how: CutKind): void {
  // What goes on coming is swallowed: the sender sees its bytes taken.
  if (how === "silence") from.resume();
  else if (how === "reset") for (const socket of [from, to]) socket.resetAndDestroy();
  else for (const socket of [from, to]) socket.destroy();
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
