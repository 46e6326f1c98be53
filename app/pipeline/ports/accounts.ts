import type { RotateProduct } from "./rotateproduct.ts";

/** A key that RotateProduct has accepted. */
export interface NewKey {
  apiKey: string;
  keyFingerprint: string;
  /** Balance of its account, read at `at`. */
  credits: number;
  at: Date;
}

/** RotateProduct accounts by their keys. */
export interface Accounts {
  /** An account that is reached with a key that need not be stored. */
  rotateProductWith(apiKey: string): RotateProduct;
  saveKey(shop: string, key: NewKey): Promise<void>;
}
