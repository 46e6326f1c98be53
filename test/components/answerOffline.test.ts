import { json, redirect } from "@remix-run/node";
import type { ClientActionFunctionArgs, ClientLoaderFunctionArgs } from "@remix-run/react";
import { describe, expect, test } from "vitest";
import { answerOffline } from "../../app/components/answerOffline.ts";
import { loadOffline } from "../../app/components/loadOffline.ts";

const REQUEST = { request: new Request("https://app.example"), params: {} };

const failWith = (error: unknown) => async () => {
  throw error;
};

describe.each([
  [
    "an action",
    (call: () => Promise<unknown>) =>
      answerOffline({ ...REQUEST, serverAction: call as ClientActionFunctionArgs["serverAction"] }),
  ],
  [
    "a reading",
    (call: () => Promise<unknown>) =>
      loadOffline({ ...REQUEST, serverLoader: call as ClientLoaderFunctionArgs["serverLoader"] }),
  ],
])("%s beside a page", (_, ask) => {
  test("hands on what the server answers", async () => {
    const answer = { moved: 3 };
    expect(await ask(async () => answer)).toBe(answer);
  });

  test("keeps the page when the network is away, or the server fails", async () => {
    expect(await ask(failWith(new TypeError("Failed to fetch")))).toEqual({ kind: "unreachable" });
    expect(await ask(failWith(json(null, { status: 503 })))).toEqual({ kind: "unreachable" });
  });

  test("gives every failure an answer of its own, as each is told once", async () => {
    const away = failWith(new TypeError("Failed to fetch"));
    expect(await ask(away)).not.toBe(await ask(away));
  });

  test.each([
    ["a redirect", redirect("/app")],
    ["signed out", json(null, { status: 401 })],
    ["not found", json(null, { status: 404 })],
  ])("lets the page act on %s", async (_name, response) => {
    await expect(ask(failWith(response))).rejects.toBe(response);
  });
});
