import { fileStatusAt, type StoredFile } from "../state.ts";
import { compileSearch, matchNumber, matchText, matchTime, matchWords, toWords } from "./match.ts";
import type { SearchNode, SearchTerm } from "./parse.ts";

/** A test for the files that a search query means, in a shop's files or a product's media. */
export function matchFiles(node: SearchNode, now: number): (file: StoredFile) => boolean {
  const names = listExactNames(node);
  return names ? matchNames(names) : compileSearch(node, (term) => matchFileTerm(term, now));
}

/** The names of a query for nothing but names: a hundred of them in 10,000 files must not take a million steps. */
function listExactNames(node: SearchNode): string[] | null {
  const names: string[] = [];
  for (const term of node.kind === "any" ? node.of : [node]) {
    if (term.kind !== "term" || term.field !== "filename" || term.isPrefix) return null;
    names.push(term.value);
  }
  return names;
}

/** Files with one of `names`, written with or without its extension. */
function matchNames(names: readonly string[]): (file: StoredFile) => boolean {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return ({ fileName }) => {
    const name = fileName.toLowerCase();
    const dot = name.lastIndexOf(".");
    return wanted.has(name) || (dot !== -1 && wanted.has(name.slice(0, dot)));
  };
}

export function isFileField(field: string): boolean {
  const term: SearchTerm = { kind: "term", field, comparator: ":", value: "", isPrefix: false };
  return matchFileTerm(term, 0) !== undefined;
}

function matchFileTerm(term: SearchTerm, now: number): ((file: StoredFile) => boolean) | undefined {
  switch (term.field) {
    case null: {
      const isMatch = matchWords(term);
      return (file) => isMatch(`${toWords(file.fileName)}${toWords(file.alt ?? "")}`);
    }
    case "filename": {
      if (!term.isPrefix) return matchNames([term.value]);
      const isMatch = matchText(term);
      return (file) => isMatch(file.fileName);
    }
    case "id": {
      const isMatch = matchNumber(term);
      return (file) => isMatch(file.id);
    }
    case "status": {
      const isMatch = matchText(term);
      return (file) => isMatch(fileStatusAt(file, now));
    }
    case "media_type": {
      const isMatch = matchText(term);
      return (file) => isMatch(file.kind === "GENERIC" ? "GENERIC_FILE" : file.kind);
    }
    case "original_upload_size": {
      const isMatch = matchNumber(term);
      return (file) => isMatch(file.byteSize);
    }
    case "created_at": {
      const isMatch = matchTime(term, now);
      return (file) => isMatch(file.createdAt);
    }
    case "updated_at": {
      const isMatch = matchTime(term, now);
      return (file) => isMatch(file.updatedAt);
    }
    default:
      return undefined;
  }
}
