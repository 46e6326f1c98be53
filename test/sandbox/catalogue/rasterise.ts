import { createCanvas, loadImage } from "@napi-rs/canvas";
import { canvasSize } from "./drawings/pen.ts";

/** JPEG quality at which flat studio backgrounds stay free of blocks. */
const quality = 92;

/** Draws an SVG document as a JPEG. Nothing in it may need a font: machines differ in what they have. */
export async function rasterise(svg: string): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(canvasSize, canvasSize);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("jpeg", quality);
}
