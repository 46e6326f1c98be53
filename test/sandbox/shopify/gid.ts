import type { Collection, FileKind, Product, StoredFile } from "./state.ts";

const fileTypes: Record<FileKind, string> = { IMAGE: "MediaImage", VIDEO: "Video", GENERIC: "GenericFile" };

/** A global id, e.g. `gid://shopify/Product/8000000001`. */
export function gid(type: string, id: number | string): string {
  return `gid://shopify/${type}/${id}`;
}

export function productGid(product: Pick<Product, "id">): string {
  return gid("Product", product.id);
}

export function collectionGid(collection: Pick<Collection, "id">): string {
  return gid("Collection", collection.id);
}

export function fileGid(file: Pick<StoredFile, "id" | "kind">): string {
  return gid(fileTypes[file.kind], file.id);
}

export interface ParsedGid {
  type: string;
  /** As written: a number for resources, a uuid for jobs. */
  id: string;
}

/** Takes a global id apart; null when it is not one. */
export function parseGid(text: string): ParsedGid | null {
  const match = /^gid:\/\/shopify\/([A-Za-z0-9]+)\/([A-Za-z0-9-]+)(?:\?.*)?$/.exec(text);
  return match?.[1] && match[2] ? { type: match[1], id: match[2] } : null;
}

/** The numeric id when `text` is a global id of one of `types`, else null. */
export function numericId(text: string, ...types: string[]): number | null {
  const parsed = parseGid(text);
  if (!parsed || !types.includes(parsed.type) || !/^\d+$/.test(parsed.id)) return null;
  return Number(parsed.id);
}
