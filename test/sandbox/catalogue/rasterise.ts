import { createCanvas, loadImage } from "@napi-rs/canvas";
import { canvasSize } from "./drawings/pen.ts";

/** Draws an SVG document and encodes it. Nothing in it may need a font: machines differ in what they have. */
export async function rasterise(svg: string, contentType: "image/jpeg" | "image/png"): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(canvasSize, canvasSize);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return contentType === "image/png" ? canvas.encode("png") : canvas.encode("jpeg", 92);
}
