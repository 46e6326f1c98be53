import { drawAppendages, findAppendages } from "./appendages.ts";
import { type BodyLight, lightBins, measureBodyLight } from "./body-light.ts";
import type { CutOut } from "./cut-out.ts";
import { findTilt, type Tilt } from "./find-tilt.ts";
import { type Frame, frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/**
 * Turns a body of revolution (a mug, a lamp, a bottle) about its axis. The outline and the light stay, the surface
 * moves around: column x shows the angle asin(x / radius), and a circle at one height is an ellipse on the picture
 * when the camera looks down on it. Handles and spouts travel around the body, behind it and in front of it.
 */
export function createRoundTurn(
  cutOut: CutOut,
  silhouette: Silhouette,
): (frame: Frame, angle: number) => void {
  const tilt = findTilt(silhouette);
  const light = measureBodyLight(cutOut, silhouette, tilt);
  const surface = mapSurface(silhouette, tilt);
  const appendages = findAppendages(cutOut, silhouette);
  return (frame, angle) => {
    drawAppendages(frame, cutOut, silhouette, appendages, tilt.ratio, angle, "behind");
    drawBody(frame, cutOut, silhouette, tilt, light, surface, angle);
    drawAppendages(frame, cutOut, silhouette, appendages, tilt.ratio, angle, "in front");
  };
}

/** Where on the body each of its visible pixels lies. */
interface Surface {
  pixels: Int32Array;
  /** Sine of the angle around the body, -1 left edge to 1 right edge. */
  across: Float32Array;
  /** Row of the middle of the level circle that the pixel is on. */
  level: Float32Array;
  /** 1 where the picture stays as it is (inside an opening), 0 where the surface turns. */
  stillness: Float32Array;
}

function mapSurface({ axis, core }: Silhouette, tilt: Tilt): Surface {
  const { ratio, radius, rimRow, footRow } = tilt;
  const pixels = Int32Array.from([...core.keys()].filter((pixel) => (core[pixel] ?? 0) > 0));
  const [across, level, stillness] = [0, 1, 2].map(() => new Float32Array(pixels.length)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (const [index, pixel] of pixels.entries()) {
    const [x, y] = [(pixel % frameSize) - axis, Math.floor(pixel / frameSize)];
    let row = y;
    let u = 0;
    // The circle's radius depends on its height, and the height on the radius: a few rounds settle it.
    for (let round = 0; round < 5; round++) {
      const r = radiusAt(radius, row);
      u = Math.max(-1, Math.min(1, x / Math.max(r, 1)));
      row = Math.min(footRow, y - ratio * r * Math.sqrt(1 - u * u));
    }
    across[index] = u;
    level[index] = Math.max(rimRow, row);
    stillness[index] = Math.max(Math.min(1, (rimRow - row) / 2), insideOpening(tilt, x, y));
  }
  return { pixels, across, level, stillness };
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

/** How much brighter or darker light may make a place than it is in the picture. */
const mostGain = 2.1;
const mostTint = 0.08;

function drawBody(
  frame: Frame,
  { colour }: CutOut,
  { axis, core }: Silhouette,
  { ratio, radius }: Tilt,
  light: BodyLight,
  surface: Surface,
  angle: number,
): void {
  const { pixels, across, level, stillness } = surface;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const last = frameSize - 2;
  for (let index = 0; index < pixels.length; index++) {
    const pixel = pixels[index] ?? 0;
    const u = across[index] ?? 0;
    const row = level[index] ?? 0;
    const still = stillness[index] ?? 0;
    const depth = Math.sqrt(1 - u * u);
    const source = u * cosine - depth * sine;
    const x = pixel % frameSize;
    const y = (pixel - x) / frameSize;
    const r = radiusAt(radius, row);
    // The side that the picture does not show is the mirror image of the one that it shows.
    const sourceDepth = Math.abs(depth * cosine + u * sine);
    const turnedX = axis + source * Math.max(r - 1, 0);
    const sourceX = turnedX + (x - turnedX) * still;
    const sourceY = y + ratio * r * (sourceDepth - depth) * (1 - still);

    const column = Math.max(0, Math.min(last, sourceX));
    const line = Math.max(0, Math.min(last, sourceY));
    const left = Math.floor(column);
    const top = Math.floor(line);
    const fx = column - left;
    const fy = line - top;
    const a = (top * frameSize + left) * 3;
    const b = a + frameSize * 3;
    const bins = Math.round(row) * lightBins;
    const here = (bins + Math.round((u + 1) * 0.5 * (lightBins - 1))) * 3;
    const there = (bins + Math.round((source + 1) * 0.5 * (lightBins - 1))) * 3;
    const alpha = core[pixel] ?? 0;
    const out = pixel * 4;
    // Light is nearly white: a channel may answer it a little differently from green, not much.
    const relit = Math.min(mostGain, (light[here + 1] ?? 1) / (light[there + 1] ?? 1));
    for (let channel = 0; channel < 3; channel++) {
      const upper = (colour[a + channel] ?? 0) * (1 - fx) + (colour[a + 3 + channel] ?? 0) * fx;
      const lower = (colour[b + channel] ?? 0) * (1 - fx) + (colour[b + 3 + channel] ?? 0) * fx;
      const own = (light[here + channel] ?? 1) / (light[there + channel] ?? 1);
      const gain = Math.max(relit * (1 - mostTint), Math.min(relit * (1 + mostTint), own));
      const value = (upper + (lower - upper) * fy) * (1 + (gain - 1) * (1 - still));
      const under = frame[out + channel] ?? 0;
      frame[out + channel] = under + (value - under) * alpha;
    }
  }
}
