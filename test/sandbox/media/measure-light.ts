import { type Frame, frameSize, pixelCount } from "./picture.ts";

/** Light on the backdrop; behind the product it is bridged from left to right. */
export function measureLight(
  picture: Frame,
  backdrop: Float32Array,
  isProduct: Uint8Array,
  isEdge: Uint8Array,
) {
  const light = new Float32Array(pixelCount * 3);
  const isTouched = (pixel: number) =>
    isProduct[pixel] === 1 ||
    [-2, 0, 2, -2 * frameSize, 2 * frameSize].some((step) => isEdge[pixel + step] === 1);
  for (let row = 0; row < frameSize; row++) {
    let known = -1;
    for (let column = 0; column <= frameSize; column++) {
      const pixel = row * frameSize + column;
      const isHidden = column < frameSize && isTouched(pixel);
      if (isHidden) continue;
      if (column < frameSize) {
        for (let channel = 0; channel < 3; channel++) {
          const value = (picture[pixel * 4 + channel] ?? 0) / (backdrop[pixel * 3 + channel] ?? 1);
          light[pixel * 3 + channel] = value;
        }
      }
      bridge(light, row, known, column);
      known = column;
    }
  }
  return light;
}

function bridge(light: Float32Array, row: number, left: number, right: number): void {
  const start = row * frameSize;
  for (let column = left + 1; column < right; column++) {
    const share = left < 0 ? 1 : right >= frameSize ? 0 : (column - left) / (right - left);
    for (let channel = 0; channel < 3; channel++) {
      const from = left < 0 ? 1 : (light[(start + left) * 3 + channel] ?? 1);
      const to = right >= frameSize ? 1 : (light[(start + right) * 3 + channel] ?? 1);
      light[(start + column) * 3 + channel] = from + (to - from) * share;
    }
  }
}
