import { createHmac, randomUUID } from "node:crypto";
import type { AppConfig } from "./app-config.ts";
import type { AppRegistration } from "./contract.ts";
import type { Settings } from "./settings.ts";

/** One attempt to deliver a webhook to the app. */
interface WebhookDelivery {
  topic: string;
  shop: string;
  /** The same for every delivery of one event. */
  eventId: string;
  webhookId: string;
  /** HTTP status of the app, or why there is none. */
  outcome: number | "lost" | "unreachable" | "no-app-url";
  at: number;
}

export interface WebhookControl {
  /** Every delivery so far, lost ones included. */
  readonly deliveries: readonly WebhookDelivery[];
  /**
   * Sends `topic` (e.g. `products/update`) with `payload` if the app subscribes to it, bent by the webhook
   * settings. Resolves when delivered, or when queued if a delay is set.
   */
  send(topic: string, payload: unknown, domain: string): Promise<void>;
  /**
   * Delivers what is due by the sandbox's clock (a timer does so by itself in real time) and resolves when
   * every delivery under way has ended.
   */
  deliverDue(): Promise<void>;
  /** Forgets what is not delivered yet. */
  close(): void;
}

interface Event {
  topic: string;
  shop: string;
  uri: string;
  body: string;
  eventId: string;
  webhookId: string;
  triggeredAt: number;
  dueAt: number;
}

export interface WebhookSenderOptions {
  app: AppRegistration;
  config: AppConfig;
  settings: Settings;
  now(): number;
  random(): number;
}

/** The platform gives up on an app that does not answer in this time. */
const answerTimeoutMs = 5000;

/**
 * Delivers webhooks as the platform does: signed, at least once, in no promised order, sometimes never.
 * Unlike the platform it does not try again after a failed delivery.
 * https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export function createWebhookSender(options: WebhookSenderOptions): WebhookControl {
  const { config, settings, now, random } = options;
  const deliveries: WebhookDelivery[] = [];
  const underWay = new Set<Promise<void>>();
  let waiting: Event[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function deliver(event: Event): Promise<void> {
    const outcome = random() < settings.webhooks.lossRate ? "lost" : await post(event, options);
    const { topic, shop, eventId, webhookId } = event;
    deliveries.push({ topic, shop, eventId, webhookId, outcome, at: now() });
  }

  async function deliverDue(): Promise<void> {
    const due = waiting.filter((event) => event.dueAt <= now());
    waiting = waiting.filter((event) => event.dueAt > now());
    clearTimeout(timer);
    const next = Math.min(...waiting.map((event) => event.dueAt));
    if (waiting.length > 0) timer = setTimeout(deliverDue, Math.max(1, next - now())).unref();
    for (const event of due) {
      const delivery = deliver(event).finally(() => underWay.delete(delivery));
      underWay.add(delivery);
    }
    await Promise.all(underWay);
  }

  return {
    deliveries,
    deliverDue,
    async send(topic, payload, shop) {
      const uri = config.webhookUris.get(topic);
      if (uri === undefined) return;
      const event: Event = {
        topic,
        shop,
        uri,
        body: JSON.stringify(payload),
        eventId: randomUUID(),
        webhookId: randomUUID(),
        triggeredAt: now(),
        dueAt: now() + settings.webhooks.delayMs,
      };
      const isDoubled = random() < settings.webhooks.duplicateRate;
      waiting.push(event, ...(isDoubled ? [event] : []));
      await deliverDue();
    },
    close() {
      waiting = [];
      clearTimeout(timer);
    },
  };
}

async function post(event: Event, { app, config }: WebhookSenderOptions) {
  if (!app.url) return "no-app-url";
  const signature = createHmac("sha256", app.apiSecret).update(event.body).digest("base64");
  try {
    const response = await fetch(new URL(event.uri, app.url), {
      method: "POST",
      body: event.body,
      redirect: "manual",
      signal: AbortSignal.timeout(answerTimeoutMs),
      headers: {
        "Content-Type": "application/json",
        "X-Shopify-Topic": event.topic,
        "X-Shopify-Shop-Domain": event.shop,
        "X-Shopify-Hmac-Sha256": signature,
        "X-Shopify-API-Version": config.webhookApiVersion,
        "X-Shopify-Webhook-Id": event.webhookId,
        "X-Shopify-Event-Id": event.eventId,
        "X-Shopify-Triggered-At": new Date(event.triggeredAt).toISOString(),
      },
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return "unreachable";
  }
}
