import { type Frame, frameSize, pixelCount } from "./picture.ts";

/**
 * Converts frames to planar YUV 4:2:0 (ITU-R BT.601, studio range), which a player assumes of a video of this size.
 * Only what differs from the frame before is converted: most of a turntable's frame stands still. The bytes given
 * out are reused for the next frame.
 */
export function createYuvConverter(): (frame: Frame) => Uint8Array {
  const yuv = new Uint8Array((pixelCount * 3) / 2);
  let before: Uint32Array | undefined;
  return (frame) => {
    const now = new Uint32Array(frame.buffer, frame.byteOffset, pixelCount);
    for (let y = 0; y < frameSize; y += 2) {
      for (let x = 0; x < frameSize; x += 2) {
        const a = y * frameSize + x;
        const c = a + frameSize;
        if (
          before &&
          before[a] === now[a] &&
          before[a + 1] === now[a + 1] &&
          before[c] === now[c] &&
          before[c + 1] === now[c + 1]
        ) {
          continue;
        }
        convertBlock(frame, yuv, a, (y * frameSize) / 4 + x / 2);
      }
    }
    if (before) before.set(now);
    else before = now.slice();
    return yuv;
  };
}

/** Four pixels: a brightness each, and one colour. */
function convertBlock(frame: Frame, yuv: Uint8Array, pixel: number, chroma: number): void {
  let [red, green, blue] = [0, 0, 0];
  for (let corner = 0; corner < 4; corner++) {
    const at = pixel + (corner & 1) + (corner >> 1) * frameSize;
    const r = frame[at * 4] ?? 0;
    const g = frame[at * 4 + 1] ?? 0;
    const b = frame[at * 4 + 2] ?? 0;
    yuv[at] = 16.5 + 0.2568 * r + 0.5041 * g + 0.0979 * b;
    red += r / 4;
    green += g / 4;
    blue += b / 4;
  }
  yuv[pixelCount + chroma] = 128.5 - 0.1482 * red - 0.291 * green + 0.4392 * blue;
  yuv[pixelCount * 1.25 + chroma] = 128.5 + 0.4392 * red - 0.3678 * green - 0.0714 * blue;
}
