import type { FaultPlan } from "../faults.ts";
import type { BlobStore } from "./blobs.ts";
import type { AppRegistration } from "./contract.ts";
import type { ShopifyFault } from "./faults.ts";
import type { RequestLog } from "./request-log.ts";
import type { Settings } from "./settings.ts";
import type { ShopifyState } from "./state.ts";
import type { WebhookControl } from "./webhooks.ts";

/** What every part of the simulated platform works on. */
export interface World {
  state: ShopifyState;
  settings: Settings;
  app: AppRegistration;
  blobs: BlobStore;
  faults: FaultPlan<ShopifyFault>;
  requests: RequestLog;
  webhooks: WebhookControl;
  /** Unix time in ms. */
  now(): number;
  /** In [0, 1), from the sandbox's seed. */
  random(): number;
  /** To be called after every change of `state`: it will be saved soon. */
  markChanged(): void;
}
