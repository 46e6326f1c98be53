import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { createFaultPlan, type FaultPlan } from "../sandbox/faults.ts";
import { type Accounts, createAccounts } from "../sandbox/rotateproduct/accounts.ts";
import type { RotateProductFault } from "../sandbox/rotateproduct/faults.ts";
import { createGenerations, type Generations } from "../sandbox/rotateproduct/generations.ts";
import type { Images } from "../sandbox/rotateproduct/images.ts";
import { createProduction } from "../sandbox/rotateproduct/production.ts";
import { createRequestLog } from "../sandbox/rotateproduct/request-log.ts";
import { createRotateProductServer } from "../sandbox/rotateproduct/server.ts";
import { createSettings, type RotateProductSettings } from "../sandbox/rotateproduct/settings.ts";
import { openState, type State } from "../sandbox/rotateproduct/state.ts";
import { createVideos } from "../sandbox/rotateproduct/videos.ts";
import { createBlobStore } from "../sandbox/shopify/blobs.ts";
import { findCdnTarget } from "../sandbox/shopify/cdn-paths.ts";
import { type ShopifySandbox, startShopify } from "../sandbox/shopify/index.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { importProducts, type SeedProduct } from "../sandbox/shopify/seed.ts";
import { fileStatusAt } from "../sandbox/shopify/state.ts";
import { APP } from "./bench.ts";

export interface SimulatedRotateProduct {
  listener: RequestListener;
  accounts: Accounts;
  generations: Generations;
  settings: RotateProductSettings;
  faults: FaultPlan<RotateProductFault>;
  state: State;
}

/** RotateProduct without a socket. Its images come from the shops' CDN as it is, its videos are small. */
export function createSimulatedRotateProduct(
  shopify: ShopifySandbox,
  options: { seed: number; now(): number; settings: Partial<RotateProductSettings> },
): SimulatedRotateProduct {
  const { seed, now } = options;
  const state = openState();
  const accounts = createAccounts(state, now);
  const generations = createGenerations(state, now, seed);
  const settings = createSettings(options.settings);
  const faults = createFaultPlan<RotateProductFault>(seed);
  const images: Images = {
    async fetch(url) {
      const target = findCdnTarget(shopify.state.shops.values(), new URL(url).pathname);
      if (target === null || fileStatusAt(target.file, now()) !== "READY")
        throw new Error("the image URL answered 404");
      const bytes = drawImage(target.file.fileName);
      return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    },
  };
  const videos = createVideos(async (image) => makeMp4({ dataBytes: 3_000 + (image.at(-1) ?? 0) }));
  const production = createProduction(images, videos, generations);
  const server = createRotateProductServer({
    service: { accounts, generations, production, settings, now },
    faults,
    requests: createRequestLog(),
    closing: new AbortController().signal,
  });
  const [listener] = server.listeners("request");
  return { listener: listener as RequestListener, accounts, generations, settings, faults, state };
}

/** Shopify with a set of products in each of the shops. */
export async function startSimulatedShopify(
  shops: readonly { domain: string; products: readonly SeedProduct[] }[],
  options: { seed: number; now(): number },
): Promise<ShopifySandbox> {
  const shopify = await startShopify({
    app: {
      apiKey: APP.apiKey,
      apiSecret: APP.apiSecret,
      url: APP.appUrl,
      configFile: join(import.meta.dirname, "../../shopify.app.toml"),
      scopes: APP.scopes,
    },
    shops: shops.map(({ domain }) => ({ domain })),
    ...options,
  });
  const blobs = createBlobStore(join(shopify.dataDir, "blobs"));
  for (const { domain, products } of shops) {
    const target = { state: shopify.state, shop: shopify.shop(domain), blobs, now: options.now() };
    await importProducts(target, [...products]);
  }
  return shopify;
}

/** A product with as many images as asked for, each of another colour. */
export function describeProduct(handle: string, images: number): SeedProduct {
  return {
    handle,
    title: `Product ${handle}`,
    productType: "Mug",
    vendor: "Kiln",
    tags: [],
    status: "ACTIVE",
    collections: [],
    priceCents: 1_000,
    images: Array.from({ length: images }, (_, index) => {
      const fileName = `${handle}-${index}.png`;
      return { fileName, alt: handle, contentType: "image/png", bytes: async () => drawImage(fileName) };
    }),
  };
}

const drawn = new Map<string, Buffer>();

/** The same name gives the same bytes. */
function drawImage(name: string): Buffer {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const canvas = createCanvas(8, 8);
  const context = canvas.getContext("2d");
  context.fillStyle = `#${createHash("sha256").update(name).digest("hex").slice(0, 6)}`;
  context.fillRect(0, 0, 8, 8);
  const bytes = canvas.toBuffer("image/png");
  drawn.set(name, bytes);
  return bytes;
}
