import { describe, expect, test } from "vitest";
import type { Generation } from "../../app/generation/generation.ts";
import { isUnsaved, selectRescuable } from "../../app/generation/rescue.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function row(changes: Partial<Generation>): Generation {
  const finished = { remoteId: "7", collectedAt: null, collectBy: inMinutes(30) };
  return { id: "a", state: "held", reason: "store_full", ...finished, ...changes } as Generation;
}

const isRescued = (changes: Partial<Generation>, outlook: { hasKey?: boolean; hasRoom?: boolean }) =>
  selectRescuable([row(changes)], { hasKey: false, hasRoom: false, ...outlook }, NOW).length === 1;

test("only what RotateProduct has and our store has not needs to be saved", () => {
  expect(isUnsaved({ remoteId: "7", collectedAt: null })).toBe(true);
  expect(isUnsaved({ remoteId: null, collectedAt: null })).toBe(false);
  expect(isUnsaved({ remoteId: "7", collectedAt: NOW })).toBe(false);
});

describe("a finished video that is held", () => {
  test("for lack of room goes on when there is some, whatever the key does", () => {
    expect(isRescued({ reason: "store_full" }, { hasRoom: true })).toBe(true);
    expect(isRescued({ reason: "store_full" }, { hasKey: true })).toBe(false);
  });

  test("for lack of room goes on when its hour is over, since only that ends it", () => {
    expect(isRescued({ reason: "store_full", collectBy: inMinutes(-9) }, {})).toBe(false);
    expect(isRescued({ reason: "store_full", collectBy: inMinutes(-10) }, {})).toBe(true);
  });

  test("for its key goes on when one works, room or not", () => {
    expect(isRescued({ reason: "api_key" }, { hasKey: true })).toBe(true);
    expect(isRescued({ reason: "api_key" }, { hasRoom: true })).toBe(false);
  });

  test("for another reason is not touched, nor what is saved or was never sent", () => {
    const all = { hasKey: true, hasRoom: true };
    expect(isRescued({ reason: "stuck" }, all)).toBe(false);
    expect(isRescued({ reason: "access" }, all)).toBe(false);
    expect(isRescued({ collectedAt: NOW }, all)).toBe(false);
    expect(isRescued({ reason: "api_key", remoteId: null }, all)).toBe(false);
  });
});
