import { createHash, randomBytes } from "node:crypto";
import type { StagedTarget } from "./state.ts";

export const uploadBuckets = ["shopify-staged-uploads", "shopify-video-production-core-originals"] as const;
export type UploadBucket = (typeof uploadBuckets)[number];

const storageHost = "storage.googleapis.com";

/** The host that takes the forms of a bucket. */
export function bucketHost(bucket: UploadBucket): string {
  return `${bucket}.${storageHost}`;
}

/** Where a target takes its form, and the address that its file has for `fileCreate` afterwards. */
export function targetUrls({ bucket, key }: Pick<StagedTarget, "bucket" | "key">) {
  const path = key.split("/").map(encodeURIComponent).join("/");
  const resourceUrl =
    bucket === "shopify-staged-uploads"
      ? `https://${bucketHost(bucket)}/${path}`
      : `https://${storageHost}/${bucket}/${path}?external_video_id=${externalVideoId(key)}`;
  return { url: `https://${bucketHost(bucket)}/`, resourceUrl };
}

function externalVideoId(key: string): number {
  return createHash("sha256").update(key).digest().readUInt32BE(0);
}

/** The key of the target that a `resourceUrl` names; null when it is none of ours. */
export function readResourceUrl(resourceUrl: string): string | null {
  if (!URL.canParse(resourceUrl)) return null;
  const { host, pathname } = new URL(resourceUrl);
  const bucket = uploadBuckets.find(
    (each) => host === bucketHost(each) || (host === storageHost && pathname.startsWith(`/${each}/`)),
  );
  if (!bucket) return null;
  const path = host === storageHost ? pathname.slice(bucket.length + 2) : pathname.slice(1);
  return path.split("/").map(decodeURIComponent).join("/");
}

type Unsigned = Omit<StagedTarget, "parameters" | "blob">;

/**
 * The form fields of a signed POST policy, in the order in which they must be sent. Each bucket has its own
 * dialect: https://cloud.google.com/storage/docs/authentication/signatures#policy-document
 */
export function signTarget(target: Unsigned, now: number): StagedTarget["parameters"] {
  const signature = randomBytes(32).toString("hex");
  const conditions = [
    { key: target.key },
    ...(target.byteSize === null ? [] : [["content-length-range", target.byteSize, target.byteSize]]),
  ];
  const policy = Buffer.from(
    JSON.stringify({ conditions, expiration: new Date(target.expiresAt).toISOString() }),
  ).toString("base64");
  const fields: Record<string, string> =
    target.bucket === "shopify-staged-uploads"
      ? {
          "Content-Type": target.mimeType,
          success_action_status: "201",
          acl: "private",
          key: target.key,
          "x-goog-date": new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, ""),
          "x-goog-credential": "sandbox/auto/storage/goog4_request",
          "x-goog-algorithm": "GOOG4-RSA-SHA256",
          "x-goog-signature": signature,
          policy,
        }
      : { GoogleAccessId: "sandbox@video.example", key: target.key, policy, signature };
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}
