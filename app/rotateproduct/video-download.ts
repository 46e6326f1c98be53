import { Unavailable } from "../generation/errors.ts";
import type { VideoDownload } from "../pipeline/ports/index.ts";
import type { HttpReply } from "../platform/http.ts";

/** Asks for the video from a byte on; every reply is 200, 206 or 416. */
export type RequestVideo = (fromByte: number) => Promise<HttpReply>;

/** Guards against a server that gives a video in pieces of a few bytes. */
const MAX_PIECES = 1_000;

/** A stretch of the video on its way. */
interface Piece {
  start: number;
  /** Place behind the last byte; null when the server does not say. */
  end: number | null;
  total: number | null;
  body: AsyncIterable<Uint8Array>;
}

/**
 * Opens a video from a byte on. The server may ignore the range (200), and may send a part without being asked (206):
 * where it sends less than the rest, the body goes on with further requests until the video is whole.
 *
 * @throws Unavailable for a reply that is no video or not the range asked for
 */
export async function openVideoFrom(
  request: RequestVideo,
  fromByte: number,
  what: string,
): Promise<VideoDownload> {
  const piece = await openPiece(request, fromByte, what);
  return {
    totalBytes: piece.total,
    fromByte: piece.start,
    body: readToEnd(request, piece, what),
  };
}

async function openPiece(request: RequestVideo, fromByte: number, what: string): Promise<Piece> {
  const reply = await request(fromByte);
  try {
    return readHead(reply, fromByte, what) ?? (await restart(request, reply, what));
  } catch (error) {
    reply.discard();
    throw error;
  }
}

/** Null when what we have is longer than the video: it is no beginning of it. */
function readHead({ status, headers, body }: HttpReply, fromByte: number, what: string): Piece | null {
  if (status === 416) {
    const total = Number(/^bytes \*\/(\d+)$/.exec(headers.get("content-range") ?? "")?.[1]);
    return total === fromByte ? { start: total, end: total, total, body: nothing() } : null;
  }
  const type = headers.get("content-type") ?? "";
  if (/^(text\/|application\/json)/i.test(type)) {
    throw new Unavailable(`${what}: answered ${status} with ${type} instead of a video`);
  }
  if (status === 200) {
    const total = readLength(headers);
    return { start: 0, end: total, total, body };
  }
  return { ...readContentRange(headers, fromByte, what), body };
}

async function restart(request: RequestVideo, unsatisfiable: HttpReply, what: string): Promise<Piece> {
  unsatisfiable.discard();
  const reply = await request(0);
  const piece = reply.status === 416 ? null : readHead(reply, 0, what);
  if (piece === null) throw new Unavailable(`${what}: answered 416 to a request without a range`);
  return piece;
}

/** Of a compressed body it would be another length. */
function readLength(headers: Headers): number | null {
  const length = headers.get("content-length") ?? "";
  return headers.has("content-encoding") || !/^\d+$/.test(length) ? null : Number(length);
}

function readContentRange(headers: Headers, fromByte: number, what: string): Omit<Piece, "body"> {
  const header = headers.get("content-range") ?? "";
  const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(header) ?? [];
  const start = Number(first);
  const end = Number(last) + 1;
  const total = whole === "*" ? null : Number(whole);
  const isPossible = start <= fromByte && fromByte < end && end <= (total ?? end);
  if (!isPossible || headers.has("content-encoding")) {
    throw new Unavailable(`${what}: asked from byte ${fromByte}, answered 206 with "${header}"`);
  }
  return { start, end, total };
}

async function* readToEnd(request: RequestVideo, first: Piece, what: string): AsyncGenerator<Uint8Array> {
  let piece = first;
  for (let pieces = 1; ; pieces += 1) {
    let position = piece.start;
    for await (const chunk of piece.body) {
      position += chunk.byteLength;
      yield chunk;
    }
    if (position !== (piece.end ?? position)) {
      throw new Unavailable(`${what}: broke off at byte ${position} of ${piece.end}`);
    }
    if (piece.total === null || position === piece.total) return;
    if (pieces === MAX_PIECES) throw new Unavailable(`${what}: came in more than ${MAX_PIECES} pieces`);
    piece = await openNext(request, piece.total, position, what);
  }
}

async function openNext(
  request: RequestVideo,
  total: number,
  position: number,
  what: string,
): Promise<Piece> {
  const piece = await openPiece(request, position, what);
  if (piece.start === position && piece.total === total) return piece;
  throw new Unavailable(`${what}: is not the same video any more at byte ${position}`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
