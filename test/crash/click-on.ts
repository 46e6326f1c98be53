import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type AppClient, createAppClient } from "../sandbox/demo/app-client.ts";
import * as merchant from "../sandbox/demo/merchant.ts";
import type { ShopifySandbox } from "../sandbox/shopify/index.ts";
import type { CrashShop } from "./start-services.ts";

/** A click that has no answer is repeated after this, in ms. */
const RETRY_MS = 200;

const MAX_PRODUCTS = 3;

export interface Shopper {
  /** Products that the merchant has been told are on their way. */
  readonly asked: number;
  /** Requests that had no answer and were sent again. */
  readonly repeats: number;
  /** Resolves when every product of the shop has been asked for. */
  readonly done: Promise<void>;
}

/**
 * A merchant who connects the account and asks for videos of a few products at a time, each product once, spread over
 * `durationMs`, through the real pages. A page that does not answer is asked again with the same click key.
 */
export function clickOn(
  origin: string,
  shopify: ShopifySandbox,
  { domain, apiKey, productIds }: CrashShop,
  { durationMs, random }: { durationMs: number; random: () => number },
): Shopper {
  const app = createAppClient(origin, {
    mintSessionToken: () => shopify.mintSessionToken({ shop: domain }),
  });
  const progress = { asked: 0, repeats: 0 };

  async function insist<Value>(task: (app: AppClient) => Promise<Value>): Promise<Value> {
    while (true) {
      try {
        return await task(app);
      } catch {
        progress.repeats += 1;
        await sleep(RETRY_MS);
      }
    }
  }

  async function askForAll(): Promise<void> {
    await insist((client) => merchant.connect(client, apiKey));
    const startedAt = performance.now();
    for (let first = 0; first < productIds.length; ) {
      const dueAt = startedAt + (first / productIds.length) * durationMs;
      await sleep(Math.max(0, dueAt - performance.now()));
      const chosen = productIds.slice(first, first + 1 + Math.floor(random() * MAX_PRODUCTS));
      const clickKey = randomUUID();
      const plan = await insist((client) => merchant.plan(client, chosen, clickKey));
      await insist((client) => merchant.confirm(client, plan));
      first += chosen.length;
      progress.asked += chosen.length;
    }
  }

  return {
    get asked() {
      return progress.asked;
    },
    get repeats() {
      return progress.repeats;
    },
    done: askForAll(),
  };
}
