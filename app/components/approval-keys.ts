export type ApprovalCommand = "approve" | "reject" | "make_again" | "next" | "previous" | "play";

const COMMANDS = new Map<string, ApprovalCommand>(
  Object.entries({
    a: "approve",
    r: "reject",
    m: "make_again",
    j: "next",
    ArrowRight: "next",
    k: "previous",
    ArrowLeft: "previous",
    " ": "play",
  }),
);

/** Where letters are written, or keys have a meaning of their own. */
const OWN_KEYS = ["INPUT", "TEXTAREA", "SELECT", "VIDEO"];

/** What a space presses or opens. */
const PRESSED_BY_SPACE = ["BUTTON", "A", "SUMMARY"];

/** A key as it was pressed, and on what. */
export interface PressedKey {
  key: string;
  /** Ctrl, Alt or Command: a shortcut of the browser, or of a screen reader. */
  hasModifier: boolean;
  /** Of the element that has the focus, in capitals. */
  tagName: string;
  isEditable: boolean;
  /** It is held down: nobody decides about many videos by leaning on a key. */
  isRepeated: boolean;
}

/** What a key means on the approval page; null when it is not for it. */
export function commandOf(pressed: PressedKey): ApprovalCommand | null {
  const { key, hasModifier, tagName, isEditable, isRepeated } = pressed;
  if (hasModifier || isEditable || isRepeated || OWN_KEYS.includes(tagName)) return null;
  if (key === " " && PRESSED_BY_SPACE.includes(tagName)) return null;
  return COMMANDS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}
