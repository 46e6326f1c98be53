import type { BulkReply, Item, RemoteVideo, Sweep } from "../../generation/remote.ts";

/** One RotateProduct account, reached with one API key. */
export interface RotateProduct {
  /** Stable and not secret: tells two keys apart without holding one. */
  readonly keyFingerprint: string;
  /**
   * The one paid call: 5 credits an item, at most 600 images. Sent exactly once, never retried here.
   * @throws Unavailable | Throttled | Refused | Unauthorized | CreditsExhausted – certainly nothing was executed
   * @throws OutcomeUnknown – anything else: the paid work may have been done
   */
  submit(items: readonly Item[]): Promise<BulkReply>;
  /** Every video created at or after `since`, whatever order the listing has. @throws Unavailable | Throttled | Unauthorized */
  sweep(since: Date): Promise<Sweep>;
  /** @throws VideoGone when RotateProduct does not know the id; else as `sweep` */
  readVideo(id: string): Promise<RemoteVideo>;
  /**
   * The mp4 from a byte on; from its very end on it is an empty body.
   * @throws VideoGone (404 or 410: too late, or not finished); else as `sweep`
   */
  openVideo(id: string, fromByte: number): Promise<VideoDownload>;
  /** Balance in credits. @throws as `sweep` */
  readCredits(): Promise<number>;
}

export interface VideoDownload {
  /** Bytes of the whole video, where the server says so. */
  totalBytes: number | null;
  /** Place of the first byte of `body` in the whole video: 0 when the server ignored the range. */
  fromByte: number;
  /** Rejects with Unavailable when the connection breaks. */
  body: AsyncIterable<Uint8Array>;
}
