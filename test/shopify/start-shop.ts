import { createCanvas } from "@napi-rs/canvas";
import { RequestedTokenType, type Session } from "@shopify/shopify-api";
import { onTestFinished, vi } from "vitest";
import type { ItemResult, Log, StagedTarget, VideoFile } from "../../app/pipeline/ports/index.ts";
import { createHttp } from "../../app/platform/http.ts";
import { createAccessTokens } from "../../app/shopify/access-token.ts";
import { createAdminGraphql } from "../../app/shopify/admin-graphql.ts";
import { createShopify } from "../../app/shopify/create-shopify.ts";
import { SHOPIFY_HOSTS } from "../../app/shopify/hosts.ts";
import { createLibrary, refreshSession } from "../../app/shopify/library.ts";
import { installRedirect } from "../sandbox/redirect.ts";
import { type ShopifyOptions, startShopify } from "../sandbox/shopify/index.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import type { SeedProduct } from "../sandbox/shopify/seed.ts";

export const SHOP = "rotate-demo.myshopify.com";

export const APP = {
  apiKey: "test-api-key",
  apiSecret: "test-api-secret",
  appUrl: "https://app.example.com",
  scopes: ["write_products", "write_files"],
};

/** A complaint of the library or the adapter that no test expects is a failure. */
export const strictLog: Log = { info() {}, warn: complain, error: complain };

function complain(fields: object, message: string): never {
  throw new Error(`Logged: ${message} ${JSON.stringify(fields)}`);
}

export function seedProduct(product: Partial<SeedProduct> = {}): SeedProduct {
  const title = product.title ?? "Blue mug";
  return {
    handle: title.toLowerCase().replaceAll(" ", "-"),
    title,
    productType: "Mug",
    vendor: "Kiln",
    tags: [],
    status: "ACTIVE",
    collections: [],
    priceCents: 1000,
    images: [seedImage()],
    ...product,
  };
}

let image: Buffer | undefined;

export function seedImage(fileName = "mug.png", alt = "A blue mug") {
  const bytes = async () => {
    image ??= createCanvas(16, 16).toBuffer("image/png");
    return image;
  };
  return { fileName, alt, contentType: "image/png", bytes };
}

/**
 * The simulated platform with one shop that has installed the app, and the adapter as the app builds it. Time stands
 * still unless the adapter waits, or the test moves it. Ends with the test.
 */
export async function startShop(options: Partial<ShopifyOptions> = {}) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-02T12:00:00Z") });
  const platform = await startShopify({
    app: { apiKey: APP.apiKey, apiSecret: APP.apiSecret, scopes: APP.scopes },
    products: [seedProduct()],
    now: () => Date.now(),
    ...options,
  });
  const restore = installRedirect([{ host: /./, origin: platform.url }]);
  onTestFinished(async () => {
    restore();
    await platform.close();
    vi.useRealTimers();
  });

  const http = createHttp({ allowedHosts: SHOPIFY_HOSTS });
  const library = createLibrary(APP, { http, log: strictLog });
  const sessions = new Map<string, Session>();
  const leases = new Set<string>();
  const waits: number[] = [];
  const clock = { now: () => new Date() };

  async function sleep(ms: number): Promise<void> {
    waits.push(ms);
    advance(ms);
  }

  async function install(): Promise<void> {
    const { session } = await library.auth.tokenExchange({
      shop: SHOP,
      sessionToken: platform.mintSessionToken(),
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
      expiring: true,
    });
    sessions.set(SHOP, session);
  }

  const accessTokenFor = createAccessTokens({
    sessions: {
      load: async (shop) => sessions.get(shop),
      store: async (session) => sessions.set(session.shop, session),
    },
    refresh: (shop, refreshToken) => refreshSession(library, shop, refreshToken),
    lease: {
      tryLease: async (shop) => !leases.has(shop) && leases.add(shop) !== undefined,
      endLease: async (shop) => {
        leases.delete(shop);
      },
    },
    clock,
    sleep,
  });
  const graphqlOf = createAdminGraphql({ http, accessTokenFor, clock, sleep, random: () => 0 });
  const graphql = graphqlOf(SHOP);
  const shopify = createShopify({ graphql, http });
  await install();
  platform.requests.clear();

  return {
    platform,
    http,
    library,
    graphqlOf,
    graphql,
    shopify,
    sessions,
    install,
    /** Every wait of the adapter so far, in ms. */
    waits,
    productId: (index = 0) => `gid://shopify/Product/${[...platform.shop().products.keys()][index]}`,
    /** How often an operation reached the platform. */
    countCalls: (name: string) => platform.requests.totals.operations[name] ?? 0,

    stageAll,
    createVideos,
    createReadyVideos,
  };

  /** Uploads videos. */
  async function stageAll(fileNames: readonly string[]): Promise<readonly StagedTarget[]> {
    const bytes = makeMp4();
    const targets = await shopify.stageVideos(
      fileNames.map((fileName) => ({ fileName, bytes: bytes.byteLength })),
    );
    for (const [index, target] of targets.entries())
      await shopify.uploadVideo(target, {
        fileName: fileNames[index] ?? "",
        bytes: bytes.byteLength,
        body: chunksOf(bytes),
      });
    return targets;
  }

  /** Uploads videos and makes files of them, which Shopify then processes. */
  async function createVideos(...fileNames: string[]): Promise<readonly ItemResult<VideoFile>[]> {
    const targets = await stageAll(fileNames);
    return shopify.createFiles(
      fileNames.map((fileName, index) => ({
        fileName,
        alt: "A turning mug",
        resourceUrl: targets[index]?.resourceUrl ?? "",
      })),
    );
  }

  /** As `createVideos`, and waits until Shopify has finished with them. Returns their ids. */
  async function createReadyVideos(...fileNames: string[]): Promise<string[]> {
    const results = await createVideos(...fileNames);
    advance(platform.settings.processingMs);
    return results.map((result) => {
      if (!result.ok) throw new Error(result.error.message);
      return result.value.id;
    });
  }
}

/** Moves time. */
export function advance(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

export async function* chunksOf(bytes: Buffer, size = 64): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
