import { createHash, randomBytes } from "node:crypto";
import { progressOf } from "./generations.ts";
import { type Account, CREDITS_PER_GENERATION, type State } from "./state.ts";

/** The accounts of the service, and the API keys that open them. */
export interface Accounts {
  /** Opens an account with `credits` (default 100) and one key. The same first key gives the same user id. */
  create(options?: { credits?: number; apiKey?: string }): { userId: string; apiKey: string };
  /** Makes one more key for an account. */
  addKey(userId: string, apiKey?: string): string;
  /** From now on the key is answered with 401. */
  revokeKey(apiKey: string): void;
  findByKey(apiKey: string): Account | undefined;
  list(): Account[];
  /** The credits that the account has now. */
  balance(userId: string): number;
  /** The credits that it can still spend: the balance without what accepted generations will cost. */
  spendable(userId: string): number;
  /** Grants or takes credits until the balance is `credits`. */
  setBalance(userId: string, credits: number): void;
}

export function createAccounts(state: State, now: () => number): Accounts {
  function find(userId: string): Account {
    const account = state.accounts.get(userId);
    if (!account) throw new Error(`The simulated RotateProduct has no account ${userId}.`);
    return account;
  }

  /** A balance is no number that is kept: it follows from what was granted and what was made until now. */
  function balanceAt(userId: string, at: number): number {
    const { grantedCredits, generations } = find(userId);
    const charged = generations.filter((generation) => isChargedAt(generation, at));
    return grantedCredits - charged.length * CREDITS_PER_GENERATION;
  }

  function isChargedAt(generation: Account["generations"][number], at: number): boolean {
    if (generation.createdAt > at) return false;
    const progress = progressOf(generation, now());
    return !(generation.isRefundedOnFailure && (progress === "failed" || progress === "canceled"));
  }

  return {
    create({ credits = 100, apiKey = newKey() } = {}) {
      const userId = userIdFor(apiKey);
      if (state.accounts.has(userId)) throw new Error(`The API key ${apiKey} has an account already.`);
      state.record(
        { type: "account-created", userId },
        { type: "key-added", userId, apiKey },
        { type: "credits-granted", userId, credits },
      );
      return { userId, apiKey };
    },
    addKey(userId, apiKey = newKey()) {
      state.record({ type: "key-added", userId, apiKey });
      return apiKey;
    },
    revokeKey: (apiKey) => state.record({ type: "key-revoked", apiKey }),
    findByKey: (apiKey) => state.accountsByKey.get(apiKey),
    list: () => [...state.accounts.values()],
    balance: (userId) => balanceAt(userId, now()),
    spendable: (userId) => balanceAt(userId, Number.POSITIVE_INFINITY),
    setBalance(userId, credits) {
      state.record({ type: "credits-granted", userId, credits: credits - balanceAt(userId, now()) });
    },
  };
}

/** The user id of the account that is opened with `apiKey` as its first key. */
export function userIdFor(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex").slice(0, 24);
}

const newKey = () => `rp_${randomBytes(20).toString("hex")}`;
