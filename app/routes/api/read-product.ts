import { env } from "../../env.server.ts";
import { type Estimate, estimateFinish } from "../../generation/estimate.ts";
import type { State } from "../../generation/generation.ts";
import { pages, readProductPanel, videoPreviewUrl } from "../../services.server.ts";
import type { ProductPanel } from "../../store/product-panel.ts";
import type { Caller } from "./answer.ts";
import type { ProductAnswer } from "./schema.ts";
import { wordProduct } from "./word-product.ts";

/** From our rows alone: this is asked every few seconds. */
export async function readProduct({ shop, texts }: Caller, productId: string): Promise<ProductAnswer> {
  const panel = await readProductPanel(shop, productId);
  const { latest } = panel;
  const hasVideo = latest !== null && latest.videoBytes !== null;
  return wordProduct(
    {
      ...panel,
      estimate: await estimate(shop, panel),
      videoUrl: hasVideo ? `${env.SHOPIFY_APP_URL}${videoPreviewUrl(latest.id)}` : null,
    },
    texts,
  );
}

/**
 * Sent, and on its way: it finishes as others did. Of one that waits to be sent nobody knows that, and what is left of
 * one that the merchant let into the product is not measured by itself.
 */
const FORESEEABLE: readonly State[] = ["confirming", "processing", "succeeded", "collected", "publishing"];

async function estimate(shop: string, { latest, reviewsFirst }: ProductPanel): Promise<Estimate | null> {
  if (latest === null || latest.isSlow || latest.approvedAt !== null) return null;
  if (!FORESEEABLE.includes(latest.state)) return null;
  const [progress, { underWay, lastPaidAt }] = await Promise.all([
    pages.readProgress(shop, reviewsFirst ? "collected" : "published"),
    pages.countMoving(shop, latest.createdAt),
  ]);
  const now = new Date();
  return estimateFinish(
    {
      ...progress,
      unsent: 0,
      underWay,
      lastPaidAt,
      capacity: underWay,
      waitsFor: null,
      week: { left: 0, freesAt: now },
    },
    now,
  );
}
