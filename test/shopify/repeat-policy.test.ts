import { expect, test } from "vitest";
import { Refused, Throttled, Unauthorized, Unavailable } from "../../app/generation/errors.ts";
import { decideRepeat, type Failure, spread } from "../../app/shopify/repeat-policy.ts";

const query = { kind: "query", what: "query A at one.myshopify.com" } as const;
const mutation = { kind: "mutation", what: "mutation B at one.myshopify.com" } as const;
const broken: Failure = { kind: "broken", reason: "HTTP 503" };
const notSent: Failure = { kind: "not_sent", reason: "connection refused" };
const throttled = (retryAfterMs: number | null): Failure => ({ kind: "throttled", retryAfterMs });

test("a query is repeated after a broken answer, later each time, then given up", () => {
  const decisions = [1, 2, 3, 4].map((tries) => decideRepeat({ ...query, tries }, broken, 0));
  expect(decisions.map(({ delayMs }) => delayMs)).toEqual([500, 1000, 2000, null]);
  expect(decisions[3]?.error).toBeInstanceOf(Unavailable);
  expect(decisions[3]?.error.message).toBe("query A at one.myshopify.com: HTTP 503");
});

test("chance at most doubles a back-off", () => {
  expect(decideRepeat({ ...query, tries: 1 }, broken, 0.999).delayMs).toBe(1000);
  expect(decideRepeat({ ...query, tries: 3 }, broken, 0.5).delayMs).toBe(3000);
});

test("a mutation with an unknown outcome is never sent again", () => {
  const { delayMs, error } = decideRepeat({ ...mutation, tries: 1 }, broken, 0);
  expect(delayMs).toBeNull();
  expect(error).toBeInstanceOf(Unavailable);
});

test("a mutation that certainly did not arrive is sent again", () => {
  expect([1, 2, 3, 4].map((tries) => decideRepeat({ ...mutation, tries }, notSent, 0).delayMs)).toEqual([
    500,
    1000,
    2000,
    null,
  ]);
});

test("throttling is waited out by queries and mutations alike, and ends some day", () => {
  for (const call of [query, mutation]) {
    expect(decideRepeat({ ...call, tries: 1 }, throttled(7500), 0).delayMs).toBe(7500);
    expect(decideRepeat({ ...call, tries: 7 }, throttled(7500), 0).delayMs).toBe(7500);
    const last = decideRepeat({ ...call, tries: 8 }, throttled(7500), 0);
    expect(last.delayMs).toBeNull();
    expect(last.error).toBeInstanceOf(Throttled);
    expect(last.error).toMatchObject({ retryAfterMs: 7500 });
  }
});

test("throttling without a time, or with none to wait, waits a moment all the same", () => {
  expect(decideRepeat({ ...query, tries: 1 }, throttled(0), 0).delayMs).toBe(250);
  expect(decideRepeat({ ...query, tries: 1 }, throttled(null), 0).delayMs).toBe(2000);
});

test("what was refused, or whose token was rejected twice, is thrown as it is", () => {
  const refused = new Refused("no");
  expect(decideRepeat({ ...query, tries: 1 }, { kind: "failed", error: refused }, 0)).toEqual({
    error: refused,
    delayMs: null,
  });
  const rejected = new Unauthorized("HTTP 401");
  expect(decideRepeat({ ...query, tries: 2 }, { kind: "token_rejected", error: rejected }, 0)).toEqual({
    error: rejected,
    delayMs: null,
  });
});

test("callers that wait for the same points come back at different times", () => {
  expect(spread(1000, 0)).toBe(1000);
  expect(spread(1000, 0.5)).toBe(1125);
});
