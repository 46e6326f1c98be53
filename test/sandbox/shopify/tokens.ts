import { randomBytes } from "node:crypto";
import type { AccessToken, Installation } from "./state.ts";

const hourMs = 60 * 60 * 1000;
/** https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens */
const offlineLifetimeMs = hourMs;
const refreshLifetimeMs = 90 * 24 * hourMs;
const onlineLifetimeMs = 24 * hourMs;

export interface TokenRequest {
  mode: AccessToken["mode"];
  isExpiring: boolean;
  userId: number | null;
  now: number;
}

/**
 * Gives the app a token for the shop. An offline token that does not expire is the same one each time, an
 * expiring one is new each time and leaves those given before alive.
 */
export function issueToken(installation: Installation, request: TokenRequest): AccessToken {
  const { mode, isExpiring, userId, now } = request;
  const lasting = installation.tokens.find((token) => token.mode === "offline" && token.expiresAt === null);
  if (mode === "offline" && !isExpiring && lasting) return lasting;

  const hasRefresh = mode === "offline" && isExpiring;
  const token: AccessToken = {
    accessToken: `${mode === "offline" ? "shpat" : "shpua"}_${randomBytes(16).toString("hex")}`,
    mode,
    scopes: installation.scopes,
    expiresAt: mode === "online" ? now + onlineLifetimeMs : hasRefresh ? now + offlineLifetimeMs : null,
    refreshToken: hasRefresh ? `shprt_${randomBytes(16).toString("hex")}` : null,
    refreshExpiresAt: hasRefresh ? now + refreshLifetimeMs : null,
    userId,
  };
  const isUseful = ({ expiresAt, refreshExpiresAt }: AccessToken) =>
    Math.max(expiresAt ?? Number.POSITIVE_INFINITY, refreshExpiresAt ?? 0) > now;
  installation.tokens = [...installation.tokens.filter(isUseful), token];
  return token;
}

/**
 * Trades a refresh token for a new pair; both old ones are dead afterwards. Null when it is unknown, used or
 * expired.
 */
export function refreshAccess(installation: Installation, refreshToken: string, now: number) {
  const old = installation.tokens.find((token) => token.refreshToken === refreshToken);
  if (!old || (old.refreshExpiresAt ?? 0) <= now) return null;
  installation.tokens = installation.tokens.filter((token) => token !== old);
  return issueToken(installation, { mode: "offline", isExpiring: true, userId: null, now });
}

/** The live token that a request carries; null when it is unknown, expired or the app is not installed. */
export function findToken(installation: Installation, accessToken: string, now: number) {
  if (!installation.isInstalled) return null;
  const token = installation.tokens.find((candidate) => candidate.accessToken === accessToken);
  return token && (token.expiresAt === null || token.expiresAt > now) ? token : null;
}

/** Whether `scopes` grant `scope`: a write scope implies its read scope. */
export function hasScope(scopes: readonly string[], scope: string): boolean {
  return scopes.includes(scope) || scopes.includes(scope.replace(/^read_/, "write_"));
}
