import { announceProductUpdate } from "../events.ts";
import { numericId } from "../gid.ts";
import { fileStatusAt, type Product, type StoredFile } from "../state.ts";
import { type GraphqlContext, takeExtent } from "./context.ts";
import { maxAltLength } from "./file-create.ts";
import { readSource } from "./file-source.ts";
import { filesError, type UserError } from "./user-error.ts";
import { viewFile } from "./view-file.ts";
import { findProduct } from "./view-product.ts";

interface FileUpdateInput {
  id: string;
  alt?: string | null;
  filename?: string | null;
  originalSource?: string | null;
  previewImageSource?: string | null;
  referencesToAdd?: string[] | null;
  referencesToRemove?: string[] | null;
}

interface Update {
  file: StoredFile;
  input: FileUpdateInput;
  previewBlob: string | null;
}

/** `fileUpdate`: alternative text, preview images, and which products' galleries hold the files. */
export async function fileUpdate({ files }: { files: FileUpdateInput[] }, context: GraphqlContext) {
  const inputs = takeExtent(files, context);
  const previews = await Promise.all(
    inputs.map(({ previewImageSource: source }) => (source ? readSource(context, source, "IMAGE") : null)),
  );

  const { world, shop } = context;
  const userErrors: UserError[] = [];
  const accepted: Update[] = [];
  const additions = new Map<number, number>();
  for (const [index, input] of inputs.entries()) {
    const file = shop.files.get(numericId(input.id, "Video", "MediaImage", "GenericFile") ?? -1);
    const preview = previews[index];
    const hasBadPreview = input.previewImageSource != null && (!preview || preview.failure !== null);
    const error = file
      ? refuse(context, input, file, String(index), hasBadPreview, additions)
      : filesError(["files", String(index), "id"], "FILE_DOES_NOT_EXIST");
    if (error) userErrors.push(error);
    else if (file) accepted.push({ file, input, previewBlob: preview?.blob ?? null });
  }
  const isRefused = userErrors.length > 0 && world.settings.batchErrors === "all-or-nothing";
  const updates = isRefused ? [] : accepted;
  const changed = new Set(updates.flatMap((update) => applyUpdate(context, update)));
  for (const product of changed) void announceProductUpdate(world, shop, product);
  if (updates.length > 0) world.markChanged();
  return { files: updates.map(({ file }) => viewFile(context, file)), userErrors };
}

function refuse(
  context: GraphqlContext,
  input: FileUpdateInput,
  file: StoredFile,
  index: string,
  hasBadPreview: boolean,
  additions: Map<number, number>,
): UserError | null {
  const error = (field: string, code: string) => filesError(["files", index, field], code);
  const { id: _, ...changes } = input;
  if (Object.values(changes).every((value) => value == null)) return error("id", "MISSING_ARGUMENTS");
  if (file.isLocked) return error("id", "FILE_LOCKED");
  const status = fileStatusAt(file, context.world.now());
  if (status === "FAILED") return error("id", "INVALID_FAILED_MEDIA_STATE");
  if (status !== "READY") return error("id", "NON_READY_STATE");
  if ((input.alt?.length ?? 0) > maxAltLength) return error("alt", "ALT_VALUE_LIMIT_EXCEEDED");
  if (input.filename != null && file.kind === "VIDEO")
    return error("filename", "UNSUPPORTED_MEDIA_TYPE_FOR_FILENAME_UPDATE");
  if (input.originalSource != null) return error("originalSource", "INVALID");
  if (hasBadPreview) return error("previewImageSource", "INVALID_IMAGE_SOURCE_URL");
  if (file.kind === "GENERIC" && input.referencesToAdd?.length)
    return error("referencesToAdd", "UNSUPPORTED_FILE_REFERENCE");
  return (
    refuseReferences(context, input, "referencesToRemove", error, () => null) ??
    refuseReferences(context, input, "referencesToAdd", error, (product) => {
      if (product.mediaIds.includes(file.id)) return null;
      const size = product.mediaIds.length + (additions.get(product.id) ?? 0) + 1;
      if (size > context.world.settings.mediaPerProductLimit) return "PRODUCT_MEDIA_LIMIT_EXCEEDED";
      additions.set(product.id, size - product.mediaIds.length);
      return null;
    })
  );
}

function refuseReferences(
  context: GraphqlContext,
  input: FileUpdateInput,
  field: "referencesToAdd" | "referencesToRemove",
  error: (field: string, code: string) => UserError,
  refuseProduct: (product: Product) => string | null,
): UserError | null {
  for (const id of input[field] ?? []) {
    const product = findProduct(context, id);
    const code = !product
      ? "REFERENCE_TARGET_DOES_NOT_EXIST"
      : product.isSuspended
        ? "PRODUCT_SUSPENDED"
        : product.isMediaBusy
          ? "MEDIA_CANNOT_BE_MODIFIED"
          : refuseProduct(product);
    if (code) return error(field, code);
  }
  return null;
}

/** Returns the products whose gallery changed. Adding what is there already changes nothing. */
function applyUpdate(context: GraphqlContext, { file, input, previewBlob }: Update): Product[] {
  const now = context.world.now();
  file.updatedAt = now;
  if (input.alt !== undefined) file.alt = input.alt;
  if (input.filename) file.fileName = input.filename;
  if (previewBlob) file.previewBlob = previewBlob;

  const changed: Product[] = [];
  for (const id of input.referencesToRemove ?? []) {
    const product = findProduct(context, id);
    if (!product?.mediaIds.includes(file.id)) continue;
    product.mediaIds = product.mediaIds.filter((mediaId) => mediaId !== file.id);
    changed.push(product);
  }
  for (const id of input.referencesToAdd ?? []) {
    const product = findProduct(context, id);
    if (!product || product.mediaIds.includes(file.id)) continue;
    product.mediaIds.push(file.id);
    changed.push(product);
  }
  for (const product of changed) product.updatedAt = now;
  return changed;
}
