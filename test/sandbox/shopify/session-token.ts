import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** Claims of a session token: https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens */
interface SessionTokenClaims {
  /** `https://<shop>/admin` */
  iss: string;
  /** `https://<shop>` */
  dest: string;
  /** The app's API key. */
  aud: string;
  /** The user's id. */
  sub: string;
  /** Unix time in seconds, as `nbf` and `iat`. */
  exp: number;
  nbf: number;
  iat: number;
  jti: string;
  sid: string;
}

export interface SessionTokenInput {
  shop: string;
  userId: number;
  apiKey: string;
  apiSecret: string;
  /** Unix time in ms. */
  now: number;
  lifetimeMs: number;
}

/** A JWT signed with the app's secret (HS256), as App Bridge hands it to the app's pages. */
export function signSessionToken(input: SessionTokenInput): string {
  const seconds = Math.floor(input.now / 1000);
  const claims: SessionTokenClaims = {
    iss: `https://${input.shop}/admin`,
    dest: `https://${input.shop}`,
    aud: input.apiKey,
    sub: String(input.userId),
    exp: seconds + Math.round(input.lifetimeMs / 1000),
    nbf: seconds,
    iat: seconds,
    jti: randomUUID(),
    sid: randomUUID(),
  };
  const content = [{ alg: "HS256", typ: "JWT" }, claims].map(encode).join(".");
  return `${content}.${sign(content, input.apiSecret)}`;
}

export interface SessionTokenExpectation {
  shop: string;
  apiKey: string;
  apiSecret: string;
  /** Unix time in ms. */
  now: number;
}

/** The claims of a token that is signed, current and meant for this app and shop; else null. */
export function verifySessionToken(token: string, expected: SessionTokenExpectation) {
  const [header = "", payload = "", signature = ""] = token.split(".");
  if (!isSameText(signature, sign(`${header}.${payload}`, expected.apiSecret))) return null;
  const claims = decode(payload) as SessionTokenClaims;
  const seconds = expected.now / 1000;
  const isCurrent = claims.exp > seconds && claims.nbf <= seconds + clockToleranceSeconds;
  const isMeant = claims.aud === expected.apiKey && claims.dest === `https://${expected.shop}`;
  return (decode(header) as { alg: string }).alg === "HS256" && isCurrent && isMeant ? claims : null;
}

const clockToleranceSeconds = 10;

function sign(content: string, secret: string): string {
  return createHmac("sha256", secret).update(content).digest("base64url");
}

function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(text: string): unknown {
  return JSON.parse(Buffer.from(text, "base64url").toString());
}
