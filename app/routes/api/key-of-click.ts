import { createHash } from "node:crypto";
import type { PlanClick } from "./schema.ts";

/**
 * The key under which a plan is stored: a click key together with what it was for. Whoever sends the same call again
 * gets the plan that is there; a key that comes with other products names another plan, never that of the first.
 */
export function keyOfClick({ clickKey, ...wanted }: PlanClick): string {
  return `${clickKey}:${createHash("sha256").update(JSON.stringify(wanted)).digest("base64url")}`;
}
