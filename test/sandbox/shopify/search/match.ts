import type { SearchNode, SearchTerm } from "./parse.ts";

/** How one field of a search is compared with an item; `undefined` for a field it does not have. */
export type MatchTerm<Item> = (term: SearchTerm) => ((item: Item) => boolean) | undefined;

/** A test for `node`. Terms with an unknown field are left out, as the platform does. */
export function compileSearch<Item>(node: SearchNode, matchTerm: MatchTerm<Item>): (item: Item) => boolean {
  return compile(node, matchTerm) ?? (() => true);
}

function compile<Item>(node: SearchNode, matchTerm: MatchTerm<Item>): ((item: Item) => boolean) | undefined {
  if (node.kind === "term") return matchTerm(node);
  if (node.kind === "not") {
    const inner = compile(node.of, matchTerm);
    return inner && ((item) => !inner(item));
  }
  const tests = node.of.map((child) => compile(child, matchTerm)).filter((test) => test !== undefined);
  if (tests.length === 0) return undefined;
  return node.kind === "all"
    ? (item) => tests.every((test) => test(item))
    : (item) => tests.some((test) => test(item));
}

/** Words between single spaces, with one at each end, so that a word can be found by `includes(" word ")`. */
export function toWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** What to look for in words: the term's words in a row, the last one as a beginning if it ends in `*`. */
export function toNeedle({ value, isPrefix }: SearchTerm): string {
  const wanted = toWords(value);
  return isPrefix || wanted.trim() === "" ? wanted.trimEnd() : wanted;
}

export function matchWords(term: SearchTerm): (words: string) => boolean {
  const needle = toNeedle(term);
  return (words) => words.includes(needle);
}

/** Whether a text is the term's value, or one of its comma-separated values, whatever the case. */
export function matchText({ value, isPrefix }: SearchTerm): (text: string) => boolean {
  const wanted = value.toLowerCase();
  if (isPrefix) return (text) => text.toLowerCase().startsWith(wanted);
  const options = new Set([wanted, ...wanted.split(",").map((option) => option.trim())]);
  return (text) => options.has(text.toLowerCase());
}

/** Compares numbers, e.g. ids (also as global ids) and amounts; nothing matches what is not a number. */
export function matchNumber({ comparator, value }: SearchTerm): (candidate: number) => boolean {
  const wanted = Number(value.replace(/^gid:\/\/shopify\/\w+\//, ""));
  return compareWith(comparator, wanted);
}

/** Compares times in ms with a date such as `2024-01-31`, a full timestamp or `now`. */
export function matchTime({ comparator, value }: SearchTerm, now: number): (at: number) => boolean {
  const wanted = value.toLowerCase() === "now" ? now : Date.parse(value);
  return compareWith(comparator, wanted);
}

function compareWith(comparator: SearchTerm["comparator"], wanted: number): (candidate: number) => boolean {
  switch (comparator) {
    case ":":
      return (candidate) => candidate === wanted;
    case ":>":
      return (candidate) => candidate > wanted;
    case ":>=":
      return (candidate) => candidate >= wanted;
    case ":<":
      return (candidate) => candidate < wanted;
    case ":<=":
      return (candidate) => candidate <= wanted;
  }
}
