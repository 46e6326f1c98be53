import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { parseByteRange } from "../platform/byte-range.ts";
import { previews } from "../services.server.ts";

/** A video of ours for a `<video>` tag, which can send no session token: the address itself is signed and expires. */
export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs): Promise<Response> {
  if (!previews.signer.verify(new URL(request.url), new Date())) {
    return new Response("This address has expired. Reload the page.", { status: 403 });
  }
  const size = await previews.videos.readSize(id);
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
      : createReadableStreamFromReadable(Readable.from(previews.videos.open(id, { start, end })));
  return new Response(body, { status: range === null ? 200 : 206, headers });
}
