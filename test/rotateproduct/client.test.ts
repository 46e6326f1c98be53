import type { Socket } from "node:net";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  CreditsExhausted,
  OutcomeUnknown,
  Refused,
  Throttled,
  Unauthorized,
  Unavailable,
  VideoGone,
} from "../../app/generation/errors.ts";
import type { RotateProduct } from "../../app/pipeline/ports/index.ts";
import { startRawServer } from "../platform/raw-server.ts";
import { rerouteTo } from "../platform/reroute.ts";
import {
  API_KEY,
  createClient,
  errorBody,
  failureOf,
  type ScriptedReply,
  startScriptedApi,
} from "./scripted-api.ts";

const items = [
  { externalId: "gid://shopify/Product/1", imageUrl: "https://cdn.shopify.com/1.jpg", description: "Mug" },
  {
    externalId: "gid://shopify/Product/2",
    imageUrl: "https://cdn.shopify.com/2.jpg",
    endImageUrl: "https://cdn.shopify.com/2b.jpg",
    description: "Lamp",
  },
];
const row = {
  id: 7,
  external_id: "gid://shopify/Product/1",
  status: "processing",
  created_at: "2026-03-01T11:59:00Z",
  updated_at: "2026-03-01T11:59:00Z",
};
const video = {
  id: "7",
  externalId: "gid://shopify/Product/1",
  status: "processing",
  createdAt: new Date("2026-03-01T11:59:00Z"),
};
const html = "<html><body>Bad gateway</body></html>";

/** Every read of the client. */
const reads: [string, (client: RotateProduct) => Promise<unknown>][] = [
  ["sweep", (client) => client.sweep(new Date(0))],
  ["readVideo", (client) => client.readVideo("7")],
  ["openVideo", (client) => client.openVideo("7", 0)],
  ["readCredits", (client) => client.readCredits()],
];

/** The client's failure when its API answers so. */
async function failureAt(reply: ScriptedReply, call: (client: RotateProduct) => Promise<unknown>) {
  const { client, requests } = await startScriptedApi(() => reply);
  const error = await failureOf(call(client));
  return { error, requests };
}

