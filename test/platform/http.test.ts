import type { Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createHttp, type HttpRequest, RequestNotSent, RequestUncertain } from "../../app/platform/http.ts";
import { listen, rawReply, startRawServer } from "./raw-server.ts";
import { rerouteTo } from "./reroute.ts";
import { untrustedCertificate } from "./untrusted-certificate.ts";

const http = createHttp({ allowedHosts: ["service.test"] });
const ask: HttpRequest = {
  method: "POST",
  url: new URL("https://service.test/paid?secret=1"),
  body: "the body",
  timeoutMs: 10_000,
  idleMs: 5_000,
};

const endings: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const end of endings.splice(0).reverse()) await end();
});

/** A raw server that stands where `https://service.test` is. */
async function startService(on: Parameters<typeof startRawServer>[0]) {
  const server = await startRawServer(on);
  endings.push(server.stop, rerouteTo(server.port));
  return server;
}

/** A promise, and the function that keeps it. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe("what is sent", () => {
  test("a request reaches the server as it was given, with its length", async () => {
    const server = await startService({ request: (socket) => socket.end(rawReply(200, "done")) });
    const reply = await http.request({ ...ask, headers: { authorization: "Bearer k" } });
    expect([reply.status, await reply.readText(100)]).toEqual([200, "done"]);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatch(/^POST \/paid\?secret=1 HTTP\/1\.1\r\n/);
    expect(server.received[0]).toMatch(/authorization: Bearer k\r\n/i);
    expect(server.received[0]).toMatch(/content-length: 8\r\n/i);
    expect(server.received[0]).toMatch(/\r\n\r\nthe body$/);
  });

  test("a streamed body arrives whole and with the length it was said to have", async () => {
    const server = await startService({
      connection: (socket) => {
        socket.on("data", (bytes) => bytes.includes("!") && socket.end(rawReply(201, "")));
      },
    });
    const reply = await http.request({ ...ask, body: { bytes: 12, stream: pieces("one ", "two ", "tre!") } });
    expect(reply.status).toBe(201);
    expect(server.received[0]).toMatch(/content-length: 12\r\n/i);
    expect(server.received[0]).not.toMatch(/transfer-encoding/i);
    expect(server.received[0]).toMatch(/\r\n\r\none two tre!$/);
  });

  test("a streamed body that is shorter than it was said to be is an uncertain request", async () => {
    await startService({});
    const call = http.request({ ...ask, body: { bytes: 9, stream: pieces("short") } });
    await expect(call).rejects.toThrow(RequestUncertain);
  });

  test("a streamed body that breaks is an uncertain request, and its error is kept", async () => {
    await startService({});
    async function* broken() {
      yield Buffer.from("one");
      throw new Error("the disk is gone");
    }
    const call = http.request({ ...ask, body: { bytes: 9, stream: broken() } });
    await expect(call).rejects.toThrow(/service\.test\/paid: the disk is gone/);
  });

  test.each([421, 408, 429, 500, 503])(
    "status %i is handed over and the request not sent again",
    async (status) => {
      const server = await startService({ request: (socket) => socket.write(rawReply(status, "no")) });
      const reply = await http.request(ask);
      expect([reply.status, await reply.readText(10)]).toEqual([status, "no"]);
      expect(server.received.join("").match(/POST /g)).toHaveLength(1);
    },
  );

  test.each([301, 302, 303, 307, 308])("redirect %i is not followed: it is an error", async (status) => {
    const server = await startService({
      request: (socket) => socket.write(rawReply(status, "", ["Location: https://service.test/other"])),
    });
    await expect(http.request(ask)).rejects.toThrow(
      new RequestUncertain(`POST service.test/paid: answered ${status}; redirects are not followed`),
    );
    expect(server.received).toHaveLength(1);
  });
});

describe("hosts", () => {
  const allowedHosts = ["service.test", "local.test:8443", "*.shop.test"];

  test.each([
    "https://service.test/",
    "https://service.test:443/",
    "https://SERVICE.test/",
    "https://local.test:8443/",
    "https://a.shop.test/",
    "https://a.b.shop.test/",
  ])("%s is called", async (url) => {
    const server = await startService({ request: (socket) => socket.end(rawReply(200, "")) });
    const reply = await createHttp({ allowedHosts }).request({ ...ask, url: new URL(url) });
    expect(reply.status).toBe(200);
    expect(server.received).toHaveLength(1);
  });

  test.each([
    "http://service.test/",
    "ftp://service.test/",
    "https://service.test:8443/",
    "https://local.test/",
    "https://other.test/",
    "https://service.test.other.test/",
    "https://evilservice.test/",
    "https://evilshop.test/",
    "https://shop.test/",
    "https://127.0.0.1/",
    "https://service.test@other.test/",
  ])("%s is never called", async (url) => {
    const server = await startService({ request: (socket) => socket.end(rawReply(200, "")) });
    const call = createHttp({ allowedHosts }).request({ ...ask, url: new URL(url) });
    await expect(call).rejects.toThrow(RequestNotSent);
    expect(server.received).toEqual([]);
  });
});

describe("a request is said not to be sent only when that is certain", () => {
  const local = (port: number) => ({
    http: createHttp({ allowedHosts: [`localhost:${port}`] }),
    request: { ...ask, url: new URL(`https://localhost:${port}/paid`) },
  });

  async function startTlsServer(options: Parameters<typeof createTlsServer>[0]) {
    const received: Buffer[] = [];
    const server = createTlsServer(options, (socket) => socket.on("data", (bytes) => received.push(bytes)));
    server.on("tlsClientError", () => undefined);
    const port = await listen(server);
    endings.push(() => server.close());
    return { ...local(port), received };
  }

  test("nobody listens", async () => {
    const server = await startRawServer({});
    await server.stop();
    const { http, request } = local(server.port);
    await expect(http.request(request)).rejects.toThrow(RequestNotSent);
  });

  test("no such name", async () => {
    const nowhere = createHttp({ allowedHosts: ["nowhere.invalid"] });
    const call = nowhere.request({ ...ask, url: new URL("https://nowhere.invalid/") });
    await expect(call).rejects.toThrow(/getaddrinfo/);
    await expect(call).rejects.toThrow(RequestNotSent);
  });

  test("a certificate that nobody vouches for", async () => {
    const { http, request, received } = await startTlsServer(untrustedCertificate);
    await expect(http.request(request)).rejects.toThrow(/self-signed/);
    await expect(http.request(request)).rejects.toThrow(RequestNotSent);
    expect(received).toEqual([]);
  });

  test("no common ground in the TLS handshake", async () => {
    const { http, request } = await startTlsServer({});
    await expect(http.request(request)).rejects.toThrow(RequestNotSent);
  });

  test("a server that hangs up in the TLS handshake", async () => {
    const server = await startRawServer({ connection: (socket) => socket.end() });
    endings.push(server.stop);
    const { http, request } = local(server.port);
    await expect(http.request(request)).rejects.toThrow(RequestNotSent);
  });

  test.each(["key\nkey", "key 🙂"])(
    "a header that cannot be sent, which is not quoted: %j",
    async (authorization) => {
      const server = await startService({});
      const call = http.request({ ...ask, headers: { authorization } });
      const error: Error = await call.then(
        () => expect.unreachable(),
        (error) => error,
      );
      expect(error).toBeInstanceOf(RequestNotSent);
      expect(`${error.stack} ${error.cause}`).not.toContain("key");
      expect(server.received).toEqual([]);
    },
  );

  test("a connection that is not made in time", async () => {
    const server = await startRawServer({});
    // TLS to a server that says nothing: the connection never stands.
    endings.push(server.stop, rerouteTo(server.port, { connect: { timeout: 50 } }, "https"));
    await expect(http.request(ask)).rejects.toThrow(/Connect Timeout/);
    await expect(http.request(ask)).rejects.toThrow(RequestNotSent);
  });

  test("not when plain text comes where TLS should be: that can happen in the middle of a connection", async () => {
    const server = await startRawServer({
      connection: (socket) => socket.end("HTTP/1.0 504 Timeout\r\n\r\n"),
    });
    endings.push(server.stop);
    const { http, request } = local(server.port);
    await expect(http.request(request)).rejects.toThrow(RequestUncertain);
  });
});

describe("a request is uncertain", () => {
  const half = rawReply(200, "0123456789").slice(0, -5);

  test.each<[string, (socket: Socket) => void]>([
    ["when the server hangs up after it has read it", (socket) => socket.destroy()],
    ["when the server resets the connection", (socket) => socket.resetAndDestroy()],
    ["when the server closes in order but says nothing", (socket) => socket.end()],
    ["when the reply is not HTTP", (socket) => socket.end("good day\r\n\r\n")],
    ["when the connection is lost within the head of the reply", (socket) => socket.end("HTTP/1.1 200 O")],
  ])("%s", async (_, onRequest) => {
    await startService({ request: onRequest });
    await expect(http.request(ask)).rejects.toThrow(RequestUncertain);
  });

  test("when the server accepts the connection and closes it at once: who knows what it has read", async () => {
    await startService({ connection: (socket) => socket.destroy() });
    await expect(http.request(ask)).rejects.toThrow(RequestUncertain);
  });

  test.each<[string, (socket: Socket) => void]>([
    ["is cut", (socket) => socket.end(half)],
    ["is reset", (socket) => socket.write(half, () => socket.resetAndDestroy())],
    [
      "is not chunked as it says",
      (socket) => socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcdeX"),
    ],
    [
      "is not compressed as it says",
      (socket) => socket.end(rawReply(200, "plain", ["Content-Encoding: gzip"])),
    ],
  ])("when the body of its reply %s", async (_, onRequest) => {
    await startService({ request: onRequest });
    const reply = await http.request(ask);
    await expect(reply.readText(100)).rejects.toThrow(RequestUncertain);
  });

  test("when the reply is longer than the reader allows, however small it came over the wire", async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    await startService({
      request: (socket) => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`);
        socket.write(bomb);
      },
    });
    const reply = await http.request(ask);
    await expect(reply.readText(999_999)).rejects.toThrow(/the reply is longer than 999999 bytes/);
  });
});

test("a server that closes the connection behind its reply does no harm, however slowly the reply is read", async () => {
  const body = "x".repeat(500_000);
  await startService({ request: (socket) => socket.end(rawReply(200, body, ["Connection: close"])) });
  const reply = await http.request(ask);
  // Longer than the server needs to close.
  await new Promise((resolve) => setTimeout(resolve, 50));
  let bytes = 0;
  for await (const chunk of reply.body) {
    bytes += chunk.byteLength;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(bytes).toBe(500_000);
});

describe("time", () => {
  // Only our own clocks stand still; the sockets are real.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });

  test("a server that never answers is given up after the silence allowed", async () => {
    const asked = signal();
    await startService({ request: () => asked.resolve() });
    const call = http.request(ask);
    await asked.promise;
    vi.advanceTimersByTime(4_999);
    const early = Promise.race([
      call.catch(() => "failed"),
      new Promise((go) => setImmediate(() => go("waits"))),
    ]);
    expect(await early).toBe("waits");
    vi.advanceTimersByTime(1);
    await expect(call).rejects.toThrow(new RequestUncertain("POST service.test/paid: silent for 5000 ms"));
  });

  test("a server that drips its reply for ever is given up when the whole time is over", async () => {
    const sockets: Socket[] = [];
    await startService({
      request: (socket) => {
        sockets.push(socket);
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nx");
      },
    });
    const reply = await http.request(ask);
    let pieces = 0;
    const read = (async () => {
      for await (const _ of reply.body) {
        pieces += 1;
        // Always in time, so that silence alone would never end it.
        vi.advanceTimersByTime(3_000);
        sockets[0]?.write("x");
      }
    })();
    await expect(read).rejects.toThrow(
      new RequestUncertain("POST service.test/paid: not done within 10000 ms"),
    );
    expect(pieces).toBe(4);
  });

  test("a body that falls silent in the middle is given up", async () => {
    await startService({
      request: (socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"),
    });
    const reply = await http.request(ask);
    const reader = reply.body[Symbol.asyncIterator]();
    expect((await reader.next()).value).toHaveLength(3);
    const next = reader.next();
    vi.advanceTimersByTime(5_000);
    await expect(next).rejects.toThrow(/silent for 5000 ms/);
  });

  test("a reader that takes its time is no silence of the server", async () => {
    await startService({ request: (socket) => socket.end(rawReply(200, "x".repeat(300_000))) });
    const reply = await http.request(ask);
    let bytes = 0;
    for await (const chunk of reply.body) {
      if (bytes === 0) {
        // All has come meanwhile.
        for (let turn = 0; turn < 200; turn += 1) await new Promise((go) => setImmediate(go));
        vi.advanceTimersByTime(9_000);
      }
      bytes += chunk.byteLength;
    }
    expect(bytes).toBe(300_000);
  });

  test("a server that stops reading what is sent is given up", async () => {
    const connected = signal();
    await startService({
      connection: (socket) => {
        socket.pause();
        connected.resolve();
      },
    });
    let produced = 0;
    async function* endless() {
      for (;;) {
        produced += 1;
        yield Buffer.alloc(65_536);
      }
    }
    const call = http.request({ ...ask, body: { bytes: 1e9, stream: endless() } });
    call.catch(() => undefined);
    await connected.promise;
    // The buffers on the way fill up; then nothing more is asked of the source.
    for (let before = -1; before !== produced; ) {
      before = produced;
      for (let turn = 0; turn < 50; turn += 1) await new Promise((go) => setImmediate(go));
    }
    vi.advanceTimersByTime(5_000);
    await expect(call).rejects.toThrow(new RequestUncertain("POST service.test/paid: silent for 5000 ms"));
    const producedInTime = produced;
    for (let turn = 0; turn < 50; turn += 1) await new Promise((go) => setImmediate(go));
    expect(produced).toBeLessThanOrEqual(producedInTime + 1);
  });
});

test.each<[string, (reply: Awaited<ReturnType<typeof http.request>>) => unknown]>([
  ["discarded", (reply) => reply.discard()],
  [
    "left in the middle",
    async ({ body }) => {
      for await (const _ of body) break;
    },
  ],
])("the connection of a reply that is %s is closed", async (_, leave) => {
  const closed = signal();
  await startService({
    connection: (socket) => socket.on("close", () => closed.resolve()),
    request: (socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nabc"),
  });
  await leave(await http.request(ask));
  await expect(closed.promise).resolves.toBeUndefined();
});

test("no timer is left when a reply was read, refused, thrown away or never came", async () => {
  // Times that nobody else in this process waits for: undici and other tests' leftovers have timers of their own.
  const hasty = { ...ask, timeoutMs: 10_007, idleMs: 5_003 };
  const set = vi.spyOn(globalThis, "setTimeout");
  const cleared = vi.spyOn(globalThis, "clearTimeout");
  const timersOf = (ms: number) => set.mock.results.filter((_, call) => set.mock.calls[call]?.[1] === ms);
  const isLeft = ({ value }: { value: unknown }) => !cleared.mock.calls.some(([timer]) => timer === value);

  const server = await startService({ request: (socket) => socket.write(rawReply(200, "done")) });
  await (await http.request(hasty)).readText(10);
  await expect((await http.request(hasty)).readText(1)).rejects.toThrow(RequestUncertain);
  (await http.request(hasty)).discard();
  await server.stop();
  await expect(http.request(hasty)).rejects.toThrow();

  expect(timersOf(10_007)).toHaveLength(4);
  expect(timersOf(5_003).length).toBeGreaterThanOrEqual(4);
  expect([...timersOf(10_007), ...timersOf(5_003)].filter(isLeft)).toEqual([]);
});

test("connections are used again", async () => {
  const server = await startService({ request: (socket) => socket.write(rawReply(200, "done")) });
  for (let call = 0; call < 10; call += 1) await (await http.request(ask)).readText(10);
  // The second call may come before the first has let go of its connection.
  expect(server.received.length).toBeLessThanOrEqual(2);
});
