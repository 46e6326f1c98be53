/** Our own copy of finished videos. Keys are generation ids. */
export interface VideoStore {
  /** Bytes of an unfinished download that can be continued; 0 when there is none. */
  readPartialBytes(key: string): Promise<number>;
  /**
   * Writes from `fromByte` on (0 starts anew); what was written stays for the next try, also when `body` breaks.
   * @throws StoreFull; NotAVideo when it grows beyond any video – the partial is then removed; Unavailable when less than
   *   `fromByte` is there (any more); and whatever `body` rejects with
   * @returns bytes that the partial download has now
   */
  append(key: string, fromByte: number, body: AsyncIterable<Uint8Array>): Promise<number>;
  /**
   * Checks the partial download and makes it the video, durably; called again it returns the same.
   * @throws NotAVideo – the partial is then removed
   */
  finish(key: string): Promise<{ bytes: number; sha256: string }>;
  /** The finished video; null when there is none. */
  readSize(key: string): Promise<number | null>;
  /** Bytes `start` to `end` inclusive, or all. Rejects with VideoGone when there is none. */
  open(key: string, range?: { start: number; end: number }): AsyncIterable<Uint8Array>;
  /** Room that is left, in bytes. */
  readFreeBytes(): Promise<number>;
  /** Removes the video and any partial download of it. */
  remove(key: string): Promise<void>;
}
