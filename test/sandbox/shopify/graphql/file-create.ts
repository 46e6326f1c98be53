import { randomUUID } from "node:crypto";
import { extname } from "node:path";
import { GraphQLError } from "graphql";
import type { FileKind, StoredFile } from "../state.ts";
import { takeId } from "../state.ts";
import { readResourceUrl } from "../upload-form.ts";
import { type GraphqlContext, takeExtent } from "./context.ts";
import { fail, readSource, type SourceFacts } from "./file-source.ts";
import { refuseVideos } from "./quota.ts";
import { filesError, type UserError } from "./user-error.ts";
import { viewFile } from "./view-file.ts";

interface FileCreateInput {
  originalSource: string;
  contentType?: "IMAGE" | "VIDEO" | "FILE" | "EXTERNAL_VIDEO" | "MODEL_3D" | null;
  filename?: string | null;
  alt?: string | null;
  duplicateResolutionMode: "APPEND_UUID" | "RAISE_ERROR" | "REPLACE";
}

interface Candidate {
  kind: FileKind;
  fileName: string;
  alt: string | null;
  facts: SourceFacts;
}

export const maxAltLength = 512;

/** `fileCreate`: takes staged uploads into the shop's files, where they are processed. */
export async function fileCreate({ files }: { files: FileCreateInput[] }, context: GraphqlContext) {
  const inputs = takeExtent(files, context);
  const read = await Promise.all(
    inputs.map((input) => readSource(context, input.originalSource, kindOf(input))),
  );

  // No waiting from here on: two calls at once must not both be given the last place.
  const userErrors: UserError[] = [];
  const accepted: Candidate[] = [];
  for (const [index, input] of inputs.entries()) {
    const facts = read[index] ?? null;
    const error = refuse(context, input, facts, String(index));
    if (error) userErrors.push(error);
    else if (facts)
      accepted.push({ kind: kindOf(input), fileName: nameOf(input), alt: input.alt ?? null, facts });
  }
  const videos = accepted.filter(({ kind }) => kind === "VIDEO").length;
  const quota = videos > 0 && refuseVideos(context.shop, videos, context.world.settings, context.world.now());
  if (quota) userErrors.push(filesError(["files"], quota.code, quota.message));

  const isRefused =
    quota || (userErrors.length > 0 && context.world.settings.batchErrors === "all-or-nothing");
  const created = isRefused ? [] : accepted.map((candidate) => addFile(context, candidate));
  if (created.length > 0) context.world.markChanged();
  return { files: created.map((file) => viewFile(context, file)), userErrors };
}

function refuse(
  context: GraphqlContext,
  input: FileCreateInput,
  facts: SourceFacts | null,
  index: string,
): UserError | null {
  const kind = kindOf(input);
  const name = nameOf(input);
  const error = (field: string, code: string) => filesError(["files", index, field], code);
  if (!facts) return error("originalSource", kind === "IMAGE" ? "INVALID_IMAGE_SOURCE_URL" : "INVALID");
  if ((input.alt?.length ?? 0) > maxAltLength) return error("alt", "ALT_VALUE_LIMIT_EXCEEDED");
  if (name.trim() === "" || name.includes("/")) return error("filename", "INVALID_FILENAME");
  if (extname(name) === "") return error("filename", "INVALID_FILENAME_EXTENSION");
  if (extname(name).toLowerCase() !== extname(sourceName(input)).toLowerCase())
    return error("filename", "MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE");
  if (kind === "VIDEO" && input.duplicateResolutionMode !== "APPEND_UUID")
    return error("duplicateResolutionMode", "INVALID_DUPLICATE_MODE_FOR_TYPE");
  const isRaising =
    input.duplicateResolutionMode === "RAISE_ERROR" ||
    (kind === "VIDEO" && context.world.settings.duplicateVideoNames === "refuse");
  if (isRaising && isNameUsed(context, name)) return error("filename", "FILENAME_ALREADY_EXISTS");
  return null;
}

function addFile(context: GraphqlContext, { kind, fileName, alt, facts }: Candidate): StoredFile {
  const { world, shop } = context;
  const now = world.now();
  const { processingMs, duplicateVideoNames } = world.settings;
  const mustRename = kind !== "VIDEO" || duplicateVideoNames === "append-uuid";
  const file: StoredFile = {
    ...facts,
    id: takeId(world.state),
    kind,
    fileName: mustRename && isNameUsed(context, fileName) ? appendUuid(fileName) : fileName,
    alt,
    createdAt: now,
    updatedAt: now,
    isCreatedByApp: true,
    isLocked: false,
    processingAt: now + processingMs / 5,
    settledAt: now + processingMs,
    failure: takeOrderedFailure(context, fileName) ?? facts.failure,
    previewBlob: null,
  };
  shop.files.set(file.id, file);
  if (kind === "VIDEO") shop.appVideosCreatedAt.push(now);
  return file;
}

/** A failure that the settings ask for, which is then used up by one. */
function takeOrderedFailure({ world }: GraphqlContext, fileName: string) {
  const { processingFailures } = world.settings;
  const ordered = processingFailures.find((failure) => fileName.includes(failure.fileName));
  if (!ordered) return null;
  ordered.times -= 1;
  if (ordered.times === 0) processingFailures.splice(processingFailures.indexOf(ordered), 1);
  return fail(ordered.code);
}

function isNameUsed({ shop }: GraphqlContext, name: string): boolean {
  for (const file of shop.files.values()) if (file.fileName === name) return true;
  return false;
}

function appendUuid(name: string): string {
  const extension = extname(name);
  return `${name.slice(0, -extension.length)}_${randomUUID()}${extension}`;
}

function nameOf(input: FileCreateInput): string {
  return input.filename ?? sourceName(input);
}

function sourceName({ originalSource }: FileCreateInput): string {
  return (readResourceUrl(originalSource) ?? originalSource).replace(/^.*\//, "");
}

function kindOf(input: FileCreateInput): FileKind {
  switch (input.contentType) {
    case "VIDEO":
    case "IMAGE":
      return input.contentType;
    case "FILE":
      return "GENERIC";
    case "EXTERNAL_VIDEO":
    case "MODEL_3D":
      throw new GraphQLError(`The sandbox does not simulate files of type ${input.contentType}`, {
        extensions: { code: "NOT_SIMULATED" },
      });
    default:
      if (/\.(mp4|mov|webm)$/i.test(sourceName(input))) return "VIDEO";
      return /\.(png|jpe?g|webp|gif)$/i.test(sourceName(input)) ? "IMAGE" : "GENERIC";
  }
}
