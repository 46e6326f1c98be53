import type { WaitReason } from "../generation/allowance.ts";

/** What a shop's sending waits for by itself; null when it does not. */
export function toWait({
  waitsFor,
  waitsUntil,
}: {
  waitsFor: string | null;
  waitsUntil: Date | null;
}): { reason: WaitReason; until: Date } | null {
  return waitsFor === null || waitsUntil === null
    ? null
    : { reason: waitsFor as WaitReason, until: waitsUntil };
}
