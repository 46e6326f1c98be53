import type { Generation } from "../../app/generation/generation.ts";

/** A queued generation of which nothing is known yet, but what is changed. */
export function makeGeneration(changes: Partial<Generation> = {}): Generation {
  const at = new Date("2026-11-22T08:00:00Z");
  return {
    id: "g1",
    shop: "a.myshopify.com",
    requestId: "r1",
    productId: "gid://shopify/Product/1",
    productTitle: "Mug",
    productVendor: null,
    productType: null,
    state: "queued",
    reason: null,
    detail: null,
    imageId: null,
    endImageId: null,
    description: null,
    imageUrl: null,
    remoteId: null,
    remoteCreatedAt: null,
    paidAt: null,
    resubmittedAt: null,
    succeededAt: null,
    collectBy: null,
    videoBytes: null,
    videoSha256: null,
    collectedAt: null,
    collectMs: null,
    approvedAt: null,
    fileIntentAt: null,
    fileId: null,
    attachedAt: null,
    publishedAt: null,
    position: null,
    confirmedAt: null,
    missing: null,
    attempts: 0,
    createdAt: at,
    stateSince: at,
    ...changes,
  };
}
