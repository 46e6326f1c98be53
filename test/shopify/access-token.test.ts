import { describe, expect, test } from "vitest";
import { Unauthorized, Unavailable } from "../../app/generation/errors.ts";
import { createAccessTokens, type TokenLease } from "../../app/shopify/access-token.ts";
import { readStandingQuery } from "../../app/shopify/documents/shop.ts";
import { refreshSession } from "../../app/shopify/library.ts";
import { advance, SHOP, startShop } from "./start-shop.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

async function start() {
  const shop = await startShop();
  const { sessions, platform, library } = shop;
  /** As another process has it: the same sessions and the same lease, nothing else in common. */
  function createProcess(lease: TokenLease = createLease(), sleep = async (ms: number) => advance(ms)) {
    return createAccessTokens({
      sessions: {
        load: async (shop) => sessions.get(shop),
        store: async (session) => sessions.set(session.shop, session),
      },
      refresh: (shop, refreshToken) => refreshSession(library, shop, refreshToken),
      lease,
      clock: { now: () => new Date() },
      sleep,
    });
  }
  return {
    ...shop,
    createProcess,
    tokenNow: () => sessions.get(SHOP)?.accessToken,
    countRenewals: () => platform.requests.entries.filter(({ route }) => route === "oauth").length,
    query: () => shop.graphql.run(readStandingQuery, {}),
  };
}

function createLease(): TokenLease & { isHeld(): boolean } {
  let until = 0;
  return {
    async tryLease(_, ms) {
      if (until > Date.now()) return false;
      until = Date.now() + ms;
      return true;
    },
    async endLease() {
      until = 0;
    },
    isHeld: () => until > Date.now(),
  };
}

describe("a token in time", () => {
  test("is used as it is", async () => {
    const { createProcess, tokenNow, countRenewals } = await start();
    expect(await createProcess()(SHOP)).toBe(tokenNow());
    expect(countRenewals()).toBe(0);
  });

  test("is renewed five minutes before its end, and the new one is kept", async () => {
    const { createProcess, tokenNow, countRenewals, sessions } = await start();
    const old = tokenNow();
    advance(55 * MINUTE_MS - 1000);
    expect(await createProcess()(SHOP)).toBe(old);
    advance(1000);
    const token = await createProcess()(SHOP);
    expect(token).not.toBe(old);
    expect(tokenNow()).toBe(token);
    expect(sessions.get(SHOP)?.expires?.getTime()).toBe(Date.now() + HOUR_MS);
    expect(countRenewals()).toBe(1);
  });

  test("a day of work renews once an hour", async () => {
    const { query, countRenewals } = await start();
    for (let hour = 0; hour < 24; hour++) {
      advance(HOUR_MS);
      await query();
    }
    expect(countRenewals()).toBe(24);
  });

  test("after months without a call the refresh token still does, after more than 90 days it does not", async () => {
    const { query, countRenewals } = await start();
    advance(89 * DAY_MS);
    await query();
    advance(91 * DAY_MS);
    await expect(query()).rejects.toThrow(Unauthorized);
    expect(countRenewals()).toBe(1);
  });

  test("no session, no token", async () => {
    const { createProcess } = await start();
    await expect(createProcess()("other.myshopify.com")).rejects.toThrow(Unauthorized);
  });
});

describe("several at once", () => {
  test("callers of one process share one renewal", async () => {
    const { createProcess, countRenewals } = await start();
    advance(HOUR_MS);
    const accessTokenFor = createProcess();
    const tokens = await Promise.all([accessTokenFor(SHOP), accessTokenFor(SHOP), accessTokenFor(SHOP)]);
    expect(new Set(tokens).size).toBe(1);
    expect(countRenewals()).toBe(1);
  });

  test("processes take turns: one renews, the others wait and use what it got", async () => {
    const { createProcess, countRenewals } = await start();
    advance(HOUR_MS);
    const lease = createLease();
    const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 50));
    const tokens = await Promise.all([1, 2, 3].map(() => createProcess(lease, sleep)(SHOP)));
    expect(new Set(tokens).size).toBe(1);
    expect(countRenewals()).toBe(1);
    expect(lease.isHeld()).toBe(false);
  });

  test("the lease of a process that died ends by itself", async () => {
    const { createProcess, countRenewals } = await start();
    advance(HOUR_MS);
    const lease = createLease();
    await lease.tryLease(SHOP, 30_000);
    await createProcess(lease)(SHOP);
    expect(countRenewals()).toBe(1);
  });

  test("a lease that never ends is a failure that passes, not a lost shop", async () => {
    const { createProcess, countRenewals } = await start();
    advance(HOUR_MS);
    const stuck: TokenLease = { tryLease: async () => false, endLease: async () => {} };
    await expect(createProcess(stuck)(SHOP)).rejects.toThrow(Unavailable);
    expect(countRenewals()).toBe(0);
  });

  test("whoever gets the lease after a renewal does not renew again", async () => {
    const { createProcess, countRenewals, install } = await start();
    advance(HOUR_MS);
    const lease = createLease();
    const late: TokenLease = {
      async tryLease(shop, ms) {
        await install();
        return lease.tryLease(shop, ms);
      },
      endLease: lease.endLease,
    };
    const before = countRenewals();
    await createProcess(late)(SHOP);
    expect(countRenewals()).toBe(before + 1);
  });
});

