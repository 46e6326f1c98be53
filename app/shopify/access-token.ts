import type { Session } from "@shopify/shopify-api";
import { Unauthorized, Unavailable } from "../generation/errors.ts";
import type { Clock } from "../pipeline/ports/index.ts";

/** As the library does: a token that ends within this time is renewed before it is used. In ms. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** Longer than one renewal can take, so that nobody else begins one meanwhile. In ms. */
const LEASE_MS = 30_000;

/** How often one looks whether another process has renewed the token, and until when. In ms. */
const POLL_MS = 250;
const MAX_POLLS = (LEASE_MS + 5_000) / POLL_MS;

/** Time for a page that is being opened to store its tokens: it gets its own, without asking for the lease. In ms. */
const SIGN_IN_MS = 1_000;

/** One process at a time renews the token of a shop: each renewal makes the tokens before it worthless. */
export interface TokenLease {
  /** False while somebody else has it. It ends by itself after `ms`. */
  tryLease(shop: string, ms: number): Promise<boolean>;
  endLease(shop: string): Promise<void>;
}

export interface AccessTokenOptions {
  sessions: {
    /** The shop's offline session. */
    load(shop: string): Promise<Session | undefined>;
    store(session: Session): Promise<unknown>;
  };
  /**
   * Trades a refresh token for a new session.
   * @throws Unauthorized when it is no longer accepted | Unavailable
   */
  refresh(shop: string, refreshToken: string): Promise<Session>;
  lease: TokenLease;
  clock: Clock;
  sleep(ms: number): Promise<void>;
}

/**
 * @returns a function that gives a shop's offline access token, renewed when it has ended or is about to.
 * `rejected` is a token that Shopify has just refused: it is not given again.
 * @throws Unauthorized when there is none and none can be had without the merchant | Unavailable
 */
export function createAccessTokens(
  options: AccessTokenOptions,
): (shop: string, rejected?: string) => Promise<string> {
  const { sessions, refresh, lease, clock, sleep } = options;
  const renewals = new Map<string, Promise<string>>();

  return async function accessTokenFor(shop, rejected) {
    const token = usableTokenOf(await loadSession(shop), rejected);
    if (token !== null) return token;
    // One renewal for all callers of this process that wait for the same thing.
    const key = `${shop} ${rejected ?? ""}`;
    const renewal = renewals.get(key) ?? renew(shop, rejected).finally(() => renewals.delete(key));
    renewals.set(key, renewal);
    return renewal;
  };

  async function loadSession(shop: string): Promise<Session> {
    const session = await sessions.load(shop);
    if (session === undefined)
      throw new Unauthorized(`${shop} has no session: the app is not installed there`);
    return session;
  }

  function usableTokenOf(session: Session, rejected: string | undefined): string | null {
    const { accessToken } = session;
    return accessToken && accessToken !== rejected && lifetimeMs(session.expires) > RENEW_BEFORE_MS
      ? accessToken
      : null;
  }

  function lifetimeMs(expires: Date | undefined): number {
    return expires === undefined ? Number.POSITIVE_INFINITY : expires.getTime() - clock.now().getTime();
  }

  async function renew(shop: string, rejected: string | undefined): Promise<string> {
    for (let polls = 0; polls <= MAX_POLLS; polls++) {
      if (await lease.tryLease(shop, LEASE_MS)) {
        try {
          return await renewWithLease(shop, rejected);
        } finally {
          await lease.endLease(shop);
        }
      }
      await sleep(POLL_MS);
      const token = usableTokenOf(await loadSession(shop), rejected);
      if (token !== null) return token;
    }
    throw new Unavailable(`The access token of ${shop} is being renewed for too long`);
  }

  async function renewWithLease(shop: string, rejected: string | undefined): Promise<string> {
    const session = await loadSession(shop);
    const { accessToken, refreshToken, refreshTokenExpires } = session;
    // Whoever had the lease before may have renewed it.
    const token = usableTokenOf(session, rejected);
    if (token !== null) return token;
    try {
      if (!refreshToken || lifetimeMs(refreshTokenExpires) <= 0)
        throw new Unauthorized(`The tokens of ${shop} have ended: the merchant has to open the app`);
      const renewed = await refresh(shop, refreshToken);
      if (!renewed.accessToken)
        throw new Unavailable(`Shopify renewed the session of ${shop} without a token`);
      await sessions.store(renewed);
      return renewed.accessToken;
    } catch (error) {
      if (error instanceof Unauthorized) return await findNewerToken(shop, session, error);
      // Renewed early, so the old one may still do for a few minutes.
      if (accessToken && accessToken !== rejected && lifetimeMs(session.expires) > 0) return accessToken;
      throw error;
    }
  }

  /** Signing in replaces all tokens before it, so a refused one may only mean that the merchant has just come. */
  async function findNewerToken(shop: string, refused: Session, error: Unauthorized): Promise<string> {
    await sleep(SIGN_IN_MS);
    const session = await loadSession(shop);
    const token = usableTokenOf(session, refused.accessToken);
    if (token !== null) return token;
    if (session.accessToken === refused.accessToken) await forgetAccessToken(session);
    throw error;
  }

  /** Without an access token the library asks for a new one when the merchant opens the app, instead of using this. */
  async function forgetAccessToken(session: Session): Promise<void> {
    if (!session.accessToken) return;
    delete session.accessToken;
    await sessions.store(session);
  }
}
