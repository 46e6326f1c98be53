import { costOf } from "./credits.ts";
import type { Missing, State } from "./generation.ts";

/** What has to be said of a video beside its state. */
export type Remark =
  /** The merchant took it back; it is finished all the same, since it is paid. */
  | { kind: "withdrawn" }
  /** Shopify does not have it any more where it was put. */
  | { kind: "missing"; missing: Missing }
  /** What the other side said. */
  | { kind: "detail"; detail: string }
  /** Credits that RotateProduct charged beyond the first time. */
  | { kind: "double_charge"; credits: number };

export interface Remarkable {
  state: State;
  missing: Missing | null;
  detail: string | null;
  isWithdrawn: boolean;
  /** Paid videos of it beyond the first. */
  doubleCharges: number;
}

/** In the order in which they are told. */
export function remarksOf(generation: Remarkable): Remark[] {
  const { state, missing, detail, isWithdrawn, doubleCharges } = generation;
  const remarks: Remark[] = [];
  if (isWithdrawn && STILL_ON_ITS_WAY.includes(state)) remarks.push({ kind: "withdrawn" });
  if (missing !== null && state === "published") remarks.push({ kind: "missing", missing });
  if (detail) remarks.push({ kind: "detail", detail });
  if (doubleCharges > 0) remarks.push({ kind: "double_charge", credits: costOf(doubleCharges) });
  return remarks;
}

/** Paid, or perhaps so: taking it back lets it come to its end. */
const STILL_ON_ITS_WAY: readonly State[] = ["confirming", "processing", "succeeded", "publishing"];