describe("the key", () => {
  test("goes into every request, and into nothing else", async () => {
    const { client, requests, logged } = await startScriptedApi(({ path }) => {
      return { status: 400, body: errorBody(1001, `the key ${API_KEY} does not fit ${path}`) };
    });
    for (const [, read] of [...reads, ["submit", (client: RotateProduct) => client.submit(items)] as const]) {
      const error = await failureOf(read(client));
      expect(`${error.message} ${error.stack} ${error.cause}`).not.toContain(API_KEY);
      expect(error.message).toContain("[API key]");
    }
    for (const { headers, path, body } of requests) {
      expect(headers.authorization).toBe(`Bearer ${API_KEY}`);
      expect(path + body).not.toContain(API_KEY);
    }
    expect(JSON.stringify(logged)).not.toContain(API_KEY);
  });

  test("is told from another one by a fingerprint that does not give it away", () => {
    const { keyFingerprint } = createClient().client;
    expect(keyFingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(createClient().client.keyFingerprint).toBe(keyFingerprint);
    expect(createClient("another_key").client.keyFingerprint).not.toBe(keyFingerprint);
  });
});

describe("submit", () => {
  const submit = (client: RotateProduct) => client.submit(items);

  test("sends the items as documented, once, and returns what was accepted and refused", async () => {
    const data = {
      generations: [row],
      failedGenerations: [{ id: "1", error: "Failed to process start image" }],
    };
    const { client, requests } = await startScriptedApi(() => ({ body: { success: true, data } }));
    expect(await client.submit(items)).toEqual({
      accepted: [video],
      refused: [{ id: "1", error: "Failed to process start image" }],
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "POST", path: "/api/v1/generations" });
    expect(requests[0]?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual({ generations: items });
  });

  test("returns a reply that accounts for some items only: what is missing is for others to decide", async () => {
    const { client } = await startScriptedApi(() => ({
      status: 201,
      body: { generations: [row, { id: {} }] },
    }));
    expect(await client.submit(items)).toEqual({ accepted: [video], refused: [] });
  });

  const insufficient = errorBody(3001, "Insufficient credits for userId: u", {
    credits: 4,
    requiredCredits: 10,
  });

  describe("certainly was not executed", () => {
    test.each([400, 404, 413, 415, 422])(
      "after a %i with the API's error: refused, in its own words",
      async (status) => {
        const { error, requests } = await failureAt(
          { status, body: errorBody(1001, "imageUrl is required") },
          submit,
        );
        expect(error).toBeInstanceOf(Refused);
        expect(error.message).toBe(
          `POST rotateproduct.com/api/v1/generations: answered ${status}: imageUrl is required`,
        );
        expect(requests).toHaveLength(1);
      },
    );

    test.each([401, 403])("after a %i with the API's error: the key is not accepted", async (status) => {
      const { error } = await failureAt({ status, body: errorBody(2001, "Invalid API key") }, submit);
      expect(error).toBeInstanceOf(Unauthorized);
    });

    test.each([402, 400, 403, 500, 200])(
      "after code 3001, whatever its status (%i): no credits",
      async (status) => {
        const { error } = await failureAt({ status, body: insufficient }, submit);
        expect(error).toBeInstanceOf(CreditsExhausted);
        expect(error).toMatchObject({ credits: 4 });
      },
    );

    test("after a 402 with any error of the API: no credits, the balance not told", async () => {
      const { error } = await failureAt({ status: 402, body: errorBody(1, "Pay first") }, submit);
      expect(error).toBeInstanceOf(CreditsExhausted);
      expect(error).toMatchObject({ credits: null });
    });

    test.each([
      ["7", 7_000],
      ["Sun, 01 Mar 2026 12:02:00 GMT", 120_000],
      [undefined, 30_000],
    ])("after a 429, with Retry-After %j and any body", async (retryAfter, retryAfterMs) => {
      const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
      const { error, requests } = await failureAt({ status: 429, headers, body: html }, submit);
      expect(error).toBeInstanceOf(Throttled);
      expect(error).toMatchObject({ retryAfterMs });
      expect(requests).toHaveLength(1);
    });

    test("when nobody listens", async () => {
      const server = await startRawServer({});
      await server.stop();
      onTestFinished(rerouteTo(server.port));
      expect(await failureOf(createClient().client.submit(items))).toBeInstanceOf(Unavailable);
    });
  });

  describe("has an unknown outcome", () => {
    test.each([400, 401, 402, 403, 404, 413, 415, 422])(
      "after a %i that the API did not say",
      async (status) => {
        for (const body of [html, "", { message: "Forbidden" }, { success: true, error: "no" }]) {
          const { error } = await failureAt({ status, body }, submit);
          expect(error).toBeInstanceOf(OutcomeUnknown);
        }
      },
    );

    test.each([408, 409, 410, 418, 421, 425, 499, 500, 502, 503, 504, 520])(
      "after a %i, also with an error of the API, and is not sent again",
      async (status) => {
        const { error, requests } = await failureAt({ status, body: errorBody(5000, "Internal") }, submit);
        expect(error).toBeInstanceOf(OutcomeUnknown);
        expect(requests).toHaveLength(1);
      },
    );

    test.each([301, 302, 307, 308])("after a %i, which is not followed", async (status) => {
      const reply = { status, headers: { location: "https://rotateproduct.com/elsewhere" } };
      const { error, requests } = await failureAt(reply, submit);
      expect(error).toBeInstanceOf(OutcomeUnknown);
      expect(requests).toHaveLength(1);
    });

    test.each([
      ["", 200],
      [html, 200],
      ['{"success":true,"data":{"generations":[', 200],
      ["null", 200],
      ["[]", 200],
      [{ success: true }, 200],
      [{ success: true, data: { generations: "many" } }, 200],
      [errorBody(5000, "Internal"), 200],
      [{ success: true, data: {} }, 201],
    ])("after the reply %j with status %i", async (body, status) => {
      const { error } = await failureAt({ status, body }, submit);
      expect(error).toBeInstanceOf(OutcomeUnknown);
    });

    test.each<[string, (socket: Socket) => void]>([
      ["cut before any reply", (socket) => socket.destroy()],
      ["reset", (socket) => socket.resetAndDestroy()],
      [
        "cut within the reply",
        (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"success":true,'),
      ],
      [
        "cut within an error",
        (socket) => socket.end('HTTP/1.1 400 Bad\r\nContent-Length: 90\r\n\r\n{"success":false'),
      ],
      ["taken by something else than HTTP", (socket) => socket.end("ready\r\n\r\n")],
    ])("when the connection is %s", async (_, onRequest) => {
      const server = await startRawServer({ request: onRequest });
      onTestFinished(server.stop);
      onTestFinished(rerouteTo(server.port));
      expect(await failureOf(createClient().client.submit(items))).toBeInstanceOf(OutcomeUnknown);
      expect(server.received).toHaveLength(1);
    });

    test("when there is no answer within two minutes, and not before", async () => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      onTestFinished(() => {
        vi.useRealTimers();
      });
      let onAsked = () => {};
      const asked = new Promise<void>((resolve) => {
        onAsked = resolve;
      });
      const { client } = await startScriptedApi(() => {
        onAsked();
        return "handled";
      });
      let outcome: unknown;
      const call = client.submit(items).catch((error: unknown) => {
        outcome = error;
      });
      await asked;
      vi.advanceTimersByTime(119_000);
      await new Promise((turn) => setImmediate(turn));
      expect(outcome).toBeUndefined();
      vi.advanceTimersByTime(1_000);
      await call;
      expect(outcome).toBeInstanceOf(OutcomeUnknown);
    });
  });

  test("a 429 counts by its status alone, even when its body never comes", async () => {
    const server = await startRawServer({
      request: (socket) => socket.write("HTTP/1.1 429 Slow\r\nRetry-After: 5\r\nContent-Length: 90\r\n\r\n"),
    });
    onTestFinished(server.stop);
    onTestFinished(rerouteTo(server.port));
    const error = await failureOf(createClient().client.submit(items));
    expect(error).toBeInstanceOf(Throttled);
    expect(error).toMatchObject({ retryAfterMs: 5_000 });
  });
});

describe.each(reads)("%s", (_, read) => {
  test.each([500, 502, 503, 418, 400])("says Unavailable after a %i", async (status) => {
    const { error, requests } = await failureAt({ status, body: errorBody(5000, "Internal") }, read);
    expect(error).toBeInstanceOf(Unavailable);
    expect(requests).toHaveLength(1);
  });

  test.each([401, 403])("says Unauthorized after a %i of the API", async (status) => {
    const { error } = await failureAt({ status, body: errorBody(2001, "Invalid API key") }, read);
    expect(error).toBeInstanceOf(Unauthorized);
  });

  test("does not blame the key for a firewall's 403", async () => {
    const { error } = await failureAt({ status: 403, body: html }, read);
    expect(error).toBeInstanceOf(Unavailable);
  });

  test("says Throttled after a 429", async () => {
    const { error } = await failureAt({ status: 429, headers: { "retry-after": "3" }, body: "" }, read);
    expect(error).toBeInstanceOf(Throttled);
    expect(error).toMatchObject({ retryAfterMs: 3_000 });
  });

  test("follows no redirect", async () => {
    const { error, requests } = await failureAt({ status: 302, headers: { location: "/" } }, read);
    expect(error).toBeInstanceOf(Unavailable);
    expect(requests).toHaveLength(1);
  });

  test("says Unavailable when the connection is lost, or never made", async () => {
    const server = await startRawServer({ request: (socket) => socket.destroy() });
    onTestFinished(rerouteTo(server.port));
    expect(await failureOf(read(createClient().client))).toBeInstanceOf(Unavailable);
    await server.stop();
    expect(await failureOf(read(createClient().client))).toBeInstanceOf(Unavailable);
  });
});

describe("readVideo", () => {
  test("asks for the status of the one video", async () => {
    const { client, requests } = await startScriptedApi(() => ({ body: row }));
    expect(await client.readVideo("7")).toEqual(video);
    expect(requests[0]).toMatchObject({ method: "GET", path: "/api/v1/generations/7/status" });
  });

  test("does not let an id lead elsewhere", async () => {
    const { client, requests } = await startScriptedApi(() => ({ body: { ...row, id: "../credits" } }));
    await client.readVideo("../credits");
    expect(requests[0]?.path).toBe("/api/v1/generations/..%2Fcredits/status");
  });

  test.each([
    [404, errorBody(4006, "generation not found"), VideoGone],
    [410, "", VideoGone],
    [404, html, Unavailable],
    [404, "", Unavailable],
    [200, { ...row, id: 8 }, Unavailable],
    [200, html, Unavailable],
    [200, {}, Unavailable],
  ])("after a %i with %j it says %o", async (status, body, Kind) => {
    const { error } = await failureAt({ status, body }, (client) => client.readVideo("7"));
    expect(error).toBeInstanceOf(Kind);
  });
});

describe("readCredits", () => {
  test("reads the balance", async () => {
    const { client, requests } = await startScriptedApi(() => ({ body: { userId: "u", credits: 100 } }));
    expect(await client.readCredits()).toBe(100);
    expect(requests[0]).toMatchObject({ method: "GET", path: "/api/v1/credits" });
  });

  test.each([html, {}, { credits: null }])("says Unavailable when the reply is %j", async (body) => {
    const { error } = await failureAt({ body }, (client) => client.readCredits());
    expect(error).toBeInstanceOf(Unavailable);
  });
});

describe("sweep", () => {
  test("reads pages of 100", async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({ ...row, id: `v${index}` }));
    const { client, requests } = await startScriptedApi(({ query }) => {
      const page = Number(query.get("page"));
      const generations = rows.slice((page - 1) * 100, page * 100);
      return { body: { page, pageSize: Number(query.get("pageSize")), total: 150, generations } };
    });
    const { videos, isComplete } = await client.sweep(new Date("2026-03-01T11:59:00Z"));
    expect([videos.length, isComplete]).toEqual([150, true]);
    expect(requests.map(({ path, query }) => `${path}?${query}`)).toEqual([
      "/api/v1/generations?page=1&pageSize=100",
      "/api/v1/generations?page=2&pageSize=100",
    ]);
  });

  test("does not believe a server that answers every page with the first one", async () => {
    const { client, requests, logged } = await startScriptedApi(() => {
      return { body: { page: 1, pageSize: 1, total: 9, generations: [row] } };
    });
    expect(await client.sweep(new Date(0))).toEqual({ videos: [video], isComplete: false });
    expect(requests).toHaveLength(2);
    expect(logged).toMatchObject([{ level: "info", fields: { videos: 1 } }]);
  });

  test.each([html, {}, { page: 1, pageSize: 100, generations: [] }])(
    "says Unavailable when its first page is %j",
    async (body) => {
      const { error } = await failureAt({ body }, (client) => client.sweep(new Date(0)));
      expect(error).toBeInstanceOf(Unavailable);
    },
  );
});

