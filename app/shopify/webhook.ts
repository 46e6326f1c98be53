import { type Shopify, ShopifyHeader, WebhookValidationErrorReason } from "@shopify/shopify-api";

/** The topics that the app subscribes to carry a few hundred bytes. */
const MAX_BODY_BYTES = 1_000_000;

/** A webhook that Shopify has sent. What its body says is never needed: each topic is about the shop as a whole. */
export interface Webhook {
  /** The same for every delivery of one event. */
  eventId: string;
  shop: string;
  /** As in `shopify.app.toml`, such as `app/uninstalled`. */
  topic: string;
  /** When the event happened; null when Shopify does not say. */
  triggeredAt: Date | null;
}

/**
 * Checks that a request is a webhook of Shopify. Unlike the library's `authenticate.webhook` it asks for no access
 * token, so that it also works for a shop that has just uninstalled the app.
 *
 * @throws Response 405, 413, 401 (the signature is missing or wrong) or 400
 */
export async function authenticateWebhook(library: Shopify, request: Request): Promise<Webhook> {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "POST" } });
  const rawBody = await readBody(request);
  const check = await library.webhooks.validate({ rawBody, rawRequest: request });
  if (!check.valid) {
    const isUnsigned =
      check.reason === WebhookValidationErrorReason.InvalidHmac ||
      check.reason === WebhookValidationErrorReason.MissingHmac;
    throw new Response(null, { status: isUnsigned ? 401 : 400 });
  }
  const topic = request.headers.get(ShopifyHeader.Topic);
  const shop = library.utils.sanitizeShop(check.domain);
  if (topic === null || shop === null) throw new Response(null, { status: 400 });
  const eventId = "eventId" in check ? check.eventId : undefined;
  return { eventId: eventId ?? check.webhookId, shop, topic, triggeredAt: readTime(check.triggeredAt) };
}

/** The body as text, of a sender that nobody has checked yet. @throws Response 413 */
async function readBody(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BODY_BYTES) throw new Response(null, { status: 413 });
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readTime(text: string | undefined): Date | null {
  const time = new Date(text ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? null : time;
}
