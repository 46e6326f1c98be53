import { openJournal } from "./journal.ts";

/** Credits that one generation costs. */
export const CREDITS_PER_GENERATION = 5;

export interface Account {
  userId: string;
  apiKeys: Set<string>;
  /** Everything ever given, before generations are charged. */
  grantedCredits: number;
  generations: Generation[];
}

/**
 * How a generation ends when its time is over; `stuck` never does, `undecided` waits for its video. A process
 * that is killed leaves the latter to the next one.
 */
export type Ending = "succeeded" | "failed" | "canceled" | "stuck" | "undecided";

/** One accepted generation. All times are Unix ms; what it is at a time follows from them. */
export interface Generation {
  id: number;
  userId: string;
  externalId?: string | undefined;
  imageUrl: string;
  endImageUrl?: string | undefined;
  description?: string | undefined;
  /** When it comes into being and is charged: after its acceptance when it starts late. */
  createdAt: number;
  /** When the list begins to show it. */
  listedAt: number;
  endsAt: number;
  ending: Ending;
  isRefundedOnFailure: boolean;
  /** Whether the service has lost it; it stays charged. */
  isVanished: boolean;
}

type StateEvent =
  | { type: "account-created"; userId: string }
  | { type: "key-added"; userId: string; apiKey: string }
  | { type: "key-revoked"; apiKey: string }
  | { type: "credits-granted"; userId: string; credits: number }
  | { type: "generation-accepted"; generation: Generation }
  | { type: "generation-decided"; id: number; ending: Ending; endsAt: number }
  | { type: "generation-vanished"; id: number };

/** Everything that the service would keep in its database. */
export interface State {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly accountsByKey: ReadonlyMap<string, Account>;
  readonly generations: ReadonlyMap<number, Generation>;
  /** Makes `events` happen and keeps them, all in one write. */
  record(...events: StateEvent[]): void;
  /** From now on nothing happens any more, whatever work is still under way: the file may have a new owner. */
  close(): void;
}

/** The state that the file at `path` tells, or an empty one that is kept in memory only. */
export function openState(path?: string): State {
  const accounts = new Map<string, Account>();
  const accountsByKey = new Map<string, Account>();
  const generations = new Map<number, Generation>();

  function apply(event: StateEvent): void {
    switch (event.type) {
      case "account-created": {
        const { userId } = event;
        accounts.set(userId, { userId, apiKeys: new Set(), grantedCredits: 0, generations: [] });
        return;
      }
      case "key-added": {
        const account = known(accounts, event.userId);
        account.apiKeys.add(event.apiKey);
        accountsByKey.set(event.apiKey, account);
        return;
      }
      case "key-revoked":
        accountsByKey.get(event.apiKey)?.apiKeys.delete(event.apiKey);
        accountsByKey.delete(event.apiKey);
        return;
      case "credits-granted":
        known(accounts, event.userId).grantedCredits += event.credits;
        return;
      case "generation-accepted":
        generations.set(event.generation.id, event.generation);
        known(accounts, event.generation.userId).generations.push(event.generation);
        return;
      case "generation-decided":
        Object.assign(known(generations, event.id), { ending: event.ending, endsAt: event.endsAt });
        return;
      case "generation-vanished":
        known(generations, event.id).isVanished = true;
        return;
    }
  }

  const journal = openJournal<StateEvent>(path);
  for (const event of journal.past) apply(event);
  let isClosed = false;
  return {
    accounts,
    accountsByKey,
    generations,
    record(...events) {
      if (isClosed) return;
      journal.append(events);
      for (const event of events) apply(event);
    },
    close() {
      isClosed = true;
    },
  };
}

function known<Key, Value>(entries: ReadonlyMap<Key, Value>, key: Key): Value {
  const entry = entries.get(key);
  if (entry === undefined) throw new Error(`The simulated RotateProduct knows no ${String(key)}.`);
  return entry;
}
