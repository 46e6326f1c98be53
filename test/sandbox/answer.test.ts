import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type AnswerOutcome, answer } from "./answer.ts";
import { type CommonFault, createFaultPlan } from "./faults.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server whose work is to count to 10, in a batch that can be done by half. */
async function startCounter(...faults: CommonFault[]) {
  const closing = new AbortController();
  const state = { done: 0, outcome: undefined as AnswerOutcome | undefined, sleptMs: 0 };
  const server = createServer(async (_request, response) => {
    state.outcome = await answer(response, {
      faults,
      work(extent) {
        state.done += extent === "half" ? 5 : 10;
        return { status: 200, headers: { "Content-Type": "application/json" }, body: '{"counted":true}' };
      },
      errorReply: (status) => ({ status, body: `error ${status}` }),
      now: () => Date.parse("2026-01-01T00:00:00Z"),
      closing: closing.signal,
      // A wait of minutes is one for the end of the server.
      sleep: async (ms, signal) => {
        state.sleptMs += ms;
        if (ms > 1000) await once(signal, "abort");
      },
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  stops.push(() => {
    closing.abort();
    server.closeAllConnections();
    server.close();
  });
  return { state, closing, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

const get = (url: string) => fetch(url).then((response) => response.text());

test("without faults the work is done and its reply sent", async () => {
  const { url, state } = await startCounter();
  expect(await get(url)).toBe('{"counted":true}');
  expect(state).toMatchObject({ done: 10, outcome: 200 });
});

test.each([
  ["before-work", 0],
  ["mid-work", 5],
  ["after-work", 10],
  ["mid-reply", 10],
] as const)("a cut %s leaves %i of 10 done and the caller without a reply", async (when, done) => {
  const { url, state } = await startCounter({ kind: "cut", when });
  await expect(get(url)).rejects.toThrow();
  expect(state).toMatchObject({ done, outcome: "cut" });
});

test.each([
  ["before-work", 0],
  ["mid-work", 5],
  ["after-work", 10],
] as const)("a hang %s leaves %i of 10 done and the caller waiting", async (when, done) => {
  const { url, state } = await startCounter({ kind: "hang", when });
  await expect(fetch(url, { signal: AbortSignal.timeout(150) })).rejects.toThrow("timeout");
  expect(state).toMatchObject({ done, outcome: "hang" });
});

test("a hang in the middle of the reply sends the headers and so many bytes, then nothing", async () => {
  const { url } = await startCounter({ kind: "hang", when: "mid-reply", afterBytes: 3 });
  const response = await fetch(url, { signal: AbortSignal.timeout(300) });
  expect(response.headers.get("content-length")).toBe("16");
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"c');
  await expect(reader?.read()).rejects.toThrow("timeout");
});

test("a hang right behind the headers sends them", async () => {
  const { url } = await startCounter({ kind: "hang", when: "mid-reply", afterBytes: 0 });
  const response = await fetch(url, { signal: AbortSignal.timeout(300) });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("timeout");
});

test.each([
  ["before-work", 0],
  ["after-work", 10],
] as const)("a 503 %s leaves %i of 10 done", async (when, done) => {
  const { url, state } = await startCounter({ kind: "status", when, status: 503 });
  const response = await fetch(url);
  expect([response.status, await response.text()]).toEqual([503, "error 503"]);
  expect(state).toMatchObject({ done, outcome: 503 });
});

test("Retry-After is sent as seconds or as an HTTP date of the server's clock", async () => {
  const fault = { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 90 } as const;
  const seconds = await startCounter(fault);
  const date = await startCounter({ ...fault, retryAfterForm: "http-date" });
  expect((await fetch(seconds.url)).headers.get("retry-after")).toBe("90");
  expect((await fetch(date.url)).headers.get("retry-after")).toBe("Thu, 01 Jan 2026 00:01:30 GMT");
});

test("latencies add up to the other faults of the same request", async () => {
  const { url, state } = await startCounter(
    { kind: "latency", when: "before-work", ms: 40 },
    { kind: "latency", when: "after-work", ms: 2 },
    { kind: "status", when: "after-work", status: 500 },
  );
  expect((await fetch(url)).status).toBe(500);
  expect(state).toMatchObject({ done: 10, sleptMs: 42 });
});

test("a request that waits when the server closes ends without its work", async () => {
  const { url, state, closing } = await startCounter({ kind: "latency", when: "before-work", ms: 60_000 });
  const reply = get(url);
  await expect.poll(() => state.sleptMs).toBe(60_000);
  await Promise.all([expect(reply).rejects.toThrow(), closing.abort()]);
  expect(state).toMatchObject({ done: 0, outcome: "cut" });
});

test("broken JSON is a complete reply that ends in the middle", async () => {
  const { url } = await startCounter({ kind: "broken-json" });
  const response = await fetch(url);
  expect(response.headers.get("content-length")).toBe("8");
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test("wrong JSON is a complete reply of another shape", async () => {
  const { url, state } = await startCounter({ kind: "wrong-json" });
  expect(await (await fetch(url)).json()).toEqual({ unexpected: [null] });
  expect(state.done).toBe(10);
});

test("an error can be the page of a proxy, and a redirect says where to", async () => {
  const page = await startCounter({ kind: "status", when: "after-work", status: 502, bodyForm: "html" });
  const response = await fetch(page.url);
  expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await response.text()).toContain("<h1>502</h1>");
  const moved = await startCounter({ kind: "status", when: "before-work", status: 302, location: "/other" });
  const redirect = await fetch(moved.url, { redirect: "manual" });
  expect([redirect.status, redirect.headers.get("location")]).toEqual([302, "/other"]);
});

test("wrong bytes keep the length", async () => {
  const { url } = await startCounter({ kind: "wrong-bytes" });
  expect(await get(url)).toBe("these are other ");
});

test("a wrong length is a promise that is not kept, or a shorter body", async () => {
  const longer = await startCounter({ kind: "wrong-length", by: 4 });
  await expect(get(longer.url)).rejects.toThrow("terminated");
  const shorter = await startCounter({ kind: "wrong-length", by: -4 });
  expect(await get(shorter.url)).toBe('{"counted":t');
});

test("queued faults meet one request each, in order, on their own route", () => {
  const plan = createFaultPlan<CommonFault>();
  plan.next("GET /a", { kind: "broken-json" });
  plan.next("GET /a", { kind: "wrong-bytes" }, { kind: "cut", when: "mid-reply" });
  expect(plan.draw("GET /b")).toEqual([]);
  expect(plan.draw("GET /a")).toEqual([{ kind: "broken-json" }]);
  expect(plan.draw("GET /a")).toHaveLength(2);
  expect(plan.draw("GET /a")).toEqual([]);
  expect(plan.counts).toEqual({
    "GET /a broken-json": 1,
    "GET /a wrong-bytes": 1,
    "GET /a cut mid-reply": 1,
  });
});

test("standing faults hit with their probability, the same ones for the same seed, until they are ended", () => {
  const draws = (seed: number) => {
    const plan = createFaultPlan<CommonFault>(seed);
    const end = plan.always("*", { kind: "broken-json" }, { probability: 0.25 });
    const hits = Array.from({ length: 1000 }, () => plan.draw("GET /a").length);
    end();
    expect(plan.draw("GET /a")).toEqual([]);
    return hits;
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
  const hits = draws(7).reduce((sum, hit) => sum + hit, 0);
  expect(hits).toBeGreaterThan(200);
  expect(hits).toBeLessThan(300);
});

test("a plan that is cleared draws nothing more", () => {
  const plan = createFaultPlan<CommonFault>();
  plan.next("*", { kind: "broken-json" });
  plan.always("GET /a", { kind: "broken-json" });
  plan.clear();
  expect(plan.draw("GET /a")).toEqual([]);
});
