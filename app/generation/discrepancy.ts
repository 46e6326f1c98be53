import { generationIdOf, type Missing } from "./generation.ts";
import type { Product } from "./product.ts";
import type { RemoteVideo } from "./remote.ts";

/**
 * Where our rows, RotateProduct's listing and Shopify tell different stories. Each rule compares two of them; none
 * depends on the order of what it is given, or on what is repeated in it.
 */

/** A file at Shopify that carries our name. */
export interface NamedFile {
  /** GID. */
  id: string;
  fileName: string;
  createdAt: Date | null;
}

/** Listed videos that carry a product's GID and that nothing of ours knows, each once. */
export function findUnknownVideos(
  videos: readonly RemoteVideo[],
  knownIds: ReadonlySet<string>,
): RemoteVideo[] {
  const unknown = videos.filter(({ id, externalId }) => isProductGid(externalId) && !knownIds.has(id));
  return uniqueById(unknown);
}

/** Files with our name whose generation is not one of ours (any more), each once. */
export function findUnknownFiles(
  files: readonly NamedFile[],
  knownGenerations: ReadonlySet<string>,
): NamedFile[] {
  const unknown = files.filter(({ fileName }) => {
    const generationId = generationIdOf(fileName);
    return generationId !== null && !knownGenerations.has(generationId);
  });
  return uniqueById(unknown);
}

/** Where a published video is in its product's media, or what is missing of it. */
export interface Presence {
  missing: Missing | null;
  /** Zero-based; null when it is not there. */
  position: number | null;
}

/**
 * @param product null when it does not exist any more
 * @param isFileThere whether the file exists, where that is known; a video that is only out of its place may be used
 *   elsewhere by the merchant
 */
export function findPresence(fileId: string | null, product: Product | null, isFileThere = true): Presence {
  if (product === null) return { missing: "product", position: null };
  const position = fileId === null ? -1 : product.media.findIndex(({ id }) => id === fileId);
  if (position >= 0) return { missing: null, position };
  return { missing: isFileThere ? "place" : "file", position: null };
}

function isProductGid(externalId: string | null): boolean {
  return externalId !== null && /^gid:\/\/shopify\/Product\/\d+$/.test(externalId);
}

function uniqueById<Item extends { id: string }>(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
}
