import type { SkippedGroup } from "../../components/SkippedProducts.tsx";
import { shorten } from "../../generation/payload.ts";
import type { SkipReason } from "../../generation/product.ts";

/** As much of a plan's product as the review shows. */
export interface PlanProduct {
  productId: string;
  title: string;
  imageUrl: string | null;
  description: string | null;
  skipReason: SkipReason | null;
}

export interface PlanSummary {
  /** Products that get a video. */
  videos: number;
  sent: readonly { productId: string; title: string; imageUrl: string | null; description: string | null }[];
  /** From 1 to `pageCount`, of the products sent. */
  page: number;
  pageCount: number;
  /** The largest first. */
  skipped: readonly SkippedGroup[];
}

export const SENT_PER_PAGE = 50;
const SKIPPED_SHOWN = 10;
const DESCRIPTION_SHOWN = 140;

/** A plan of one product or of thousands as one page shows it. `page` beyond the end is the last one. */
export function summarizePlan(products: readonly PlanProduct[], page: number): PlanSummary {
  const sent = products.filter(({ skipReason }) => skipReason === null);
  const pageCount = Math.max(1, Math.ceil(sent.length / SENT_PER_PAGE));
  const shownPage = Math.min(Math.max(1, page), pageCount);
  const start = (shownPage - 1) * SENT_PER_PAGE;
  return {
    videos: sent.length,
    sent: sent.slice(start, start + SENT_PER_PAGE).map(({ productId, title, imageUrl, description }) => ({
      productId,
      title,
      imageUrl,
      description: description === null ? null : shorten(description, DESCRIPTION_SHOWN),
    })),
    page: shownPage,
    pageCount,
    skipped: groupSkipped(products),
  };
}

function groupSkipped(products: readonly PlanProduct[]): SkippedGroup[] {
  const groups = new Map<SkipReason, PlanProduct[]>();
  for (const product of products) {
    if (product.skipReason === null) continue;
    const members = groups.get(product.skipReason) ?? [];
    members.push(product);
    groups.set(product.skipReason, members);
  }
  return [...groups]
    .map(([reason, members]) => ({
      reason,
      count: members.length,
      products: members
        .slice(0, SKIPPED_SHOWN)
        .map(({ productId, title, imageUrl }) => ({ productId, title, imageUrl })),
    }))
    .toSorted((a, b) => b.count - a.count);
}
