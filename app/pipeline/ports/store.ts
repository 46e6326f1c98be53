import type { WaitReason } from "../../generation/allowance.ts";
import type { Collecting } from "../../generation/capacity.ts";
import type { EndImageRule } from "../../generation/end-image.ts";
import type { Generation, HeldReason, MovingState, Reason, State } from "../../generation/generation.ts";
import type { VideoRefusal, WeekUsage } from "../../generation/quota.ts";
import type { Submission } from "../../generation/submission.ts";
import type { Notices } from "./notices.ts";
import type { Plans } from "./plans.ts";
import type { Job } from "./queue.ts";
import type { Reconciliation } from "./reconciliation.ts";
import type { Withdrawals } from "./withdrawals.ts";

/** The rows. Every method is bound to a shop; `jobs` are sent in the transaction of the rows they concern. */
export interface Store extends Reconciliation, Plans, Withdrawals, Notices {
  readShop(shop: string): Promise<ShopState>;
  /**
   * RotateProduct refused this key: if it is still the shop's, nothing is sent until it is replaced. False when the shop
   * has another one by now, or none.
   */
  rejectKey(shop: string, keyFingerprint: string): Promise<boolean>;
  /** RotateProduct answered this key: if it is still the shop's, a refusal before was a passing one. */
  acceptKey(shop: string, keyFingerprint: string): Promise<void>;
  /** Remembers the balance as asked for at `at`, so that pages need not call out; an answer to an earlier question is dropped. */
  recordCredits(shop: string, credits: number, at: Date): Promise<void>;
  /** The lowest balance that was read of an account since then; null when none differed from the one before. */
  readLowestCredits(shop: string, keyFingerprint: string, since: Date): Promise<number | null>;
  /** What Shopify hosts for the shop, and at most; null where the limit is not known. */
  recordQuota(shop: string, quota: { hosted: number; max: number | null }, at: Date): Promise<void>;
  /** Shopify takes no more videos of this shop: nothing is sent until `acceptVideos`. */
  refuseVideos(shop: string, reason: VideoRefusal, at: Date): Promise<void>;
  acceptVideos(shop: string): Promise<void>;
  /** What sending waits for, for the pages; null when it does not. */
  recordWait(shop: string, wait: { reason: WaitReason; until: Date } | null): Promise<void>;
  /** A complete listing of RotateProduct's videos was read. */
  recordSweep(shop: string, at: Date): Promise<void>;

  /** What the shop has used up of its limits. */
  readUsage(shop: string, now: Date): Promise<Usage>;
  /** How collecting goes, in numbers over all shops: they share one connection and one disk. */
  readCollecting(): Promise<Collecting>;

  readGeneration(shop: string, id: string): Promise<Generation | null>;
  /** Those of `ids` that this shop has, oldest first. */
  readGenerations(shop: string, ids: readonly string[]): Promise<readonly Generation[]>;
  /** Oldest first; `reason` narrows held and ended ones. */
  listGenerations(shop: string, filter: GenerationFilter, limit: number): Promise<readonly Generation[]>;
  /** Held ones, oldest first; of each reason at most `limit`, so that none keeps the others from being seen. */
  listHeld(shop: string, reasons: readonly HeldReason[], limit: number): Promise<readonly Generation[]>;
  /** Generations at rest whose video in our store was saved before then; of published ones, published before then. */
  listOutdated(shop: string, before: Date, limit: number): Promise<readonly Generation[]>;
  /** Generations at rest that gave up their video (`videoBytes` is null), and whose file may still be there. */
  listGivenUp(shop: string, limit: number): Promise<readonly Generation[]>;
  countGenerations(shop: string, filter: GenerationFilter): Promise<number>;
  /** Finished videos that are not in our store, the earliest deadline first. */
  listUncollected(shop: string, limit: number): Promise<readonly Generation[]>;
  /** Applies the moves whose row still is in `from` and writes their events. Returns the ids that moved. */
  move(shop: string, moves: readonly Move[], jobs?: readonly Job[]): Promise<ReadonlySet<string>>;
  /** Writes fields of a row that stays in its state. False when it has left it. */
  update(shop: string, id: string, state: State, set: Partial<MutableFields>): Promise<boolean>;

  /**
   * The gate before money: writes the intent and moves its rows from `queued` to `confirming` in one transaction.
   * Null when the key has an open submission, no row was queued any more, or the shop has left or has another key by
   * now: then nothing may be sent.
   * The items are those rows that really moved, in the order given.
   */
  openSubmission(shop: string, intent: Intent, jobs: readonly Job[]): Promise<Submission | null>;
  /** Moves rows by an answer, an adoption or a verdict; the submission closes when every item is accounted for. Returns the ids that moved. */
  settleSubmission(shop: string, id: string, settlement: Settlement): Promise<ReadonlySet<string>>;
  /** Submissions with unaccounted items: open ones, and judged ones whose items are still looked for at `now`. */
  listUnresolved(shop: string, now: Date): Promise<readonly Submission[]>;
  /** Looks for the unaccounted items of these generations until then, also when that was over. */
  watchSubmissions(shop: string, generationIds: readonly string[], until: Date): Promise<void>;
  /** RotateProduct's ids of any row of this key and these products, ended ones too. */
  listKnownRemoteIds(
    shop: string,
    keyFingerprint: string,
    productIds: readonly string[],
  ): Promise<readonly string[]>;
  /** A second paid video of one item: never hidden. Recorded once per `remoteId`. */
  recordDoubleCharge(shop: string, generationId: string, remoteId: string, at: Date): Promise<void>;

