import { Refused, Unavailable } from "../generation/errors.ts";
import type { StagedTarget } from "../pipeline/ports/index.ts";
import { type Http, type HttpReply, RequestNotSent, RequestUncertain } from "../platform/http.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { stageUploadsMutation } from "./documents/files.ts";
import type { StagedUploadInput } from "./generated/admin.types.ts";
import { inBatches, MAX_INPUT_ITEMS } from "./in-batches.ts";
import { encodeMultipart } from "./multipart.ts";

/** A video of a few MB takes seconds; the bound is for one of 1 GB (Shopify's limit) on a slow line. In ms. */
const UPLOAD_TIMEOUT_MS = 15 * 60_000;
const UPLOAD_IDLE_MS = 30_000;

/** Object stores explain a refusal in a short XML document. */
const MAX_EXPLANATION_BYTES = 10_000;

/** One upload target per file, in order. `bytes` must be the exact size. @throws Refused when Shopify gives none */
export function stageVideos(
  graphql: AdminGraphql,
  files: readonly { fileName: string; bytes: number }[],
): Promise<readonly StagedTarget[]> {
  return inBatches(files, MAX_INPUT_ITEMS, async (batch) => {
    const { stagedUploadsCreate } = await graphql.run(stageUploadsMutation, {
      input: batch.map(
        ({ fileName, bytes }): StagedUploadInput => ({
          resource: "VIDEO",
          filename: fileName,
          mimeType: "video/mp4",
          fileSize: String(bytes),
          httpMethod: "POST",
        }),
      ),
    });
    const [error] = stagedUploadsCreate?.userErrors ?? [];
    if (error !== undefined) throw new Refused(`Shopify gives no upload target: ${error.message}`);
    const targets = (stagedUploadsCreate?.stagedTargets ?? []).flatMap(({ url, resourceUrl, parameters }) =>
      url === null || resourceUrl === null ? [] : [{ url, resourceUrl, parameters }],
    );
    if (targets.length !== batch.length)
      throw new Unavailable(`Shopify gave ${targets.length} upload targets for ${batch.length} files`);
    return targets;
  });
}

/**
 * Streams a video to its target. A target serves once: after any failure a new one is needed.
 *
 * @throws Refused when the object store rejects the upload | Unavailable
 */
export async function uploadVideo(
  http: Http,
  target: StagedTarget,
  video: { fileName: string; bytes: number; body: AsyncIterable<Uint8Array> },
): Promise<void> {
  const form = encodeMultipart(target.parameters, { name: "file", contentType: "video/mp4", ...video });
  const url = new URL(target.url);
  const what = `upload of ${video.fileName} to ${url.host}`;
  const reply = await http
    .request({
      method: "POST",
      url,
      headers: { "content-type": form.contentType },
      body: { bytes: form.bytes, stream: form.stream },
      timeoutMs: UPLOAD_TIMEOUT_MS,
      idleMs: UPLOAD_IDLE_MS,
    })
    .catch((error: unknown): never => {
      if (error instanceof RequestNotSent || error instanceof RequestUncertain)
        throw new Unavailable(`${what}: ${error.message}`, { cause: error });
      throw error;
    });
  if (reply.status >= 200 && reply.status < 300) return reply.discard();
  const message = `${what}: HTTP ${reply.status} ${await readExplanation(reply)}`.trim();
  throw reply.status >= 500 || reply.status === 429 ? new Unavailable(message) : new Refused(message);
}

/** The code and message of the object store's XML; nothing else, since it may repeat signed parameters. */
async function readExplanation(reply: HttpReply): Promise<string> {
  const text = await reply.readText(MAX_EXPLANATION_BYTES).catch(() => "");
  return ["Code", "Message"].map((tag) => text.match(`<${tag}>([^<]*)</${tag}>`)?.[1] ?? "").join(" ");
}
