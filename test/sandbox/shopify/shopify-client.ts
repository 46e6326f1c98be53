import { request } from "undici";
import { expect, onTestFinished } from "vitest";
import type { ShopifyOptions, ShopifySandbox } from "./contract.ts";
import { startShopify } from "./index.ts";
import type { SeedProduct } from "./seed.ts";

export const shopDomain = "rotate-demo.myshopify.com";
export const startedAt = Date.UTC(2026, 10, 20, 12);
export const credentials = { client_id: "test-api-key", client_secret: "test-api-secret" };

/** A sandbox with a clock that the test moves, closed when the test ends. */
export interface TestShopify extends ShopifySandbox {
  clock: { now: number };
}

export async function startTestShopify(options: Partial<ShopifyOptions> = {}): Promise<TestShopify> {
  const clock = { now: startedAt };
  const app = { apiKey: credentials.client_id, apiSecret: credentials.client_secret, ...options.app };
  const sandbox = await startShopify({ now: () => clock.now, ...options, app });
  onTestFinished(() => sandbox.close());
  return Object.assign(sandbox, { clock });
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  text: string;
  /** null when the answer is not JSON. */
  json: unknown;
}

export interface HttpCall {
  host?: string;
  path: string;
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Sends a request to the sandbox as if it were `host`. */
export async function send(sandbox: { url: string }, call: HttpCall): Promise<HttpAnswer> {
  const { host = shopDomain, path, method = "GET", headers = {}, body = null } = call;
  const response = await request(`${sandbox.url}${path}`, { method, headers: { host, ...headers }, body });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const text = bytes.toString();
  const isJson = String(response.headers["content-type"]).startsWith("application/json");
  const json: unknown = isJson ? JSON.parse(text) : null;
  return { status: response.statusCode, headers: response.headers, bytes, text, json };
}

/** Asks the token endpoint with a JSON body, the app's credentials filled in. */
export function askForToken(sandbox: { url: string }, body: Record<string, string>, host = shopDomain) {
  return send(sandbox, {
    host,
    path: "/admin/oauth/access_token",
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...credentials, ...body }),
  });
}

export const exchangeOffline = {
  grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
  subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
  requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
};

export interface GraphqlAnswer {
  data: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  extensions: Record<string, unknown>;
}

export type Graphql = (query: string, variables?: Record<string, unknown>) => Promise<GraphqlAnswer>;

export function sendGraphql(sandbox: { url: string }, accessToken: string, body: object, host = shopDomain) {
  return send(sandbox, {
    host,
    path: "/admin/api/2026-10/graphql.json",
    method: "POST",
    headers: { "content-type": "application/json", "x-shopify-access-token": accessToken },
    body: JSON.stringify(body),
  });
}

/** Signs in as the app and returns its GraphQL client. Every answer must be HTTP 200. */
export async function connect(sandbox: TestShopify, host = shopDomain): Promise<Graphql> {
  const subject_token = sandbox.mintSessionToken({ shop: host });
  const { json } = await askForToken(sandbox, { ...exchangeOffline, subject_token }, host);
  const token = read<string>(json, "access_token");
  return async (query, variables = {}) => {
    const answer = await sendGraphql(sandbox, token, { query, variables }, host);
    expect(answer.status, answer.text).toBe(200);
    return answer.json as GraphqlAnswer;
  };
}

/** What lies at a path such as `fileCreate.files.0.id`; fails when there is nothing. */
export function read<Value>(from: unknown, path: string): Value {
  let value = from;
  for (const step of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[step];
  expect(value, `${path} of ${JSON.stringify(from)}`).toBeDefined();
  return value as Value;
}

/** A product without media, to be varied. */
export const product: SeedProduct = {
  handle: "red-mug",
  title: "Red Mug",
  productType: "Mug",
  vendor: "Alder & Co",
  tags: ["red", "ceramic"],
  status: "ACTIVE",
  collections: ["Kitchen"],
  priceCents: 1900,
  images: [],
};
