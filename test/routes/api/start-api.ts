import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Prisma } from "@prisma/client";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { expect, vi } from "vitest";
import type { z } from "zod";
import { startHttpServer } from "../../../app/platform/http-server.ts";
import { createWebApp } from "../../../app/platform/web-app.ts";
import { createTestDatabase } from "../../database.ts";
import { API_KEY, APP, makeTestVideo } from "../../pipeline/scenery.ts";
import { installRedirect, routesTo } from "../../sandbox/redirect.ts";
import { startRotateProduct } from "../../sandbox/rotateproduct/index.ts";
import { type ShopifyOptions, startShopify } from "../../sandbox/shopify/index.ts";

export const SHOP = "test-goods.myshopify.com";
export const OTHER_SHOP = "other-goods.myshopify.com";

/** Where extensions run; they ask from there. */
const EXTENSIONS_ORIGIN = "https://extensions.shopifycdn.com";

/** Shopify's library answers 410 to user agents that look like a program. */
export const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0";

export interface CallOptions {
  shop?: string;
  language?: string;
  /** By POST, as JSON; a string is sent as it is. */
  body?: unknown;
  method?: string;
  /** Null: none at all. */
  token?: string | null;
  headers?: Readonly<Record<string, string>>;
  /** With it, whoever asks can leave before the answer. */
  signal?: AbortSignal;
}

export type Api = Awaited<ReturnType<typeof startApi>>;

/** The app's routes for extensions behind its real web server and router, with both simulated services. */
export async function startApi({
  credits = 1_000,
  ...shopify
}: Partial<ShopifyOptions> & { credits?: number } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "api-"));
  const database = await createTestDatabase();
  const platform = await startShopify({
    app: { apiKey: APP.apiKey, apiSecret: APP.apiSecret },
    shops: [{ domain: SHOP }, { domain: OTHER_SHOP }],
    ...shopify,
  });
  const rotateProduct = await startRotateProduct({
    accounts: [{ apiKey: API_KEY, credits }],
    settings: { generationMs: 0 },
    makeVideo: makeTestVideo,
  });
  const removeRedirect = installRedirect(
    routesTo({ SANDBOX_SHOPIFY_ORIGIN: platform.url, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct.url }),
  );
  const environment = {
    SHOPIFY_API_KEY: APP.apiKey,
    SHOPIFY_API_SECRET: APP.apiSecret,
    SHOPIFY_APP_URL: APP.appUrl,
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    VIDEO_STORE: join(folder, "videos"),
    LOG_LEVEL: "silent",
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const services = await import("../../../app/services.server.ts");
  const { prisma } = await import("../../../app/db.server.ts");
  const app = createWebApp({
    clientFolder: folder,
    handle: createRequestHandler({ build: await buildRoutes(), mode: "production" }),
    log: { info() {}, error() {} },
  });
  const server = await startHttpServer(app, 0);

  async function call(path: string, options: CallOptions = {}): Promise<Response> {
    const { shop = SHOP, language = "en", body, headers, token = mint(shop), signal } = options;
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method: options.method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        Origin: EXTENSIONS_ORIGIN,
        "User-Agent": USER_AGENT,
        "Accept-Language": language,
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(signal !== undefined && { signal }),
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    expect(response.headers.get("access-control-allow-origin"), path).toBe("*");
    expect(response.headers.get("cache-control"), path).toBe("no-store");
    return response;
  }

  /** GIDs of a shop's products, in the order in which they were seeded. */
  function productIds(shop = SHOP): string[] {
    return [...platform.shop(shop).products.keys()].map((id) => `gid://shopify/Product/${id}`);
  }

  /** A generation as the pipeline would have left it. */
  async function addVideo(
    productId: string,
    { shop = SHOP, ...data }: { shop?: string } & Partial<Prisma.GenerationUncheckedCreateInput> = {},
  ): Promise<string> {
    const at = new Date();
    const dates = { createdAt: at, plannedAt: at, confirmedAt: at };
    const requestId =
      data.requestId ??
      (await prisma.generationRequest.create({ data: { shop, clickKey: randomUUID(), ...dates } })).id;
    const isOpen = !["published", "failed", "canceled", "removed", "removing"].includes(
      data.state ?? "queued",
    );
    const { id } = await prisma.generation.create({
      data: {
        shop,
        requestId,
        productId,
        openProductId: isOpen ? productId : null,
        productTitle: "Mug",
        imageUrl: "https://cdn.shopify.com/mug.png",
        state: "queued",
        createdAt: at,
        stateSince: at,
        ...data,
      },
    });
    return id;
  }

  const mint = (shop: string) => platform.mintSessionToken({ shop });

  return {
    platform,
    rotateProduct,
    services,
    prisma,
    call,
    mint,
    productIds,
    addVideo,
    /** A call that is answered, in the very shape that was promised. */
    async ask<Schema extends z.ZodType>(
      schema: Schema,
      path: string,
      options?: CallOptions,
    ): Promise<z.infer<Schema>> {
      const response = await call(path, options);
      const answer = await response.json();
      expect(response.status, JSON.stringify(answer)).toBe(200);
      return schema.parse(answer);
    },
    async close() {
      await server.stop(0);
      await globalThis.queueOfThisProcess?.stop(0);
      await prisma.$disconnect();
      removeRedirect();
      await Promise.all([platform.close(), rotateProduct.close()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
      vi.unstubAllEnvs();
    },
  };
}

/** The routes as Remix serves them, at the addresses that their file names mean. */
async function buildRoutes(): Promise<ServerBuild> {
  const modules = {
    "api.product": await import("../../../app/routes/api.product.ts"),
    "api.plans": await import("../../../app/routes/api.plans.ts"),
    "api.plans.choice": await import("../../../app/routes/api.plans.choice.ts"),
    "api.plans.confirm": await import("../../../app/routes/api.plans.confirm.ts"),
    "api.requests": await import("../../../app/routes/api.requests.ts"),
    "api.remedies": await import("../../../app/routes/api.remedies.ts"),
    "api.*": await import("../../../app/routes/api.$.ts"),
  };
  const routes = Object.entries(modules).map(([id, module]) => [
    id,
    { id, path: id.replaceAll(".", "/"), module },
  ]);
  const never = () => {
    throw new Error("No page is rendered here");
  };
  return {
    mode: "production",
    entry: { module: { default: never } },
    routes: Object.fromEntries(routes),
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_routeConfig: true,
      v3_singleFetch: false,
      v3_lazyRouteDiscovery: false,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild;
}