  /** Ids behind `after`, in their order, of rows that have a video at RotateProduct, or had one. */
  listPaidIds(shop: string, after: string, limit: number): Promise<readonly string[]>;
  /** Deletes every row of the shop. */
  deleteShop(shop: string): Promise<void>;

  /** Which shops have rows that move or are held, and why held: the clock's sweep asks whom to look at. */
  listUnfinished(): Promise<readonly UnfinishedGroup[]>;
  /** Shops with a submission that keeps its key from others, whatever became of its rows. */
  listShopsWithOpenSubmission(): Promise<readonly string[]>;
  /** Installed shops with published or removed rows that were not read back yet. */
  listShopsToConfirm(): Promise<readonly string[]>;
  /** Uninstalled shops with open rows. */
  listShopsToEnd(): Promise<readonly string[]>;
  /** Installed shops that were neither compared nor installed since `since`. */
  listShopsToCompare(since: Date): Promise<readonly string[]>;
}

export interface UnfinishedGroup {
  shop: string;
  state: MovingState | "held";
  reason: HeldReason | null;
}

/** Settings, and what was last learned of a shop. */
export interface ShopState {
  /** Null when no key is connected. */
  keyFingerprint: string | null;
  isKeyRejected: boolean;
  keyRejectedAt: Date | null;
  /** Credits that one calendar month may cost; null: no limit. */
  monthlyBudget: number | null;
  /** Credits above which a click is asked about once more; null: none is. */
  confirmAbove: number | null;
  /** What RotateProduct did not confirm is sent once more without asking. */
  resubmitsOnce: boolean;
  /** How long our copy of a video is kept, in days. */
  retentionDays: number;
  /** Null until read. */
  hostedVideos: number | null;
  /** Null where Shopify's limit is not known. */
  hostedVideosMax: number | null;
  quotaReadAt: Date | null;
  videosRefusedFor: VideoRefusal | null;
  videosRefusedAt: Date | null;
  /** The last complete listing of RotateProduct's videos. */
  sweptAt: Date | null;
  isInstalled: boolean;
  /** The merchant looks at each video before it is published. */
  reviewsFirst: boolean;
  /** Zero-based place of a new video in the gallery; null: the end. */
  videoPosition: number | null;
  /** Which image a video ends with where the merchant chose none. */
  endImageRule: EndImageRule;
  /** What a video's alt text is made of; null: the app's own. */
  altTemplate: string | null;
}

export interface Usage extends WeekUsage {
  /** Credits of this month: what was charged, and what may have been. */
  spentThisMonth: number;
  /** Files that Shopify may have been asked for since its own were last counted. */
  createdSinceCount: number;
}

export interface GenerationFilter {
  states: readonly State[];
  reason?: Reason;
  requestId?: string;
  /** Only rows not yet read back from Shopify. */
  isUnconfirmed?: boolean;
  /** Only rows whose video is in our store. */
  hasVideo?: boolean;
  /** Only rows that the merchant took back. */
  isWithdrawn?: boolean;
}

/** One step of one row, applied only if the row still is in `from` (compare-and-set). */
export interface Move {
  id: string;
  from: State;
  to: State;
  /** Required by `held`, `failed` and `canceled`, forbidden elsewhere. */
  reason?: Reason;
  /** What the other side said; shown to the merchant. */
  detail?: string;
  set?: Partial<MutableFields>;
}

/** What a step may write on a row besides its state. */
export type MutableFields = Omit<
  Generation,
  "id" | "shop" | "requestId" | "productId" | "state" | "reason" | "detail" | "createdAt" | "stateSince"
>;

export interface Intent {
  keyFingerprint: string;
  sentAt: Date;
  /** Balance in credits just before; null if it could not be read. */
  balanceBefore: number | null;
  /** RotateProduct's ids of these products known before: they cannot be answers to this submission. */
  knownRemoteIds: readonly string[];
  items: readonly { generationId: string; set: Partial<MutableFields> }[];
}

export interface Settlement {
  moves: readonly Move[];
  /** Generations whose item is accounted for now: paid, or certainly not. */
  accounted: readonly string[];
  /** Closes the submission with items left unaccounted: they stay known as such and may still be adopted. */
  isJudged?: boolean;
  /** What the last sweep saw, for the verdict. */
  evidence?: { lastAdoptedAt: Date | null; agreeingSweeps: number };
  jobs?: readonly Job[];
}
