import type { StateCounts } from "./filters.ts";
import type { Reason, State } from "./generation.ts";
import { addMs } from "./schedule.ts";

/** What a merchant is told by e-mail: a request has come to rest, or videos need somebody. */
export const NOTICE_KINDS = ["finished", "attention"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** At most one word a day that something needs attention. */
export const ATTENTION_EVERY_MS = 24 * HOUR;

/**
 * What needs attention for so long is told of. Within it the app has looked whether the reason is gone, and most
 * requests have come to rest, which is told in one.
 */
export const ATTENTION_AFTER_MS = 15 * MINUTE;

/** News of yesterday is none. */
const STALE_MS = 24 * HOUR;

/** Longer than a mail server may take, so that nobody tries while somebody else still does. */
const FIRST_PAUSE_MS = 5 * MINUTE;
const LONGEST_PAUSE_MS = HOUR;

/** An e-mail that is to be sent. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  /** The request that has come to rest; null for `attention`. */
  requestId: string | null;
  createdAt: Date;
  /** When it was last tried; null: never. */
  triedAt: Date | null;
  attempts: number;
}

/** When a notice may be tried (again), later after each try. */
export function nextTryAt({ createdAt, triedAt, attempts }: Notice): Date {
  if (triedAt === null) return createdAt;
  return addMs(triedAt, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)));
}

export function isStale({ createdAt }: Pick<Notice, "createdAt">, now: Date): boolean {
  return addMs(createdAt, STALE_MS) <= now;
}

/** Whom a shop wants to be told, and of what. */
export interface Recipient {
  email: string;
  /** BCP 47 */
  locale: string;
  wants: Readonly<Record<NoticeKind, boolean>>;
}

export type News =
  | { kind: "finished"; requestId: string; confirmedAt: Date; counts: StateCounts }
  /** The largest group first; never empty. */
  | { kind: "attention"; groups: readonly AttentionGroup[] };

export interface AttentionGroup {
  state: State;
  reason: Reason | null;
  count: number;
}
