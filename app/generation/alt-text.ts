import type { Generation } from "./generation.ts";
import { toPlainText } from "./payload.ts";

/** What a template may name, in braces. */
export const PLACEHOLDERS = ["title", "vendor", "type"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A product's words for the placeholders; empty where it has none. */
export type AltWords = Readonly<Record<Placeholder, string>>;

/** Of shops that have never chosen one. Others begin with the same in their own language (`app/locales`). */
export const DEFAULT_ALT_TEMPLATE = "{title} – rotating view";

/** Shopify takes no longer alternative text (`FileCreateInput.alt`); a template that is longer says nothing more. */
export const MAX_ALT_LENGTH = 512;

/** Why a template cannot be used. */
export type AltTemplateFault =
  | { kind: "too_long" }
  | { kind: "unknown_placeholder"; placeholder: string }
  /** A brace without its partner: a placeholder that was not finished. */
  | { kind: "stray_brace" };

const BRACED = /\{([^{}]*)\}/g;

/** Null when the template can be used. An empty one stands for the default. */
export function findAltTemplateFault(template: string): AltTemplateFault | null {
  if (template.length > MAX_ALT_LENGTH) return { kind: "too_long" };
  for (const [, name = ""] of template.matchAll(BRACED)) {
    if (!isPlaceholder(name)) return { kind: "unknown_placeholder", placeholder: name };
  }
  return /[{}]/.test(template.replace(BRACED, "")) ? { kind: "stray_brace" } : null;
}

/**
 * The video's alternative text, for people who cannot see it: plain text of at most `MAX_ALT_LENGTH` UTF-16 units. A
 * product without a vendor or a type leaves neither empty brackets nor a dash to nowhere; one without any of the words
 * leaves what the template says besides.
 */
export function describeAlt(template: string | null, words: AltWords): string {
  const plain = toPlainText(template ?? "") || DEFAULT_ALT_TEMPLATE;
  const filled = plain.replace(BRACED, (braced, name: string) =>
    isPlaceholder(name) ? toPlainText(words[name]) || NOTHING : braced,
  );
  return cutAtWord(closeGaps(filled), MAX_ALT_LENGTH);
}

/** What is known of a generation's product since it was sent. */
export function readAltWords(
  row: Pick<Generation, "productTitle" | "productVendor" | "productType">,
): AltWords {
  return { title: row.productTitle, vendor: row.productVendor ?? "", type: row.productType ?? "" };
}

/** How a template names a word. */
export function inBraces(name: string): string {
  return `{${name}}`;
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** Marks the place of a word that the product does not have; no plain text has control characters. */
const NOTHING = "\0";
const SEPARATOR = String.raw`[\s,;:|/·–—-]`;
const EMPTY_BRACKETS = new RegExp(`\\s*[([]\\s*${NOTHING}\\s*[)\\]]`, "g");
const BEFORE_NOTHING = new RegExp(`${SEPARATOR}*${NOTHING}`, "g");

/** Takes out what only led to a missing word: the brackets around it, the separator before it, or behind a first one. */
function closeGaps(text: string): string {
  return text
    .replace(EMPTY_BRACKETS, "")
    .replace(new RegExp(`^${NOTHING}${SEPARATOR}*`), "")
    .replace(BEFORE_NOTHING, "")
    .trim();
}

/** Cuts between words where that loses little, else between graphemes: an emoji or an accent is never halved. */
function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    if (cut.length + segment.length > length - 1) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
