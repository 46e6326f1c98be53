import type { Tilt } from "./find-tilt.ts";
import { frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/** Where on a body of revolution each of its visible pixels lies: one entry of every list for each pixel. */
export interface BodySurface {
  pixels: Int32Array;
  /** Sine of the angle around the body, -1 left edge to 1 right edge. */
  across: Float32Array;
  /** Half width of the body at the pixel's height, in pixels. */
  radius: Float32Array;
  /** Row of the middle of the level circle that the pixel is on. */
  level: Int32Array;
  /** 1 where the picture stays as it is (inside an opening), 0 where the surface turns. */
  stillness: Float32Array;
}

export function mapBodySurface({ axis, core }: Silhouette, tilt: Tilt): BodySurface {
  const { ratio, radius, rimRow, footRow } = tilt;
  const pixels = listPixels(core);
  const surface: BodySurface = {
    pixels,
    across: new Float32Array(pixels.length),
    radius: new Float32Array(pixels.length),
    level: new Int32Array(pixels.length),
    stillness: new Float32Array(pixels.length),
  };
  for (const [index, pixel] of pixels.entries()) {
    const y = Math.floor(pixel / frameSize);
    const x = pixel - y * frameSize - axis;
    let row = y;
    let u = 0;
    let r = 0;
    // The circle's radius depends on its height, and the height on the radius: a few rounds settle it.
    for (let round = 0; round < 5; round++) {
      r = radiusAt(radius, row);
      u = Math.max(-1, Math.min(1, x / Math.max(r, 1)));
      row = Math.min(footRow, y - ratio * r * Math.sqrt(1 - u * u));
    }
    surface.across[index] = u;
    surface.radius[index] = r;
    surface.level[index] = Math.round(Math.max(rimRow, row));
    surface.stillness[index] = Math.max(Math.min(1, (rimRow - row) / 2), insideOpening(tilt, x, y));
  }
  return surface;
}

function listPixels(core: Float32Array): Int32Array {
  const pixels = new Int32Array(core.length);
  let count = 0;
  for (let pixel = 0; pixel < core.length; pixel++) if ((core[pixel] ?? 0) > 0) pixels[count++] = pixel;
  return pixels.slice(0, count);
}

function insideOpening({ opening, rimRow }: Tilt, x: number, y: number): number {
  if (!opening) return 0;
  const distance = Math.hypot(x / opening.halfWidth, (y - rimRow) / (opening.halfHeight + 1));
  return Math.max(0, Math.min(1, (1.04 - distance) / 0.06));
}

function radiusAt(radius: Float32Array, row: number): number {
  const above = Math.max(0, Math.min(frameSize - 2, Math.floor(row)));
  const share = Math.max(0, Math.min(1, row - above));
  return (radius[above] ?? 0) * (1 - share) + (radius[above + 1] ?? 0) * share;
}
