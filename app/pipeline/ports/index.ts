import type { Mail } from "./notices.ts";
import type { Queue } from "./queue.ts";
import type { RotateProduct } from "./rotateproduct.ts";
import type { Shopify } from "./shopify.ts";
import type { Store } from "./store.ts";
import type { VideoStore } from "./videos.ts";

export type * from "./notices.ts";
export type * from "./plans.ts";
export type { Job, Queue, ShopStep } from "./queue.ts";
export type * from "./reconciliation.ts";
export type { RotateProduct, VideoDownload } from "./rotateproduct.ts";
export type * from "./shopify.ts";
export type * from "./store.ts";
export type { VideoStore } from "./videos.ts";
export type * from "./withdrawals.ts";

/**
 * Everything the pipeline needs from the outside. Adapters implement it; steps know nothing else.
 * Failures are the errors of `generation/errors.ts`.
 */
export interface Ports {
  store: Store;
  /** The shop's RotateProduct account. @throws Unauthorized when no key is connected */
  rotateProductOf(shop: string): Promise<RotateProduct>;
  shopifyOf(shop: string): Shopify;
  videos: VideoStore;
  queue: Queue;
  /** Null where whoever runs the app has not set up e-mail. */
  mail: Mail | null;
  clock: Clock;
  log: Log;
}

export interface Clock {
  now(): Date;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
