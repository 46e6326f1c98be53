import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { parseByteRange } from "../../platform/byte-range.ts";
import type { UrlSigner } from "../../platform/signed-url.ts";

export interface VideoSource {
  /** Bytes; null for a video that is not there. */
  readSize(key: string): Promise<number | null>;
  /** Both inclusive. */
  open(key: string, range: { start: number; end: number }): AsyncIterable<Uint8Array>;
}

/** A whole video or the asked range of it, for an address that we signed and that has not expired. */
export async function serveVideo(
  request: Request,
  id: string,
  { videos, signer, now }: { videos: VideoSource; signer: Pick<UrlSigner, "verify">; now: Date },
): Promise<Response> {
  if (!signer.verify(new URL(request.url), now)) {
    return new Response("This address has expired. Reload the page.", { status: 403 });
  }
  const size = await videos.readSize(id);
  if (size === null) return new Response("This video does not exist any more.", { status: 404 });

  const range = parseByteRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const headers = new Headers({
    "Content-Type": "video/mp4",
    "Content-Length": String(end - start + 1),
    "Accept-Ranges": "bytes",
    // Videos never change; others than the signed-in person's browser must not keep them.
    "Cache-Control": "private, max-age=3600, immutable",
    "X-Content-Type-Options": "nosniff",
  });
  if (range !== null) headers.set("Content-Range", `bytes ${start}-${end}/${size}`);
  const body =
    request.method === "HEAD"
      ? null
      : createReadableStreamFromReadable(Readable.from(videos.open(id, { start, end })));
  return new Response(body, { status: range === null ? 200 : 206, headers });
}