describe("a token that Shopify refuses", () => {
  test("is replaced by the one that somebody else has got meanwhile, without a renewal", async () => {
    const { createProcess, install, tokenNow, countRenewals } = await start();
    const rejected = tokenNow();
    await install();
    const exchanges = countRenewals();
    const token = await createProcess()(SHOP, rejected);
    expect(token).toBe(tokenNow());
    expect(token).not.toBe(rejected);
    expect(countRenewals()).toBe(exchanges);
  });

  test("is renewed, and the call sent again, also a mutation: it was not executed", async () => {
    const { shopify, platform, productId, countCalls, countRenewals } = await start();
    for (const token of platform.shop().installation.tokens) token.expiresAt = Date.now();
    const result = await shopify.moveMedia(productId(), "gid://shopify/Video/1", 0);
    expect(result).toMatchObject({ ok: false, error: { kind: "file_gone" } });
    expect(countCalls("MoveMedia")).toBe(2);
    expect(countRenewals()).toBe(1);
  });

  test("is given up only after a merchant who signs in at that moment had the time to", async () => {
    const { createProcess, install, platform, tokenNow } = await start();
    const rejected = tokenNow();
    for (const token of platform.shop().installation.tokens) token.refreshToken = "replaced";
    const accessTokenFor = createProcess(createLease(), install);
    const token = await accessTokenFor(SHOP, rejected);
    expect(token).toBe(tokenNow());
    expect(token).not.toBe(rejected);
  });

  test("is given up when the new one is refused too", async () => {
    const { query, platform, countCalls } = await start();
    platform.faults.always("graphql", { kind: "status", when: "before-work", status: 401 });
    await expect(query()).rejects.toThrow(Unauthorized);
    expect(countCalls("ReadStanding")).toBe(2);
  });

  test("is forgotten when it cannot be renewed, so that opening the app asks for a new one", async () => {
    const { query, platform, tokenNow, sessions, install } = await start();
    await platform.uninstall();
    await expect(query()).rejects.toThrow(Unauthorized);
    expect(tokenNow()).toBeUndefined();
    expect(sessions.get(SHOP)?.isActive(undefined)).toBe(false);
    await platform.reinstall();
    await install();
    await query();
  });
});

describe("a renewal that fails", () => {
  test("leaves the old token in use as long as it lives", async () => {
    const { createProcess, platform, tokenNow } = await start();
    const old = tokenNow();
    advance(57 * MINUTE_MS);
    platform.faults.always("oauth", { kind: "status", when: "before-work", status: 503 });
    expect(await createProcess()(SHOP)).toBe(old);
    advance(4 * MINUTE_MS);
    await expect(createProcess()(SHOP)).rejects.toThrow(Unavailable);
  });

  test.each([
    { kind: "status", when: "before-work", status: 500 },
    { kind: "status", when: "before-work", status: 429 },
    { kind: "status", when: "before-work", status: 502, bodyForm: "html" },
    { kind: "cut", when: "before-work" },
    { kind: "broken-json" },
  ] as const)("for a reason that passes (%j) keeps the session", async (fault) => {
    const { createProcess, platform, sessions } = await start();
    const lease = createLease();
    advance(HOUR_MS);
    const before = sessions.get(SHOP);
    platform.faults.next("oauth", fault);
    await expect(createProcess(lease)(SHOP)).rejects.toThrow(Unavailable);
    expect(sessions.get(SHOP)).toBe(before);
    expect(lease.isHeld()).toBe(false);
  });

  test("says no secret", async () => {
    const { createProcess, platform, sessions } = await start();
    const { refreshToken = "" } = sessions.get(SHOP) ?? {};
    await platform.uninstall();
    advance(HOUR_MS);
    const error = await createProcess()(SHOP).catch((error: Error) => error);
    expect(String(error)).toBe(`Unauthorized: renewing the access token of ${SHOP}: HTTP 400`);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(refreshToken);
  });
});