test("an unknown status word is logged once, also by clients that are made later", async () => {
  const words = ["polishing", "polishing", "buffing", "polishing", "x".repeat(500)];
  const { client, createAgain, logged } = await startScriptedApi(() => ({
    body: { ...row, status: words.shift() },
  }));
  for (const reader of [client, client, client, createAgain(), createAgain()]) {
    expect((await reader.readVideo("7")).status).toBe("processing");
  }
  expect(logged.map(({ level, fields }) => ({ level, ...fields }))).toEqual([
    { level: "warn", word: "polishing" },
    { level: "warn", word: "buffing" },
    { level: "warn", word: "x".repeat(50) },
  ]);
});

test("no status and no body makes a call fail in any other way than with the errors it may throw", async () => {
  const expected = [CreditsExhausted, OutcomeUnknown, Refused, Throttled, Unauthorized, Unavailable];
  const expectedOfReads = [Throttled, Unauthorized, Unavailable, VideoGone];
  let reply: ScriptedReply = {};
  const { client } = await startScriptedApi(() => reply);
  const isOneOf = (error: unknown, kinds: readonly (abstract new (...args: never[]) => Error)[]) =>
    kinds.some((Kind) => error instanceof Kind);

  const status = fc.oneof(fc.constantFrom(200, 401, 402, 404, 429, 500), fc.integer({ min: 200, max: 599 }));
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.jsonValue().map((error) => JSON.stringify({ success: false, error })),
    fc.jsonValue().map((data) => JSON.stringify({ success: true, data })),
    fc.jsonValue().map((rows) => JSON.stringify({ page: 1, pageSize: 9, total: 3, generations: rows })),
  );
  const headers = fc.record(
    {
      "retry-after": fc.constantFrom("1", "x", ""),
      "content-range": fc.constantFrom("bytes 0-1/2", "bytes */9", "no"),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(status, body, headers, async (status, body, headers) => {
      reply = { status, body, headers };
      await client
        .submit(items)
        .catch((error: unknown) => expect(isOneOf(error, expected), `${error}`).toBe(true));
      for (const [, read] of reads) {
        await read(client).catch((error: unknown) =>
          expect(isOneOf(error, expectedOfReads), `${error}`).toBe(true),
        );
      }
    }),
    { numRuns: 200 },
  );
});
