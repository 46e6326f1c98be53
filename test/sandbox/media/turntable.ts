import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderInWorker } from "./turntable-pool.ts";

export { NotAnImageError } from "./picture.ts";

/** Part of every cached file's name: a new way of drawing must not show old videos. */
const drawingVersion = 3;

export interface TurntableOptions {
  /** Folder that keeps finished videos by the content of their images; without it every call encodes. */
  cacheDir?: string;
}

/**
 * Makes a turntable video of the product in an image: H.264 in mp4, 640 × 640, 3 seconds, index first. It starts in
 * the pose of `image` and comes back to it, or ends in the pose of `endImage`. The same images give the same bytes.
 *
 * @param image PNG, JPEG, WebP, GIF or AVIF bytes
 * @throws {NotAnImageError} when the bytes of an image cannot be decoded
 */
export async function makeTurntable(
  image: Buffer,
  endImage?: Buffer,
  { cacheDir }: TurntableOptions = {},
): Promise<Buffer> {
  if (!cacheDir) return renderInWorker(image, endImage);
  const file = join(cacheDir, `turntable-v${drawingVersion}-${hashImages(image, endImage)}.mp4`);
  const cached = await readFile(file).catch(() => null);
  if (cached) return cached;
  const video = await renderInWorker(image, endImage);
  await mkdir(cacheDir, { recursive: true });
  // Written under another name first, so that a process killed half-way leaves no half video.
  const draft = `${file}.${randomUUID()}.part`;
  await writeFile(draft, video);
  await rename(draft, file);
  return video;
}

function hashImages(...images: (Buffer | undefined)[]): string {
  const hash = createHash("sha256");
  for (const image of images) if (image) hash.update(createHash("sha256").update(image).digest());
  return hash.digest("hex").slice(0, 32);
}
