import { json, redirect } from "@remix-run/node";
import type { ClientActionFunctionArgs } from "@remix-run/react";
import { describe, expect, test } from "vitest";
import { keepPageOnFailure } from "../../app/components/keepPageOnFailure.ts";
import { isAnswerBelow500, isAnswerOfApp, isUnreachable } from "../../app/components/unreachable.ts";

/** What the framework makes of an answer that none of the app's routes gave, such as a proxy's. */
const routeError = (status: number) => ({ status, statusText: "", data: null, internal: false });

describe("what a page does about a failure", () => {
  test.each([
    ["a redirect", redirect("/app"), { ofApp: true, below500: true }],
    ["signed out", json(null, { status: 401 }), { ofApp: true, below500: true }],
    [
      "a route of the app's that has no answer",
      json(null, { status: 503 }),
      { ofApp: true, below500: false },
    ],
    ["an address that there is not", routeError(404), { ofApp: true, below500: true }],
    ["a server that is away", routeError(502), { ofApp: false, below500: false }],
    ["a network that is away", new TypeError("Failed to fetch"), { ofApp: false, below500: false }],
  ])("knows %s", (_name, error, { ofApp, below500 }) => {
    expect(isAnswerOfApp(error)).toBe(ofApp);
    expect(isAnswerBelow500(error)).toBe(below500);
  });

  test("tells the answer in place of none from every other", () => {
    expect(isUnreachable({ kind: "unreachable" })).toBe(true);
    expect(isUnreachable(undefined)).toBe(false);
    expect(isUnreachable({ kind: "saved" })).toBe(false);
    expect(isUnreachable({ moved: 1 })).toBe(false);
  });
});

describe("a page with something typed in it", () => {
  const send = (call: () => Promise<unknown>) =>
    keepPageOnFailure({
      request: new Request("https://app.example"),
      params: {},
      serverAction: call as ClientActionFunctionArgs["serverAction"],
    });
  const fail = (error: unknown) => () => Promise.reject(error);

  test("stays while nobody answers", async () => {
    expect(await send(fail(new TypeError("Failed to fetch")))).toEqual({ kind: "unreachable" });
    expect(await send(fail(routeError(502)))).toEqual({ kind: "unreachable" });
  });

  test("gives way to an answer that the app gave", async () => {
    const refusal = json(null, { status: 503 });
    await expect(send(fail(refusal))).rejects.toBe(refusal);
  });
});
