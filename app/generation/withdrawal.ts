import type { CanceledReason, Generation } from "./generation.ts";

/** What is known of a generation that is, or may be, taken back. */
export type Withdrawable = Pick<
  Generation,
  | "state"
  | "reason"
  | "remoteId"
  | "collectedAt"
  | "fileIntentAt"
  | "publishedAt"
  | "removedAt"
  | "withdrawnAt"
  | "missing"
>;

/** Where a generation goes at once when it is taken back. */
export type Withdrawal =
  | { to: "canceled"; reason: CanceledReason; set: { withdrawnAt: Date } }
  | { to: "removing"; set: { withdrawnAt: Date; missing: null } }
  | { to: "removed"; set: { withdrawnAt: Date; removedAt: Date; confirmedAt: Date; missing: "file" } };

/**
 * What taking a generation back does to it at once. What costs nothing yet is canceled, what is public goes out of the
 * product, a saved video stays saved. Null: nothing now. What is paid, or may be, goes on until its video is saved or
 * its file can be handled, and is asked about again then; what has ended stays as it ended.
 */
export function withdraw(row: Withdrawable, now: Date): Withdrawal | null {
  const withdrawnAt = row.withdrawnAt ?? now;
  // Nothing of it is at Shopify.
  const save = { withdrawnAt, removedAt: now, confirmedAt: now, missing: "file" } as const;
  switch (row.state) {
    case "queued":
      return { to: "canceled", reason: "by_merchant", set: { withdrawnAt } };
    case "published":
      return { to: "removing", set: { withdrawnAt, missing: null } };
    case "collected":
    case "needs_review":
      return { to: "removed", set: save };
    case "held":
      if (row.fileIntentAt !== null) return null;
      if (row.collectedAt !== null) return { to: "removed", set: save };
      if (row.remoteId !== null || row.reason === "unconfirmed") return null;
      return { to: "canceled", reason: "by_merchant", set: { withdrawnAt } };
    case "confirming":
    case "processing":
    case "succeeded":
    case "publishing":
    case "removing":
    case "removed":
    case "failed":
    case "canceled":
      return null;
  }
}

/** What taking back a whole request does, in videos. */
export interface WithdrawalOutlook {
  /** Not paid, and never will be. */
  canceled: number;
  /** Taken out of their products; files and copies are kept. */
  removed: number;
  /** Earlier videos that were taken out for those, and come back. */
  restored: number;
  /** Paid, or perhaps so, and not public: they are saved when they are finished, and never become public. */
  kept: number;
  /** Ended already, or out of their products. */
  untouched: number;
}

/** In which of the numbers a generation counts. */
export function classifyWithdrawal(
  row: Withdrawable,
  now: Date,
): Exclude<keyof WithdrawalOutlook, "restored"> {
  switch (row.state) {
    case "removing":
    case "removed":
    case "failed":
    case "canceled":
      return "untouched";
    default: {
      const withdrawal = withdraw(row, now);
      if (withdrawal?.to === "canceled") return "canceled";
      return withdrawal?.to === "removing" ? "removed" : "kept";
    }
  }
}

/** Held on its way out of a product, or while its file is being deleted: not an open one like the others. */
export function isBeingRemoved({
  withdrawnAt,
  publishedAt,
  removedAt,
}: Pick<Generation, "withdrawnAt" | "publishedAt" | "removedAt">): boolean {
  return withdrawnAt !== null && (publishedAt !== null || removedAt !== null);
}

/** The merchant wants the file itself deleted, and our copy; asked of a removed one only. */
export function isDeletionAsked({ removedAt, missing }: Pick<Generation, "removedAt" | "missing">): boolean {
  return removedAt !== null && missing === "file";
}

/** A removed one is on its way back, with the file that it always had: what goes wrong with it must not cost the file. */
export function isBeingPutBack({
  withdrawnAt,
  removedAt,
}: Pick<Generation, "withdrawnAt" | "removedAt">): boolean {
  return withdrawnAt === null && removedAt !== null;
}

/** How a removed one can come back at no cost; null: neither its file nor our copy is left, or there is no product. */
export function findWayBack({
  fileId,
  missing,
  videoBytes,
}: Pick<Generation, "fileId" | "missing" | "videoBytes">): "file" | "copy" | null {
  if (missing === "product") return null;
  if (missing !== "file" && fileId !== null) return "file";
  return videoBytes === null ? null : "copy";
}
