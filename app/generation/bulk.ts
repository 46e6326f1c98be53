import { costOf } from "./credits.ts";
import {
  CANCELED_REASONS,
  FAILED_REASONS,
  HELD_REASONS,
  isReasonOf,
  MISSING,
  type Missing,
  type Reason,
  STATES,
  type State,
} from "./generation.ts";
import { REMEDIES, type Remedy, remediesOf } from "./remedies.ts";

/** Generations that are alike in what decides about their remedies. */
export interface Kind {
  state: State;
  reason: Reason | null;
  /** Our copy of it is there. */
  hasVideo: boolean;
  missing: Missing | null;
  count: number;
}

/** Remedies that many generations can have at once; each of the others leads to another page. */
export type BulkRemedy = Exclude<Remedy, "open_settings">;

/** What can be done about many generations at once. */
export interface Offer {
  remedy: BulkRemedy;
  /** How many of them it is for; the others stay as they are. */
  count: number;
  /** What it costs, or may cost, in credits. */
  credits: number;
}

/** What a selection offers, in the order of the remedies. A remedy that helps none of them is left out. */
export function offerRemedies(kinds: readonly Kind[]): Offer[] {
  const countFor = (remedy: Remedy) =>
    kinds.filter((kind) => remediesOfKind(kind).includes(remedy)).reduce((sum, { count }) => sum + count, 0);
  return BULK_REMEDIES.map((remedy) => ({ remedy, count: countFor(remedy) }))
    .filter(({ count }) => count > 0)
    .map((offer) => ({ ...offer, credits: mayCost(offer.remedy) ? costOf(offer.count) : 0 }));
}

/** The states in which a remedy can help at all: an action on many looks at no others. */
export function statesOfRemedy(remedy: Remedy): State[] {
  return STATES.filter((state) =>
    REASONS.filter((reason) => isReasonOf(state, reason)).some((reason) =>
      [null, ...MISSING].some((missing) =>
        [true, false].some((hasVideo) =>
          remediesOfKind({ state, reason, hasVideo, missing }).includes(remedy),
        ),
      ),
    ),
  );
}

const REASONS = [null, ...HELD_REASONS, ...FAILED_REASONS, ...CANCELED_REASONS];

const BULK_REMEDIES: readonly BulkRemedy[] = REMEDIES.filter((remedy) => remedy !== "open_settings");

function mayCost(remedy: Remedy): boolean {
  return remedy === "send_again" || remedy === "make_again";
}

function remediesOfKind({ state, reason, hasVideo, missing }: Omit<Kind, "count">): readonly Remedy[] {
  return remediesOf({ state, reason, videoBytes: hasVideo ? 1 : null, missing });
}
