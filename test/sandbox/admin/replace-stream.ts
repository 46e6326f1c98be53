import { Transform } from "node:stream";

/** `from` and `to` are ASCII. */
export interface Replacement {
  from: string;
  to: string;
}

/** Replaces every occurrence in `text`; where two could match, the longer one wins. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  return text.replace(toPattern(replacements), (match) => toLookup(replacements).get(match) ?? match);
}

/**
 * The same for a stream of bytes in any encoding that contains ASCII. It holds back only what may turn out to be
 * the beginning of a match, so that an event stream is not delayed.
 */
export function createReplaceStream(replacements: readonly Replacement[]): Transform {
  let held = "";
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // latin1 maps each byte to one character and back: bytes that are no ASCII pass untouched.
      const text = held + chunk.toString("latin1");
      const end = text.length - unfinishedLength(text, replacements);
      held = text.slice(end);
      done(null, Buffer.from(replaceAll(text.slice(0, end), replacements), "latin1"));
    },
    flush(done) {
      done(null, Buffer.from(replaceAll(held, replacements), "latin1"));
    },
  });
}

function toPattern(replacements: readonly Replacement[]): RegExp {
  const longestFirst = replacements.map(({ from }) => from).sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((from) => from.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
}

function toLookup(replacements: readonly Replacement[]): Map<string, string> {
  return new Map(replacements.map(({ from, to }) => [from, to]));
}

/** How many characters at the end of `text` begin a match that is not complete yet. */
function unfinishedLength(text: string, replacements: readonly Replacement[]): number {
  let longest = 0;
  for (const { from } of replacements) {
    for (let length = Math.min(from.length - 1, text.length); length > longest; length -= 1) {
      if (text.endsWith(from.slice(0, length))) longest = length;
    }
  }
  return longest;
}
