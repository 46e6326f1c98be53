import { describe, expect, test } from "vitest";
import { AccessDenied, Refused, Unauthorized, Unavailable } from "../../app/generation/errors.ts";
import { QueryTooExpensive, readReply } from "../../app/shopify/read-reply.ts";

const what = "query ReadProducts at one.myshopify.com";

function read(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return readReply(what, { status, headers: new Headers(headers), text });
}

function failedWith(code: string, cost?: object) {
  return read(200, {
    errors: [{ message: `it says ${code}`, extensions: { code } }],
    ...(cost && { extensions: { cost } }),
  }).outcome;
}

describe("HTTP 200", () => {
  test("data is data, with what it cost", () => {
    const { outcome, cost } = read(200, {
      data: { shop: { name: "One" } },
      extensions: {
        cost: {
          requestedQueryCost: 11,
          actualQueryCost: 7,
          throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1993, restoreRate: 100 },
        },
      },
    });
    expect(outcome).toEqual({ kind: "data", data: { shop: { name: "One" } } });
    expect(cost).toEqual({
      requested: 11,
      status: { maximumAvailable: 2000, currentlyAvailable: 1993, restoreRate: 100 },
    });
  });

  test("throttled says after how long the missing points have flowed in", () => {
    const throttleStatus = { maximumAvailable: 2000, currentlyAvailable: 210, restoreRate: 100 };
    expect(failedWith("THROTTLED", { requestedQueryCost: 960, throttleStatus })).toEqual({
      kind: "throttled",
      retryAfterMs: 7500,
    });
    expect(failedWith("THROTTLED")).toEqual({ kind: "throttled", retryAfterMs: null });
  });

  test("throttled although there are points enough is no negative wait", () => {
    const throttleStatus = { maximumAvailable: 2000, currentlyAvailable: 2000, restoreRate: 100 };
    expect(failedWith("THROTTLED", { requestedQueryCost: 10, throttleStatus })).toMatchObject({
      retryAfterMs: 0,
    });
  });

  test.each([
    ["ACCESS_DENIED", AccessDenied],
    ["MAX_COST_EXCEEDED", QueryTooExpensive],
    ["SHOP_INACTIVE", Unavailable],
    ["undefinedField", Refused],
  ])("%s is a failure of its own kind that names the call and says why", (code, kind) => {
    const outcome = failedWith(code);
    expect(outcome).toMatchObject({ kind: "failed", error: { message: `${what}: it says ${code}` } });
    expect(outcome.kind === "failed" && outcome.error).toBeInstanceOf(kind);
  });

  test.each(["INTERNAL_SERVER_ERROR", "TIMEOUT"])("%s may have been executed", (code) => {
    expect(failedWith(code)).toMatchObject({ kind: "broken" });
  });

  test("an error without a code is a refusal", () => {
    expect(read(200, { errors: [{ message: "Parse error" }] }).outcome).toMatchObject({ kind: "failed" });
    expect(read(200, { errors: "Parse error" }).outcome).toMatchObject({
      kind: "failed",
      error: { message: `${what}: Parse error` },
    });
  });

  test("data beside an error is not taken for the whole answer", () => {
    expect(
      read(200, {
        data: { nodes: [null] },
        errors: [{ message: "no", extensions: { code: "ACCESS_DENIED" } }],
      }).outcome,
    ).toMatchObject({ kind: "failed" });
  });

  test.each([["{ broken"], [""], ["<html>"], [{}], [{ data: null }], [[]], ["null"]])(
    "%j is no answer at all, and may have been executed",
    (body) => {
      expect(read(200, body).outcome).toMatchObject({ kind: "broken" });
    },
  );
});

describe("other statuses", () => {
  test("401 and a 403 that speaks of no scope reject the token", () => {
    for (const status of [401, 403]) {
      const { outcome } = read(status, { errors: "[API] Invalid API key or access token" });
      expect(outcome).toMatchObject({
        kind: "token_rejected",
        error: { message: `${what}: HTTP ${status}` },
      });
      expect(outcome.kind === "token_rejected" && outcome.error).toBeInstanceOf(Unauthorized);
    }
  });

  test.each(["requires merchant approval for write_files scope.", "This action requires an access SCOPE"])(
    "a 403 that says “%s” is a missing scope",
    (text) => {
      const { outcome } = read(403, { errors: text });
      expect(outcome.kind === "failed" && outcome.error).toBeInstanceOf(AccessDenied);
    },
  );

  test.each([
    [402, Unavailable, /frozen/],
    [423, Unavailable, /locked/],
    [430, Unavailable, /suspicious/],
    [404, Unauthorized, /no such shop/],
    [400, Refused, /HTTP 400/],
    [406, Refused, /HTTP 406/],
    [422, Refused, /HTTP 422/],
  ])("%i fails at once", (status, kind, message) => {
    const { outcome } = read(status, "");
    expect(outcome).toMatchObject({ kind: "failed", error: { message: expect.stringMatching(message) } });
    expect(outcome.kind === "failed" && outcome.error).toBeInstanceOf(kind);
  });

  test.each([500, 502, 503, 504, 520])("%i may have been executed", (status) => {
    expect(read(status, "<html>").outcome).toEqual({ kind: "broken", reason: `HTTP ${status}` });
  });

  test.each([
    ["2.0", 2000],
    ["0.5", 500],
    ["7", 7000],
    ["soon", null],
    [undefined, null],
    ["-1", null],
  ])("429 waits for Retry-After, which is in seconds: %s", (value, retryAfterMs) => {
    const { outcome } = read(429, "", value === undefined ? {} : { "retry-after": value });
    expect(outcome).toEqual({ kind: "throttled", retryAfterMs });
  });

  test("no message repeats the body, which may hold anything", () => {
    for (const status of [400, 401, 402, 403, 404, 423, 430, 500])
      expect(JSON.stringify(read(status, "shpat_secret").outcome)).not.toContain("shpat_secret");
  });
});
