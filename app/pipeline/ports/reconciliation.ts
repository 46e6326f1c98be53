import type { Presence } from "../../generation/discrepancy.ts";
import type { Generation } from "../../generation/generation.ts";

/** What the comparison of our rows with RotateProduct's listing and with Shopify reads and writes. */
export interface Reconciliation {
  /** Those of RotateProduct's ids that a row with this key has, of whichever shop: one account may serve several. */
  findKnownVideos(keyFingerprint: string, remoteIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the products that this shop has had a generation of. */
  findKnownProducts(shop: string, productIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the ids that are generations of this shop. */
  findGenerationIds(shop: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Makes these the strays of a side. Those that are not among them any more go, unless the look was incomplete. */
  recordStrays(shop: string, look: StrayLook): Promise<void>;
  /** Published rows that were looked at before `before`, those looked at longest ago first. */
  listPublished(shop: string, before: Date, limit: number): Promise<readonly Generation[]>;
  /** What Shopify has of published rows. */
  recordPresences(shop: string, presences: readonly (Presence & { id: string })[], at: Date): Promise<void>;
  recordComparison(shop: string, at: Date): Promise<void>;
}

export interface StrayLook {
  side: "rotateproduct" | "shopify";
  strays: readonly Stray[];
  /** False when strays may have been overlooked. */
  isComplete: boolean;
  at: Date;
}

export interface Stray {
  /** RotateProduct's id, or the file's GID. */
  id: string;
  productId: string | null;
  createdAt: Date | null;
}
