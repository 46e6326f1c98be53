import type { NamedFile } from "../generation/discrepancy.ts";
import { Refused, Unavailable } from "../generation/errors.ts";
import { isOurFileName } from "../generation/generation.ts";
import type { ItemResult, VideoFile } from "../pipeline/ports/index.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import {
  createFilesMutation,
  deleteFilesMutation,
  findFilesQuery,
  listOurFilesQuery,
  readFilesQuery,
} from "./documents/files.ts";
import type { FileCreateInput, VideoFileFieldsFragment } from "./generated/admin.types.ts";
import { inBatches, MAX_INPUT_ITEMS } from "./in-batches.ts";
import { readPages } from "./read-pages.ts";
import { type BatchReply, runItemBatch } from "./run-item-batch.ts";

/** Names asked for in one search: each makes the query some 70 characters longer. */
const NAMES_PER_SEARCH = 25;

/** Files of one page of a search; more than names, since a search may also find what only resembles a name. */
const FILES_PER_PAGE = 100;

/** Shopify refuses longer texts (`ALT_VALUE_LIMIT_EXCEEDED`). */
const MAX_ALT_LENGTH = 512;

type FileNode = VideoFileFieldsFragment | Record<PropertyKey, never> | null;

/** What `createFiles` makes a file of. */
export interface NewFile {
  fileName: string;
  /** Of the staged upload. */
  resourceUrl: string;
  alt: string;
}

/** Creates video files out of finished uploads; results in the order given. Not idempotent. */
export function createFiles(
  graphql: AdminGraphql,
  files: readonly NewFile[],
): Promise<readonly ItemResult<VideoFile>[]> {
  return inBatches(files, MAX_INPUT_ITEMS, (batch) =>
    runItemBatch(batch, async (items): Promise<BatchReply<VideoFile>> => {
      const { fileCreate } = await graphql.run(createFilesMutation, {
        files: items.map(toFileInput),
      });
      const created = (fileCreate?.files ?? []).filter(isVideo).map(toVideoFile);
      return { done: matchCreated(items, created), errors: fileCreate?.userErrors ?? [] };
    }),
  );
}

function toFileInput({ fileName, resourceUrl, alt }: NewFile): FileCreateInput {
  return {
    contentType: "VIDEO",
    originalSource: resourceUrl,
    filename: fileName,
    // A cut may leave half of a letter outside the basic plane.
    alt: alt.slice(0, MAX_ALT_LENGTH).replace(/[\ud800-\udbff]$/, ""),
  };
}

/**
 * Which created file is which: by place when all were created, else by name. Shopify puts `_<uuid>` behind a name that
 * is taken already.
 *
 * @throws Unavailable when a created file is nobody's: creating the rest again could then make a second one
 */
function matchCreated(items: readonly NewFile[], created: readonly VideoFile[]): (VideoFile | undefined)[] {
  if (created.length === items.length) return [...created];
  const matched = items.map(({ fileName }) => {
    const stem = fileName.replace(/\.mp4$/, "");
    return created.find((file) => file.fileName === fileName || file.fileName.startsWith(`${stem}_`));
  });
  const unknown = created.find((file) => !matched.includes(file));
  if (unknown !== undefined)
    throw new Unavailable(`Shopify created a file that was not asked for: ${unknown.fileName}`);
  return matched;
}

/** Videos by exact file name; of several with one name the oldest. */
export async function findFiles(
  graphql: AdminGraphql,
  fileNames: readonly string[],
): Promise<ReadonlyMap<string, VideoFile>> {
  const wanted = new Set(fileNames);
  const found = new Map<string, VideoFile>();
  await inBatches([...wanted], NAMES_PER_SEARCH, async (names) => {
    const query = names.map((name) => `filename:"${name}"`).join(" OR ");
    // Oldest first, so that the first file with a name is the one that counts.
    const pages = readPages(
      async (after) => (await graphql.run(findFilesQuery, { query, first: FILES_PER_PAGE, after })).files,
    );
    for await (const nodes of pages) {
      for (const node of nodes)
        if (isVideo(node) && wanted.has(node.filename) && !found.has(node.filename))
          found.set(node.filename, toVideoFile(node));
      if (names.every((name) => found.has(name))) break;
    }
    return names;
  });
  return found;
}

/** What all names of ours begin with; a search for a beginning may find more than that. */
const OUR_FILES = "media_type:VIDEO filename:rotateproduct-*";

/** Videos with a name of ours, whoever made them; 250 a call. */
export async function listOurFiles(graphql: AdminGraphql): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = [];
  const pages = readPages(
    async (after) => (await graphql.run(listOurFilesQuery, { query: OUR_FILES, after })).files,
  );
  for await (const nodes of pages) {
    for (const node of nodes) {
      if (!("filename" in node) || !isOurFileName(node.filename)) continue;
      found.push({ id: node.id, fileName: node.filename, createdAt: new Date(node.createdAt) });
    }
  }
  return found;
}

/** Videos in the order of `ids`; null for ids that are not (or no longer) a video's. */
export function readFiles(
  graphql: AdminGraphql,
  ids: readonly string[],
): Promise<readonly (VideoFile | null)[]> {
  return inBatches(ids, MAX_INPUT_ITEMS, async (batch) => {
    const { nodes } = await graphql.run(readFilesQuery, { ids: batch });
    return nodes.map((node) => (isVideo(node) ? toVideoFile(node) : null));
  });
}

/** Deletes for good. Files that do not exist count as deleted. @throws Refused when one stays all the same */
export async function deleteFiles(graphql: AdminGraphql, ids: readonly string[]): Promise<void> {
  const results = await inBatches(ids, MAX_INPUT_ITEMS, (batch) =>
    runItemBatch(batch, async (items): Promise<BatchReply<null>> => {
      const { fileDelete } = await graphql.run(deleteFilesMutation, { fileIds: items });
      const deleted = new Set(fileDelete?.deletedFileIds);
      return {
        done: items.map((id) => (deleted.has(id) ? null : undefined)),
        errors: fileDelete?.userErrors ?? [],
      };
    }),
  );
  const refusals = results.flatMap((result) =>
    result.ok || result.error.kind === "file_gone" ? [] : [result.error],
  );
  if (refusals.length > 0) throw new Refused(refusals.map(({ message }) => message).join("; "));
}

function isVideo(node: FileNode): node is VideoFileFieldsFragment {
  return node !== null && "fileStatus" in node;
}

const STATES = { UPLOADED: "uploaded", PROCESSING: "processing", READY: "ready", FAILED: "failed" } as const;

function toVideoFile({ id, filename, fileStatus, fileErrors }: VideoFileFieldsFragment): VideoFile {
  const error = fileErrors.map(({ code, message }) => `${message} (${code})`).join("; ");
  return { id, fileName: filename, state: STATES[fileStatus], error: error === "" ? null : error };
}
