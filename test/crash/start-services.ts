import { createHash } from "node:crypto";
import { join } from "node:path";
import { seedProduct } from "../pipeline/scenery.ts";
import { installRedirect, routesTo } from "../sandbox/redirect.ts";
import { type RotateProductSandbox, startRotateProduct } from "../sandbox/rotateproduct/index.ts";
import { createBlobStore } from "../sandbox/shopify/blobs.ts";
import { type ShopifySandbox, startShopify } from "../sandbox/shopify/index.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import { importProducts } from "../sandbox/shopify/seed.ts";

/** A shop with an account of its own at RotateProduct. */
export interface CrashShop {
  domain: string;
  apiKey: string;
  /** GIDs. */
  productIds: readonly string[];
}

export interface CrashServices {
  shopify: ShopifySandbox;
  rotateProduct: RotateProductSandbox;
  shops: readonly CrashShop[];
  /** The environment in which the app's processes reach both services by their real names. */
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface ServicesOptions {
  folder: string;
  app: { apiKey: string; apiSecret: string; url: string };
  shopCount: number;
  productsPerShop: number;
}

const GENERATION_MS = 1_500;

/** How long the services take over the calls that must not be made twice, so that kills fall into them, in ms. */
const SLOWNESS = [50, 400];

/** Both simulated services, which live in this process and are not killed: they are the truth. */
export async function startServices(options: ServicesOptions): Promise<CrashServices> {
  const { folder, app, shopCount, productsPerShop } = options;
  const domains = Array.from({ length: shopCount }, (_, index) => `crash-${index}.myshopify.com`);
  const shopify = await startShopify({
    app: { ...app, configFile: join(import.meta.dirname, "../../shopify.app.toml") },
    shops: domains.map((domain) => ({ domain })),
    dataDir: join(folder, "shopify"),
    settings: { processingMs: 500, jobMs: 100 },
  });
  const blobs = createBlobStore(join(shopify.dataDir, "blobs"));
  const shops: CrashShop[] = [];
  for (const domain of domains) {
    const shop = shopify.shop(domain);
    const products = Array.from({ length: productsPerShop }, (_, index) => seedProduct(`${domain}-${index}`));
    await importProducts({ state: shopify.state, shop, blobs, now: Date.now() }, products);
    const productIds = [...shop.products.keys()].map((id) => `gid://shopify/Product/${id}`);
    shops.push({ domain, apiKey: `rp_crash_${domain}`, productIds });
  }
  const rotateProduct = await startRotateProduct({
    accounts: shops.map(({ apiKey }) => ({ apiKey, credits: productsPerShop * 5 * 2 })),
    settings: { generationMs: GENERATION_MS },
    makeVideo,
  });
  for (const ms of SLOWNESS) {
    const slow = { kind: "latency", when: "after-work", ms } as const;
    rotateProduct.faults.always("POST /api/v1/generations", slow, { probability: 0.5 });
    for (const operation of ["CreateFiles", "AttachFiles"])
      shopify.faults.always(`graphql:${operation}`, slow, { probability: 0.3 });
  }
  const origins = { SANDBOX_SHOPIFY_ORIGIN: shopify.url, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct.url };
  const removeRedirect = installRedirect(routesTo(origins));
  return {
    shopify,
    rotateProduct,
    shops,
    environment: {
      ...origins,
      NODE_OPTIONS: `--import ${new URL("../sandbox/redirect.ts", import.meta.url)}`,
    },
    async close() {
      removeRedirect();
      await Promise.all([shopify.close(), rotateProduct.close()]);
    },
  };
}

/** Cheap, whole in all that the app checks, and another one for every image. */
async function makeVideo(image: Buffer): Promise<Buffer> {
  const video = makeMp4({ dataBytes: 50_000 });
  createHash("sha256")
    .update(image)
    .digest()
    .copy(video, video.length - 32);
  return video;
}
