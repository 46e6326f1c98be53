import { randomUUID } from "node:crypto";
import type { StagedTarget } from "../state.ts";
import { signTarget, targetUrls } from "../upload-form.ts";
import { type GraphqlContext, takeExtent } from "./context.ts";
import type { UserError } from "./user-error.ts";

interface StagedUploadInput {
  resource: string;
  filename: string;
  mimeType: string;
  httpMethod: "POST" | "PUT";
  fileSize?: string | null;
}

const gigabyte = 1024 ** 3;
const videoMimeTypes = new Set(["video/mp4", "video/quicktime", "video/webm"]);
/** Resources whose upload must be announced with its size. */
const sizedResources = new Set(["VIDEO", "MODEL_3D"]);

/** `stagedUploadsCreate`: a form for each file, to be sent to the upload host. */
export function stagedUploadsCreate({ input }: { input: StagedUploadInput[] }, context: GraphqlContext) {
  const userErrors = input.flatMap(refuse);
  if (userErrors.length > 0) return { stagedTargets: [], userErrors };
  const targets = takeExtent(input, context).map((item) => createTarget(context, item));
  context.world.markChanged();
  return {
    stagedTargets: targets.map((target) => ({ ...targetUrls(target), parameters: target.parameters })),
    userErrors: [],
  };
}

function refuse(input: StagedUploadInput, index: number): Omit<UserError, "code">[] {
  const fail = (field: string, message: string) => [{ field: ["input", String(index), field], message }];
  if (input.httpMethod !== "POST") return fail("httpMethod", "The sandbox takes uploads by POST only.");
  if (input.filename.trim() === "") return fail("filename", "filename can't be blank.");
  if (!sizedResources.has(input.resource)) return [];
  if (input.fileSize == null)
    return fail("fileSize", `file size is required for ${input.resource} resources.`);
  if (Number(input.fileSize) < 1 || Number(input.fileSize) > gigabyte)
    return fail("fileSize", "file size must be between 1 byte and 1 GB.");
  if (input.resource === "VIDEO" && !videoMimeTypes.has(input.mimeType))
    return fail("mimeType", `(${input.mimeType}) is not a recognized format.`);
  return [];
}

function createTarget({ world, shop }: GraphqlContext, input: StagedUploadInput): StagedTarget {
  const { settings } = world;
  const isVideo = input.resource === "VIDEO";
  const unsigned = {
    bucket: isVideo ? settings.videoUploadBucket : ("shopify-staged-uploads" as const),
    key: `tmp/${shop.shop.id}/products/${randomUUID()}/${input.filename}`,
    resource: input.resource,
    fileName: input.filename,
    mimeType: input.mimeType,
    byteSize: input.fileSize == null ? null : Number(input.fileSize),
    expiresAt: world.now() + settings.stagedTargetLifetimeMs,
  };
  const target: StagedTarget = { ...unsigned, parameters: signTarget(unsigned, world.now()), blob: null };
  shop.stagedTargets.set(target.key, target);
  return target;
}
