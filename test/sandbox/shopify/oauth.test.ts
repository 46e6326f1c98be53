import { type ApiVersion, LogSeverity, RequestedTokenType, shopifyApi } from "@shopify/shopify-api";
import "@shopify/shopify-api/adapters/node";
import { expect, onTestFinished, test } from "vitest";
import { installRedirect } from "../redirect.ts";
import { signSessionToken } from "./session-token.ts";
import {
  askForToken,
  credentials,
  exchangeOffline,
  read,
  send,
  sendGraphql,
  shopDomain,
  startedAt,
  startTestShopify,
  type TestShopify,
} from "./shopify-client.ts";

const hourMs = 3_600_000;

const exchange = (sandbox: TestShopify, more: Record<string, string> = {}) =>
  askForToken(sandbox, { ...exchangeOffline, subject_token: sandbox.mintSessionToken(), ...more });

const isAlive = async (sandbox: TestShopify, accessToken: string) =>
  (await sendGraphql(sandbox, accessToken, { query: "{ shop { name } }" })).status === 200;

test("a session token buys an offline token that lives an hour and can be renewed for 90 days", async () => {
  const sandbox = await startTestShopify();
  const { status, json } = await exchange(sandbox, { expiring: "1" });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    scope: "write_products,write_files",
    expires_in: 3600,
    refresh_token_expires_in: 90 * 24 * 3600,
  });
  const token = read<string>(json, "access_token");
  expect(await isAlive(sandbox, token)).toBe(true);
  sandbox.clock.now += hourMs;
  expect(await isAlive(sandbox, token)).toBe(false);
});

test("without `expiring` the offline token is the same one each time and does not end", async () => {
  const sandbox = await startTestShopify();
  const [first, second] = [await exchange(sandbox), await exchange(sandbox)];
  expect(first.json).toEqual(second.json);
  expect(first.json).not.toHaveProperty("expires_in");
  sandbox.clock.now += 1000 * hourMs;
  expect(await isAlive(sandbox, read<string>(first.json, "access_token"))).toBe(true);
});

test("an online token tells whose it is", async () => {
  const sandbox = await startTestShopify();
  const { json } = await exchange(sandbox, {
    requested_token_type: "urn:shopify:params:oauth:token-type:online-access-token",
    subject_token: sandbox.mintSessionToken({ userId: 42 }),
  });
  expect(json).toMatchObject({ expires_in: 86_400, associated_user: { id: 42, account_owner: true } });
});

test("a refresh token works once, and its old access token ends with it", async () => {
  const sandbox = await startTestShopify();
  const { json: first } = await exchange(sandbox, { expiring: "1" });
  const refresh = { grant_type: "refresh_token", refresh_token: read<string>(first, "refresh_token") };
  const { status, json: second } = await askForToken(sandbox, refresh);
  expect(status).toBe(200);
  expect(await isAlive(sandbox, read<string>(second, "access_token"))).toBe(true);
  expect(await isAlive(sandbox, read<string>(first, "access_token"))).toBe(false);
  const again = await askForToken(sandbox, refresh);
  expect(again).toMatchObject({ status: 400, json: { error: "invalid_request" } });
});

test("a refresh token ends after 90 days", async () => {
  const sandbox = await startTestShopify();
  const { json } = await exchange(sandbox, { expiring: "1" });
  sandbox.clock.now += 90 * 24 * hourMs;
  const refresh = { grant_type: "refresh_token", refresh_token: read<string>(json, "refresh_token") };
  expect((await askForToken(sandbox, refresh)).status).toBe(400);
});

test("a lasting token can be traded for an expiring one, and ends with that", async () => {
  const sandbox = await startTestShopify();
  const lasting = read<string>((await exchange(sandbox)).json, "access_token");
  const { json } = await exchange(sandbox, {
    subject_token: lasting,
    subject_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
    expiring: "1",
  });
  expect(json).toMatchObject({ expires_in: 3600 });
  expect(await isAlive(sandbox, lasting)).toBe(false);
});

const input = {
  shop: shopDomain,
  userId: 1,
  apiKey: credentials.client_id,
  apiSecret: credentials.client_secret,
  now: startedAt,
  lifetimeMs: 60_000,
};

test.each([
  ["signed by someone else", { apiSecret: "another secret" }],
  ["meant for another app", { apiKey: "another-key" }],
  ["of another shop", { shop: "other.myshopify.com" }],
  ["that has expired", { now: startedAt - 60_000 }],
  ["that is not valid yet", { now: startedAt + 60_000 }],
])("a session token %s buys nothing", async (_, change) => {
  const sandbox = await startTestShopify();
  const answer = await exchange(sandbox, { subject_token: signSessionToken({ ...input, ...change }) });
  expect(answer).toMatchObject({ status: 400, json: { error: "invalid_subject_token" } });
});

test.each(["", "no.token", "not.a.token", "ä.b.c"])("%j is no session token", async (subject_token) => {
  const sandbox = await startTestShopify();
  expect((await exchange(sandbox, { subject_token })).json).toMatchObject({ error: "invalid_subject_token" });
});

test("wrong credentials and incomplete requests are refused by name", async () => {
  const sandbox = await startTestShopify();
  const wrong = await exchange(sandbox, { client_secret: "wrong" });
  expect(wrong).toMatchObject({ status: 400, json: { error: "invalid_client" } });
  const incomplete = await askForToken(sandbox, { grant_type: "refresh_token" });
  expect(incomplete).toMatchObject({ status: 400, json: { error: "invalid_request" } });
  expect(read<string>(incomplete.json, "error_description")).toContain("refresh_token");
});

test("a form body is taken as well as JSON", async () => {
  const sandbox = await startTestShopify();
  const subject_token = sandbox.mintSessionToken();
  const { status } = await send(sandbox, {
    path: "/admin/oauth/access_token",
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...credentials, ...exchangeOffline, subject_token }).toString(),
  });
  expect(status).toBe(200);
});

test("Shopify's own library exchanges and refreshes its tokens here", async () => {
  const sandbox = await startTestShopify({ now: Date.now });
  onTestFinished(installRedirect([{ host: shopDomain, origin: sandbox.url }]));
  const api = shopifyApi({
    apiKey: credentials.client_id,
    apiSecretKey: credentials.client_secret,
    hostName: "app.example",
    apiVersion: "2026-10" as ApiVersion,
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });
  const { session } = await api.auth.tokenExchange({
    shop: shopDomain,
    sessionToken: sandbox.mintSessionToken(),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  });
  expect(session).toMatchObject({ shop: shopDomain, isOnline: false, scope: "write_products,write_files" });
  expect(session.refreshTokenExpires?.getTime()).toBeGreaterThan(Date.now() + 89 * 24 * hourMs);
  const renewed = await api.auth.refreshToken({ shop: shopDomain, refreshToken: session.refreshToken ?? "" });
  expect(renewed.session.accessToken).not.toBe(session.accessToken);
  const client = new api.clients.Graphql({ session: renewed.session });
  expect((await client.request("{ shop { name } }")).data).toEqual({ shop: { name: "Rotate Demo" } });
});
