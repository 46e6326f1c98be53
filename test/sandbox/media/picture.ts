import { createCanvas, type Image, loadImage } from "@napi-rs/canvas";

/** Edge length of every frame, in pixels: a whole number of H.264's 16-pixel blocks. */
export const frameSize = 640;

export const pixelCount = frameSize * frameSize;

/** RGBA, `frameSize` × `frameSize`, row by row. */
export type Frame = Uint8ClampedArray;

/** Steps from a pixel to those beside it, above and below it, and to those at its corners as well. */
export const adjacent = [-1, 1, -frameSize, frameSize];
export const surrounding = [...adjacent, -frameSize - 1, -frameSize + 1, frameSize - 1, frameSize + 1];

/** The bytes are no image that can be decoded. */
export class NotAnImageError extends Error {
  override name = "NotAnImageError";
}

/** What shows through a picture that is transparent. */
const studioGrey = "#f4f3f1";

/**
 * Decodes an image and fits it into a square frame.
 *
 * @throws {NotAnImageError} when the bytes cannot be decoded
 */
export async function decodePicture(bytes: Uint8Array): Promise<Frame> {
  const image = await loadImage(bytes).catch((cause: unknown) => {
    throw new NotAnImageError(`${bytes.length} bytes that are not a decodable image`, { cause });
  });
  if (!(image.width > 0 && image.height > 0)) throw new NotAnImageError("An image without any pixels");

  const context = createCanvas(frameSize, frameSize).getContext("2d");
  context.imageSmoothingQuality = "high";
  context.fillStyle = studioGrey;
  context.fillRect(0, 0, frameSize, frameSize);
  if (image.width !== image.height) fillWithCornerColour(context, image);
  const scale = frameSize / Math.max(image.width, image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  context.drawImage(image, (frameSize - width) / 2, (frameSize - height) / 2, width, height);
  return context.getImageData(0, 0, frameSize, frameSize).data;
}

/** Carries the picture's own background on into the bars beside a picture that is not square. */
function fillWithCornerColour(
  context: ReturnType<ReturnType<typeof createCanvas>["getContext"]>,
  image: Image,
) {
  const side = Math.max(1, Math.round(Math.min(image.width, image.height) * 0.02));
  context.drawImage(image, 0, 0, side, side, 0, 0, frameSize, frameSize);
}
