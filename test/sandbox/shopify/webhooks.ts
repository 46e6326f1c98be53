/** One attempt to deliver a webhook to the app. */
export interface WebhookDelivery {
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
  send(topic: string, payload: unknown, domain?: string): Promise<void>;
  /** Delivers what is due by the sandbox's clock; a timer does so by itself in real time. */
  deliverDue(): Promise<void>;
}
