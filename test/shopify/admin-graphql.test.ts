import { describe, expect, test } from "vitest";
import { AccessDenied, Refused, Throttled, Unauthorized, Unavailable } from "../../app/generation/errors.ts";
import { createAdminGraphql } from "../../app/shopify/admin-graphql.ts";
import { defineOperation } from "../../app/shopify/documents/operation.ts";
import { readStandingQuery } from "../../app/shopify/documents/shop.ts";
import { advance, SHOP, startShop } from "./start-shop.ts";

const moveMedia = defineOperation<unknown, { id: string }>(/* GraphQL */ `
  mutation MoveMedia($id: ID!) {
    productReorderMedia(id: $id, moves: []) {
      mediaUserErrors {
        code
      }
    }
  }
`);

/** 252 points in a shop that has so many products. */
const listProducts = defineOperation<unknown, Record<string, never>>(/* GraphQL */ `
  query ListProducts {
    products(first: 250) {
      nodes {
        id
      }
    }
  }
`);

async function start(syntheticProducts = 0) {
  const shop = await startShop({ syntheticProducts });
  return {
    ...shop,
    query: () => shop.graphql.run(readStandingQuery, {}),
    mutate: () => shop.graphql.run(moveMedia, { id: shop.productId() }),
    list: () => shop.graphql.run(listProducts, {}),
  };
}

test("an answer is its data", async () => {
  const { query } = await start();
  expect(await query()).toMatchObject({ shop: { plan: { publicDisplayName: "Basic" } } });
});

describe("throttling", () => {
  test("a call that is throttled waits for the points that are missing, and is sent again", async () => {
    const { query, mutate, platform, waits } = await start();
    for (const [name, run] of [
      ["ReadStanding", query],
      ["MoveMedia", mutate],
    ] as const) {
      platform.faults.next(`graphql:${name}`, { kind: "throttled" });
      await run();
      expect(platform.requests.totals.operations[name]).toBe(2);
    }
    expect(waits).toEqual([250, 250]);
  });

  test("a call that the shop cannot afford waits instead of being refused", async () => {
    const { list, platform, waits, countCalls } = await start(250);
    platform.settings.restoreRate = 15;
    await list();
    await list();
    await list();
    // The bucket holds 300: 204 are missing after the first call, all of the next 252 after the second.
    expect(waits).toEqual([13_600, 16_800]);
    expect(countCalls("ListProducts")).toBe(3);
    expect(platform.requests.entries.map(({ points }) => points)).toEqual([252, 252, 252]);
  });

  test("many calls at once stay within the bucket, with no call refused", async () => {
    // Waits that overlap need a clock that runs: this one runs a hundred times too fast.
    let startedAt: number | null = null;
    const now = () => Date.now() + (startedAt === null ? 0 : (performance.now() - startedAt) * 100);
    const { platform, http, sessions, countCalls } = await startShop({ syntheticProducts: 250, now });
    startedAt = performance.now();
    platform.settings.restoreRate = 20;
    const graphql = createAdminGraphql({
      http,
      accessTokenFor: async () => sessions.get(SHOP)?.accessToken ?? "",
      clock: { now: () => new Date(now()) },
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 100)),
      random: () => 0.9,
    })(SHOP);
    await graphql.run(listProducts, {});
    await Promise.all([1, 2, 3, 4].map(() => graphql.run(listProducts, {})));
    expect(countCalls("ListProducts")).toBe(5);
    expect(platform.requests.entries.map(({ points }) => points)).toEqual([252, 252, 252, 252, 252]);
  });

  test("other processes draw on the same bucket: a refusal on their account is waited out", async () => {
    const { list, platform, graphqlOf, countCalls, waits, http, sessions } = await start(250);
    platform.settings.restoreRate = 15;
    await list();
    const other = createAdminGraphql({
      http,
      accessTokenFor: async () => sessions.get(SHOP)?.accessToken ?? "",
      clock: { now: () => new Date() },
      sleep: async () => {},
      random: () => 0,
    })(SHOP);
    advance(20_000);
    await other.run(listProducts, {});
    await graphqlOf(SHOP).run(listProducts, {});
    // 300 points were taken for granted, 48 were left.
    expect(waits).toEqual([13_600]);
    expect(countCalls("ListProducts")).toBe(4);
  });

  test("HTTP 429 waits for Retry-After, in seconds", async () => {
    const { mutate, platform, waits } = await start();
    platform.faults.next("graphql", {
      kind: "status",
      when: "before-work",
      status: 429,
      retryAfterSeconds: 2,
    });
    await mutate();
    expect(waits).toEqual([2000]);
  });

  test("throttling for ever ends with an error that says when to come back", async () => {
    const { mutate, platform, countCalls } = await start();
    platform.faults.always("graphql", {
      kind: "status",
      when: "before-work",
      status: 429,
      retryAfterSeconds: 3,
    });
    const error = await mutate().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Throttled);
    expect(error).toMatchObject({ retryAfterMs: 3000 });
    expect(countCalls("MoveMedia")).toBe(8);
  });

  test("whoever has no patience is not kept waiting", async () => {
    const { graphqlOf, platform, waits } = await start();
    platform.faults.next("graphql", {
      kind: "status",
      when: "before-work",
      status: 429,
      retryAfterSeconds: 6,
    });
    await expect(graphqlOf(SHOP, 5_000).run(readStandingQuery, {})).rejects.toThrow(Throttled);
    expect(waits).toEqual([]);
  });
});

