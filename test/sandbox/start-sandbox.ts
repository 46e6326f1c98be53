import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "./catalogue/index.ts";
import { makeTurntable } from "./media/turntable.ts";
import { installRedirect, routesTo } from "./redirect.ts";
import { type RotateProductSandbox, startRotateProduct } from "./rotateproduct/index.ts";
import type { MakeVideo } from "./rotateproduct/videos.ts";
import { type ShopifySandbox, startShopify } from "./shopify/index.ts";
import type { SeedProduct } from "./shopify/seed.ts";

export interface SandboxOptions {
  /** Where both services keep what they know; the same folder again continues it. */
  dataDir: string;
  app: { apiKey: string; apiSecret: string /** Where webhooks go. */; url: string };
  /** How long RotateProduct takes for a video, in ms. */
  generationMs: number;
  /** What the account has when it is opened. */
  credits: number;
  products?: SeedProduct[];
  /** Default: a turn of the very product in the image, encoded once and kept in `dataDir`. */
  makeVideo?: MakeVideo;
}

export interface Sandbox {
  shopify: ShopifySandbox;
  rotateProduct: RotateProductSandbox;
  /** A key that the simulated RotateProduct accepts. */
  apiKey: string;
  /** The environment in which another Node process reaches both services by their real names. */
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const API_KEY = "rp_sandbox_3f9a61c2d7e84b05";

/** Both simulated services. They reach each other by the real names, as the app does. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, app, generationMs, credits, products = catalogue, makeVideo } = options;
  mkdirSync(dataDir, { recursive: true });
  const configFile = join(import.meta.dirname, "../../shopify.app.toml");
  const shopify = await startShopify({
    app: { ...app, configFile },
    products,
    dataDir: join(dataDir, "shopify"),
  });
  const rotateProduct = await startRotateProduct({
    accounts: [{ apiKey: API_KEY, credits }],
    settings: { generationMs },
    stateFile: join(dataDir, "rotateproduct.jsonl"),
    makeVideo:
      makeVideo ??
      ((image, endImage) => makeTurntable(image, endImage, { cacheDir: join(dataDir, "videos-made") })),
  });
  const origins = { SANDBOX_SHOPIFY_ORIGIN: shopify.url, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct.url };
  const removeRedirect = installRedirect(routesTo(origins));

  return {
    shopify,
    rotateProduct,
    apiKey: API_KEY,
    environment: {
      ...origins,
      NODE_OPTIONS: `--import ${new URL("./redirect.ts", import.meta.url)}`,
    },
    async close() {
      removeRedirect();
      await Promise.all([shopify.close(), rotateProduct.close()]);
    },
  };
}
