import type { BulkReply, RemoteVideo } from "./remote.ts";

/** A POST whose intent was written, and what is known of its outcome. */
export interface Submission {
  id: string;
  shop: string;
  keyFingerprint: string;
  /** False once its unaccounted items were judged: they may still turn up, but nothing waits for them. */
  isOpen: boolean;
  sentAt: Date;
  /** Balance in credits just before the POST; null if it could not be read. */
  balanceBefore: number | null;
  /** RotateProduct's ids of these products known before the POST: they cannot be answers to it. */
  knownRemoteIds: readonly string[];
  /** The youngest id of this account known before the POST; null when none was. */
  highestRemoteId: string | null;
  lastAdoptedAt: Date | null;
  /** Complete sweeps in a row after which nothing more was to adopt. */
  agreeingSweeps: number;
  /** Items in the order sent that nothing accounts for yet. */
  unaccounted: readonly SubmittedItem[];
}

export interface SubmittedItem {
  generationId: string;
  /** The product GID, sent as `externalId`. */
  productId: string;
}

/** What a row learns with the video that RotateProduct has for it. It is charged from then on. */
export function acceptanceOf(video: RemoteVideo, now: Date) {
  return { remoteId: video.id, remoteCreatedAt: video.createdAt, paidAt: video.createdAt ?? now };
}

/** What a reply says of one item. An item without an outcome is unaccounted for. */
export type ItemOutcome =
  | { kind: "accepted"; video: RemoteVideo; extra: readonly RemoteVideo[] }
  | { kind: "refused"; error: string | null };

/**
 * Matches a reply to the items in the order sent. Videos are matched by external id, never by position; a refusal
 * names its item by index or by external id. An item that is both accepted and refused, or neither, gets no outcome:
 * whether it was paid is unknown. Several videos for one item: the first (by age of id) counts, the rest is `extra`.
 *
 * @returns outcomes by product GID
 */
export function readReply(reply: BulkReply, productIds: readonly string[]): ReadonlyMap<string, ItemOutcome> {
  const sent = new Set(productIds);
  const refused = new Map<string, string | null>();
  for (const refusal of reply.refused) {
    const productId = sent.has(refusal.id) ? refusal.id : productIds[indexOf(refusal.id)];
    if (productId !== undefined) refused.set(productId, refusal.error);
  }

  const accepted = new Map<string, RemoteVideo[]>();
  for (const video of reply.accepted) {
    if (video.externalId === null || !sent.has(video.externalId)) continue;
    const videos = accepted.get(video.externalId) ?? [];
    if (!videos.some((known) => known.id === video.id)) videos.push(video);
    accepted.set(video.externalId, videos);
  }

  const outcomes = new Map<string, ItemOutcome>();
  for (const productId of sent) {
    const [video, ...extra] = (accepted.get(productId) ?? []).toSorted(byAge);
    const error = refused.get(productId);
    if (video !== undefined && error === undefined)
      outcomes.set(productId, { kind: "accepted", video, extra });
    if (video === undefined && error !== undefined) outcomes.set(productId, { kind: "refused", error });
  }
  return outcomes;
}

/** Index written as a string; -1 for anything else, so that "1e0", "" or " 1" never name an item. */
function indexOf(text: string): number {
  return /^(0|[1-9]\d{0,3})$/.test(text) ? Number(text) : -1;
}

/** RotateProduct numbers its videos; where ids are not numbers, their text decides, so that the choice is stable. */
export function byAge(a: Pick<RemoteVideo, "id">, b: Pick<RemoteVideo, "id">): number {
  const difference = Number(a.id) - Number(b.id);
  return Number.isNaN(difference) || difference === 0 ? a.id.localeCompare(b.id) : difference;
}

/** The youngest of some ids; null without any. */
export function findHighestId(ids: readonly string[]): string | null {
  return (
    ids
      .map((id) => ({ id }))
      .toSorted(byAge)
      .at(-1)?.id ?? null
  );
}