describe("failures", () => {
  const unknownOutcomes = [
    { kind: "cut", when: "before-work" },
    { kind: "cut", when: "after-work" },
    { kind: "cut", when: "mid-reply" },
    { kind: "status", when: "before-work", status: 500 },
    { kind: "status", when: "after-work", status: 502, bodyForm: "html" },
    { kind: "broken-json" },
    { kind: "wrong-json" },
    { kind: "wrong-bytes" },
    { kind: "wrong-length", by: 20 },
    { kind: "status", when: "after-work", status: 302, location: "https://elsewhere.example/" },
  ] as const;

  test.each(unknownOutcomes)("a query is repeated after %j", async (fault) => {
    const { query, platform, waits, countCalls } = await start();
    platform.faults.next("graphql", fault);
    platform.faults.next("graphql", fault);
    await query();
    expect(countCalls("ReadStanding")).toBe(3);
    expect(waits).toEqual([500, 1000]);
  });

  test.each(unknownOutcomes)("a mutation is never sent again after %j", async (fault) => {
    const { mutate, platform, waits, countCalls } = await start();
    platform.faults.next("graphql", fault);
    await expect(mutate()).rejects.toThrow(Unavailable);
    expect(countCalls("MoveMedia")).toBe(1);
    expect(waits).toEqual([]);
  });

  test("a query is given up in the end, with a message that says what, where and why", async () => {
    const { query, platform, countCalls } = await start();
    platform.faults.always("graphql", { kind: "status", when: "before-work", status: 503 });
    await expect(query()).rejects.toThrow(new Unavailable(`query ReadStanding at ${SHOP}: HTTP 503`));
    expect(countCalls("ReadStanding")).toBe(4);
  });

  test("a mutation that did not even arrive is sent again, and given up in the end", async () => {
    const { mutate, platform, waits, countCalls } = await start();
    await platform.close();
    await expect(mutate()).rejects.toThrow(Unavailable);
    expect(waits).toEqual([500, 1000, 2000]);
    expect(countCalls("MoveMedia")).toBe(0);
  });

  test("what Shopify does not understand is refused in its words", async () => {
    const { graphql } = await start();
    const wrong = defineOperation<unknown, object>("query Wrong { shop { nmae } }");
    await expect(graphql.run(wrong, {})).rejects.toThrow(Refused);
    await expect(graphql.run(wrong, {})).rejects.toThrow(/nmae/);
  });
});

describe("access", () => {
  test("a missing scope is told apart from everything else", async () => {
    const { shopify, platform, productId } = await start();
    await platform.setScopes(["write_files"]);
    await expect(shopify.readProducts([productId()])).rejects.toThrow(AccessDenied);
    await platform.setScopes(["write_products"]);
    await expect(shopify.findFiles(["a.mp4"])).rejects.toThrow(AccessDenied);
    await expect(shopify.deleteFiles(["gid://shopify/Video/1"])).rejects.toThrow(AccessDenied);
  });

  test("after an uninstall the shop is closed to us, and asking costs a second", async () => {
    const { query, mutate, platform, waits } = await start();
    await platform.uninstall();
    await expect(query()).rejects.toThrow(Unauthorized);
    await expect(mutate()).rejects.toThrow(Unauthorized);
    expect(waits).toEqual([1000, 1000]);
  });

  test("no error repeats a token", async () => {
    const { query, platform, sessions } = await start();
    const { accessToken = "", refreshToken = "" } = sessions.get(SHOP) ?? {};
    await platform.uninstall();
    const error = await query().catch((error: Error) => error);
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(accessToken.length).toBeGreaterThan(10);
    expect(told).not.toContain(accessToken);
    expect(told).not.toContain(refreshToken);
  });
});
