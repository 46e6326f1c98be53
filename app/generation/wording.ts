import type { CanceledReason, FailedReason, HeldReason, Reason, State } from "./generation.ts";

/** Which text of the catalogue (`app/locales`) says what a rule has decided. */

/** A generation's state, as far as its wording goes. */
export interface Status {
  state: State;
  reason: Reason | null;
  /** RotateProduct takes much longer for it than usual (`isSlow` in schedule.ts). */
  isSlow?: boolean;
}

export type StatusKey =
  | Exclude<State, "held" | "failed" | "canceled">
  | "slow"
  | `held.${HeldReason}`
  | `failed.${FailedReason}`
  | `canceled.${CanceledReason}`;

export function keyOfStatus({ state, reason, isSlow }: Status): StatusKey {
  if (isSlow === true) return "slow";
  switch (state) {
    case "held":
      return `held.${reason as HeldReason}`;
    case "failed":
      return `failed.${reason as FailedReason}`;
    case "canceled":
      return `canceled.${reason as CanceledReason}`;
    default:
      return state;
  }
}

export type StatusTone = "neutral" | "info" | "success" | "attention" | "warning" | "critical";

/** How a state is coloured: by what it asks of a person. */
export function toneOf(state: State): StatusTone {
  switch (state) {
    case "published":
      return "success";
    case "needs_review":
      return "attention";
    case "held":
      return "warning";
    case "failed":
      return "critical";
    // Nothing happens to these, and nothing is asked of anybody.
    case "queued":
    case "canceled":
    case "removed":
      return "neutral";
    default:
      return "info";
  }
}

/** An entry of a generation's timeline. */
export interface Happening {
  fromState: State | null;
  toState: State;
  reason: Reason | null;
}

export type EventKey =
  | "requested"
  | "resumed"
  | "notAccepted"
  | "checkedAgain"
  | "sent"
  | "notFinished"
  | "accepted"
  | "finished"
  | "approved"
  | "saved"
  | "triedAgain"
  | "handedOver"
  | "published"
  | "waitsForReview"
  | "paused"
  | "failed"
  | "removing"
  | "deleting"
  | "notRemoved"
  | "putBack"
  | "notPutBack"
  | "savedOnly";

/** What an event is called; null where the status it led to says all of it. */
export function keyOfEvent({ fromState, toState }: Happening): EventKey | null {
  switch (toState) {
    case "queued":
      if (fromState === "held") return "resumed";
      return fromState === null ? "requested" : "notAccepted";
    case "confirming":
      return fromState === "held" ? "checkedAgain" : "sent";
    case "processing":
      return fromState === "succeeded" ? "notFinished" : "accepted";
    case "succeeded":
      return "finished";
    case "collected":
      if (fromState === "needs_review") return "approved";
      if (fromState === "held") return "resumed";
      if (fromState === "removed") return "putBack";
      return fromState === "succeeded" ? "saved" : "triedAgain";
    case "publishing":
      return fromState === "removed" ? "putBack" : "handedOver";
    case "published":
      return fromState === "removing" ? "notRemoved" : "published";
    case "removing":
      if (fromState === "held") return "resumed";
      return fromState === "removed" ? "deleting" : "removing";
    case "removed":
      if (fromState === "publishing") return "notPutBack";
      return fromState === "removing" ? null : "savedOnly";
    case "needs_review":
      return "waitsForReview";
    case "held":
      return "paused";
    case "failed":
      return "failed";
    case "canceled":
      return null;
  }
}
