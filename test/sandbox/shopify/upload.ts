import { randomBytes } from "node:crypto";
import type { Reply } from "../answer.ts";
import { BrokenForm, type FormPart, readMultipart, readText, skip } from "./multipart.ts";
import type { ShopState, StagedTarget } from "./state.ts";
import { bucketHost, type UploadBucket } from "./upload-form.ts";
import type { World } from "./world.ts";

export interface UploadRequest {
  bucket: UploadBucket;
  contentType: string;
  body: AsyncIterable<Buffer>;
}

/** An upload that the storage refuses, in the words of Google Cloud Storage. */
class UploadRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const maxFieldBytes = 64 * 1024;

/**
 * Takes the form of a staged upload: every parameter of the target in order, then the file, with exactly the
 * announced size, in time, once. The form is read to its end even when it is refused, so that the sender
 * gets to read why. https://cloud.google.com/storage/docs/xml-api/post-object-forms
 */
export async function receiveUpload(world: World, request: UploadRequest): Promise<Reply> {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)"?/i.exec(request.contentType)?.[1];
  if (boundary === undefined) {
    await skip(request.body);
    return refusal(new UploadRefused(400, "InvalidArgument", "Cannot create buckets using a POST."));
  }
  try {
    return await readForm(world, request, boundary);
  } catch (error) {
    if (error instanceof BrokenForm)
      return refusal(new UploadRefused(400, "MalformedPOSTRequest", error.message));
    throw error;
  }
}

async function readForm(world: World, { bucket, body }: UploadRequest, boundary: string): Promise<Reply> {
  const fields: StagedTarget["parameters"] = [];
  let target: StagedTarget | undefined;
  let refused: UploadRefused | undefined;
  let key: string | undefined;

  for await (const part of readMultipart(body, boundary)) {
    try {
      if (key) throw new UploadRefused(400, "InvalidArgument", "The file must be the last field.");
      if (part.isFile || part.name === "file") {
        target = findTarget(world, bucket, fields);
        key = await storeFile(world, part, target);
      } else {
        fields.push({ name: part.name, value: (await readText(part.content, maxFieldBytes)) ?? "" });
      }
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      refused ??= error;
    }
  }
  // Of two uploads at once, the first one to arrive whole has used the target.
  if (target?.blob) refused ??= alreadyUsed();
  if (target && key && !refused) {
    target.blob = key;
    world.markChanged();
    return success(target);
  }
  if (key) await world.blobs.remove(key);
  return refusal(refused ?? new UploadRefused(400, "InvalidArgument", "The form has no file."));
}

function findTarget({ state, now }: World, bucket: UploadBucket, fields: StagedTarget["parameters"]) {
  const key = fields.find(({ name }) => name === "key")?.value ?? "";
  const target = [...state.shops.values()]
    .map((shop: ShopState) => shop.stagedTargets.get(key))
    .find((found) => found?.bucket === bucket);
  if (!target) throw new UploadRefused(403, "AccessDenied", "Access denied.");
  if (target.expiresAt <= now())
    throw new UploadRefused(400, "InvalidPolicyDocument", "The policy has expired.");
  const isComplete = target.parameters.every(({ name }, index) => fields[index]?.name === name);
  if (!isComplete || fields.length !== target.parameters.length) {
    const names = target.parameters.map(({ name }) => name).join(", ");
    throw new UploadRefused(400, "InvalidPolicyDocument", `Expected the fields ${names}, in this order.`);
  }
  if (target.parameters.some(({ value }, index) => fields[index]?.value !== value))
    throw new UploadRefused(403, "SignatureDoesNotMatch", "A field is not what was signed.");
  return target;
}

async function storeFile(world: World, part: FormPart, { byteSize }: StagedTarget): Promise<string> {
  // The platform has no upload above 1 GB; nor does the disk of whoever runs the sandbox need it.
  const limit = byteSize ?? 1024 ** 3;
  let size = 0;
  // Read to its end in any case: the next part begins where this one ends.
  async function* cutAtLimit(): AsyncGenerator<Buffer> {
    for await (const chunk of part.content) {
      size += chunk.length;
      if (size <= limit) yield chunk;
    }
  }
  const key = `uploads/${randomBytes(16).toString("hex")}`;
  await world.blobs.receive(key, cutAtLimit());
  if (size === byteSize || (byteSize === null && size <= limit)) return key;
  await world.blobs.remove(key);
  throw size > limit
    ? new UploadRefused(400, "EntityTooLarge", "The file is larger than announced.")
    : new UploadRefused(400, "EntityTooSmall", "The file is smaller than announced.");
}

function alreadyUsed(): UploadRefused {
  return new UploadRefused(403, "AccessDenied", "The object exists and cannot be replaced.");
}

function success(target: StagedTarget): Reply {
  const wanted = target.parameters.find(({ name }) => name === "success_action_status")?.value;
  if (wanted !== "201") return { status: 204, body: "" };
  const location = `https://${bucketHost(target.bucket)}/${target.key}`;
  return xml(
    201,
    "PostResponse",
    `<Location>${escapeXml(location)}</Location><Bucket>${target.bucket}</Bucket>` +
      `<Key>${escapeXml(target.key)}</Key>`,
  );
}

function refusal({ status, code, message }: UploadRefused): Reply {
  return xml(status, "Error", `<Code>${code}</Code><Message>${escapeXml(message)}</Message>`);
}

function xml(status: number, root: string, content: string): Reply {
  return {
    status,
    headers: { "Content-Type": "application/xml; charset=UTF-8" },
    body: `<?xml version='1.0' encoding='UTF-8'?><${root}>${content}</${root}>`,
  };
}

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
