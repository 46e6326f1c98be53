/** "Look at this now." A job that runs twice, late or never is harmless: the row is the truth. */
export type Job =
  | { step: ShopStep; shop: string; notBefore?: Date }
  | { step: "collect"; shop: string; generationId: string; collectBy: Date; notBefore?: Date };

/** Steps that look at all rows of a shop; one of each runs per shop at a time. */
export type ShopStep =
  | "plan"
  | "submit"
  | "track"
  | "publish"
  | "confirm"
  | "remove"
  | "resume"
  | "reconcile"
  | "retain"
  | "notify"
  | "end"
  | "redact";

export interface Queue {
  /** A job that waits already is not doubled and keeps its time; one without `notBefore` brings it forward to now. */
  send(jobs: readonly Job[]): Promise<void>;
}
