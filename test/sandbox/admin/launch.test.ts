import "@shopify/shopify-api/adapters/node";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startShopify } from "../shopify/index.ts";
import type { AdminContext } from "./context.ts";
import { launchUrl } from "./launch.ts";

const app = { apiKey: "key", apiSecret: "secret" };
const library = shopifyApi({
  apiKey: app.apiKey,
  apiSecretKey: app.apiSecret,
  apiVersion: ApiVersion.October26,
  hostName: "app.example",
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error },
});
let context: AdminContext;

beforeAll(async () => {
  context = {
    shopify: await startShopify({ app }),
    rotateProduct: null,
    app: { handle: "app", name: "App" },
    frameOrigin: "http://localhost:4002",
    appUrl: "https://app.example",
    extensionsDir: null,
    preferences: { locale: "de" },
    now: Date.now,
  };
});
afterAll(() => context.shopify.close());

it("is signed so that Shopify's library believes it, whatever the app's own parameters are", async () => {
  const { searchParams } = new URL(launchUrl(context, "/app/videos?tab=in progress&q=ä%2Bb"));
  expect(searchParams.get("q")).toBe("ä+b");
  expect(await library.utils.validateHmac(Object.fromEntries(searchParams))).toBe(true);
  searchParams.set("shop", "other.myshopify.com");
  expect(await library.utils.validateHmac(Object.fromEntries(searchParams))).toBe(false);
});

it("names the shop, its host and the language, and carries a token for the app", async () => {
  const { searchParams } = new URL(launchUrl(context, "/"));
  const values = Object.fromEntries(searchParams);
  expect(values).toMatchObject({ embedded: "1", shop: "rotate-demo.myshopify.com", locale: "de" });
  expect(library.utils.sanitizeHost(values.host ?? "")).toBe(values.host);
  expect(atob(values.host ?? "")).toBe("admin.shopify.com/store/rotate-demo");
  const claims = await library.session.decodeSessionToken(values.id_token ?? "");
  expect(claims).toMatchObject({ aud: "key", dest: "https://rotate-demo.myshopify.com" });
});

it("never leads away from the app, however the path is written", () => {
  for (const path of ["//elsewhere.example/x", "/\\elsewhere.example", "https://elsewhere.example"]) {
    expect(new URL(launchUrl(context, path)).origin).toBe("http://localhost:4002");
  }
});
