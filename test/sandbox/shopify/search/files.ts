import { fileStatusAt, type StoredFile } from "../state.ts";
import { compileSearch, matchNumber, matchText, matchTime, matchWords, toWords } from "./match.ts";
import type { SearchNode, SearchTerm } from "./parse.ts";

/** A test for the files that a search query means, in a shop's files or a product's media. */
export function matchFiles(node: SearchNode, now: number): (file: StoredFile) => boolean {
  return compileSearch(node, (term) => matchFileTerm(term, now));
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
      const isMatch = matchText(term);
      return (file) => isMatch(file.fileName) || isMatch(file.fileName.replace(/\.[^.]*$/, ""));
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
