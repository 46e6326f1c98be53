import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Problem } from "./problem.ts";

/** 25,000 product ids are 1.2 MB at most. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** Up to here what is too long is read to its end and thrown away: who still sends would not see the answer. */
const MAX_READ_BYTES = 4 * MAX_BODY_BYTES;

/**
 * The JSON of a body, kept no further than it may be long, whatever its headers say.
 *
 * @throws Problem too_large, or not_understood when it is not JSON
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new Problem("not_understood");
  }
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("not_understood");
  }
}

async function readText({ body }: Request): Promise<string> {
  if (body === null) return "";
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of Readable.fromWeb(body as ReadableStream<Uint8Array>)) {
    bytes += piece.byteLength;
    if (bytes > MAX_READ_BYTES) break;
    if (bytes <= MAX_BODY_BYTES) pieces.push(piece);
  }
  if (bytes > MAX_BODY_BYTES) throw new Problem("too_large");
  return Buffer.concat(pieces).toString("utf8");
}
