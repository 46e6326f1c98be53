import { afterEach, describe, expect, test, vi } from "vitest";
import { Unavailable } from "../../app/generation/errors.ts";
import type { DirectionTrouble, TcpProxy, Trouble } from "./proxy.ts";

/** A call that must not be made twice, through a proxy to the simulated service. */
export interface CallThroughProxy {
  proxy: TcpProxy;
  /** Makes the call once, as the pipeline does. */
  call(): Promise<unknown>;
  /** How often the service has done what the call asks for. */
  countDone(): number;
}

export interface CallKind {
  start(): Promise<CallThroughProxy>;
  /** What the adapter throws when it cannot know whether the call was carried out. */
  uncertainError: new (
    message: string,
  ) => Error;
  /** How long the adapter waits for an answer, in ms. */
  timeoutMs: number;
  /** Bytes of the request's head and a part of its body. */
  partBytes: number;
}

/** How a connection can break, with what the service has done by then. */
const breaks = (partBytes: number): [string, Trouble, number][] => [
  ["a reset before anything came through", { request: { cut: { afterBytes: 0, how: "reset" } } }, 0],
  ["a reset within the request's head", { request: { cut: { afterBytes: 40, how: "reset" } } }, 0],
  ["a reset within the request's body", { request: { cut: { afterBytes: partBytes, how: "reset" } } }, 0],
  ["an end within the request's body", { request: { cut: { afterBytes: partBytes, how: "end" } } }, 0],
  ["a reset instead of the reply", { reply: { cut: { afterBytes: 0, how: "reset" } } }, 1],
  ["an end instead of the reply", { reply: { cut: { afterBytes: 0, how: "end" } } }, 1],
  ["a reset within the reply's head", { reply: { cut: { afterBytes: 30, how: "reset" } } }, 1],
  ["an end within the reply's body", { reply: { cut: { afterBytes: 300, how: "end" } } }, 1],
];

const silences = (partBytes: number): [string, Trouble, number][] => [
  ["the request never arrives", { request: { cut: { afterBytes: 0, how: "silence" } } }, 0],
  ["half of the request arrives", { request: { cut: { afterBytes: partBytes, how: "silence" } } }, 0],
  ["the reply never arrives", { reply: { cut: { afterBytes: 0, how: "silence" } } }, 1],
  ["half of the reply arrives", { reply: { cut: { afterBytes: 300, how: "silence" } } }, 1],
];

const slowness: [string, DirectionTrouble][] = [
  ["in pieces of one byte", { sliceBytes: 1 }],
  ["late", { latencyMs: 50 }],
];

/** What every call promises that costs money or makes something, whatever the line does. */
export function callBehaviour({ start, uncertainError, timeoutMs, partBytes }: CallKind): void {
  afterEach(() => {
    vi.useRealTimers();
  });

  test("refused before a byte was sent, it was certainly not made, and is said so", async () => {
    const { proxy, call, countDone } = await start();
    await proxy.refuse();
    await expect(call()).rejects.toThrow(Unavailable);
    expect(countDone()).toBe(0);
    await proxy.accept();
    await call();
    expect(countDone()).toBe(1);
  });

  test.each(breaks(partBytes))("%s: nobody knows, and it is not made again", async (_, trouble, done) => {
    const { proxy, call, countDone } = await start();
    proxy.meet(() => trouble);
    await expect(call()).rejects.toThrow(uncertainError);
    expect(countDone()).toBe(done);
    expect(proxy.connections).toHaveLength(1);
  });

  describe("a half-open connection is given up in time, and the call not made again", () => {
    test.each(silences(partBytes))("%s", async (_, trouble, done) => {
      const { proxy, call, countDone } = await start();
      proxy.meet(() => trouble);
      vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() });
      let isOver = false;
      const outcome = call().then(
        () => expect.unreachable(),
        (error: unknown) => {
          isOver = true;
          return error;
        },
      );
      const { request, reply } = trouble;
      const [connection] = await waitForConnection(proxy, {
        requestBytes: request?.cut?.afterBytes ?? 1,
        replyBytes: reply?.cut?.afterBytes ?? 0,
      });
      while (countDone() < done) await nextTurn();
      vi.advanceTimersByTime(timeoutMs - 1);
      await nextTurn();
      expect(isOver).toBe(false);
      vi.advanceTimersByTime(timeoutMs);
      expect(await outcome).toBeInstanceOf(uncertainError);
      expect(countDone()).toBe(done);
      expect(proxy.connections).toEqual([connection]);
    });
  });

  test.each(slowness)("a request that arrives %s is the same request", async (_, request) => {
    const { proxy, call, countDone } = await start();
    proxy.meet(() => ({ request }));
    await call();
    expect(countDone()).toBe(1);
  });

  test.each(slowness)("a reply that arrives %s is the same reply", async (_, reply) => {
    const direct = await start();
    const expected = shapeOf(await direct.call());
    direct.proxy.meet(() => ({ reply }));
    expect(shapeOf(await direct.call())).toEqual(expected);
  });
}

/** The connection, as soon as so many bytes went through it. */
async function waitForConnection(proxy: TcpProxy, least: { requestBytes: number; replyBytes: number }) {
  while (true) {
    const [connection] = proxy.connections;
    if (
      connection !== undefined &&
      connection.requestBytes >= least.requestBytes &&
      connection.replyBytes >= least.replyBytes
    )
      return [connection];
    await nextTurn();
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** What a reply says, without what differs from call to call: ids and times. */
function shapeOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (/^(id|createdAt)$/.test(key) ? "-" : part)));
}
