import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { describe, expect, test } from "vitest";
import { keepLastData } from "../../app/components/keepLastData.ts";

function read(
  clientLoader: ReturnType<typeof keepLastData>,
  serverLoader: () => Promise<unknown>,
  url = "https://app.example/app",
) {
  return clientLoader({
    request: new Request(url),
    params: {},
    serverLoader: serverLoader as ClientLoaderFunctionArgs["serverLoader"],
  });
}

const fail = (error: unknown) => () => Promise.reject(error);

describe("a page that reads its data again", () => {
  test("keeps what it shows when the network or the server is away", async () => {
    const clientLoader = keepLastData();
    await read(clientLoader, async () => ({ count: 1 }));
    expect(await read(clientLoader, fail(new TypeError("Failed to fetch")))).toEqual({ count: 1 });
    expect(await read(clientLoader, fail(new Error("502")))).toEqual({ count: 1 });
    expect(await read(clientLoader, async () => ({ count: 2 }))).toEqual({ count: 2 });
  });

  test("gives way to an answer that means something", async () => {
    const clientLoader = keepLastData();
    await read(clientLoader, async () => ({ count: 1 }));
    const signedOut = new Response(null, { status: 401 });
    await expect(read(clientLoader, fail(signedOut))).rejects.toBe(signedOut);
  });

  test("does not show one page's data on another", async () => {
    const clientLoader = keepLastData();
    await read(clientLoader, async () => ({ count: 1 }));
    const away = new TypeError("Failed to fetch");
    await expect(read(clientLoader, fail(away), "https://app.example/app?show=failed")).rejects.toBe(away);
  });

  test("has nothing to keep at first", async () => {
    const away = new TypeError("Failed to fetch");
    await expect(read(keepLastData(), fail(away))).rejects.toBe(away);
  });

  test("learns what came with the page", () => {
    expect(keepLastData().hydrate).toBe(true);
  });
});
