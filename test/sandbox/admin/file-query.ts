import type { FileKind, Product, ShopState, StoredFile } from "../shopify/state.ts";

export interface FileQuery {
  /** A part of the name or of the alt text. */
  search: string;
  kind: FileKind | "";
  /** From 1. */
  page: number;
}

export interface FilePage {
  files: StoredFile[];
  total: number;
  pageCount: number;
  page: number;
}

const filesPerPage = 50;

export function readFileQuery(parameters: URLSearchParams): FileQuery {
  const kind = parameters.get("kind");
  return {
    search: parameters.get("query") ?? "",
    kind: kind === "IMAGE" || kind === "VIDEO" || kind === "GENERIC" ? kind : "",
    page: Math.max(1, Math.floor(Number(parameters.get("page"))) || 1),
  };
}

/** The files that the query means, newest first, a page of them. */
export function findFiles(shop: ShopState, query: FileQuery): FilePage {
  const text = query.search.trim().toLowerCase();
  const matching = [...shop.files.values()].filter(
    ({ kind, fileName, alt }) =>
      (query.kind === "" || kind === query.kind) && `${fileName} ${alt ?? ""}`.toLowerCase().includes(text),
  );
  matching.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const pageCount = Math.max(1, Math.ceil(matching.length / filesPerPage));
  const page = Math.min(query.page, pageCount);
  const start = (page - 1) * filesPerPage;
  return { files: matching.slice(start, start + filesPerPage), total: matching.length, pageCount, page };
}

/** Which products show each of the files: one walk through the shop for all of them. */
export function indexReferences(shop: ShopState, files: readonly StoredFile[]): Map<number, Product[]> {
  const references = new Map<number, Product[]>(files.map(({ id }) => [id, []]));
  for (const product of shop.products.values()) {
    for (const id of product.mediaIds) references.get(id)?.push(product);
  }
  return references;
}
