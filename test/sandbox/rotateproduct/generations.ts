import { createRandom } from "../random.ts";
import type { RequestedItem } from "./bulk-request.ts";
import type { Ending, Generation, State } from "./state.ts";

/** What a generation is at a time. */
export type Progress = "not-yet" | "processing" | "succeeded" | "failed" | "canceled";

/** What `generation` is at `at` (Unix ms): nothing changes it but time and the end of its making. */
export function progressOf({ createdAt, endsAt, ending }: Generation, at: number): Progress {
  if (at < createdAt) return "not-yet";
  if (at < endsAt || ending === "stuck" || ending === "undecided") return "processing";
  return ending;
}

/** The generations of the service: all of them, whoever asked for them. */
export interface Generations {
  /** Makes rows for `items`, in order; charged and visible from `createdAt` on. */
  accept(items: readonly AcceptedItem[], terms: AcceptanceTerms): Generation[];
  /** Says how an undecided one ends: when its time is over, or now if it took longer. */
  decide(generation: Generation, ending: "succeeded" | "failed"): void;
  /** The service loses it: it stays charged, and no reply tells of it any more. */
  vanish(id: number): void;
  /** The account's generation of that id, if it has come into being. */
  find(userId: string, id: number): Generation | undefined;
  /** The account's generations that the list shows now, oldest first. */
  listed(userId: string): Generation[];
  /** Every generation ever accepted, whatever a reply says of it: the truth for assertions. */
  all(): Generation[];
}

export interface AcceptedItem extends RequestedItem {
  ending: Ending;
}

export interface AcceptanceTerms {
  userId: string;
  generationMs: number;
  isRefundedOnFailure: boolean;
  lateStartMs: number;
  listLagMs: number;
}

/** Ids look like those of a service that others use too: they start somewhere and have gaps. */
const FIRST_ID = 48_211;
const LARGEST_GAP = 4;

export function createGenerations(state: State, now: () => number, seed: number): Generations {
  const random = createRandom(seed);
  let lastId = [...state.generations.keys()].at(-1) ?? FIRST_ID;

  return {
    accept(items, { userId, generationMs, isRefundedOnFailure, lateStartMs, listLagMs }) {
      const createdAt = now() + lateStartMs;
      const accepted = items.map((item): Generation => {
        lastId += 1 + Math.floor(random() * LARGEST_GAP);
        return {
          ...item,
          id: lastId,
          userId,
          createdAt,
          listedAt: createdAt + listLagMs,
          endsAt: createdAt + generationMs,
          isRefundedOnFailure,
          isVanished: false,
        };
      });
      state.record(...accepted.map((generation) => ({ type: "generation-accepted" as const, generation })));
      return accepted;
    },
    decide({ id, endsAt }, ending) {
      state.record({ type: "generation-decided", id, ending, endsAt: Math.max(endsAt, now()) });
    },
    vanish: (id) => state.record({ type: "generation-vanished", id }),
    find(userId, id) {
      const generation = state.generations.get(id);
      const isVisible =
        generation?.userId === userId && generation.createdAt <= now() && !generation.isVanished;
      return isVisible ? generation : undefined;
    },
    listed(userId) {
      const rows = state.accounts.get(userId)?.generations ?? [];
      return rows.filter(({ listedAt, isVanished }) => listedAt <= now() && !isVanished);
    },
    all: () => [...state.generations.values()],
  };
}
