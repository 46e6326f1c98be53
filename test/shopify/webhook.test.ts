import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { createHttp } from "../../app/platform/http.ts";
import { createLibrary } from "../../app/shopify/library.ts";
import { authenticateWebhook } from "../../app/shopify/webhook.ts";
import { APP, SHOP, strictLog } from "./start-shop.ts";

const library = createLibrary(APP, { http: createHttp({ allowedHosts: [] }), log: strictLog });
const body = JSON.stringify({ id: 1, domain: SHOP });

const sign = (text: string, secret = APP.apiSecret) =>
  createHmac("sha256", secret).update(text).digest("base64");

function deliver(headers: Record<string, string | null> = {}, sent = body, method = "POST") {
  const all: Record<string, string | null> = {
    "content-type": "application/json",
    "x-shopify-hmac-sha256": sign(body),
    "x-shopify-topic": "app/uninstalled",
    "x-shopify-shop-domain": SHOP,
    "x-shopify-api-version": "2026-10",
    "x-shopify-webhook-id": "delivery-1",
    "x-shopify-event-id": "event-1",
    "x-shopify-triggered-at": "2026-11-02T12:00:00.123Z",
    ...headers,
  };
  const request = new Request(`${APP.appUrl}/webhooks/app/uninstalled`, {
    method,
    headers: Object.fromEntries(Object.entries(all).flatMap(([k, v]) => (v === null ? [] : [[k, v]]))),
    ...(method === "GET" ? {} : { body: sent }),
  });
  return authenticateWebhook(library, request);
}

const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "accepted",
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  );

test("a signed webhook says which event of which shop it is", async () => {
  expect(await deliver()).toEqual({
    eventId: "event-1",
    shop: SHOP,
    topic: "app/uninstalled",
    triggeredAt: new Date("2026-11-02T12:00:00.123Z"),
  });
});

test("without an event id the delivery's own counts, without a time there is none", async () => {
  expect(await deliver({ "x-shopify-event-id": null, "x-shopify-triggered-at": null })).toMatchObject({
    eventId: "delivery-1",
    triggeredAt: null,
  });
  expect(await deliver({ "x-shopify-triggered-at": "yesterday" })).toMatchObject({ triggeredAt: null });
});

describe("is refused with 401", () => {
  test("when the signature is another secret's, another body's or missing", async () => {
    expect(await statusOf(deliver({ "x-shopify-hmac-sha256": sign(body, "another secret") }))).toBe(401);
    expect(await statusOf(deliver({}, `${body} `))).toBe(401);
    expect(await statusOf(deliver({ "x-shopify-hmac-sha256": "nonsense" }))).toBe(401);
    expect(await statusOf(deliver({ "x-shopify-hmac-sha256": null }))).toBe(401);
  });

  test("when one letter of the body was changed on the way", async () => {
    expect(await statusOf(deliver({}, body.replace("1", "2")))).toBe(401);
  });
});

test("a signed body of bytes beyond ASCII is read as it was signed", async () => {
  const text = '{"name":"Käse & Brot – ☕"}';
  expect(await statusOf(deliver({ "x-shopify-hmac-sha256": sign(text) }, text))).toBe("accepted");
});

test("what is signed but says not what it is, is a bad request", async () => {
  expect(await statusOf(deliver({ "x-shopify-topic": null }))).toBe(400);
  expect(await statusOf(deliver({ "x-shopify-shop-domain": null }))).toBe(400);
  expect(await statusOf(deliver({ "x-shopify-shop-domain": "evil.example" }))).toBe(400);
  expect(await statusOf(deliver({ "x-shopify-webhook-id": null }))).toBe(400);
  expect(await statusOf(deliver({ "x-shopify-hmac-sha256": sign("") }, ""))).toBe(400);
});

test("only POST is a webhook", async () => {
  expect(await statusOf(deliver({}, body, "GET"))).toBe(405);
  expect(await statusOf(deliver({}, body, "PUT"))).toBe(405);
});

test("a body without end is not read to its end", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 100_000;
      controller.enqueue(Buffer.alloc(100_000));
    },
  });
  const request = new Request(`${APP.appUrl}/webhooks/app/uninstalled`, {
    method: "POST",
    body: endless,
    duplex: "half",
  } as RequestInit);
  expect(await statusOf(authenticateWebhook(library, request))).toBe(413);
  expect(sent).toBeLessThan(2_000_000);
});

describe("shopify.app.toml", () => {
  const file = new URL("../../shopify.app.toml", import.meta.url);
  const text = readFileSync(file, "utf8");
  const config = parse(text) as {
    embedded: boolean;
    access_scopes: { scopes: string; use_legacy_install_flow: boolean };
    webhooks: {
      api_version: string;
      subscriptions: { topics?: string[]; compliance_topics?: string[]; uri: string }[];
    };
  };

  test("subscribes to the uninstall, to changed scopes and to what privacy law asks for", () => {
    const { subscriptions } = config.webhooks;
    expect(subscriptions.flatMap(({ topics = [] }) => topics)).toEqual([
      "app/uninstalled",
      "app/scopes_update",
    ]);
    expect(subscriptions.flatMap(({ compliance_topics = [] }) => compliance_topics)).toEqual([
      "customers/data_request",
      "customers/redact",
      "shop/redact",
    ]);
  });

  test("names for each subscription the route that handles it, and the route exists", () => {
    const named = [...text.matchAll(/# Handled by: (\S+)\n[^#]*?uri = "(\S+)"/g)];
    expect(named).toHaveLength(config.webhooks.subscriptions.length);
    for (const [, path = "", uri = ""] of named) {
      expect(`/${path.replace(/^app\/routes\/|\.ts$/g, "").replaceAll(".", "/")}`).toBe(uri);
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toContain(
        "authenticateWebhook",
      );
    }
  });

  test("is an embedded app that Shopify installs, with the API version and the scopes that the code uses", () => {
    expect(config.embedded).toBe(true);
    expect(config.access_scopes).toEqual({
      scopes: "write_products,write_files",
      use_legacy_install_flow: false,
    });
    expect(config.webhooks.api_version).toBe("2026-10");
    expect(library.config.apiVersion).toBe("2026-10");
  });
});
