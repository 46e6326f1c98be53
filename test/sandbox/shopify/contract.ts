import type { RequestListener } from "node:http";
import type { FaultPlan } from "../faults.ts";
import type { ShopifyFault } from "./faults.ts";
import type { RequestLog } from "./request-log.ts";
import type { SeedProduct, ShopSeed } from "./seed.ts";
import type { Settings, SettingsChange } from "./settings.ts";
import type { ShopifyState, ShopState } from "./state.ts";
import type { WebhookControl } from "./webhooks.ts";

export interface ShopifyOptions {
  app: AppRegistration;
  /** The first one is the shop that is meant wherever none is named. Default: `rotate-demo.myshopify.com`. */
  shops?: ShopSeed[];
  /** What the first shop sells. */
  products?: SeedProduct[];
  /** So many generated products more in the first shop, which share a few images. */
  syntheticProducts?: number;
  /** 127.0.0.1 only; default 0, any free port. */
  port?: number;
  /** Where state and blobs survive a restart. Default: a temporary folder that `close` removes. */
  dataDir?: string;
  /** Unix time in ms. Default `Date.now`. */
  now?: () => number;
  /** Draws the faults and the webhooks that get lost. Default 1. */
  seed?: number;
  settings?: SettingsChange;
}

/** What the platform knows of the app from the developer's registration. */
export interface AppRegistration {
  apiKey: string;
  apiSecret: string;
  /** Where webhooks go. May be changed later through `ShopifySandbox.app`. */
  url?: string;
  /** The app's `shopify.app.toml`: webhook subscriptions, and the scopes granted at installation. */
  configFile?: string;
  /** Granted at installation; default: those of `configFile`, else `write_products` and `write_files`. */
  scopes?: string[];
}

export interface ShopifySandbox {
  /** `http://127.0.0.1:<port>`; what is served depends on the Host header. */
  url: string;
  port: number;
  /** The same for another server to mount, e.g. one with TLS for a browser that knows the real hosts. */
  handleRequest: RequestListener;
  /** Where state and blobs lie. */
  dataDir: string;
  app: AppRegistration;
  /** The truth, for assertions and for the admin page. */
  state: ShopifyState;
  shop(domain?: string): ShopState;
  settings: Settings;
  faults: FaultPlan<ShopifyFault>;
  requests: RequestLog;
  webhooks: WebhookControl;
  /** A session token as App Bridge would fetch it for a signed-in user of the shop, valid for a minute. */
  mintSessionToken(options?: SessionTokenOptions): string;
  /** Tokens die at once and `app/uninstalled` is sent. */
  uninstall(domain?: string): Promise<void>;
  reinstall(domain?: string): Promise<void>;
  /** Replaces the granted scopes, of existing tokens too, and sends `app/scopes_update`. */
  setScopes(scopes: string[], domain?: string): Promise<void>;
  deleteProduct(productId: number, domain?: string): Promise<void>;
  /** As the merchant would in the product's gallery: detaches the file, which stays in the shop. */
  removeMedia(productId: number, fileId: number, domain?: string): Promise<void>;
  /** Writes the state to `dataDir` now instead of shortly after the next change. */
  save(): Promise<void>;
  close(): Promise<void>;
}

interface SessionTokenOptions {
  shop?: string;
  userId?: number;
  /** Default 60,000, as on the platform. */
  lifetimeMs?: number;
}
