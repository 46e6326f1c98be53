import { frameSize } from "./picture.ts";
import type { Box } from "./silhouette.ts";

/**
 * How much darker the body's sides are than its middle, as a logarithm. Brightness is followed from place to place
 * by the median change over all rows: prints and labels change it at their edges only.
 */
export function measureShadingCurve(
  colour: Uint8ClampedArray,
  radius: Float32Array,
  axis: number,
  { top, bottom }: Box,
): number {
  const widest = radius.reduce((most, value) => Math.max(most, value), 0);
  const places = 24;
  const changes = Array.from({ length: places }, (): number[] => []);
  for (let y = top; y <= bottom; y += 2) {
    const r = (radius[y] ?? 0) - 2;
    if (r < widest * 0.3) continue;
    let before = 0;
    for (let place = 0; place < places; place++) {
      const u = -0.92 + (1.84 * place) / (places - 1);
      const pixel = (y * frameSize + Math.round(axis + u * r)) * 3;
      const value = Math.log(12 + (colour[pixel] ?? 0) + (colour[pixel + 1] ?? 0) + (colour[pixel + 2] ?? 0));
      if (place > 0) changes[place]?.push(value - before);
      before = value;
    }
  }
  let level = 0;
  const levels = changes.map((all) => {
    level += all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    return level;
  });
  const middle = Math.max(...levels.slice(places / 4, (places * 3) / 4));
  return middle - ((levels[2] ?? 0) + (levels[places - 3] ?? 0)) / 2;
}
