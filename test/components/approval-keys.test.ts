import { expect, test } from "vitest";
import { commandOf, type PressedKey } from "../../app/components/approval-keys.ts";

const press = (key: string, on: Partial<PressedKey> = {}) =>
  commandOf({ key, hasModifier: false, tagName: "BODY", isEditable: false, isRepeated: false, ...on });

test.each([
  ["a", "approve"],
  ["A", "approve"],
  ["r", "reject"],
  ["m", "make_again"],
  ["j", "next"],
  ["ArrowRight", "next"],
  ["k", "previous"],
  ["ArrowLeft", "previous"],
  [" ", "play"],
] as const)("%j means %s", (key, command) => {
  expect(press(key)).toBe(command);
});

test.each(["x", "Enter", "Escape", "ArrowDown", "Tab", "constructor"])("%j is left alone", (key) => {
  expect(press(key)).toBeNull();
});

test("nothing is meant while somebody types, holds a key down, or uses a shortcut of the browser", () => {
  for (const tagName of ["INPUT", "TEXTAREA", "SELECT"]) expect(press("a", { tagName })).toBeNull();
  expect(press("r", { isEditable: true })).toBeNull();
  expect(press("r", { hasModifier: true })).toBeNull();
  expect(press("a", { isRepeated: true })).toBeNull();
});

test("a video's own controls keep their keys", () => {
  for (const key of [" ", "ArrowLeft", "m"]) expect(press(key, { tagName: "VIDEO" })).toBeNull();
});

test("a space presses the button that has the focus, and letters still decide", () => {
  expect(press(" ", { tagName: "BUTTON" })).toBeNull();
  expect(press("a", { tagName: "BUTTON" })).toBe("approve");
});
