import { createHash } from "node:crypto";
import { loadImage } from "@napi-rs/canvas";

/** An image that was fetched and can be decoded. */
export interface SourceImage {
  bytes: Buffer;
  sha256: string;
}

/** Where the service gets the images from that a request names. */
export interface Images {
  /** The image at `url` (https, data:, or http on loopback). Rejects with the reason when it is none. */
  fetch(url: string): Promise<SourceImage>;
}

export interface ImageOptions {
  /** Time for one image, in ms. */
  timeoutMs?: number;
  /** Guards the memory against a URL that never ends. */
  maxBytes?: number;
  /** Images of the same moment; a batch of 600 must not open 600 connections to one host. */
  concurrency?: number;
}

/** Fetches each URL once, however many ask for it; one that failed is tried again when asked for again. */
export function createImages(options: ImageOptions = {}): Images {
  const { timeoutMs = 10_000, maxBytes = 20 * 1024 * 1024, concurrency = 12 } = options;
  const byUrl = new Map<string, Promise<SourceImage>>();
  const bySha = new Map<string, SourceImage>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function takeTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    if (running >= concurrency) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  async function load(url: string): Promise<SourceImage> {
    const bytes = await download(url, timeoutMs, maxBytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const known = bySha.get(sha256);
    if (known) return known;
    await assertDecodable(bytes);
    const image = { bytes, sha256 };
    bySha.set(sha256, image);
    return image;
  }

  return {
    fetch(url) {
      const known = byUrl.get(url);
      if (known) return known;
      const image = takeTurn(() => load(url));
      byUrl.set(url, image);
      image.catch(() => byUrl.delete(url));
      return image;
    },
  };
}

async function download(url: string, timeoutMs: number, maxBytes: number): Promise<Buffer> {
  assertFetchable(url);
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`the image URL answered ${response.status}`);
  }
  return readBounded(response, maxBytes);
}

async function readBounded(response: Response, maxBytes: number): Promise<Buffer> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    chunks.push(part.value);
    if (size <= maxBytes) continue;
    await reader?.cancel();
    throw new Error(`the image is larger than ${maxBytes} bytes`);
  }
  return Buffer.concat(chunks);
}

/** The documentation allows https and data: URLs; http is allowed to this very machine, for test images. */
function assertFetchable(url: string): void {
  if (!URL.canParse(url)) throw new Error("the image URL is not valid");
  const { protocol, hostname } = new URL(url);
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol === "https:" || protocol === "data:" || (protocol === "http:" && isLoopback)) return;
  throw new Error(`the image URL must be https, not ${protocol.slice(0, -1)}`);
}

/** Signatures of the raster formats that are taken; the canvas would draw an SVG as well. */
const signatures: readonly { at: number; bytes: string }[] = [
  { at: 0, bytes: "\x89PNG\r\n\x1a\n" },
  { at: 0, bytes: "\xff\xd8\xff" },
  { at: 0, bytes: "GIF8" },
  { at: 8, bytes: "WEBP" },
  { at: 4, bytes: "ftypavif" },
];

async function assertDecodable(bytes: Buffer): Promise<void> {
  const hasSignature = signatures.some(
    (signature) =>
      bytes.toString("latin1", signature.at, signature.at + signature.bytes.length) === signature.bytes,
  );
  if (!hasSignature) throw new Error("not an image of a supported format");
  const { width, height } = await loadImage(bytes).catch(() => ({ width: 0, height: 0 }));
  if (width === 0 || height === 0) throw new Error("the image cannot be decoded");
}
