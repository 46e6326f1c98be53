import type { WithdrawalOutlook } from "../../generation/withdrawal.ts";
import type { Job } from "./queue.ts";
import type { Move } from "./store.ts";

/** Rows of what the merchant takes back. */
export interface Withdrawals {
  /**
   * Takes a confirmed request back, in one transaction: its generations go where `withdraw` says, and those that have to
   * go on are marked, so that they do not become public. Once taken back, nothing happens any more.
   *
   * @returns null for an id that the shop does not have, or that was never confirmed
   */
  withdrawRequest(shop: string, id: string, at: Date, jobs: readonly Job[]): Promise<WithdrawnRequest | null>;
  /** What taking the request back would do now; null as above. */
  readWithdrawal(shop: string, id: string, now: Date): Promise<WithdrawalOutlook | null>;
  /**
   * Of these generations, those that belong to a request that was taken back: the earlier ones whose place they had
   * taken, and that are still as they were left then.
   */
  listReplaced(shop: string, ids: readonly string[]): Promise<readonly string[]>;
  /** The published generations of these products whose video is there, by product. */
  readLive(shop: string, productIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface WithdrawnRequest {
  /** What moved at once. */
  moves: readonly Move[];
  /** Ids of those that go on, and do not become public. */
  marked: readonly string[];
}
