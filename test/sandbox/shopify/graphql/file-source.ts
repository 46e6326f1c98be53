import { inspectImage } from "../inspect-image.ts";
import { inspectMp4, UnacceptableVideo, type VideoFacts } from "../inspect-mp4.ts";
import type { FileFailure, FileKind, StoredFile } from "../state.ts";
import { readResourceUrl } from "../upload-form.ts";
import type { GraphqlContext } from "./context.ts";
import { describeCode } from "./schema.ts";

/** What processing will find out about uploaded bytes. */
export type SourceFacts = Pick<
  StoredFile,
  "blob" | "byteSize" | "width" | "height" | "durationMs" | "failure" | "mimeType"
>;

const maxDurationMs = 10 * 60 * 1000;
const maxWidth = 3840;
const maxHeight = 2160;

/** The facts of a staged upload, or null when the address is not one of this shop's targets. */
export async function readSource(context: GraphqlContext, resourceUrl: string, kind: FileKind) {
  const { shop, world } = context;
  const key = readResourceUrl(resourceUrl);
  const target = key === null ? undefined : shop.stagedTargets.get(key);
  if (!target) return null;

  const empty: SourceFacts = {
    blob: "",
    byteSize: 0,
    width: null,
    height: null,
    durationMs: null,
    failure: null,
    mimeType: target.mimeType,
  };
  if (target.blob === null || target.expiresAt <= world.now())
    return { ...empty, failure: fail("INVALID_SIGNED_URL") };
  const stored = { ...empty, blob: target.blob, byteSize: (await world.blobs.size(target.blob)) ?? 0 };
  if (kind === "VIDEO") return { ...stored, ...(await examineVideo(world.blobs.pathOf(target.blob))) };
  if (kind === "GENERIC") return stored;
  const facts = await inspectImage(await world.blobs.read(target.blob));
  return { ...stored, ...(facts ?? { failure: fail("IMAGE_PROCESSING_FAILURE") }) };
}

async function examineVideo(path: string): Promise<Partial<SourceFacts>> {
  try {
    const facts = await inspectMp4(path);
    const code = findLimitBroken(facts);
    return { ...facts, failure: code ? fail(code) : null };
  } catch (error) {
    if (error instanceof UnacceptableVideo) return { failure: fail(error.code) };
    throw error;
  }
}

/** https://help.shopify.com/manual/products/product-media/product-media-types */
function findLimitBroken({ durationMs, width, height }: VideoFacts): string | null {
  if (durationMs <= 0) return "VIDEO_MIN_DURATION_ERROR";
  if (durationMs > maxDurationMs) return "VIDEO_MAX_DURATION_ERROR";
  if (width <= 0) return "VIDEO_MIN_WIDTH_ERROR";
  if (height <= 0) return "VIDEO_MIN_HEIGHT_ERROR";
  if (width > maxWidth) return "VIDEO_MAX_WIDTH_ERROR";
  if (height > maxHeight) return "VIDEO_MAX_HEIGHT_ERROR";
  return null;
}

export function fail(code: string): FileFailure {
  return { code, message: describeCode("FileErrorCode", code) };
}
