import { createCanvas, loadImage } from "@napi-rs/canvas";

type Encoding = "image/jpeg" | "image/png" | "image/webp";

/** The image, made smaller to `width` pixels; itself when it is not wider or of another type. */
export async function shrinkImage(bytes: Buffer, mimeType: string, width: number): Promise<Buffer> {
  if (!isEncoding(mimeType)) return bytes;
  const image = await loadImage(bytes);
  if (image.width <= width) return bytes;
  const height = Math.max(1, Math.round((image.height / image.width) * width));
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return mimeType === "image/png" ? canvas.toBuffer(mimeType) : canvas.toBuffer(mimeType, 85);
}

function isEncoding(mimeType: string): mimeType is Encoding {
  return ["image/jpeg", "image/png", "image/webp"].includes(mimeType);
}

/** A stand-in for the first frame of a video, which the sandbox cannot decode: a play sign on grey, as PNG. */
export function drawVideoPreview(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#d9dbdf";
  context.fillRect(0, 0, width, height);
  const size = Math.min(width, height) / 6;
  context.fillStyle = "#5c6066";
  context.beginPath();
  context.moveTo(width / 2 - size / 2, height / 2 - size);
  context.lineTo(width / 2 + size, height / 2);
  context.lineTo(width / 2 - size / 2, height / 2 + size);
  context.fill();
  return canvas.toBuffer("image/png");
}
